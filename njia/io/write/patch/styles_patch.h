// Adds coloured twins of a workbook's cell styles: the same font, borders and number format,
// another fill.
#pragma once

#include "njia/base/result.h"
#include "njia/io/write/xlsx_patch.h"

#include <map>
#include <optional>

namespace njia::sheets {

class StylesPatch {
public:
  /// @param xml  the whole styles part; "" makes a new one
  /// Errors: those of XmlCursor.
  static Result<StylesPatch> parse(std::string xml, std::string const& part);

  /// The number of a style that looks like style `base` but for its fill. The same question gives
  /// the same number.
  std::uint32_t marked(std::uint32_t base, MarkSeverity severity);
  /// The part with the styles that were asked for.
  std::string apply() const;

private:
  struct List {
    std::uint64_t tag_position = 0, tag_size = 0; ///< of the start tag
    std::uint64_t end_position = 0;               ///< of the end tag; meaningless when empty
    std::size_t count = 0;
    bool found = false, empty = false;
  };

  std::optional<Error> scan(std::string const& part);
  void append(class TextEdits& edits, List const& list, std::string const& name,
              std::string const& items, std::size_t added) const;

  std::string xml_;
  std::string prefix_;
  List fills_, formats_;
  std::vector<std::string> own_formats_; ///< <xf> elements as written
  std::vector<std::string> added_formats_;
  std::map<std::pair<std::uint32_t, MarkSeverity>, std::uint32_t> known_;
};

} // namespace njia::sheets
