// A good choice to begin with: greedy, then bettered by exchanging one place at a time. Private to
// this folder.
#pragma once

#include "njia/analysis/where_to_stand/subproblem.h"

namespace njia::analysis::cover {

/// Open places, ascending, at most `points`; fewer where more would meet nothing new.
/// Meets at least 1 - 1/e of the best (Nemhauser, Wolsey, Fisher 1978, doi:10.1007/BF01588971).
/// By hand: see best_cover(): greedy takes A and B (5 of 6), the exchange finds B and C (6).
/// Cost: each exchange looks at the sets of two places.
std::vector<std::uint32_t> good_choice(Subproblem const& problem);

/// Without those places that meet nothing which the others do not, the last looked at first.
/// @param chosen  ascending places of `problem`
std::vector<std::uint32_t> without_needless(CoverProblem const& problem,
                                            std::vector<std::uint32_t> const& chosen);

} // namespace njia::analysis::cover
