// Counts for made-up collections.
#pragma once

#include "njia/analysis/draws.h"

#include <cmath>

namespace njia::analysis::testing {

/// A Poisson count, by multiplying until below exp(-mean): for small means.
inline std::uint32_t poisson(Draws& draws, double mean) {
  auto product = draws.unit();
  auto count = std::uint32_t{0};
  while (product > std::exp(-mean)) {
    product *= draws.unit();
    ++count;
  }
  return count;
}

} // namespace njia::analysis::testing
