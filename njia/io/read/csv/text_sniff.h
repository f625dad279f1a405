// Finds out how a text table was written: its encoding, its delimiter, its decimal sign.
#pragma once

#include "njia/io/read/bytes/input.h"
#include "njia/io/read/read.h"

namespace njia::sheets {

/// Looks at every byte once: UTF-8 is only what is valid to the end. Without a mark and not UTF-8:
/// UTF-16 when every other byte is mostly zero, Mac Roman when the bytes after letters are letters
/// there and hardly here, else Windows-1252.
TextEncoding sniff_encoding(ByteFeed& feed);

/// The delimiter under which most records have the same, largest number of cells; quotes are
/// honoured. ',' when there is but one column.
/// @param sample  UTF-8 from the beginning of the table; its last record may be cut
char sniff_delimiter(std::string_view sample, bool prefer_tab);

/// More cells read as numbers with a decimal comma ("0,5") than with a point ("0.5"). "1,234" and
/// "1.234" say neither.
bool sniff_decimal_comma(std::string_view sample, char delimiter);

/// Excel's first line "sep=;": its delimiter and the length of the line with its end.
struct SepLine {
  char delimiter = ',';
  std::size_t length = 0;
};
std::optional<SepLine> find_sep_line(std::string_view sample);

} // namespace njia::sheets
