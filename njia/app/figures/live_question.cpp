#include "njia/app/figures/live_question.h"

#include "njia/analysis/totals/totals.h"
#include "njia/app/figures/filter_names.h"
#include "njia/domain/vocabulary.h"

#include <algorithm>
#include <array>

namespace njia::app {
namespace {

using analysis::Cell;
using analysis::first_of;
using analysis::second_of;
using analysis::TableKind;

constexpr std::array<std::string_view, 10> kActivities = {
    "any",          "origin",      "recruitment",    "transit", "intended_destination",
    "exploitation", "destination", "rescue_or_exit", "in",      "out"};

std::string code_of(analysis::Question question, std::uint32_t number) {
  return term_code(analysis::vocabulary_of(question), static_cast<std::uint8_t>(number));
}

/// "2020", "2020-34", "2020-08": the unit that begins on that day.
std::string period_of(Cell days, analysis::PeriodUnit unit) {
  auto const day = Day{std::chrono::year{1900} / 1 / 1} + std::chrono::days{days};
  auto const date = std::chrono::year_month_day{day};
  auto const year = static_cast<int>(date.year());
  switch (unit) {
  case analysis::PeriodUnit::year:
    return format_edtf(year_span(year));
  case analysis::PeriodUnit::quarter:
    return format_edtf(quarter_span(year, (static_cast<unsigned>(date.month()) + 2) / 3));
  case analysis::PeriodUnit::month:
    break;
  }
  return format_edtf(month_span(date.year() / date.month()));
}

/// Writes the keys of one table's cells, and notes the places that they name.
class KeyWriter {
public:
  KeyWriter(analysis::Dataset const& data, std::vector<PlaceId>& places)
      : data_{data}, places_{places} {}

  std::vector<std::string> keys_of(analysis::TableSpec const& spec, Cell cell) {
    switch (spec.kind) {
    case TableKind::corridors:
    case TableKind::trunk_segments:
    case TableKind::diversion:
      return {place(first_of(cell)), place(second_of(cell))};
    case TableKind::places_by_role:
      return {place(first_of(cell)), std::string{kActivities.at(second_of(cell))}};
    case TableKind::profiles:
      return spec.by ? std::vector{code_of(spec.question, second_of(cell)),
                                   code_of(*spec.by, first_of(cell))}
                     : std::vector{code_of(spec.question, second_of(cell))};
    case TableKind::series:
      return {period_of(cell, spec.unit)};
    case TableKind::totals:
      break;
    }
    return total_keys(static_cast<analysis::SplitBy>(spec.split), cell);
  }

private:
  std::string place(std::uint32_t number) {
    if (number != analysis::kNoPlace) {
      places_.push_back(data_.place(analysis::PlaceNumber{number}));
    }
    return analysis::place_key(data_, analysis::PlaceNumber{number});
  }

  std::vector<std::string> total_keys(analysis::SplitBy split, Cell cell) {
    switch (split) {
    case analysis::SplitBy::round:
      return {data_.rounds()[cell].text()};
    case analysis::SplitBy::nature:
      return {term_code("nature", static_cast<std::uint8_t>(cell))};
    case analysis::SplitBy::detection:
      return {term_code("detection", static_cast<std::uint8_t>(cell))};
    case analysis::SplitBy::nothing:
      break;
    }
    return {};
  }

  analysis::Dataset const& data_;
  std::vector<PlaceId>& places_;
};

} // namespace

analysis::FilterNames names_for(Store const& store, PlaceTree const& places,
                                FiguresOf const& scope) {
  auto names = filter_names(store, places);
  if (scope.owner) {
    names.organisation = [find = names.organisation, owner = *scope.owner](std::string_view text) {
      auto const found = find(text);
      return found == owner ? found : std::nullopt;
    };
  }
  return names;
}

Result<LiveAnswer> answer_live(FiguresInput const& input, PlaceTree const& places,
                               FiguresOf const& scope, LiveQuestion const& question,
                               analysis::FilterNames const& names,
                               std::shared_ptr<void const> const& state) {
  auto selection = analysis::Selection{.natures = question.natures, .audience = scope.audience()};
  if (!question.filter.empty()) {
    auto filter = analysis::parse_filter(question.filter, names);
    if (!filter) {
      return filter.error();
    }
    selection.where = std::move(*filter);
  }
  auto const tables = analysis::live_tables(input.data, places, selection, question.tables,
                                            {.index = input.index.get(), .places = state});
  if (!tables) {
    return tables.error();
  }
  auto answer = LiveAnswer{};
  auto writer = KeyWriter{input.data, answer.places};
  for (auto const& table : *tables) {
    auto& out = answer.tables.emplace_back();
    out.all_cells = table.cells.size();
    out.total = table.total;
    for (auto const& [cell, sums] : analysis::largest(table, question.most_cells)) {
      out.cells.push_back({.keys = writer.keys_of(table.spec, cell), .sums = sums});
    }
    for (auto const& [reason, sums] : table.left_out) {
      out.left_out.emplace_back(reason, sums);
    }
  }
  std::sort(answer.places.begin(), answer.places.end());
  answer.places.erase(std::unique(answer.places.begin(), answer.places.end()), answer.places.end());
  return answer;
}

} // namespace njia::app
