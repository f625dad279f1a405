#include "njia/analysis/diversion/diversion.h"

#include "njia/analysis/path.h"
#include "njia/analysis/table_builder.h"

#include <map>

namespace njia::analysis {
namespace {

Dimension place_dimension(std::string key, Level level) {
  return {.key = std::move(key), .kind = DimensionKind::place, .level = level};
}

/// Calls visit(journey, intended, actual) for journeys that arrived and whose both ends are known;
/// the others are left out.
template <class Visit>
void each_arrival(Dataset const& data, Selected const& selected, Level level, TableBuilder& builder,
                  Visit const& visit) {
  for (auto const journey : selected.journeys) {
    auto const ends = arrival_of(data, journey);
    auto const intended = data.at(ends.intended, level);
    auto const actual = data.at(ends.end, level);
    if (!ends.has_intended) {
      builder.leave_out("no_intention", journey);
    } else if (ends.basis == EndBasis::none) {
      builder.leave_out("never_arrived", journey);
    } else if (intended == kNoPlace || actual == kNoPlace) {
      builder.leave_out(why_not_at_level(data, intended == kNoPlace ? ends.intended : ends.end),
                        journey);
    } else {
      visit(journey, intended, actual);
    }
  }
}

/// Shares of the rows within their intended place.
void add_shares(CountTable& table) {
  auto by_intended = std::map<std::string, Counts>{};
  for (auto const& row : table.rows) {
    by_intended[row.keys[0]] += row.counts;
  }
  for (auto& row : table.rows) {
    auto const& whole = by_intended[row.keys[0]];
    row.facts.emplace_back("share_of_intended",
                           share_text(row.counts.submissions(), whole.submissions()));
    if (auto const range = leave_one_group_out(row.counts, whole)) {
      row.facts.emplace_back("share_of_intended_low", range->low);
      row.facts.emplace_back("share_of_intended_high", range->high);
    }
  }
}

} // namespace

CountTable diversion(Dataset const& data, Selected const& selected, Level level) {
  auto builder =
      TableBuilder{data,
                   selected,
                   "diversion",
                   {place_dimension("intended", level), place_dimension("actual", level)}};
  each_arrival(data, selected, level, builder,
               [&](JourneyNumber journey, PlaceNumber intended, PlaceNumber actual) {
                 builder.add(pair_cell(intended, actual), journey);
               });
  auto table = std::move(builder).finish(true, [&](Cell cell) {
    return std::vector{place_key(data, first_of(cell)), place_key(data, second_of(cell))};
  });
  add_shares(table);
  return table;
}

CountTable diversion_summary(Dataset const& data, Selected const& selected, Level level) {
  auto builder = TableBuilder{
      data, selected, "diversion_summary", {{.key = "diverted", .kind = DimensionKind::text}}};
  each_arrival(data, selected, level, builder,
               [&](JourneyNumber journey, PlaceNumber intended, PlaceNumber actual) {
                 builder.add(intended == actual ? 0 : 1, journey);
               });
  auto table = std::move(builder).finish(true, [](Cell cell) {
    return std::vector{std::string{cell == 0 ? "as_promised" : "diverted"}};
  });
  add_share_facts(table);
  return table;
}

CountTable diversion_interceptions(Dataset const& data, Selected const& selected, Level level) {
  auto builder =
      TableBuilder{data, selected, "diversion_interceptions", {place_dimension("intended", level)}};
  for (auto const journey : selected.journeys) {
    auto const ends = arrival_of(data, journey);
    auto const intended = data.at(ends.intended, level);
    if (!ends.has_intended) {
      builder.leave_out("no_intention", journey);
    } else if (ends.basis != EndBasis::none) {
      builder.leave_out("arrived", journey);
    } else if (intended == kNoPlace) {
      builder.leave_out(why_not_at_level(data, ends.intended), journey);
    } else {
      builder.add(intended, journey);
    }
  }
  return std::move(builder).finish(true, [&](Cell cell) {
    return std::vector{place_key(data, static_cast<PlaceNumber>(cell))};
  });
}

} // namespace njia::analysis
