// Frequent sub-paths as an analysis: which stretches of several places many journeys have in
// common. The miner is in miner.h.
#pragma once

#include "njia/analysis/selection.h"
#include "njia/analysis/subpaths/miner.h"

namespace njia::analysis {

/// In what a pattern's support is counted.
enum class SupportIn : std::uint8_t {
  submissions = 0,
  persons = 1 ///< the low end of each journey's persons: of unknown size none
};

struct SubpathsQuestion {
  Level level = Level::country;
  SubpathKind kind = SubpathKind::contiguous;
  bool closed_only = true;
  SupportIn measure = SupportIn::submissions;
  std::uint64_t min_support = 3; ///< > 0
  std::uint32_t max_length = 6;  ///< in places, 2 to SubpathOptions::kLongest
};

/// The table holds no more patterns; fact "cut" says when there were more.
inline constexpr std::size_t kMostSubpaths = 1'000;

/// The patterns of two places and more that at least min_support submissions or persons have in
/// common, on the travelled path at a level, adjacent repeats dropped (model H2). An unknown step,
/// or one coarser than the level, breaks a contiguous pattern; with gaps it is passed over. A
/// journey counts once in a pattern, also one of unknown size. Not additive. Row facts "share",
/// "share_low", "share_high": of the submissions with any known place at the level. Table facts
/// "patterns", "least_support" (of the patterns listed), and "cut" when the support had to be
/// raised to hold no more than kMostSubpaths. Left out: "unlocated", "coarser_than_level": journeys
/// without any known place of the level. By hand: see golden/corridor.scenario.
CountTable subpaths(Dataset const& data, Selected const& selected,
                    SubpathsQuestion const& question);

} // namespace njia::analysis
