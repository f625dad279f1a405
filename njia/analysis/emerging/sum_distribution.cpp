#include "njia/analysis/emerging/sum_distribution.h"

#include "njia/base/check.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/hypergeometric.hpp>

#include <algorithm>
#include <numeric>

namespace njia::analysis {
namespace {

constexpr double kNegligible = 1e-290;

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
  auto const law = boost::math::binomial{static_cast<double>(trials), chance};
  auto out = CountDistribution{.first = 0, .chance = {}};
  for (auto k = std::uint32_t{0}; k <= trials; ++k) {
    out.chance.push_back(boost::math::pdf(law, static_cast<double>(k)));
  }
  return out;
}

CountDistribution hypergeometric(std::uint32_t drawn, std::uint32_t marked, std::uint32_t others) {
  NJIA_CHECK(drawn <= std::uint64_t{marked} + others, "no more can be drawn than there are");
  auto const law = boost::math::hypergeometric_distribution<double>{marked, drawn, marked + others};
  auto out = CountDistribution{.first = drawn > others ? drawn - others : 0, .chance = {}};
  for (auto k = drawn > others ? drawn - others : 0; k <= std::min(drawn, marked); ++k) {
    out.chance.push_back(boost::math::pdf(law, k));
  }
  return out;
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
