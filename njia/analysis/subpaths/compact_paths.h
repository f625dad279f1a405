// The journeys as the miner walks them: frequent places only, renumbered so that the most used come
// first and their counters stand close together; short journeys before long ones. Not for results:
// those speak the caller's numbers.
#pragma once

#include "njia/analysis/subpaths/miner.h"

#include <memory>

namespace njia::analysis {

struct CompactPaths {
  /// Behind each journey; in contiguous paths also where the way breaks.
  static constexpr auto kEnd = std::numeric_limits<std::uint32_t>::max();

  std::unique_ptr<std::uint32_t[]> steps = {}; ///< by rank, or kEnd
  std::vector<std::uint32_t> begins = {};      ///< of each kept journey, and the end of the last
  std::vector<std::uint32_t> journey_of = {};  ///< the caller's number of each kept journey
  std::vector<std::uint8_t> repeats =
      {}; ///< of each kept journey: not 0 if it may pass a place again
  std::vector<std::uint64_t> weights = {};  ///< of each kept journey; empty: 1 each
  std::vector<std::uint32_t> place_of = {}; ///< the caller's number of each rank
  std::vector<std::uint64_t> supports = {}; ///< of each rank, falling

  std::uint32_t journeys() const { return static_cast<std::uint32_t>(begins.size() - 1); }
  std::uint64_t weight(std::uint32_t journey) const {
    return weights.empty() ? 1 : weights[journey];
  }
};

/// Drops places below min_support (contiguous: the path breaks there; with gaps they are passed
/// over), unknown places likewise, and journeys of which nothing is left or, unless journeys are
/// to be listed, that weigh nothing. Two passes over the steps.
CompactPaths compact(FlatPaths const& paths, SubpathOptions const& options);

} // namespace njia::analysis
