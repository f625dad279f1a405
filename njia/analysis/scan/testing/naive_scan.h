// The scan as its definition reads: every circle, every span, every logarithm. Slow and plain, to
// hold the fast one against. Shares no code with it.
#pragma once

#include "njia/analysis/scan/scan.h"

#include <cstdint>
#include <vector>

namespace njia::analysis::testing {

struct NaiveGround {
  std::vector<PlanePoint> points;
  std::vector<double> exposure;
  double max_exposure_share = 0.5;
};

struct NaiveCluster {
  std::uint32_t centre;
  std::vector<std::uint32_t> places; ///< sorted
  std::uint32_t first_step;
  std::uint32_t last_step;
  std::uint64_t cases;
  double expected;
  double ratio;
};

/// At most options.max_clusters, without p.
std::vector<NaiveCluster> naive_scan(NaiveGround const& ground, ScanCounts const& counts,
                                     ScanOptions const& options);

} // namespace njia::analysis::testing
