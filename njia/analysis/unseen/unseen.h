// Unseen corridors (model I): how many corridors there are beyond those reported, with corridors as
// the kinds and independence groups as the samples. The statistics stand in richness.h.
#pragma once

#include "njia/analysis/exercise.h"
#include "njia/analysis/selection.h"
#include "njia/domain/place_tree.h"

namespace njia::analysis {

/// Below this many groups the estimate says more about chance than about corridors.
inline constexpr std::size_t kFewestGroups = 8;

/// Rows: how many corridors so many groups would have reported, from one group to twice as many as
/// there are, at 40 numbers at most, as keys of one width ("01"); all rows stand on all journeys.
/// Facts of a row: expected, low, high, and `basis`: rarefied, observed or extrapolated. Not
/// additive. Table facts: groups, observed, chao2, chao2_low, chao2_high, completeness_at_most
/// (observed / chao2: Chao2 is a lower bound), sample_coverage (of reports, not of corridors),
/// once, twice, and coverage_overlap where it can be judged: the share of pairs of groups whose
/// coverage statements, in the rounds at hand, share a place. A table without rows says why in the
/// fact `refused`: nothing_selected; too_few_groups (below kFewestGroups); coverage_disjoint (half
/// of the groups or more have statements and fewer than a quarter of the pairs share a place: Chao2
/// then counts catchments, not corridors). Left out as in corridors(). Cost: one pass, and groups^2
/// * places^2 for the statements.
CountTable unseen(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                  Selected const& selected, Level level);

} // namespace njia::analysis
