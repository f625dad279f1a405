#include "njia/analysis/region_classes/empirical_bayes.h"

#include "njia/base/check.h"

#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <numeric>

namespace njia::analysis {
namespace {

constexpr double kTail = 0.05;

std::size_t class_of(double rate) {
  return static_cast<std::size_t>(std::upper_bound(kRateCuts.begin(), kRateCuts.end(), rate) -
                                  kRateCuts.begin());
}

} // namespace

RatePrior fit_rate_prior(std::span<double const> events, std::span<double const> exposure) {
  NJIA_CHECK(events.size() == exposure.size(), "one exposure for each unit");
  auto const whole = std::accumulate(exposure.begin(), exposure.end(), 0.0);
  if (exposure.empty() || whole <= 0) {
    return {};
  }
  auto const mean = std::accumulate(events.begin(), events.end(), 0.0) / whole;
  auto spread = 0.0;
  for (auto i = std::size_t{0}; i < events.size(); ++i) {
    auto const away = events[i] / exposure[i] - mean;
    spread += exposure[i] * away * away / whole;
  }
  auto const by_chance = mean * static_cast<double>(exposure.size()) / whole;
  return {.mean = mean, .variance = std::max(0.0, spread - by_chance)};
}

UnitRate shrunk_rate(double events, double exposure, RatePrior const& prior) {
  NJIA_CHECK(prior.mean > 0, "rates are relative to an overall rate");
  auto out = UnitRate{};
  if (!prior.has_spread()) {
    out.rate_class = class_of(out.rate);
    out.probabilities[out.rate_class] = 1;
    return out;
  }
  auto const shape = events + prior.mean * prior.mean / prior.variance;
  auto const rate = (exposure + prior.mean / prior.variance) * prior.mean;
  out.rate = shape / rate;
  out.rate_class = class_of(out.rate);
  out.low = boost::math::gamma_p_inv(shape, kTail) / rate;
  out.high = boost::math::gamma_q_inv(shape, kTail) / rate;
  auto below = 0.0;
  for (auto k = std::size_t{0}; k < kRateCuts.size(); ++k) {
    auto const up_to = boost::math::gamma_p(shape, kRateCuts[k] * rate);
    out.probabilities[k] = up_to - below;
    below = up_to;
  }
  out.probabilities.back() = boost::math::gamma_q(shape, kRateCuts.back() * rate);
  return out;
}

} // namespace njia::analysis
