#include "njia/geo/resolve_table.h"

#include "njia/base/csv_text.h"
#include "njia/base/text.h"

#include <fmt/format.h>

#include <optional>
#include <ostream>
#include <unordered_map>
#include <vector>

namespace njia {
namespace {

constexpr auto kHeader =
    std::string_view{"text,country,status,place_id,name,country_code,admin1,precision,score\n"};

/// A spreadsheet would calculate a cell that begins so.
std::string inert(std::string_view cell) {
  auto const is_formula =
      !cell.empty() && std::string_view{"=+-@\t\r"}.find(cell.front()) != std::string_view::npos;
  return format_csv_cell(is_formula ? "'" + std::string{cell} : std::string{cell});
}

std::string_view status_word(ResolveStatus status) {
  return status == ResolveStatus::resolved    ? "resolved"
         : status == ResolveStatus::ambiguous ? "ambiguous"
                                              : "unknown";
}

/// The cells behind text and country.
std::string format_answer(Gazetteer const& gazetteer, Resolution const& result) {
  if (result.count == 0) {
    auto const precision = result.status == ResolveStatus::stated_unknown ? "unknown" : "";
    return fmt::format("{},,,,,{},", status_word(result.status), precision);
  }
  auto const best = result.slots[0];
  auto const place = gazetteer.find_place(best.place);
  NJIA_CHECK(place.has_value(), "the resolver answers with places of its gazetteer");
  auto const precision =
      result.status == ResolveStatus::stated_unknown ? Precision::unknown : place->precision;
  return fmt::format("{},{},{},{},{},{},{:.2f}", status_word(result.status), place->id.text(),
                     inert(place->name), place->country ? place->country->text() : "",
                     place->admin1, precision_word(precision), best.score);
}

void count(ResolveTableCounts& counts, ResolveStatus status) {
  ++counts.rows;
  ++(status == ResolveStatus::resolved    ? counts.resolved
     : status == ResolveStatus::ambiguous ? counts.ambiguous
                                          : counts.unknown);
}

} // namespace

Result<ResolveTableCounts> resolve_table(std::string_view csv, Gazetteer const& gazetteer,
                                         ResolveContext const& context, std::ostream& out) {
  auto const table = parse_csv_table(csv, CsvComments::keep);
  if (!table) {
    return table.error();
  }
  if (!table->has_column("text")) {
    return Error{.key = "places.no_text_column", .where = "line 1", .args = {}};
  }
  auto const text_at = table->column("text");
  auto const country_at =
      table->has_column("country") ? std::optional{table->column("country")} : std::nullopt;
  auto numbers = std::unordered_map<std::string, std::size_t>{}; // of distinct questions
  auto questions = std::vector<PlaceQuestion>{};
  auto question_of_row = std::vector<std::size_t>{};
  for (auto const& row : table->rows()) {
    auto const question = PlaceQuestion{
        .text = row[text_at], .country = country_at ? row[*country_at] : std::string_view{}};
    auto const [found, is_new] =
        numbers.try_emplace(row[text_at] + '\0' + std::string{question.country}, questions.size());
    if (is_new) {
      questions.push_back(question);
    }
    question_of_row.push_back(found->second);
  }
  auto const answers = Resolver{gazetteer}.resolve_all(questions, context);
  auto counts = ResolveTableCounts{};
  out << kHeader;
  for (auto const number : question_of_row) {
    auto const& question = questions[number];
    auto const& answer = answers[number];
    count(counts, answer.status);
    out << inert(question.text) << ',' << inert(question.country) << ','
        << format_answer(gazetteer, answer) << '\n';
  }
  return counts;
}

namespace {

SearchRow search_row(Gazetteer const& gazetteer, PlaceIndex index) {
  auto const place = gazetteer.at(index);
  auto const unit = place.admin1.empty() ? std::nullopt : gazetteer.find_admin1(place.admin1);
  return SearchRow{.id = place.id,
                   .name = std::string{place.name},
                   .country = place.country ? place.country->text() : "",
                   .admin1 = std::string{place.admin1},
                   .admin1_name = unit ? std::string{gazetteer.at(*unit).name} : "",
                   .precision = place.precision,
                   .kind = place.kind,
                   .population = place.population,
                   .location = place.location,
                   .approximate = place.approximate,
                   .source_key = std::string{place.source_key}};
}

} // namespace

Result<std::vector<SearchRow>> search_places(std::string_view text, std::string_view country,
                                             Gazetteer const& gazetteer, std::size_t limit) {
  auto const resolve = Resolver{gazetteer};
  auto const code = resolve.find_country(country);
  if (!code && !trim(country).empty()) {
    return Error{.key = "places.country_unknown",
                 .where = "country",
                 .args = {{"value", std::string{country}}}};
  }
  auto rows = std::vector<SearchRow>{};
  for (auto const& hit : gazetteer.search(text, code, limit)) {
    rows.push_back(search_row(gazetteer, hit.place));
  }
  if (rows.empty()) {
    auto const resolution = resolve(text, country); // outlives the span of its candidates
    for (auto const& candidate : resolution.candidates()) {
      rows.push_back(search_row(gazetteer, *gazetteer.find_index(candidate.place)));
    }
  }
  return rows;
}

std::string_view precision_word(Precision precision) {
  switch (precision) {
  case Precision::city:
    return "city";
  case Precision::admin2:
    return "admin2";
  case Precision::admin1:
    return "admin1";
  case Precision::country:
    return "country";
  case Precision::region:
    return "region";
  default:
    return "unknown";
  }
}

} // namespace njia
