// Where the level of a series of counts changed. Numbers only. Seasons and slow trends are not
// modelled: either can look like a change.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace njia::analysis {

struct Changepoint {
  std::size_t at = 0; ///< first unit of the new level
  double before = 0;  ///< mean of the units since the changepoint before it, or the start
  double after = 0;   ///< mean of the units until the next changepoint, or the end
  double p = 1;       ///< within the stretch in which it was looked for
};

/// Units at each end of a stretch where no change is looked for, and the shortest stretch tested.
inline constexpr std::size_t kLeastSegment = 2;
inline constexpr std::size_t kLeastStretch = 6;

/// The log-likelihood ratio of two Poisson levels, [0, at) and [at, n), to one: S1 ln(S1/n1) + S2
/// ln(S2/n2) - S ln(S/n), 0 ln 0 = 0. By hand: (0, 0, 4, 4) at 2: 8 ln 4 - 8 ln 2 = 5.545.
double split_ratio(std::span<std::uint32_t const> counts, std::size_t at);

/// Changes of level, one after the other: the split with the largest ratio, if no more than 5 % of
/// `draws` random orders of the units reach a ratio as large, p = (1 + hits) / (1 + draws); then
/// the same in either part (binary segmentation: Scott and Knott 1974, doi:10.2307/2529204; orders
/// drawn at random: Antoch and Huskova 2001, Statistics and Probability Letters 53:37-46). Random
/// orders keep the counts' own overdispersion, so no law is assumed for them. A series without a
/// change gives any changepoint at all with a chance of at most 5 %.
/// @param counts  one for each unit of time, ascending, units without events included; may be empty
/// @return ascending; empty when shorter than kLeastStretch. The same for a seed.
/// Cost: draws times units.
std::vector<Changepoint> find_changepoints(std::span<std::uint32_t const> counts,
                                           std::uint64_t seed, std::size_t draws = 1'999);

/// One-sided p of a change at a place that another series gave: the share of random orders in which
/// the mean from `at` on exceeds (or, unless `is_rise`, falls below) the mean before it by as much;
/// 1 when the series does not move that way.
double p_of_split(std::span<std::uint32_t const> counts, std::size_t at, bool is_rise,
                  std::uint64_t seed, std::size_t draws = 1'999);

} // namespace njia::analysis
