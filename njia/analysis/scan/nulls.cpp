#include "njia/analysis/scan/nulls.h"

#include "njia/base/check.h"

#include <boost/math/distributions/binomial.hpp>

#include <cmath>
#include <limits>
#include <numeric>

namespace njia::analysis {

AliasTable::AliasTable(std::span<std::uint64_t const> weights) {
  auto const sum =
      std::accumulate(weights.begin(), weights.end(), 0.0,
                      [](double so_far, auto one) { return so_far + static_cast<double>(one); });
  NJIA_CHECK(sum > 0, "nothing can be drawn from nothing");
  // Of each column: how full it is, 1 on average. Each column that is not full is filled up from
  // one that has too much.
  auto full = std::vector<double>{};
  auto too_little = std::vector<std::uint32_t>{};
  auto too_much = std::vector<std::uint32_t>{};
  for (auto i = std::uint32_t{0}; i < weights.size(); ++i) {
    full.push_back(static_cast<double>(weights[i]) / sum * static_cast<double>(weights.size()));
    (full.back() < 1 ? too_little : too_much).push_back(i);
    columns_.push_back({.keep = std::numeric_limits<std::uint64_t>::max(), .other = i});
  }
  while (!too_little.empty() && !too_much.empty()) {
    auto const small = too_little.back();
    auto const large = too_much.back();
    too_little.pop_back();
    columns_[small] = {.keep = static_cast<std::uint64_t>(std::ldexp(full[small], 64)),
                       .other = large};
    full[large] -= 1 - full[small];
    if (full[large] < 1) {
      too_much.pop_back();
      too_little.push_back(large);
    }
  }
}

BinomialTable::BinomialTable(std::uint64_t trials, double chance) {
  auto const law = boost::math::binomial{static_cast<double>(trials), chance};
  auto const reach = 12 * boost::math::standard_deviation(law) + 12;
  auto const most =
      std::min(static_cast<double>(trials), std::ceil(boost::math::mean(law) + reach));
  fewest_ = static_cast<std::uint64_t>(std::max(0.0, boost::math::mean(law) - reach));
  auto sum = 0.0;
  for (auto k = static_cast<double>(fewest_); k <= most; ++k) {
    sum += boost::math::pdf(law, k);
    cumulated_.push_back(sum);
  }
}

PermutationNull::PermutationNull(std::span<std::uint32_t const> cases, std::uint32_t steps,
                                 std::uint32_t first_step, std::uint64_t seed)
    : seed_{seed} {
  for (auto i = std::size_t{0}; i < cases.size(); ++i) {
    auto const step = static_cast<std::uint32_t>(i % steps);
    places_.insert(places_.end(), cases[i], static_cast<std::uint32_t>(i / steps));
    if (step >= first_step) {
      slots_.insert(slots_.end(), cases[i], step - first_step);
    }
  }
}

} // namespace njia::analysis
