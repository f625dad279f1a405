#include "njia/io/write/table/columns.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace njia {
namespace {

std::size_t width_of(UChar32 c) {
  auto const type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) {
    return 0;
  }
  auto const east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

std::string padded(std::string const& cell, std::size_t width, bool to_the_right) {
  auto const used = display_width(cell);
  auto const blanks = std::string(width > used ? width - used : 0, ' ');
  return to_the_right ? blanks + cell : cell + blanks;
}

void trim_end(std::string& line) { line.erase(line.find_last_not_of(' ') + 1); }

} // namespace

std::size_t display_width(std::string const& utf8) {
  auto const text = icu::UnicodeString::fromUTF8(utf8);
  auto width = std::size_t{0};
  for (auto i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    width += width_of(text.char32At(i));
  }
  return width;
}

std::string align(std::vector<Column> const& columns,
                  std::vector<std::vector<std::string>> const& rows) {
  auto widths = std::vector<std::size_t>{};
  auto heads = std::vector<std::string>{};
  for (auto k = std::size_t{0}; k < columns.size(); ++k) {
    auto width = display_width(columns[k].head);
    for (auto const& row : rows) {
      width = std::max(width, display_width(row[k]));
    }
    widths.push_back(width);
    heads.push_back(columns[k].head);
  }
  auto out = std::string{};
  auto const print = [&](std::vector<std::string> const& cells) {
    auto line = std::string{};
    for (auto k = std::size_t{0}; k < cells.size(); ++k) {
      line += (k == 0 ? "" : "  ") + padded(cells[k], widths[k], columns[k].is_number);
    }
    trim_end(line);
    out += line + "\n";
  };
  print(heads);
  auto total = std::size_t{0};
  for (auto const width : widths) {
    total += width + 2;
  }
  for (auto k = std::size_t{2}; k < total; ++k) {
    out += "─";
  }
  out += "\n";
  std::for_each(rows.begin(), rows.end(), print);
  return out;
}

} // namespace njia
