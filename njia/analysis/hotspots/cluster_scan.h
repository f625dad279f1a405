// Kulldorff's scan over reports: which circles of places, and which months there, hold more than
// exposure explains, against nulls in which groups stay together. scan.h does the scanning; this
// says what is scanned, and what chance is.
#pragma once

#include "njia/analysis/hotspots/clustered_null.h"
#include "njia/base/lat_lon.h"

#include <optional>
#include <string_view>

namespace njia::analysis {

struct ScanPlan {
  std::size_t months = 1;   ///< cell = place x months + month; 1: space only
  bool until_now = false;   ///< only what lasts until the last month
  bool permutation = false; ///< no exposure needed; needs months
  std::uint32_t simulations = 999;
  std::uint64_t seed = 1;
  std::optional<double> leaning = {}; ///< known already; else estimated from the evidence
};

struct PlaceCluster {
  std::vector<std::uint32_t> places = {}; ///< nearest to the centre first
  std::uint32_t first_month = 0;
  std::uint32_t last_month = 0; ///< included
  std::uint64_t events = 0;
  double expected = 0;
  std::optional<double> relative_risk = {};
  double log_likelihood_ratio = 0;
  double p = 1; ///< of the most likely cluster of all: many places are allowed for already
};

struct ClusterScan {
  std::string_view refused = {};                           ///< "too_few_groups", "too_few_places"
  std::vector<bool> tested = {};                           ///< by place
  std::vector<double> expected = {};                       ///< by place; 0 where not tested
  std::vector<PlaceCluster> clusters = {};                 ///< p <= 0.05, the most likely first
  std::vector<std::optional<std::size_t>> cluster_of = {}; ///< by place: position in `clusters`
  double leaning = 0;
};

inline constexpr double kClusterLevel = 0.05;

/// Circles hold at most half of what is expected, spans at most half of the months. Poisson model:
/// what is expected of a place is expected_counts(), each month alike; the null is ClusteredNull,
/// month by month. Permutation: what is expected follows from the margins; in the null each group's
/// batches keep their places and exchange their months. 999 simulations serve, since one test is
/// made of all windows.
/// @param evidence  any; with `permutation` its exposure does not matter
/// @param points  one per place
ClusterScan scan_clusters(Evidence evidence, std::span<LatLon const> points, ScanPlan const& plan);

/// Which places of significant clusters lie in one whichever one group is left out. Cost: a scan
/// per group with reports.
std::vector<bool> robust_places(ClusterScan const& scan, Evidence const& evidence,
                                std::span<LatLon const> points, ScanPlan const& plan);

} // namespace njia::analysis
