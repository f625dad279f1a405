// Routes and route families (model H2): by which places journeys run, and which ways between two
// ends are alike.
#pragma once

#include "njia/analysis/selection.h"

namespace njia::analysis {

/// A route is the ordered tuple of the known places of the travelled path at a level, adjacent
/// repeats dropped: KE > SS > KE is a return and stays. Additive. Left out: "unlocated",
/// "coarser_than_level": journeys without any known place of the level.
CountTable routes(Dataset const& data, Selected const& selected, Level level);

/// Within one pair (origin, end as model H1, both known at the level): single-linkage components of
/// routes whose sets of transit places have a Jaccard index of at least 0.5. Two sets that are
/// known to be empty are alike; routes whose transit is not known are a family of their own.
/// Transit places are those between origin and end; other than the two ends themselves. Additive.
/// Keys: origin, end, and the family's most reported route ("" for transit not known; ties: the
/// first by id). Row facts: "routes", the number of different sets in the family. Left out as for
/// corridors. By hand: {A,B} and {B,C}: 1/3, apart; {A,B} and {A,B,C}: 2/3, alike; {B,C} joins them
/// by {A,B,C}: 2/3.
CountTable route_families(Dataset const& data, Selected const& selected, Level level);

/// |a and b| / |a or b| of two sorted sets; 1 when both are empty.
double jaccard(std::vector<PlaceNumber> const& a, std::vector<PlaceNumber> const& b);

} // namespace njia::analysis
