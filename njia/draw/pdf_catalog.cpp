#include "njia/draw/pdf_catalog.h"

#include "njia/base/check.h"

#include <charconv>
#include <fmt/format.h>

namespace njia::draw {

namespace {

// The number that follows `key` in `text`, searching backwards from the end.
std::size_t last_number(std::string_view text, std::string_view key) {
  auto const at = text.rfind(key);
  NJIA_CHECK(at != std::string_view::npos, "a PDF from cairo has this key in its trailer");
  auto const* first = text.data() + at + key.size();
  auto const* const end = text.data() + text.size();
  while (first != end && (*first == ' ' || *first == '\n')) {
    ++first;
  }
  std::size_t value = 0;
  std::from_chars(first, end, value);
  return value;
}

std::string ascii_only(std::string_view language) {
  std::string out;
  for (auto const c : language) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-') {
      out += c;
    }
  }
  return out;
}

} // namespace

std::string catalog_entries(std::string_view language, Direction direction) {
  return fmt::format("/Lang ({}) /MarkInfo << /Marked true >> /ViewerPreferences << "
                     "/DisplayDocTitle true /Direction /{} >>",
                     ascii_only(language), direction == Direction::rtl ? "R2L" : "L2R");
}

std::string with_catalog_entries(std::string_view pdf, std::string_view entries) {
  auto const size = last_number(pdf, "/Size");
  auto const root = last_number(pdf, "/Root");
  auto const info = last_number(pdf, "/Info");
  auto const table = last_number(pdf, "startxref");
  auto const head = fmt::format("\n{} 0 obj\n", root);
  auto const start = pdf.rfind(head);
  NJIA_CHECK(start != std::string_view::npos, "the catalogue that the trailer names exists");
  auto const from = start + head.size();
  auto const end = pdf.find("endobj", from);
  auto const close = pdf.rfind(">>", end);
  NJIA_CHECK(end != std::string_view::npos && close > from, "the catalogue is a dictionary");
  std::string out{pdf};
  if (out.back() != '\n') {
    out += '\n';
  }
  auto const offset = out.size();
  out +=
      fmt::format("{} 0 obj\n{}  {}\n>>\nendobj\n", root, pdf.substr(from, close - from), entries);
  auto const new_table = out.size();
  out += fmt::format(
      "xref\n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {} /Root {} 0 R /Info {} 0 R /Prev {} >>\n"
      "startxref\n{}\n%%EOF\n",
      root, offset, size, root, info, table, new_table);
  return out;
}

} // namespace njia::draw
