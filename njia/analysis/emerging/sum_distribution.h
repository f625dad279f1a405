// The exact distribution of a sum of independent counts, one by group. Private to emerging.
#pragma once

#include <cstdint>
#include <vector>

namespace njia::analysis {

/// Probabilities of first, first + 1, …; what sum_of() cuts off at both ends is below 1e-290 each.
struct CountDistribution {
  std::uint64_t first = 0;
  std::vector<double> chance = {1.0};

  /// P(X >= value), between 0 and 1.
  double at_least(std::uint64_t value) const;
  /// P(X <= value).
  double at_most(std::uint64_t value) const;
};

/// Binomial(trials, chance), 0 < chance < 1. By hand: (2, 1/4): 9/16,
/// 6/16, 1/16.
CountDistribution binomial(std::uint32_t trials, double chance);

/// How many of `drawn` are marked, drawn without replacement from `marked` and `others`; drawn <=
/// marked + others < 2^32. By hand: 2 of (1 marked, 2 others): 0 in 1/3, 1 in 2/3.
CountDistribution hypergeometric(std::uint32_t drawn, std::uint32_t marked, std::uint32_t others);

/// Of the sum of two independent counts.
CountDistribution sum_of(CountDistribution const& a, CountDistribution const& b);

} // namespace njia::analysis
