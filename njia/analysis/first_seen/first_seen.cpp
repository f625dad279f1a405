#include "njia/analysis/first_seen/first_seen.h"

#include "njia/analysis/path.h"
#include "njia/analysis/table_builder.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <unordered_map>

namespace njia::analysis {
namespace {

DateSpan unit_span(Day day, PeriodUnit unit) {
  auto const date = std::chrono::year_month_day{day};
  switch (unit) {
  case PeriodUnit::month:
    return month_span(date.year() / date.month());
  case PeriodUnit::quarter:
    return quarter_span(static_cast<int>(date.year()),
                        (static_cast<unsigned>(date.month()) + 2) / 3);
  case PeriodUnit::year:
    break;
  }
  return year_span(static_cast<int>(date.year()));
}

/// Cells are not negative; days before 1970 are.
constexpr int kEpochShift = 1'000'000;

struct Sighting {
  Day unit; ///< first day of its unit
  Cell corridor;
  JourneyNumber journey;
};

/// Journeys with a corridor and a unit of time; the others are left out with their reason.
std::vector<Sighting> sightings(Dataset const& data, Selected const& selected, Level level,
                                PeriodUnit unit, TableBuilder& builder) {
  auto found = std::vector<Sighting>{};
  for (auto const journey : selected.journeys) {
    auto const& happened = data.journey(journey).happened;
    auto const [origin, end, why_not] = at_level(data, ends_of(data, journey), level);
    if (!happened) {
      builder.leave_out("undated", journey);
    } else if (unit_span(happened->earliest, unit).latest < happened->latest) {
      builder.leave_out("date_too_coarse", journey);
    } else if (!why_not.empty()) {
      builder.leave_out(why_not, journey);
    } else {
      found.push_back({.unit = unit_span(happened->earliest, unit).earliest,
                       .corridor = pair_cell(origin, end),
                       .journey = journey});
    }
  }
  return found;
}

/// Units in which corridors were seen, but none for the first time.
void add_quiet_units(CountTable& table, std::map<Day, std::set<Cell>> const& seen_in,
                     std::map<Day, std::size_t> const& first_in, PeriodUnit unit) {
  for (auto const& [day, corridors] : seen_in) {
    if (!first_in.contains(day)) {
      table.rows.push_back(
          {.keys = {format_edtf(unit_span(day, unit))},
           .facts = {{"first_seen", "0"}, {"corridors", std::to_string(corridors.size())}}});
    }
  }
  std::sort(table.rows.begin(), table.rows.end(),
            [](CountRow const& a, CountRow const& b) { return a.keys < b.keys; });
}

} // namespace

std::optional<std::string> unit_of(Days const& days, PeriodUnit unit) {
  auto const span = unit_span(days.earliest, unit);
  return span.latest < days.latest ? std::nullopt : std::optional{format_edtf(span)};
}

CountTable first_seen(Dataset const& data, Selected const& selected, Level level, PeriodUnit unit) {
  auto builder = TableBuilder{
      data, selected, "first_seen", {{.key = "period", .kind = DimensionKind::period}}};
  auto const found = sightings(data, selected, level, unit, builder);
  auto first = std::unordered_map<Cell, Day>{};
  auto seen_in = std::map<Day, std::set<Cell>>{};
  for (auto const& one : found) {
    auto const [known, is_new] = first.emplace(one.corridor, one.unit);
    known->second = std::min(known->second, one.unit);
    seen_in[one.unit].insert(one.corridor);
  }
  for (auto const& one : found) {
    if (first[one.corridor] == one.unit) {
      builder.add(static_cast<Cell>(one.unit.time_since_epoch().count() + kEpochShift),
                  one.journey);
    } else {
      builder.enter(one.journey);
    }
  }
  auto const day_of = [](Cell cell) {
    return Day{std::chrono::days{static_cast<int>(cell) - kEpochShift}};
  };
  builder.fact("unit", unit == PeriodUnit::year    ? "year"
                       : unit == PeriodUnit::month ? "month"
                                                   : "quarter");
  builder.fact("corridors", std::to_string(first.size()));
  auto first_in = std::map<Day, std::size_t>{};
  for (auto const& [corridor, day] : first) {
    ++first_in[day];
  }
  auto cells = std::vector<Cell>{};
  auto table = std::move(builder).finish(
      false, [&](Cell cell) { return std::vector{format_edtf(unit_span(day_of(cell), unit))}; },
      cells);
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    auto const day = day_of(cells[i]);
    table.rows[i].facts.emplace_back("first_seen", std::to_string(first_in[day]));
    table.rows[i].facts.emplace_back("corridors", std::to_string(seen_in[day].size()));
  }
  add_quiet_units(table, seen_in, first_in, unit);
  return table;
}

} // namespace njia::analysis
