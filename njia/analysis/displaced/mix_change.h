// Whether the way between two ends moved from one transit place to another (model H7, displaced).
// Numbers only. A group's reports of a period stay together: they are not independent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace njia::analysis {

/// One group's independent events by transit place, in the two periods. Both are as long as there
/// are places, the same for all groups, and neither is all 0.
struct GroupMix {
  std::vector<std::uint32_t> before;
  std::vector<std::uint32_t> now;
};

/// Up to so many groups all exchanges are counted, above it some are drawn.
inline constexpr std::size_t kMostExactGroups = 10;

/// Drawing stops at so many hits: what is far from being small need not be known exactly.
inline constexpr std::size_t kEnoughHits = 100;

/// Fewer cannot reach p <= 0.05: 2 of 2^5 permutations are 0.0625, of 2^6 0.03125.
inline constexpr std::size_t kLeastMixGroups = 6;

struct MixChange {
  double distance = 0; ///< total variation of the two pooled mixes, 0 to 1
  double p = 1;
  std::size_t loser = 0;  ///< place whose share fell most; first of equals
  std::size_t gainer = 0; ///< place whose share rose most
  double loser_before = 0;
  double loser_now = 0;
  double gainer_before = 0;
  double gainer_now = 0;
  /// Groups in which the loser's share fell or the gainer's rose, and neither moved the other way.
  std::uint32_t groups = 0;
};

/// The mix of a period is the share of each place in the events of all groups; the statistic is
/// half the sum of the absolute differences of the two mixes. Null: within a group the two
/// periods could be exchanged; each group's whole batches are, with chance 1/2 (paired permutation
/// test: Pitman 1937, doi:10.2307/2984124). Up to kMostExactGroups all 2^G exchanges are counted;
/// above it they are drawn until kEnoughHits reach the distance, p = hits / drawn, or `draws` are
/// drawn, p = (1 + hits) / (1 + draws) (Besag and Clifford 1991, doi:10.1093/biomet/78.2.301).
/// @param groups  any order, one or more; with one place nothing can move: distance 0, p 1
/// By hand: six groups with one event each through A before and B now: distance 1, reached by 2 of
/// 64 exchanges: p = 0.03125.
/// Cost: exchanges times places.
MixChange test_mix(std::span<GroupMix const> groups, std::uint64_t seed, std::size_t draws = 9'999);

} // namespace njia::analysis
