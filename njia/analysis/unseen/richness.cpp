#include "njia/analysis/unseen/richness.h"

#include "njia/base/check.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace njia::analysis {
namespace {

double reach_95() { return boost::math::quantile(boost::math::normal{}, 0.975); }

/// Kinds not met, and how that figure changes with Q1 and Q2.
struct Unmet {
  double kinds = 0;
  double by_once = 0;
  double by_twice = 0;
};

Unmet unmet_kinds(Richness const& r) {
  auto const a = static_cast<double>(r.samples - 1) / static_cast<double>(r.samples);
  auto const q1 = static_cast<double>(r.once);
  auto const q2 = static_cast<double>(r.twice);
  if (r.twice > 0) {
    return {.kinds = a * q1 * q1 / (2 * q2),
            .by_once = a * q1 / q2,
            .by_twice = -a * q1 * q1 / (2 * q2 * q2)};
  }
  if (r.once == 0) {
    return {};
  }
  return {.kinds = a * q1 * (q1 - 1) / 2, .by_once = a * (2 * q1 - 1) / 2, .by_twice = 0};
}

double chao2_variance(Richness const& r) {
  auto const a = static_cast<double>(r.samples - 1) / static_cast<double>(r.samples);
  auto const q1 = static_cast<double>(r.once);
  if (r.twice > 0) {
    auto const q2 = static_cast<double>(r.twice);
    auto const ratio = q1 / q2;
    return q2 * (a / 2 * std::pow(ratio, 2) + a * a * std::pow(ratio, 3) +
                 a * a / 4 * std::pow(ratio, 4));
  }
  auto const variance = a * q1 * (q1 - 1) / 2 + a * a * q1 * std::pow(2 * q1 - 1, 2) / 4 -
                        a * a * std::pow(q1, 4) / (4 * r.chao2);
  return std::max(variance, 0.0);
}

Interval chao2_interval(Richness const& r) {
  auto const observed = static_cast<double>(r.observed);
  auto const above = r.chao2 - observed;
  if (above > 0) {
    auto const stretch =
        std::exp(reach_95() * std::sqrt(std::log1p(chao2_variance(r) / (above * above))));
    return {.low = observed + above / stretch, .high = observed + above * stretch};
  }
  auto const missed = std::exp(-static_cast<double>(r.detections) / observed);
  auto const centre = observed / (1 - missed);
  auto const reach = reach_95() * std::sqrt(observed * missed) / (1 - missed);
  return {.low = std::max(observed, centre - reach), .high = centre + reach};
}

double coverage_of(Richness const& r) {
  auto const q1 = static_cast<double>(r.once);
  if (r.once == 0) {
    return 1;
  }
  auto const chances = static_cast<double>(r.samples - 1) * q1 + 2 * static_cast<double>(r.twice);
  auto const share = chances > 0 ? static_cast<double>(r.samples - 1) * q1 / chances : 0.0;
  return 1 - q1 / static_cast<double>(r.detections) * share;
}

/// C(m - k, t) / C(m, t): the chance that none of t samples is one of the k that met the kind.
double missed_share(std::size_t samples, std::size_t met_in, std::size_t taken) {
  if (taken + met_in > samples) {
    return 0;
  }
  auto share = 1.0;
  for (auto i = std::size_t{0}; i < met_in; ++i) {
    share *= static_cast<double>(samples - taken - i) / static_cast<double>(samples - i);
  }
  return share;
}

/// How many kinds were met in exactly so many samples.
std::map<std::uint32_t, double> kinds_by_samples(Incidence const& incidence) {
  auto out = std::map<std::uint32_t, double>{};
  for (auto const met : incidence.met_in) {
    NJIA_CHECK(met >= 1 && met <= incidence.samples, "a kind is met in some of the samples");
    out[met] += 1;
  }
  return out;
}

/// A point from how it changes with the kinds met in k samples, and what it is beyond their sum.
CurvePoint to_point(Richness const& r, std::size_t samples, double kinds,
                    std::map<std::uint32_t, double> const& by_samples,
                    std::function<double(std::uint32_t)> const& change) {
  auto squares = 0.0;
  auto sum = 0.0;
  for (auto const& [met, count] : by_samples) {
    auto const g = change(met);
    squares += g * g * count;
    sum += g * count;
  }
  auto const reach = reach_95() * std::sqrt(std::max(squares - sum * sum / r.chao2, 0.0));
  return {.samples = samples,
          .kinds = kinds,
          .middle_95 = {.low = std::max(kinds - reach, 0.0), .high = kinds + reach}};
}

} // namespace

Richness richness(Incidence const& incidence) {
  NJIA_CHECK(incidence.samples > 0 && !incidence.met_in.empty(), "nothing was met");
  auto out = Richness{.samples = incidence.samples, .observed = incidence.met_in.size()};
  for (auto const& [met, count] : kinds_by_samples(incidence)) {
    out.detections += met * static_cast<std::uint64_t>(count);
    out.once += met == 1 ? static_cast<std::size_t>(count) : 0;
    out.twice += met == 2 ? static_cast<std::size_t>(count) : 0;
  }
  out.chao2 = static_cast<double>(out.observed) + unmet_kinds(out).kinds;
  out.middle_95 = chao2_interval(out);
  out.sample_coverage = coverage_of(out);
  return out;
}

CurvePoint expected_kinds(Incidence const& incidence, std::size_t samples) {
  NJIA_CHECK(samples > 0, "a curve begins with one sample");
  auto const r = richness(incidence);
  auto const by_samples = kinds_by_samples(incidence);
  if (samples < r.samples) {
    auto const met_share = [&](std::uint32_t met) {
      return 1 - missed_share(r.samples, met, samples);
    };
    auto kinds = 0.0;
    for (auto const& [met, count] : by_samples) {
      kinds += met_share(met) * count;
    }
    return to_point(r, samples, kinds, by_samples, met_share);
  }
  auto const unmet = unmet_kinds(r);
  auto const further = static_cast<double>(samples - r.samples);
  auto const m = static_cast<double>(r.samples);
  auto const q1 = static_cast<double>(r.once);
  auto const pool = q1 + m * unmet.kinds;
  auto const rate = unmet.kinds > 0 ? q1 / pool : 0.0; // of an unmet kind, in each further sample
  auto const left = std::pow(1 - rate, further);
  auto const faster = further > 0 ? unmet.kinds * further * std::pow(1 - rate, further - 1) : 0.0;
  auto const change = [&](std::uint32_t met) {
    if (met > 2 || unmet.kinds <= 0) {
      return 1.0;
    }
    auto const kinds_change = met == 1 ? unmet.by_once : unmet.by_twice;
    auto const own = met == 1 ? m * unmet.kinds : 0.0;
    auto const rate_change = (own - q1 * m * kinds_change) / (pool * pool);
    return 1 + kinds_change * (1 - left) + faster * rate_change;
  };
  return to_point(r, samples, static_cast<double>(r.observed) + unmet.kinds * (1 - left),
                  by_samples, change);
}

} // namespace njia::analysis
