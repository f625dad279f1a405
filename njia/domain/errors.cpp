#include "njia/domain/errors.h"

#include "njia/base/csv_text.h"
#include "njia/base/embedded.h"

#include <algorithm>

namespace njia {
namespace {

Severity parse_severity(std::string_view text) {
  NJIA_CHECK(text == "error" || text == "warning" || text == "note",
             "an error's severity is one of three words");
  return text == "error" ? Severity::error : text == "warning" ? Severity::warning : Severity::note;
}

std::vector<ErrorRow> load_errors() {
  auto rows = std::vector<ErrorRow>{};
  for (auto const& file : embedded_files()) {
    if (!file.path.starts_with("labels/errors/")) {
      continue;
    }
    auto const table = load_csv_table(file.bytes());
    for (auto const& cells : table.rows()) {
      auto row = ErrorRow{.key = cells[table.column("key")],
                          .status = std::stoi(cells[table.column("status")]),
                          .severity = parse_severity(cells[table.column("severity")]),
                          .messages = {}};
      for (auto const language : kAllLanguages) {
        row.messages[static_cast<std::size_t>(language)] =
            cells[table.column(language_tag(language))];
      }
      rows.push_back(std::move(row));
    }
  }
  std::sort(rows.begin(), rows.end(),
            [](ErrorRow const& a, ErrorRow const& b) { return a.key < b.key; });
  return rows;
}

} // namespace

std::vector<ErrorRow> const& error_table() {
  static auto const kRows = load_errors();
  return kRows;
}

ErrorRow const& error_row(std::string_view key) {
  auto const& rows = error_table();
  auto const found =
      std::lower_bound(rows.begin(), rows.end(), key,
                       [](ErrorRow const& row, std::string_view k) { return row.key < k; });
  NJIA_CHECK(found != rows.end() && found->key == key,
             "no row in the error table for " + std::string{key});
  return *found;
}

std::string error_message(Error const& error, Language language) {
  auto const& pattern = error_row(error.key).messages[static_cast<std::size_t>(language)];
  auto args = error.args;
  args.emplace_back("where", error.where);
  auto const message = fill_placeholders(pattern, args);
  auto const names_place = pattern.find("{where}") != std::string::npos || error.where.empty();
  return names_place ? message : error.where + ": " + message;
}

} // namespace njia
