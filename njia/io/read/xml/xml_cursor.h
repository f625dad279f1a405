// A pull parser for the large XML parts of spreadsheets: walks a feed element by element, in memory
// that does not grow with the part. Knows no namespaces (names come without prefix) and no entities
// but XML's own five; refuses every <!DOCTYPE and <!ENTITY. For the small parts, where
// well-formedness is checked, see small_xml.h.
#pragma once

#include "njia/io/read/bytes/window.h"
#include "njia/io/read/limits.h"

#include <string>
#include <vector>

namespace njia::sheets {

enum class XmlEvent : std::uint8_t { start, end, text, finish, failed };

class XmlCursor {
public:
  /// @param part  the part's name, for errors
  XmlCursor(ByteFeed& feed, std::string part, ReadLimits const& limits)
      : feed_{feed}, window_{feed}, part_{std::move(part)}, limits_{limits} {}

  /// Moves on. An empty element gives start and end. `text` may come in several pieces around
  /// comments and CDATA. `finish` after the root's end; `failed` for ever after an error. Errors:
  /// `read.doctype`, `read.damaged_xml`, `read.xml_encoding`, `read.nul_bytes`,
  /// `read.cell_too_long`, the feed's.
  XmlEvent next();

  /// Of the element that starts or ends, without prefix. This and the following are valid until
  /// next().
  std::string_view name() const { return name_; }
  /// Of the element that starts: one attribute's raw value, by its name without prefix; empty when
  /// absent.
  std::string_view attribute(std::string_view name) const;
  /// Calls use(name, raw value) for each attribute, names without prefix.
  template <class Use> void for_each_attribute(Use use) const;
  /// Appends the text of a `text` event, entities resolved.
  void append_text(std::string& out) const;
  /// The text when it needs no resolving, which is usual; else nullopt.
  std::optional<std::string_view> plain_text() const;

  /// What stands behind the current token, as far as it has been read; a NUL follows its last byte
  /// and none is in it. For fast paths over forms that are common, which then skip what they have
  /// taken: whole elements only.
  std::string_view ahead() const {
    return end_pending_ || has_failed_ ? std::string_view{} : view().substr(token_);
  }
  void skip_ahead(std::size_t bytes) { token_ += bytes; }

  /// After `start`: moves behind the matching end. False after an error.
  bool skip_element();
  std::size_t depth() const { return depth_; }
  /// Where the current token stands in the part, and its length; an empty element's `end` has the
  /// place of its start and no length.
  std::uint64_t position() const { return position_; }
  std::size_t token_size() const { return token_size_; }
  bool is_empty_element() const { return end_pending_; }
  Error const& error() const { return error_; }
  Error damaged() const { return {"read.damaged_xml", {}, {{"part", part_}}}; }

private:
  XmlEvent fail(std::string key);
  XmlEvent take_text();
  XmlEvent take_markup();
  XmlEvent take_start(std::string_view tag);
  XmlEvent take_end(std::string_view tag);
  XmlEvent take_declaration();
  bool grow();
  std::size_t find_sequence(std::string_view sequence, std::size_t from);
  std::size_t find_tag_end();
  std::string_view view() const { return window_.view(); }

  ByteFeed& feed_;
  Window window_;
  std::string part_;
  ReadLimits const& limits_;
  Error error_;
  bool has_failed_ = false;
  bool at_beginning_ = true;
  bool end_pending_ = false;
  bool is_cdata_ = false;
  std::uint64_t position_ = 0;
  std::size_t token_size_ = 0;
  std::size_t token_ = 0; ///< bytes of the current token, consumed by the next call
  std::size_t depth_ = 0;
  std::size_t roots_ = 0;
  std::string open_names_; ///< of the elements around, one behind the other
  std::vector<std::size_t> open_sizes_;
  std::string_view name_;
  std::string_view attributes_;
  std::string_view text_;
};

/// The next attribute of raw attribute text; false when there is none, or none that is well-formed.
bool take_attribute(std::string_view& attributes, std::string_view& name, std::string_view& value);

/// Appends raw XML text or an attribute's raw value with its entities resolved; unknown entities
/// stay as written, characters that XML forbids become U+FFFD.
void append_xml_text(std::string& out, std::string_view raw);

template <class Use> void XmlCursor::for_each_attribute(Use use) const {
  auto rest = attributes_;
  auto name = std::string_view{};
  auto value = std::string_view{};
  while (take_attribute(rest, name, value)) {
    use(name, value);
  }
}

} // namespace njia::sheets
