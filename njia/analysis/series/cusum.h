// Alarms while a series of counts goes on: a cumulative sum that starts from an earlier, quiet
// stretch, with a stated chance of a false alarm. Numbers only. Only for rises: a fall of reports
// is seldom a fall of what they are about.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace njia::analysis {

/// The law of a count while nothing changes: negative binomial with this mean and variance mean +
/// dispersion mean^2; dispersion 0: Poisson.
struct InControl {
  double mean = 0;
  double dispersion = 0;
};

/// By moments: the mean, and (s^2 - mean) / mean^2, at least 0.
/// @param counts  not empty. By hand: (1, 3, 5, 7): mean 4, s^2 = 20/3, dispersion (20/3 - 4) / 16
/// = 1/6. All 0: mean 0, dispersion 0.
InControl fit(std::span<std::uint32_t const> counts);

/// The log-likelihood ratio of a mean that is `factor` times as high to the mean itself, for one
/// count: y ln f + (y + 1/a) ln((1 + a m) / (1 + a f m)); for Poisson y ln f - m (f - 1) (Höhle and
/// Paul 2008, doi:10.1016/j.csda.2008.02.015, section 2). `law.mean` must be > 0. By hand: y = 6, m
/// = 4, a = 0, f = 1.5: 6 ln 1.5 - 2 = 0.4328.
double evidence(std::uint32_t count, InControl const& law, double factor);

/// C_t = max(0, C_(t-1) + evidence), C_0 = 0, for each count.
std::vector<double> cusum(std::span<std::uint32_t const> counts, InControl const& law,
                          double factor);

/// What is asked of an alarm.
struct AlarmPlan {
  std::size_t baseline_units = 24; ///< that the law was fitted to, >= 2
  std::size_t watched_units = 12;  ///< >= 1
  double false_alarm = 0.05;       ///< chance of one or more within the watched units
  double factor = 1.5;             ///< the rise that should be found soonest, > 1
  std::size_t draws = 1'999;
};

/// The height that the sum exceeds within the watched units with a chance of at most
/// plan.false_alarm while nothing changes. Found by simulating whole series, baseline and watched
/// units, and fitting each one's own baseline again, so that not knowing the true mean is part of
/// the chance. `law.mean` must be > 0; the same for a seed. Cost: draws times units.
double alarm_height(InControl const& law, AlarmPlan const& plan, std::uint64_t seed);

} // namespace njia::analysis
