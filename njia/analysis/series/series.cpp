#include "njia/analysis/series/series.h"

#include "njia/analysis/events.h"
#include "njia/analysis/path.h"
#include "njia/analysis/series/changepoint.h"
#include "njia/analysis/series/cusum.h"
#include "njia/analysis/table_builder.h"
#include "njia/analysis/two_periods.h"

#include <fmt/format.h>

#include <algorithm>

namespace njia::analysis {
namespace {

constexpr std::uint64_t kSeed = 20'190'101;
constexpr double kLevelOfTest = 0.05;

MonthNumber months_in(PeriodUnit unit) {
  return unit == PeriodUnit::year ? 12 : unit == PeriodUnit::quarter ? 3 : 1;
}

/// A unit of time as a number: years, quarters or months since the year 0.
using UnitNumber = std::int32_t;

std::string unit_text(UnitNumber number, PeriodUnit unit) {
  if (unit == PeriodUnit::year) {
    return format_edtf(year_span(number));
  }
  if (unit == PeriodUnit::quarter) {
    return format_edtf(quarter_span(number / 4, static_cast<unsigned>(number % 4) + 1));
  }
  return format_edtf(month_span(std::chrono::year{number / 12} /
                                std::chrono::month{static_cast<unsigned>(number % 12) + 1}));
}

struct Dated {
  JourneyNumber journey = 0;
  UnitNumber unit = 0;
};

std::vector<Dated> date(Dataset const& data, Selected const& selected, PeriodUnit unit,
                        TableBuilder& builder) {
  auto out = std::vector<Dated>{};
  for (auto const journey : selected.journeys) {
    auto const& happened = data.journey(journey).happened;
    if (!happened) {
      builder.leave_out("undated", journey);
      continue;
    }
    auto const first = month_number(happened->earliest) / months_in(unit);
    if (month_number(happened->latest) / months_in(unit) != first) {
      builder.leave_out("date_too_coarse", journey);
    } else {
      out.push_back({.journey = journey, .unit = first});
    }
  }
  return out;
}

/// Events of each unit, all groups together and each for itself.
class Counted {
public:
  Counted(Dataset const& data, std::vector<Dated> const& dated, Level level) {
    auto const [least, most] = std::minmax_element(
        dated.begin(), dated.end(), [](Dated const& a, Dated const& b) { return a.unit < b.unit; });
    first = least->unit;
    all.resize(static_cast<std::size_t>(most->unit - first) + 1);
    by_group.resize(data.ledger()->groups.size());
    auto sightings = std::vector<Sighting>{};
    for (auto const& one : dated) {
      auto const ends = ends_of(data, one.journey);
      sightings.push_back({.what = pair_cell(data.at(ends.origin, level), data.at(ends.end, level)),
                           .group = data.ledger()->journeys[one.journey].group,
                           .period = static_cast<std::uint32_t>(one.unit - first),
                           .month = month_of(data.journey(one.journey).happened)});
    }
    for (auto const& count : count_events(std::move(sightings))) {
      all[count.period] += count.events;
      by_group[count.group].resize(all.size());
      by_group[count.group][count.period] += count.events;
    }
  }

  UnitNumber first = 0;
  std::vector<std::uint32_t> all = {};
  std::vector<std::vector<std::uint32_t>> by_group = {}; ///< empty: no event

  /// Events in [begin, end) of the groups that have some on both sides of `at`.
  std::vector<std::uint32_t> panel(std::size_t begin, std::size_t at, std::size_t end) const {
    auto out = std::vector<std::uint32_t>(end - begin);
    for (auto const& group : by_group) {
      auto const has_any = [&](std::size_t from, std::size_t to) {
        return std::any_of(group.begin() + static_cast<std::ptrdiff_t>(from),
                           group.begin() + static_cast<std::ptrdiff_t>(to),
                           [](std::uint32_t events) { return events > 0; });
      };
      if (group.empty() || !has_any(begin, at) || !has_any(at, end)) {
        continue;
      }
      for (auto i = begin; i < end; ++i) {
        out[i - begin] += group[i];
      }
    }
    return out;
  }
};

void add_changepoints(CountTable& table, Counted const& counted) {
  if (counted.all.size() < kLeastStretch) {
    table.facts.emplace_back("changepoints_refused", "too_short");
    return;
  }
  auto const found = find_changepoints(counted.all, kSeed);
  table.facts.emplace_back("changepoints", std::to_string(found.size()));
  for (auto i = std::size_t{0}; i < found.size(); ++i) {
    auto const begin = i == 0 ? 0 : found[i - 1].at;
    auto const end = i + 1 == found.size() ? counted.all.size() : found[i + 1].at;
    auto const is_rise = found[i].after > found[i].before;
    auto const panel = counted.panel(begin, found[i].at, end);
    auto const of_panel = p_of_split(panel, found[i].at - begin, is_rise, kSeed);
    auto& facts = table.rows[found[i].at].facts;
    facts.emplace_back("changepoint", "yes");
    facts.emplace_back("mean_before", fmt::format("{:.2f}", found[i].before));
    facts.emplace_back("mean_after", fmt::format("{:.2f}", found[i].after));
    facts.emplace_back("p", p_text(found[i].p));
    facts.emplace_back("reporting_effect", of_panel > kLevelOfTest ? "yes" : "no");
  }
}

void add_alarms(CountTable& table, Counted const& counted, PeriodUnit unit) {
  auto const counts = std::span<std::uint32_t const>{counted.all};
  auto const watched = watched_units(unit);
  if (counts.size() < watched + least_baseline_units(unit)) {
    table.facts.emplace_back("alarms_refused", "too_short");
    return;
  }
  auto const begin = counts.size() - watched;
  auto const baseline = std::min(begin, most_baseline_units(unit));
  auto const law = fit(counts.subspan(begin - baseline, baseline));
  if (!(law.mean > 0)) {
    table.facts.emplace_back("alarms_refused", "no_events");
    return;
  }
  auto const plan = AlarmPlan{.baseline_units = baseline, .watched_units = watched};
  auto const height = alarm_height(law, plan, kSeed);
  auto const sums = cusum(counts.subspan(begin), law, plan.factor);
  auto alarms = std::size_t{0};
  for (auto i = std::size_t{0}; i < sums.size(); ++i) {
    auto& facts = table.rows[begin + i].facts;
    facts.emplace_back("cusum", fmt::format("{:.2f}", sums[i]));
    if (sums[i] > height) {
      facts.emplace_back("alarm", "yes");
      ++alarms;
    }
  }
  table.facts.emplace_back("alarms", std::to_string(alarms));
  table.facts.emplace_back("alarm_height", fmt::format("{:.2f}", height));
  table.facts.emplace_back("normal_mean", fmt::format("{:.2f}", law.mean));
  table.facts.emplace_back("normal_dispersion", fmt::format("{:.2f}", law.dispersion));
  table.facts.emplace_back("watched_units", std::to_string(watched));
  table.facts.emplace_back("false_alarm", fmt::format("{:.2f}", plan.false_alarm));
}

/// A row for each unit, quiet ones too.
void fill_rows(CountTable& table, Counted const& counted, std::vector<Cell> const& cells,
               PeriodUnit unit) {
  auto rows = std::vector<CountRow>{};
  for (auto i = std::size_t{0}; i < counted.all.size(); ++i) {
    rows.push_back({.keys = {unit_text(counted.first + static_cast<UnitNumber>(i), unit)}});
  }
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    rows[cells[i]] = std::move(table.rows[i]);
  }
  for (auto i = std::size_t{0}; i < rows.size(); ++i) {
    rows[i].facts.emplace_back("events", std::to_string(counted.all[i]));
  }
  table.rows = std::move(rows);
}

} // namespace

std::size_t watched_units(PeriodUnit unit) {
  return unit == PeriodUnit::month ? 12 : unit == PeriodUnit::quarter ? 4 : 3;
}

std::size_t least_baseline_units(PeriodUnit unit) { return 2 * watched_units(unit); }

std::size_t most_baseline_units(PeriodUnit unit) { return 5 * watched_units(unit); }

CountTable series(Dataset const& data, Selected const& selected, Level level, PeriodUnit unit) {
  auto builder =
      TableBuilder{data, selected, "series", {{.key = "period", .kind = DimensionKind::period}}};
  auto const dated = date(data, selected, unit, builder);
  builder.fact("unit", unit == PeriodUnit::year      ? "year"
                       : unit == PeriodUnit::quarter ? "quarter"
                                                     : "month");
  if (dated.empty()) {
    builder.fact("refused", "nothing_selected");
    return std::move(builder).finish(true, [](Cell) { return std::vector<std::string>{}; });
  }
  auto const counted = Counted{data, dated, level};
  for (auto const& one : dated) {
    builder.add(static_cast<Cell>(one.unit - counted.first), one.journey);
  }
  auto cells = std::vector<Cell>{};
  auto table = std::move(builder).finish(
      true,
      [&](Cell cell) {
        return std::vector{unit_text(counted.first + static_cast<UnitNumber>(cell), unit)};
      },
      cells);
  fill_rows(table, counted, cells, unit);
  add_changepoints(table, counted);
  add_alarms(table, counted, unit);
  return table;
}

} // namespace njia::analysis
