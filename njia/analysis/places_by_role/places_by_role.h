// Places by what they were in the journeys: origin, transit, exploitation and so on, and how many
// journeys come in and go out.
#pragma once

#include "njia/analysis/selection.h"

namespace njia::analysis {

/// One row per place at the level and activity. Activities: the seven roles ("origin",
/// "recruitment", "transit", "intended_destination", "exploitation", "destination",
/// "rescue_or_exit"); "any": any travelled step; "in" and "out": the travelled path comes from, or
/// goes on to, another place of this level. A journey counts once in a row and may stand in
/// several, so the table is not additive. Left out: "unlocated", "coarser_than_level": journeys
/// without any place of the level. By hand, K > N > R!: K origin, any, out; N transit, any, in,
/// out; R exploitation, any, in.
CountTable places_by_role(Dataset const& data, Selected const& selected, Level level);

} // namespace njia::analysis
