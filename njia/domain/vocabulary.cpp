#include "njia/domain/vocabulary.h"

#include "njia/base/csv_text.h"
#include "njia/base/embedded.h"
#include "njia/base/text.h"

#include <algorithm>
#include <charconv>
#include <map>

#include <fmt/format.h>

namespace njia {
namespace {

constexpr std::string_view kFolder = "vocabularies/";
constexpr std::string_view kSuffix = ".csv";

VocabularyRow load_row(CsvTable const& table, CsvRow const& cells) {
  auto row = VocabularyRow{};
  row.number = static_cast<std::uint8_t>(std::stoi(cells[table.column("number")]));
  row.code = cells[table.column("code")];
  auto const& reviewed = cells[table.column("reviewed")];
  for (auto const language : kAllLanguages) {
    auto const i = static_cast<std::size_t>(language);
    row.labels[i] = cells[table.column(language_tag(language))];
    row.reviewed[i] = reviewed.find(language_tag(language)) != std::string::npos;
  }
  row.htcds = cells[table.column("htcds")];
  row.ctdc = cells[table.column("ctdc")];
  row.since = std::stoi(cells[table.column("since")]);
  return row;
}

std::map<std::string, Vocabulary, std::less<>> load_all() {
  auto all = std::map<std::string, Vocabulary, std::less<>>{};
  for (auto const& file : embedded_files()) {
    if (file.path.starts_with(kFolder) && file.path.ends_with(kSuffix)) {
      auto const name =
          file.path.substr(kFolder.size(), file.path.size() - kFolder.size() - kSuffix.size());
      all.emplace(std::string{name}, Vocabulary{name, file.bytes()});
    }
  }
  return all;
}

std::map<std::string, Vocabulary, std::less<>> const& all_vocabularies() {
  static auto const kAll = load_all();
  return kAll;
}

} // namespace

Vocabulary::Vocabulary(std::string_view name, std::string_view csv) : name_{name} {
  by_number_.fill(-1);
  auto const table = load_csv_table(csv);
  for (auto const& cells : table.rows()) {
    auto row = load_row(table, cells);
    auto const index = rows_.size();
    NJIA_CHECK(by_number_[row.number] < 0, name_ + " has a number twice");
    by_number_[row.number] = static_cast<std::int16_t>(index);
    NJIA_CHECK(by_code_.emplace(row.code, index).second, name_ + " has a code twice: " + row.code);
    rows_.push_back(std::move(row));
  }
}

VocabularyRow const* Vocabulary::find(std::uint8_t number) const {
  auto const index = by_number_[number];
  return index < 0 ? nullptr : &rows_[static_cast<std::size_t>(index)];
}

VocabularyRow const* Vocabulary::find_code(std::string_view code) const {
  auto const found = by_code_.find(code);
  return found == by_code_.end() ? nullptr : &rows_[found->second];
}

Vocabulary const& vocabulary(std::string_view name) {
  auto const found = all_vocabularies().find(name);
  NJIA_CHECK(found != all_vocabularies().end(), "no vocabulary " + std::string{name});
  return found->second;
}

std::vector<std::string> vocabulary_names() {
  auto names = std::vector<std::string>{};
  for (auto const& [name, unused] : all_vocabularies()) {
    names.push_back(name);
  }
  return names;
}

std::string term_code(Vocabulary const& terms, std::uint8_t number) {
  if (auto const* row = terms.find(number)) {
    return row->code;
  }
  return number == kNotAsked ? "" : fmt::format("#{}", number);
}

std::string term_code(std::string_view vocabulary_name, std::uint8_t number) {
  return term_code(vocabulary(vocabulary_name), number);
}

std::string term_label(std::string_view vocabulary_name, std::uint8_t number, Language language) {
  auto const* row = vocabulary(vocabulary_name).find(number);
  if (row != nullptr) {
    return row->labels[static_cast<std::size_t>(language)];
  }
  return number == kNotAsked ? label("terms", "not_asked", language) : fmt::format("#{}", number);
}

Result<std::uint8_t> parse_term(Vocabulary const& terms, std::string_view code) {
  if (code.empty()) {
    return kNotAsked;
  }
  if (auto const* row = terms.find_code(code)) {
    return row->number; // as our own files have it
  }
  auto const text = trim(code);
  if (text.empty()) {
    return kNotAsked;
  }
  auto upper = std::string{text};
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  if (auto const* row = terms.find_code(upper)) {
    return row->number;
  }
  auto number = 0;
  if (upper.front() == '#' &&
      std::from_chars(upper.data() + 1, upper.data() + upper.size(), number).ptr ==
          upper.data() + upper.size() &&
      number > 0 && number < 256) {
    return static_cast<std::uint8_t>(number);
  }
  return Error{.key = "code.unknown",
               .where = "",
               .args = {{"value", std::string{text}}, {"vocabulary", std::string{terms.name()}}}};
}

Result<std::uint8_t> parse_term(std::string_view vocabulary_name, std::string_view code) {
  return parse_term(vocabulary(vocabulary_name), code);
}

} // namespace njia
