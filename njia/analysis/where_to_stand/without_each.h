// How much a choice of places rests on single sources: what remains of it when any one source is
// left out. A kernel on numbers; which of it may be told, and that no source may be named, is
// decided in where_to_stand.h.
#pragma once

#include "njia/analysis/where_to_stand/cover.h"

namespace njia::analysis {

struct WithoutOne {
  std::uint64_t total = 0; ///< weight of all sets but those of this source
  std::uint64_t met = 0;   ///< of that, what the choice meets
  /// Whether some k places meet more than met * 100 / (100 - tolerance): the choice then misses
  /// more than `tolerance` percent of what is possible.
  Exceeds better_elsewhere = Exceeds::no;

  friend bool operator==(WithoutOne const&, WithoutOne const&) = default;
};

/// One row for each source, in their order.
/// @param sources  of each set, 0 to source_count - 1
/// @param tolerance_percent  0 to 99
/// By hand: sets {A} of weight 6 from source 0 and {B} of weight 4 from source 1, one point, A
/// chosen. Without source 0: 0 of 4 is met, and B would meet 4: better elsewhere. Without source 1:
/// 6 of 6, nothing better.
/// Cost: one decision (can_exceed) a source, on all cores, each with a copy of the weights.
std::vector<WithoutOne>
without_each(CoverProblem const& problem, std::span<std::uint32_t const> sources,
             std::uint32_t source_count, std::span<std::uint32_t const> chosen, std::uint32_t k,
             std::uint32_t tolerance_percent, CoverLimits const& limits = {});

} // namespace njia::analysis
