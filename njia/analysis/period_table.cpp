#include "njia/analysis/period_table.h"

#include "njia/analysis/path.h"

#include <algorithm>

namespace njia::analysis {

TableBuilder period_table(Dataset const& data, Selected const& selected, std::string name,
                          Level level) {
  return {data,
          selected,
          std::move(name),
          {{.key = "origin", .kind = DimensionKind::place, .level = level},
           {.key = "end", .kind = DimensionKind::place, .level = level},
           {.key = "when", .kind = DimensionKind::text}}};
}

std::vector<PlacedJourney> place_journeys(Dataset const& data, Selected const& selected,
                                          TwoPeriods const& periods, Level level,
                                          TableBuilder& builder) {
  auto out = std::vector<PlacedJourney>{};
  for (auto const journey : selected.journeys) {
    auto const placed = place_in(periods, data, journey);
    if (!placed.left_out.empty()) {
      builder.leave_out(placed.left_out, journey);
    }
    if (placed.when == When::neither) {
      continue;
    }
    auto const [origin, end, why_not] = at_level(data, ends_of(data, journey), level);
    if (!why_not.empty()) {
      builder.leave_out(why_not, journey);
    } else {
      out.push_back({.journey = journey, .ends = pair_cell(origin, end), .when = placed.when});
    }
  }
  return out;
}

CountTable finish(TableBuilder builder, Dataset const& data,
                  std::vector<PlacedJourney> const& placed,
                  std::function<void(Cell ends, CountRow& row)> const& add_facts) {
  auto ends = std::vector<Cell>{};
  for (auto const& one : placed) {
    ends.push_back(one.ends);
  }
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  for (auto const& one : placed) {
    auto const row = std::lower_bound(ends.begin(), ends.end(), one.ends) - ends.begin();
    builder.add(2 * static_cast<Cell>(row) + static_cast<Cell>(one.when), one.journey);
  }
  auto cells = std::vector<Cell>{};
  auto table = std::move(builder).finish(
      true,
      [&](Cell cell) {
        return std::vector{place_key(data, first_of(ends[cell / 2])),
                           place_key(data, second_of(ends[cell / 2])),
                           std::string{when_key(static_cast<When>(cell % 2))}};
      },
      cells);
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    add_facts(ends[cells[i] / 2], table.rows[i]);
  }
  return table;
}

CountTable refuse(TableBuilder builder, std::string_view why) {
  builder.fact("refused", std::string{why});
  return std::move(builder).finish(true, [](Cell) { return std::vector<std::string>{}; });
}

} // namespace njia::analysis
