// Diversion (model H4): where people were told they would go against where they arrived.
#pragma once

#include "njia/analysis/selection.h"

namespace njia::analysis {

/// Rows (intended, actual) at the level, among journeys that name an intended destination, arrived
/// somewhere, and whose both ends are known at the level. Additive. Rows with intended = actual
/// went as promised. Row facts: "share_of_intended" with its leave-one-group-out range, of the
/// submissions with the same intended place. Left out: "no_intention" (none named), "never_arrived"
/// (intercepted, or no arrival reported; see diversion_interceptions), "unlocated",
/// "coarser_than_level".
CountTable diversion(Dataset const& data, Selected const& selected, Level level);

/// The same journeys in two rows: "as_promised" and "diverted", each with its share and
/// leave-one-group-out range. Additive. By hand: 3 of 4 were taken elsewhere, 2 of 3 of them by
/// alpha, 1 of 1 by beta: 0.75; without alpha 1, without beta 0.6667.
CountTable diversion_summary(Dataset const& data, Selected const& selected, Level level);

/// Where those who never arrived had been told they would go. Additive; left out as above, and
/// "arrived".
CountTable diversion_interceptions(Dataset const& data, Selected const& selected, Level level);

} // namespace njia::analysis
