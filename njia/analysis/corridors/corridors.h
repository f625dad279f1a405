// Corridors and trunk segments (model H3): between which places journeys run, over which stretches,
// and through which hubs.
#pragma once

#include "njia/analysis/selection.h"

namespace njia::analysis {

/// A corridor is the ordered pair (origin, end) at a level, whatever lies between; the end as model
/// H1. Additive. A corridor within one unit (Kenya to Kenya) counts. Left out: "unlocated",
/// "coarser_than_level" (origin first, then end). Fact "end_intended" of a row: submissions whose
/// end is only the intended destination. Table fact "corridors".
CountTable corridors(Dataset const& data, Selected const& selected, Level level);

/// A trunk segment is the ordered pair of adjacent travelled steps that are both known at the level
/// and differ; a journey counts once in each, and not at all across an unknown step. Not additive.
/// Left out: journeys without any segment, as "one_place" (all known steps in one unit),
/// "unlocated" or "coarser_than_level".
CountTable trunk_segments(Dataset const& data, Selected const& selected, Level level);

/// Places by how many shortest ways of the segment graph lead through them: weighted betweenness as
/// fact "betweenness" (see betweenness.h), beside the journeys whose segments touch the place:
/// their "share" of the submissions with any segment, and its range "share_low" to "share_high"
/// when any one group is left out. Not additive.
CountTable hubs(Dataset const& data, Selected const& selected, Level level);

} // namespace njia::analysis
