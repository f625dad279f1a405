// Whether a corridor is reported more than before, told apart from groups that merely report more
// (model H7). Numbers only: knows no journey, no place and no period. Start with judge_trends().
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace njia::analysis {

/// Independent events of one group in the two periods: on the corridor, and on all other corridors,
/// which is the group's exposure. An exposure of 0 says that the group cannot be compared there
/// (absent, or it did not cover the corridor).
struct GroupEvents {
  std::uint32_t before = 0;
  std::uint32_t now = 0;
  std::uint32_t others_before = 0;
  std::uint32_t others_now = 0;

  /// Part of the panel: reported elsewhere in both periods.
  bool is_comparable() const { return others_before > 0 && others_now > 0; }
};

/// What the panel says of one corridor.
struct ChangeTest {
  double p_rise = 1; ///< one-sided
  double p_fall = 1;
  std::uint32_t panel_groups = 0; ///< comparable groups, those without an event here included
  std::uint32_t panel_before = 0; ///< their events
  std::uint32_t panel_now = 0;
  std::uint32_t rising =
      0; ///< comparable groups with more events now than their exposure foretells
  std::uint32_t falling = 0; ///< with fewer
};

/// Tests sum_g x2g, given n_g = x1g + x2g, over the comparable groups. Null: x2g is
/// Binomial(n_g, t2g / (t1g + t2g)), independent between groups, exact by convolution (two Poisson
/// rates compared: Przyborowski and Wilenski 1940, doi:10.1093/biomet/31.3-4.313). Because t1g and
/// t2g are counts themselves, that is too sure where the corridor is a large part of what a group
/// reports; so the same sum is tested given each group's totals, too (hypergeometric by group:
/// exact test of a common odds ratio, Zelen 1971, doi:10.1093/biomet/58.1.129), and the larger p
/// counts. Simulated, 3 groups of 20 events on 3 corridors, nominal 5 %: binomial 7.4 %, larger of
/// both 3.2 %.
/// @param groups  any order; empty, or none comparable: p = 1
/// By hand: one group, exposure 10 and 10, x = (0, 3): binomial 1/8 = 0.125; hypergeometric
/// C(13,3) / C(23,3) = 286 / 1771 = 0.1615, the larger.
/// Cost: the product of all events and the widest part of the distribution.
ChangeTest test_change(std::span<GroupEvents const> groups);

/// Events of both periods with their exposures, all groups pooled.
struct PooledEvents {
  std::uint64_t before = 0;
  std::uint64_t now = 0;
  std::uint64_t exposure_before = 0;
  std::uint64_t exposure_now = 0;
};

/// P(r2 / r1 > factor) for Poisson rates with the prior Gamma(1/2, beta): 1 - I_u(x2 + 1/2, x1 +
/// 1/2) with u = c (beta + t2) / [c (beta + t2) + beta + t1] (model H7: r2 (beta + t2) and r1 (beta
/// + t1) are Gamma variables, their part of the sum is Beta). 0.5 at most where nothing is known.
/// @param factor  > 0
/// @param beta    >= 0; beta + exposure must be > 0 in both periods
/// By hand, equal exposure, beta to 0, factor 1.5: (0,3) 0.9324, (0,4) 0.9632.
double chance_of_factor(PooledEvents const& events, double beta, double factor);

/// By how much a rate must have changed at least to be called a change.
inline constexpr double kChangeFactor = 1.5;

enum class Trend : std::uint8_t { unclear, steady, emerging, fading };

struct TrendAnswer {
  Trend trend = Trend::unclear;
  /// Why it is unclear, the first that applies: "no_panel" (fewer than two comparable groups),
  /// "not_in_panel" (p > 0.05 in the direction), "not_after_fdr", "one_group", "small_change".
  std::string_view why = {};
  bool is_rise = true; ///< the direction that p, probability, and groups speak of
  double p = 1;
  bool after_fdr = false;   ///< p stands after Benjamini-Hochberg at 5 % over the corridors
  double probability = 0;   ///< that the rate changed by more than kChangeFactor in that direction
  double times = 1;         ///< estimate of r2 / r1, posterior medians replaced by means: > 0
  std::uint32_t groups = 0; ///< comparable groups that moved in the direction
  PooledEvents pooled = {};
  ChangeTest panel = {};
  /// There is a rise (or a fall) in what was reported, but the groups that can be compared do not
  /// show it: p > 0.05.
  bool could_be_reporting = false;
  std::uint32_t rank = 0; ///< 1: strongest of its trend by p; 0 unless emerging or fading
};

/// One answer for each corridor, in the same order. Emerging: the test of a rise stands after
/// Benjamini-Hochberg at 5 % over all corridors, P(r2/r1 > 1.5) > 0.95, and at least two groups
/// contribute; fading: the same downwards. Steady: the chance that the rate changed by less than
/// kChangeFactor either way is above 0.95. beta = T / (2 X), T exposures and X events over all
/// corridors and both periods.
/// @param corridors  the groups with events or exposure on each; may be empty. Nothing is unclear:
/// without any exposure (a single corridor) all are "no_panel".
std::vector<TrendAnswer> judge_trends(std::vector<std::vector<GroupEvents>> const& corridors);

} // namespace njia::analysis
