#include "njia/analysis/hotspots/gi_star.h"

#include "njia/analysis/draws.h"
#include "njia/base/check.h"
#include "njia/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace njia::analysis {
namespace {

struct Moments {
  double mean = 0;
  double deviation = 0; ///< 0 when all values are equal
};

/// Around the mean, so that large equal values do not seem to differ.
Moments moments(std::span<double const> values) {
  auto const n = static_cast<double>(values.size());
  auto const mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  auto squares = 0.0;
  auto largest = 0.0;
  for (auto const value : values) {
    squares += (value - mean) * (value - mean);
    largest = std::max(largest, std::abs(value));
  }
  auto const deviation = std::sqrt(squares / n);
  return {.mean = mean, .deviation = deviation > kTie * largest ? deviation : 0};
}

double sum_over(std::span<double const> values, std::span<std::uint32_t const> places) {
  auto sum = 0.0;
  for (auto const place : places) {
    sum += values[place];
  }
  return sum;
}

/// All places but one.
std::vector<std::uint32_t> others(std::size_t places, std::size_t own) {
  auto out = std::vector<std::uint32_t>(places);
  std::iota(out.begin(), out.end(), 0U);
  out.erase(out.begin() + static_cast<std::ptrdiff_t>(own));
  return out;
}

/// Adds up the values of `count` different places of the pool, which is left in another order.
double draw_sum(std::span<double const> values, std::size_t count, std::vector<std::uint32_t>& pool,
                Draws& draws) {
  auto sum = 0.0;
  for (auto k = std::size_t{0}; k < count; ++k) {
    auto const rest = pool.size() - k;
    std::swap(pool[k], pool[k + draws.below(rest)]);
    sum += values[pool[k]];
  }
  return sum;
}

} // namespace

void gi_star_into(std::span<double const> values, Neighbours const& neighbours,
                  std::span<double> z) {
  NJIA_CHECK(values.size() == neighbours.size() && values.size() == z.size(),
             "one value, one list, one z for each place");
  if (values.empty()) {
    return;
  }
  auto const [mean, deviation] = moments(values);
  auto const n = static_cast<double>(values.size());
  for (auto i = std::size_t{0}; i < values.size(); ++i) {
    auto const weight = static_cast<double>(neighbours[i].size());
    auto const spread = deviation * std::sqrt(weight * (n - weight) / std::max(n - 1, 1.0));
    z[i] = spread > 0 ? (sum_over(values, neighbours[i]) - mean * weight) / spread : 0;
  }
}

std::vector<double> gi_star(std::span<double const> values, Neighbours const& neighbours) {
  auto z = std::vector<double>(values.size());
  gi_star_into(values, neighbours, z);
  return z;
}

std::vector<double> conditional_permutation_p(std::span<double const> values,
                                              Neighbours const& neighbours,
                                              Permutations const& how) {
  NJIA_CHECK(values.size() == neighbours.size(), "one value and one list for each place");
  auto p = std::vector<double>(values.size());
  auto const scale = kTie * moments(values).deviation;
  for_each_in_parallel(values.size(), [&](std::size_t i) {
    auto const drawn = neighbours[i].size() - 1;
    auto const reached = sum_over(values, neighbours[i]) - values[i] - scale;
    auto draws = Draws{how.seed, i};
    auto pool = others(values.size(), i);
    auto hits = std::uint32_t{0};
    for (auto r = std::uint32_t{0}; r < how.simulations; ++r) {
      hits += draw_sum(values, drawn, pool, draws) >= reached ? 1 : 0;
    }
    p[i] = (1.0 + hits) / (1.0 + how.simulations);
  });
  return p;
}

} // namespace njia::analysis
