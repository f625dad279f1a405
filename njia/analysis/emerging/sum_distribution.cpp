#include "njia/analysis/emerging/sum_distribution.h"

#include "njia/base/check.h"

#include <algorithm>
#include <numeric>

namespace njia::analysis {
namespace {

constexpr double kNegligible = 1e-290;

/// From the ratios of neighbours, chance(k + 1) / chance(k), outward from a value near the mode: no
/// factorials, so no digits are lost however large the counts are, and each value costs one product
/// (Boost.Math's hypergeometric law goes through all primes below the totals for each).
template <class Ratio>
CountDistribution from_ratios(std::uint64_t lowest, std::uint64_t highest, std::uint64_t mode,
                              Ratio const& ratio) {
  auto below = std::vector<double>{};
  auto weight = 1.0;
  for (auto k = mode; k > lowest && weight > kNegligible; --k) {
    weight /= ratio(k - 1);
    below.push_back(weight);
  }
  auto out = CountDistribution{.first = mode - below.size(), .chance = {}};
  out.chance.assign(below.rbegin(), below.rend());
  out.chance.push_back(1.0);
  weight = 1.0;
  for (auto k = mode; k < highest && weight > kNegligible; ++k) {
    weight *= ratio(k);
    out.chance.push_back(weight);
  }
  auto const whole = std::accumulate(out.chance.begin(), out.chance.end(), 0.0);
  for (auto& chance : out.chance) {
    chance /= whole;
  }
  return out;
}

double bounded(double chance) { return std::clamp(chance, 0.0, 1.0); }

} // namespace

double CountDistribution::at_least(std::uint64_t value) const {
  if (value <= first) {
    return 1;
  }
  auto const skip = std::min<std::uint64_t>(value - first, chance.size());
  auto const begin = chance.begin() + static_cast<std::ptrdiff_t>(skip);
  // The smallest come first when the tail is added from its end.
  return bounded(std::accumulate(std::make_reverse_iterator(chance.end()),
                                 std::make_reverse_iterator(begin), 0.0));
}

double CountDistribution::at_most(std::uint64_t value) const {
  if (value < first) {
    return 0;
  }
  auto const take = std::min<std::uint64_t>(value - first + 1, chance.size());
  if (take == chance.size()) {
    return 1;
  }
  return bounded(
      std::accumulate(chance.begin(), chance.begin() + static_cast<std::ptrdiff_t>(take), 0.0));
}

CountDistribution binomial(std::uint32_t trials, double chance) {
  NJIA_CHECK(chance > 0 && chance < 1, "a group without exposure is not compared");
  auto const mode = std::min<std::uint64_t>(
      trials, static_cast<std::uint64_t>((static_cast<double>(trials) + 1) * chance));
  auto const odds = chance / (1 - chance);
  return from_ratios(0, trials, mode, [&](std::uint64_t k) {
    return odds * static_cast<double>(trials - k) / static_cast<double>(k + 1);
  });
}

CountDistribution hypergeometric(std::uint32_t drawn, std::uint32_t marked, std::uint32_t others) {
  auto const all = std::uint64_t{marked} + others;
  NJIA_CHECK(drawn <= all, "no more can be drawn than there are");
  auto const lowest = std::uint64_t{drawn > others ? drawn - others : 0};
  auto const highest = std::uint64_t{std::min(drawn, marked)};
  auto const mode = (static_cast<double>(drawn) + 1) * (static_cast<double>(marked) + 1) /
                    (static_cast<double>(all) + 2);
  return from_ratios(lowest, highest, std::clamp(static_cast<std::uint64_t>(mode), lowest, highest),
                     [&](std::uint64_t k) {
                       return static_cast<double>(marked - k) * static_cast<double>(drawn - k) /
                              (static_cast<double>(k + 1) *
                               static_cast<double>(others + k + 1 - drawn));
                     });
}

CountDistribution sum_of(CountDistribution const& a, CountDistribution const& b) {
  auto out = CountDistribution{.first = a.first + b.first, .chance = {}};
  out.chance.assign(a.chance.size() + b.chance.size() - 1, 0.0);
  for (auto i = std::size_t{0}; i < a.chance.size(); ++i) {
    for (auto j = std::size_t{0}; j < b.chance.size(); ++j) {
      out.chance[i + j] += a.chance[i] * b.chance[j];
    }
  }
  auto const counts = [](double chance) { return chance > kNegligible; };
  auto const begin = std::find_if(out.chance.begin(), out.chance.end(), counts);
  out.first += static_cast<std::uint64_t>(begin - out.chance.begin());
  out.chance.erase(out.chance.begin(), begin);
  while (!counts(out.chance.back())) {
    out.chance.pop_back();
  }
  return out;
}

} // namespace njia::analysis
