// The texts that an .xlsx file's cells refer to by number.
#pragma once

#include "njia/io/read/limits.h"
#include "njia/io/read/xml/xml_cursor.h"

namespace njia::sheets {

class SharedStrings {
public:
  /// Reads the whole part; formatted runs are joined, phonetic guides left out.
  /// Errors: those of XmlCursor; `read.shared_strings_too_large`.
  std::optional<Error> load(ByteFeed& feed, std::string const& part, ReadLimits const& limits);

  std::size_t size() const { return texts_.size(); }
  /// Lives as long as this object.
  std::string_view operator[](std::size_t index) const { return texts_[index]; }

private:
  std::string_view keep(std::string_view text);

  std::vector<std::unique_ptr<char[]>> blocks_; ///< never moved: the texts point into them
  std::size_t block_size_ = 0;
  std::size_t block_used_ = 0;
  std::vector<std::string_view> texts_;
};

/// Resolves Excel's own escapes of characters that XML forbids: "_x000D_" is a carriage return,
/// "_x005F_" an underscore. Returns false, and leaves `text` alone, when there are none.
bool unescape_excel(std::string& text);

/// Reads the text of the <si> or <is> element that has just started, up to its end. Errors: in
/// cursor.error().
bool read_rich_text(XmlCursor& cursor, std::string& out);

} // namespace njia::sheets
