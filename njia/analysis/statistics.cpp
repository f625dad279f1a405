#include "njia/analysis/statistics.h"

#include <algorithm>

namespace njia::analysis {

std::vector<bool> benjamini_hochberg(std::vector<double> const& p_values, double rate) {
  auto sorted = p_values;
  std::sort(sorted.begin(), sorted.end());
  auto limit = -1.0;
  for (auto i = std::size_t{0}; i < sorted.size(); ++i) {
    if (sorted[i] <= rate * static_cast<double>(i + 1) / static_cast<double>(sorted.size())) {
      limit = sorted[i];
    }
  }
  auto rejected = std::vector<bool>{};
  for (auto const p : p_values) {
    rejected.push_back(p <= limit);
  }
  return rejected;
}

} // namespace njia::analysis
