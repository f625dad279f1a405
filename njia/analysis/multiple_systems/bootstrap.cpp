#include "njia/analysis/multiple_systems/bootstrap.h"

#include "njia/analysis/multiple_systems/replicate.h"
#include "njia/analysis/multiple_systems/stepwise.h"
#include "njia/base/check.h"
#include "njia/base/parallel.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>

namespace njia::analysis {
namespace {

/// The estimate when one person of a pattern had not been there.
struct LeftOne {
  double estimate;
  double people; ///< of the pattern
};

/// One sixth of the skewness of the estimate's influences (DiCiccio and Efron 1996, equation 6.6).
double acceleration_of(std::vector<LeftOne> const& left_one) {
  auto people = 0.0;
  auto mean = 0.0;
  for (auto const& [estimate, weight] : left_one) {
    people += weight;
    mean += weight * estimate;
  }
  if (!std::isfinite(mean) || people == 0) {
    return 0;
  }
  mean /= people;
  auto squares = 0.0;
  auto cubes = 0.0;
  for (auto const& [estimate, weight] : left_one) {
    auto const influence = mean - estimate;
    squares += weight * influence * influence;
    cubes += weight * influence * influence * influence;
  }
  return squares > 0 ? cubes / (6 * std::pow(squares, 1.5)) : 0.0;
}

double find_acceleration(CaptureCounts const& counts, double threshold) {
  auto const patterns = counts.patterns();
  auto estimates = std::vector<std::optional<double>>(patterns.size());
  for_each_in_parallel(patterns.size(), [&](std::size_t i) {
    auto fewer = std::vector<CapturePattern>(patterns.begin(), patterns.end());
    --fewer[i].people;
    estimates[i] = stepwise_total(CaptureCounts{counts.lists(), fewer}, threshold);
  });
  auto left_one = std::vector<LeftOne>{};
  for (auto i = std::size_t{0}; i < patterns.size(); ++i) {
    if (estimates[i]) {
      left_one.push_back(
          {.estimate = *estimates[i], .people = static_cast<double>(patterns[i].people)});
    }
  }
  return acceleration_of(left_one);
}

/// Where a level lies among so many ascending values, counted from 1 (type 8 of Hyndman and Fan).
double quantile_position(std::size_t count, double level) {
  return level * (static_cast<double>(count) + 1.0 / 3) + 1.0 / 3;
}

std::optional<PeopleInterval> interval(std::vector<double> const& ascending, double share_below,
                                       double acceleration, double outside) {
  auto const low = bca_level(outside / 2, share_below, acceleration);
  auto const high = bca_level(1 - outside / 2, share_below, acceleration);
  if (!low || !high) {
    return std::nullopt;
  }
  auto const ends = std::pair{quantile(ascending, *low), quantile(ascending, *high)};
  if (!std::isfinite(ends.first)) {
    return std::nullopt;
  }
  auto const has_high = std::isfinite(ends.second);
  auto const at_edge = [&](double level) {
    auto const position = quantile_position(ascending.size(), level);
    return position <= 1 || position >= static_cast<double>(ascending.size());
  };
  return PeopleInterval{.low = ends.first,
                        .high = has_high ? std::optional{ends.second} : std::nullopt,
                        .at_edge = at_edge(*low) || (has_high && at_edge(*high))};
}

} // namespace

Bootstrap bootstrap(CaptureCounts const& counts, double estimate, BootstrapOptions const& options) {
  auto totals = std::vector<std::optional<double>>(options.replicates);
  for_each_in_parallel(options.replicates, [&](std::size_t r) {
    auto bits = ReplicateBits{options.seed, r};
    totals[r] = stepwise_total(CaptureCounts{counts.lists(), resample(counts.patterns(), bits)},
                               options.threshold);
  });
  auto out = Bootstrap{.replicates = options.replicates};
  auto ascending = std::vector<double>{};
  for (auto const& total : totals) {
    if (!total) {
      ++out.unsettled;
      continue;
    }
    out.unbounded += std::isfinite(*total) ? 0U : 1U;
    ascending.push_back(*total);
  }
  if (ascending.empty()) {
    return out;
  }
  std::sort(ascending.begin(), ascending.end());
  auto const below = std::lower_bound(ascending.begin(), ascending.end(), estimate);
  auto const share_below =
      static_cast<double>(below - ascending.begin()) / static_cast<double>(ascending.size());
  out.acceleration = find_acceleration(counts, options.threshold);
  out.middle_95 = interval(ascending, share_below, out.acceleration, 0.05);
  out.middle_80 = interval(ascending, share_below, out.acceleration, 0.20);
  return out;
}

std::optional<double> bca_level(double alpha, double share_below, double acceleration) {
  if (!(share_below > 0 && share_below < 1)) {
    return std::nullopt;
  }
  auto const normal = boost::math::normal{};
  auto const bias = boost::math::quantile(normal, share_below);
  auto const shifted = bias + boost::math::quantile(normal, alpha);
  auto const stretch = 1 - acceleration * shifted;
  if (!(stretch > 0)) {
    return std::nullopt;
  }
  return boost::math::cdf(normal, bias + shifted / stretch);
}

double quantile(std::vector<double> const& ascending, double level) {
  NJIA_CHECK(!ascending.empty(), "a quantile of no values");
  auto const position = std::clamp(quantile_position(ascending.size(), level), 1.0,
                                   static_cast<double>(ascending.size()));
  auto const before = std::floor(position);
  auto const part = position - before;
  auto const first = ascending[static_cast<std::size_t>(before) - 1];
  if (part == 0 || first == ascending.back()) {
    return first;
  }
  auto const second = ascending[static_cast<std::size_t>(before)];
  return std::isfinite(second) ? first + part * (second - first) : second;
}

} // namespace njia::analysis
