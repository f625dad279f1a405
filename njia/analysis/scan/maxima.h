// The greatest ratio of each simulation of a scan.
#pragma once

#include "njia/analysis/scan/frame.h"

#include <optional>
#include <vector>

namespace njia::analysis {

/// In the order of runs 0 .. options.simulations - 1; 0 where no window exceeds its expected
/// number.
std::vector<double> simulated_maxima(ScanFrame const& frame, ScanCounts const& counts,
                                     ScanOptions const& options);

/// (1 + maxima that reach the ratio) / (1 + maxima). By hand: ratio 5 and maxima 1, 5, 7: 3/4. What
/// is equal but for rounding counts as reached.
double rank_p(double ratio, std::vector<double> const& maxima);

/// The chance of a greater value under the Gumbel distribution with the maxima's mean m and
/// standard deviation s: 1 - exp(-exp(-(x - mu) / beta)), beta = s sqrt(6) / pi, mu = m - 0.57722
/// beta. Abrams, Kulldorff and Kleinman 2010, doi:10.1186/1476-072X-9-61. Nothing for fewer than
/// two maxima or equal ones. By hand: maxima 1 and 3: m = 2, s = sqrt(2), beta = 1.1027, mu
/// = 1.3635; at x = 3: 1 - exp(-exp(-1.4841)) = 0.2028.
std::optional<double> gumbel_p(double ratio, std::vector<double> const& maxima);

} // namespace njia::analysis
