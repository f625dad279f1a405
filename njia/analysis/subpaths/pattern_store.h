// What the miner has found so far, and the support below which it need not look any more.
#pragma once

#include "njia/analysis/subpaths/miner.h"

namespace njia::analysis {

/// Keeps all patterns of the highest supports, at most most_patterns in the end and twice as many
/// on the way. The order in which they come does not matter for the answer.
class PatternStore {
public:
  explicit PatternStore(SubpathOptions const& options)
      : options_{options}, least_support_{options.min_support} {}

  /// Patterns of less support can no longer be in the answer, nor can longer ones that hold them.
  std::uint64_t least_support() const { return least_support_; }
  void add(Subpath pattern);
  Subpaths finish() &&;

private:
  void cut();

  SubpathOptions options_;
  std::uint64_t least_support_;
  bool is_cut_ = false;
  std::vector<Subpath> patterns_;
};

} // namespace njia::analysis
