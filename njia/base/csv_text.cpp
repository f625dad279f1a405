#include "njia/base/csv_text.h"

#include <algorithm>

#include <fmt/format.h>

namespace njia {
namespace {

/// Reads one record from `text`, which must not be empty, and moves past it. False when a quote
/// stays open.
bool take_record(std::string_view& text, CsvRow& row, int& line) {
  row.clear();
  auto cell = std::string{};
  auto quoted = false;
  auto i = std::size_t{0};
  for (; i < text.size(); ++i) {
    auto const c = text[i];
    if (quoted) {
      if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
        cell += '"';
        ++i;
      } else if (c == '"') {
        quoted = false;
      } else {
        line += c == '\n';
        cell += c;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      row.push_back(std::move(cell));
      cell.clear();
    } else if (c == '\n') {
      break;
    } else if (c != '\r') {
      cell += c;
    }
  }
  row.push_back(std::move(cell));
  text.remove_prefix(std::min(i + 1, text.size()));
  ++line;
  return !quoted;
}

bool is_comment_or_blank(std::string_view text, CsvComments comments) {
  return (text.starts_with('#') && comments == CsvComments::skip) || text.starts_with('\n') ||
         text.starts_with("\r\n");
}

} // namespace

bool CsvTable::has_column(std::string_view name) const {
  return std::find(header_.begin(), header_.end(), name) != header_.end();
}

std::size_t CsvTable::column(std::string_view name) const {
  auto const at = std::find(header_.begin(), header_.end(), name);
  NJIA_CHECK(at != header_.end(), "a file of ours has no column " + std::string{name});
  return static_cast<std::size_t>(at - header_.begin());
}

Result<CsvTable> parse_csv_table(std::string_view text, CsvComments comments) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
  }
  auto header = CsvRow{};
  auto rows = std::vector<CsvRow>{};
  auto row = CsvRow{};
  for (auto line = 1; !text.empty();) {
    auto const at_line = fmt::format("line {}", line);
    if (is_comment_or_blank(text, comments)) {
      auto const end = text.find('\n');
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      ++line;
      continue;
    }
    if (!take_record(text, row, line)) {
      return Error{.key = "csv.open_quote", .where = at_line};
    }
    if (header.empty()) {
      header = row;
    } else if (row.size() != header.size()) {
      return Error{.key = "csv.ragged",
                   .where = at_line,
                   .args = {{"expected", std::to_string(header.size())},
                            {"found", std::to_string(row.size())}}};
    } else {
      rows.push_back(row);
    }
  }
  return CsvTable{std::move(header), std::move(rows)};
}

CsvTable load_csv_table(std::string_view text) {
  auto table = parse_csv_table(text);
  NJIA_CHECK(table.has_value(),
             "a file of ours is malformed: " + table.error().key + " at " + table.error().where);
  return std::move(*table);
}

std::string format_csv_cell(std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    return std::string{cell};
  }
  auto quoted = std::string{"\""};
  for (auto const c : cell) {
    if (c == '"') {
      quoted += '"';
    }
    quoted += c;
  }
  return quoted + '"';
}

} // namespace njia
