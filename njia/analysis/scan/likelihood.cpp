#include "njia/analysis/scan/likelihood.h"

#include <algorithm>
#include <cmath>

namespace njia::analysis {
namespace {

// Levels rise evenly up to here, then by a fiftieth each.
constexpr auto kEvenStep = 0.25;
constexpr auto kEvenLevels = 64;
constexpr auto kGrowth = 1.02;

// Numbers of cases are tried one by one up to here, then a thousandth more each time.
constexpr auto kTriedEach = 1024;
// Rounding of a ratio is far below this.
constexpr auto kMargin = 1e-6;

double ratio_of(std::size_t level) {
  if (level <= kEvenLevels) {
    return kEvenStep * static_cast<double>(level);
  }
  return kEvenStep * kEvenLevels * std::pow(kGrowth, static_cast<double>(level - kEvenLevels));
}

} // namespace

double log_likelihood_ratio(double cases, double expected, double total) {
  if (!(cases > expected)) {
    return 0;
  }
  auto const outside = total - cases;
  auto const inside = cases * std::log(cases / expected);
  return outside > 0 ? inside + outside * std::log(outside / (total - expected)) : inside;
}

std::optional<double> relative_risk(double cases, double expected, double total) {
  if (!(total > cases)) {
    return std::nullopt;
  }
  return (cases / expected) / ((total - cases) / (total - expected));
}

std::size_t CaseLimits::level_below(double ratio) {
  if (!(ratio > kEvenStep)) {
    return 0;
  }
  auto const even = std::ceil(ratio / kEvenStep) - 1;
  auto level = static_cast<std::size_t>(even);
  if (even > kEvenLevels) {
    auto const grown = std::log(ratio / (kEvenStep * kEvenLevels)) / std::log(kGrowth);
    level = static_cast<std::size_t>(kEvenLevels + grown);
  }
  while (level > 0 && ratio_of(level) >= ratio) {
    --level;
  }
  return level;
}

std::vector<std::int32_t> const& CaseLimits::at(std::size_t level) {
  auto const lock = std::lock_guard{mutex_};
  auto [entry, is_new] = tables_.try_emplace(level);
  if (is_new) {
    entry->second = make(ratio_of(level));
  }
  return entry->second;
}

CaseLimits::CaseLimits(double total, int first_bucket, std::size_t buckets) : total_{total} {
  for (auto cases = 0.0; cases <= total; cases += std::max(1.0, std::floor(cases / kTriedEach))) {
    auto const rest = total - cases;
    tried_.push_back({.cases = cases,
                      .self_information = (cases > 0 ? cases * std::log(cases) : 0.0) +
                                          (rest > 0 ? rest * std::log(rest) : 0.0)});
  }
  for (auto b = std::size_t{0}; b < buckets; ++b) {
    auto const exponent = static_cast<double>(first_bucket + static_cast<int>(b)) / kPerOctave;
    auto const expected = std::min(std::exp2(exponent), total);
    auto const rest = total - expected;
    buckets_.push_back({.expected = expected,
                        .log_expected = std::log(expected),
                        .log_rest = rest > 0 ? std::log(rest) : 0.0});
  }
}

std::vector<std::int32_t> CaseLimits::make(double ratio) const {
  auto limits = std::vector<std::int32_t>{};
  auto at = std::size_t{0};
  for (auto const& bucket : buckets_) {
    auto const is_within = [&](Tried const& next) {
      return next.cases <= bucket.expected || next.self_information -
                                                      next.cases * bucket.log_expected -
                                                      (total_ - next.cases) * bucket.log_rest <=
                                                  ratio - kMargin;
    };
    // What is within one bucket's limit is within the next one's.
    while (at + 1 < tried_.size() && is_within(tried_[at + 1])) {
      ++at;
    }
    limits.push_back(static_cast<std::int32_t>(tried_[at].cases));
  }
  return limits;
}

} // namespace njia::analysis
