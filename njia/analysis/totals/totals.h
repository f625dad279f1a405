// Totals: how much was reported, by how many, in all or split by round, nature, kind or channel of
// detection.
#pragma once

#include "njia/analysis/selection.h"

namespace njia::analysis {

enum class SplitBy : std::uint8_t { nothing = 0, round = 1, nature = 2, detection = 3 };

/// One row (keys: none) or one per value of the split. Additive. Rounds are keyed by id.
/// By hand: 3 exact of one group, 5 to 8 of another, one of unknown size of the first: 3
/// submissions, 2 groups, 8 or more.
CountTable totals(Dataset const& data, Selected const& selected, SplitBy split);

} // namespace njia::analysis
