// A capture table as dense counts by set of lists, with the sums that the log-linear models need.
// Checks of what may be estimated at all stand in multiple_systems.h.
#pragma once

#include "njia/domain/capture_table.h"

#include <bit>
#include <span>
#include <vector>

namespace njia::analysis {

/// In place: each set's value becomes the sum over the sets that contain it. The sum over those
/// with both A and B, whatever else, then stands at {A, B}. Length 2^lists. Cost: lists * 2^lists.
void sum_over_supersets(std::span<double> by_set);

/// In place: each set's value becomes the sum over its subsets, itself and the empty one included.
void sum_over_subsets(std::span<double> by_set);

/// Counts of people by the exact set of lists that they stand on.
class CaptureCounts {
public:
  /// @param patterns  each set at most once, none empty, all below 2^lists; zero counts are the
  /// same as absent ones. Lists without anybody are taken out, and the others move together.
  CaptureCounts(std::size_t lists, std::span<CapturePattern const> patterns);

  std::size_t lists() const { return lists_; }
  std::size_t set_count() const { return std::size_t{1} << lists_; }
  /// Patterns with somebody, ascending by set.
  std::span<CapturePattern const> patterns() const { return patterns_; }
  /// People on all lists of the set, whatever others they are on; of the empty set: everybody.
  double on(ListSet set) const { return on_[set]; }
  double people() const { return on_[0]; }

  /// Somebody stands on two lists or more. Without it nothing at all is known of the unseen.
  bool has_overlap() const;
  /// A list on which everybody stands: nobody can then be said to be missing.
  bool has_list_of_everybody() const;

private:
  std::size_t lists_ = 0;
  std::vector<CapturePattern> patterns_;
  std::vector<double> on_;
};

} // namespace njia::analysis
