// How far the estimate could have come out otherwise: bootstrap intervals that take the choice of
// the model into account, because every replicate chooses anew.
#pragma once

#include "njia/analysis/multiple_systems/capture_counts.h"

#include <optional>
#include <vector>

namespace njia::analysis {

/// From `low` to `high` people; without `high` there is no upper end: the data do not give one.
struct PeopleInterval {
  double low = 0;
  std::optional<double> high = {};
  /// An end is the smallest or the largest replicate: with more of them it might lie further out.
  bool at_edge = false;
};

struct BootstrapOptions {
  std::size_t replicates = 1'000;
  std::uint64_t seed = 1;
  double threshold = 0.02; ///< of the stepwise choice
};

struct Bootstrap {
  std::size_t replicates = 0;
  std::size_t unbounded = 0; ///< replicates in which nobody stood on two lists
  std::size_t unsettled = 0; ///< replicates whose fit did not settle; they are not counted
  double acceleration = 0;
  /// Nothing where the intervals are not defined: all replicates lie on one side of the estimate,
  /// or the acceleration is too strong for the level.
  std::optional<PeopleInterval> middle_95 = {};
  std::optional<PeopleInterval> middle_80 = {};
};

/// Bias-corrected and accelerated percentile intervals (BCa): people are dealt anew to the observed
/// patterns, the model is chosen and fitted anew, and the acceleration is found by leaving out one
/// person of each pattern. Source: Chan, Silverman and Vincent 2021,
/// doi:10.1080/01621459.2019.1708748, section 3.3; DiCiccio and Efron 1996,
/// doi:10.1214/ss/1032280214, equations 2.2 to 2.10.
/// @param estimate  of the counts themselves, by the same threshold
/// Cost: `replicates` stepwise choices, on all cores; the result does not depend on their number.
Bootstrap bootstrap(CaptureCounts const& counts, double estimate, BootstrapOptions const& options);

/// The level at which to read the replicates for level `alpha`: Phi(z0 + (z0 + z) / (1 - a (z0 +
/// z))), z the normal quantile of alpha, z0 that of `share_below`. Nothing when share_below is not
/// inside (0, 1) or 1 - a (z0 + z) is not positive. By hand: share_below 0.5 and a = 0 give alpha
/// itself.
std::optional<double> bca_level(double alpha, double share_below, double acceleration);

/// Sample quantile of ascending values, median-unbiased (type 8 of Hyndman and Fan 1996,
/// doi:10.2307/2684934): the j-th value stands at (j - 1/3) / (n + 1/3), linear in between. Values
/// may end in infinities, the quantile then is infinite. By hand: of 1, 2, 3, 4 at 0.5: 2.5; at
/// 0.25: 0.25 * 13/3 + 1/3 = 1.41667.
/// @param ascending  not empty
double quantile(std::vector<double> const& ascending, double level);

} // namespace njia::analysis
