// The table of methods that compare corridors between two periods: rows (origin, end, when). Each
// method brings its journeys and its facts.
#pragma once

#include "njia/analysis/table_builder.h"
#include "njia/analysis/two_periods.h"

namespace njia::analysis {

struct PlacedJourney {
  JourneyNumber journey = 0;
  Cell ends = 0; ///< pair_cell(origin, end)
  When when = When::neither;
};

/// A builder with the dimensions origin, end, when.
TableBuilder period_table(Dataset const& data, Selected const& selected, std::string name,
                          Level level);

/// The journeys of both periods whose ends are known at the level, in the order of `selected`. The
/// others of these periods are left out: "undated", "date_too_coarse", "unlocated",
/// "coarser_than_level". `periods` must be comparable.
std::vector<PlacedJourney> place_journeys(Dataset const& data, Selected const& selected,
                                          TwoPeriods const& periods, Level level,
                                          TableBuilder& builder);

/// One row for each corridor and period with a journey; `add_facts` is called for each.
CountTable finish(TableBuilder builder, Dataset const& data,
                  std::vector<PlacedJourney> const& placed,
                  std::function<void(Cell ends, CountRow& row)> const& add_facts);

/// No rows, only why not.
CountTable refuse(TableBuilder builder, std::string_view why);

} // namespace njia::analysis
