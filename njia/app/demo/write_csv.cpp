#include "njia/app/demo/book.h"

#include "njia/base/check.h"
#include "njia/base/edtf.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <stdexcept>

namespace njia::demo {
namespace {

/// What Windows-1252 has beyond Latin-1 and the demo's texts use.
struct Extra {
  std::string_view utf8;
  char byte;
};
constexpr auto kExtras = std::to_array<Extra>({{"’", '\x92'}, {"œ", '\x9C'}, {"–", '\x96'}});

std::string to_cp1252(std::string_view text) {
  auto out = std::string{};
  for (auto i = std::size_t{0}; i < text.size();) {
    auto const byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      out += text[i++];
      continue;
    }
    if (byte == 0xC2 || byte == 0xC3) { // U+0080 to U+00FF
      NJIA_CHECK(i + 1 < text.size(), "the layout's texts are UTF-8");
      out += static_cast<char>((byte & 0x03U) << 6U |
                               (static_cast<unsigned char>(text[i + 1]) & 0x3FU));
      i += 2;
      continue;
    }
    auto known = false;
    for (auto const& extra : kExtras) {
      if (text.substr(i).starts_with(extra.utf8)) {
        out += extra.byte;
        i += extra.utf8.size();
        known = true;
        break;
      }
    }
    NJIA_CHECK(known, "a layout in Windows-1252 uses letters that it has");
  }
  return out;
}

std::string shown(Cell const& cell) {
  switch (cell.kind) {
  case Cell::Kind::number:
  case Cell::Kind::formula:
    return fmt::format("{}", cell.number);
  case Cell::Kind::date:
    return format_day(cell.day);
  default:
    return cell.text;
  }
}

std::string quoted(std::string text, char delimiter) {
  if (text.find_first_of(std::string{delimiter} + "\"\n") == std::string::npos) {
    return text;
  }
  auto out = std::string{"\""};
  for (auto const c : text) {
    out += c == '"' ? "\"\"" : std::string{c};
  }
  return out + "\"";
}

std::string delimited(BookSheet const& sheet, char delimiter) {
  auto out = std::string{};
  for (auto const& row : sheet.rows) {
    for (auto i = std::size_t{0}; i < row.size(); ++i) {
      out += i == 0 ? "" : std::string{delimiter};
      out += quoted(shown(row[i]), delimiter);
    }
    out += "\r\n";
  }
  return out;
}

void save(std::filesystem::path const& file, std::string const& bytes) {
  auto out = std::ofstream{file, std::ios::binary};
  out << bytes;
  out.close();
  if (!out) {
    throw std::runtime_error{"the file cannot be written"};
  }
}

} // namespace

void write_csv_cp1252(Book const& book, std::filesystem::path const& file) {
  save(file, to_cp1252(delimited(book.sheets.front(), ';')));
}

void write_tsv(Book const& book, std::filesystem::path const& file) {
  save(file, delimited(book.sheets.front(), '\t'));
}

} // namespace njia::demo
