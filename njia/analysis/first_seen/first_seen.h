// First seen: how many corridors appear for the first time ever in each year, quarter or month of a
// long series.
#pragma once

#include "njia/analysis/registry.h"

namespace njia::analysis {

/// One row per unit of time in which journeys are dated: the journeys of corridors that were never
/// seen before that unit. Row facts: "first_seen", how many such corridors; "corridors", how many
/// were seen in the unit at all. Table facts: "unit", "corridors": all ever seen. A corridor is
/// (origin, end) at the level, as in corridors.h. A first report is not a first journey: it may be
/// the first that anybody recorded. Left out: "undated", "date_too_coarse" (the date spans several
/// units), "unlocated", "coarser_than_level".
CountTable first_seen(Dataset const& data, Selected const& selected, Level level, PeriodUnit unit);

/// The unit that holds both days, as EDTF ("2020", "2020-34", "2020-08"), or nothing when they lie
/// in two.
std::optional<std::string> unit_of(Days const& days, PeriodUnit unit);

} // namespace njia::analysis
