// Draws counts from a negative binomial or Poisson law by looking them up. Private to series.
#pragma once

#include "njia/analysis/draws.h"
#include "njia/analysis/series/cusum.h"

#include <vector>

namespace njia::analysis {

/// A table of the law's distribution: the same counts for the same draws on every machine.
class CountLaw {
public:
  /// @param law  mean >= 0 and finite
  explicit CountLaw(InControl const& law);
  std::uint32_t draw(Draws& draws) const;

private:
  std::uint32_t first_ = 0;
  std::vector<double> up_to_; ///< P(X <= first_ + i), ascending
};

} // namespace njia::analysis
