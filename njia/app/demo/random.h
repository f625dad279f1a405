// The demo's chance: the same seed gives the same numbers with every compiler and standard library,
// which std::uniform_int_distribution does not promise.
#pragma once

#include "njia/base/check.h"

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace njia::demo {

class Random {
public:
  explicit Random(std::uint64_t seed) : bits_{seed} {}

  /// 0 .. count - 1. The bias of the remainder is below 2^-50 for the counts of a demo.
  std::size_t below(std::size_t count) {
    NJIA_CHECK(count > 0, "one of none cannot be chosen");
    return static_cast<std::size_t>(bits_() % count);
  }
  /// Both ends included.
  std::uint32_t between(std::uint32_t low, std::uint32_t high) {
    return low + static_cast<std::uint32_t>(below(high - low + 1U));
  }
  bool chance(unsigned percent) { return below(100) < percent; }

  template <class T> T const& one_of(std::vector<T> const& all) { return all[below(all.size())]; }
  /// The first more often than all others together.
  template <class T> T const& mostly_first(std::vector<T> const& all) {
    return chance(60) ? all.front() : one_of(all);
  }
  /// A position, chosen in proportion to the weights, of which at least one is positive.
  std::size_t weighted(std::span<std::uint32_t const> weights) {
    auto sum = std::size_t{0};
    for (auto const weight : weights) {
      sum += weight;
    }
    auto rest = below(sum);
    for (auto i = std::size_t{0}; i < weights.size(); ++i) {
      if (rest < weights[i]) {
        return i;
      }
      rest -= weights[i];
    }
    return weights.size() - 1;
  }

private:
  std::mt19937_64 bits_;
};

} // namespace njia::demo
