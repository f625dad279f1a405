// Rates of small units drawn towards the overall rate, as far as chance could have made their
// difference, and how sure that leaves their class. Plain numbers; knows no journey and no place.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace njia::analysis {

/// What all units have in common: a gamma distribution of rates.
struct RatePrior {
  double mean = 0;     ///< the overall rate
  double variance = 0; ///< of rates between units, beyond chance; 0: none is seen

  /// Whether units differ at all: by more than one in a hundred.
  bool has_spread() const { return variance > 1e-4 * mean * mean; }
};

/// By moments (Marshall 1991, doi:10.2307/2347593, p. 284): mean m = sum x / sum e, variance A =
/// sum e (x/e - m)^2 / sum e - m / (mean of e), at least 0.
/// @param events, exposure  one per unit; exposure above 0
/// By hand: events {2, 6}, exposure {1, 1}: m = 4, A = 4 - 4 = 0; {0, 8}: A = 16 - 4 = 12.
/// Marshall's infant deaths in Auckland: A = 7.284173e-07, m = 0.002633436 (see test).
RatePrior fit_rate_prior(std::span<double const> events, std::span<double const> exposure);

/// Cut points of the rate relative to the overall one: symmetric, and none at 1, where every unit
/// would stand if there were nothing to see.
inline constexpr std::array kRateCuts = {0.5, 0.8, 1.25, 2.0};
inline constexpr std::array<std::string_view, kRateCuts.size() + 1> kRateClasses = {
    "much_less", "less", "about_average", "more", "much_more"};

struct UnitRate {
  double rate = 1;            ///< shrunk, relative to the overall rate
  std::size_t rate_class = 0; ///< position in kRateClasses, where `rate` falls; a cut belongs above
  double low = 1;             ///< 90 % of the probability lies from here …
  double high = 1;            ///< … to here
  std::array<double, kRateClasses.size()> probabilities = {}; ///< of the classes; sum 1
};

/// The unit's rate given what was seen there: gamma with shape x + m^2/A and rate e + m/A
/// (Clayton and Kaldor 1987, doi:10.2307/2532003), as a multiple of m. Without spread every
/// unit has the overall rate for sure, as far as the model can tell; callers should not print such
/// sureness.
/// @param prior  mean above 0
/// By hand: m = 1, A = 0.5, x = 8, e = 2: (8 + 2) / (2 + 2) = 2.5, "much_more".
UnitRate shrunk_rate(double events, double exposure, RatePrior const& prior);

} // namespace njia::analysis
