#include "njia/analysis/scan/likelihood.h"

#include <algorithm>
#include <cmath>

namespace njia::analysis {
namespace {

// Levels rise evenly up to here, then by a fiftieth each.
constexpr auto kEvenStep = 0.25;
constexpr auto kEvenLevels = 64;
constexpr auto kGrowth = 1.02;

double ratio_of(std::size_t level) {
  if (level <= kEvenLevels) {
    return kEvenStep * static_cast<double>(level);
  }
  return kEvenStep * kEvenLevels * std::pow(kGrowth, static_cast<double>(level - kEvenLevels));
}

/// The number of cases, no whole number, from which on the ratio is above `ratio`; the search
/// begins at `start`. The ratio is convex in the cases: Newton's steps come from above, and halving
/// helps where they leave the bracket. Off by less than 1e-4.
double cases_for(double ratio, double expected, double total, double start) {
  if (log_likelihood_ratio(total, expected, total) <= ratio) {
    return total;
  }
  auto low = expected;
  auto high = total;
  auto cases = std::clamp(start, expected, total);
  while (high - low > 1e-4) {
    auto const above = log_likelihood_ratio(cases, expected, total) - ratio;
    (above > 0 ? high : low) = cases;
    auto const slope = std::log(cases / expected) - std::log((total - cases) / (total - expected));
    auto const step = above / slope;
    if (above > 0 && step < 1e-5) {
      return cases;
    }
    auto const next = cases - step;
    cases = next > low && next < high ? next : (low + high) / 2;
  }
  return high;
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

std::vector<std::int32_t> CaseLimits::make(double ratio) const {
  auto limits = std::vector<std::int32_t>(buckets_);
  auto start = 1.0;
  for (auto b = std::size_t{0}; b < buckets_; ++b) {
    auto const exponent = static_cast<double>(first_bucket_ + static_cast<int>(b)) / kPerOctave;
    auto const expected = std::min(std::exp2(exponent), total_);
    if (ratio > 0) {
      start = cases_for(ratio, expected, total_, start);
      // A thousandth below what was found, against rounding; then the whole number under it.
      limits[b] = static_cast<std::int32_t>(std::max(0.0, std::ceil(start - 1e-3) - 1));
    } else {
      limits[b] = static_cast<std::int32_t>(expected);
    }
  }
  return limits;
}

} // namespace njia::analysis
