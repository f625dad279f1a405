// Random numbers for simulations: those of run r depend on the seed and on r only, so that neither
// threads nor standard libraries change a result. Not for secrets.
#pragma once

#include "njia/base/check.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace njia::analysis {

/// SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195), one stream for each
/// (seed, run). By hand: state 0 gives first 0xE220A8397B1DCDAF.
class Draws {
public:
  Draws(std::uint64_t seed, std::uint64_t run) : state_{seed} {
    state_ = next() ^ (run * 0xD1342543DE82EF95U);
    state_ = next();
  }
  /// Part `part` of the run, for parts that are drawn one without the other.
  Draws(std::uint64_t seed, std::uint64_t run, std::uint64_t part)
      : Draws{Draws{seed, run}.next(), part} {}
  /// The stream that starts at this state.
  static Draws at_state(std::uint64_t state) { return Draws{state}; }

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    auto z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  /// Uniform in [0, 1), 53 bits.
  double unit() { return static_cast<double>(next() >> 11U) * 0x1p-53; }

  /// Uniform in [0, count), count > 0; without the bias of a remainder.
  std::uint64_t below(std::uint64_t count) {
    NJIA_CHECK(count > 0, "nothing can be drawn from nothing");
    for (;;) {
      auto const drawn = next();
      auto const rest = drawn % count;
      if (drawn - rest <= 0 - count) { // not in the last, incomplete row of `count` numbers
        return rest;
      }
    }
  }

  /// Every order is equally likely (Fisher and Yates).
  template <class T> void shuffle(std::vector<T>& values) {
    for (auto left = values.size(); left > 1; --left) {
      std::swap(values[left - 1], values[below(left)]);
    }
  }

private:
  explicit Draws(std::uint64_t state) : state_{state} {}

  std::uint64_t state_;
};

} // namespace njia::analysis
