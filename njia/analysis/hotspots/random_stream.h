// Random numbers of one simulation: simulation r of a run depends on (seed, r) only, so that
// threads and the order of the work do not matter. Not for secrets.
#pragma once

#include <cstdint>

namespace njia::analysis {

/// SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195), started at a place that is
/// mixed from seed and simulation. From state 0 its first number is 0xE220A8397B1DCDAF (see test).
class RandomStream {
public:
  explicit RandomStream(std::uint64_t state) : state_{state} {}
  RandomStream(std::uint64_t seed, std::uint64_t simulation)
      : state_{mix(mix(seed + kStep) ^ (simulation * kStep))} {}
  /// Part `part` of the simulation, for parts that are drawn one without the other.
  RandomStream(std::uint64_t seed, std::uint64_t simulation, std::uint64_t part)
      : RandomStream{RandomStream{seed, simulation}.next(), part} {}

  std::uint64_t next() { return mix(state_ += kStep); }

  /// In [0, 1), in steps of 2^-53.
  double uniform() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

  /// In [0, count); `count` > 0. Its bias is below count / 2^53.
  std::uint32_t below(std::uint32_t count) {
    return static_cast<std::uint32_t>(uniform() * static_cast<double>(count));
  }

private:
  static constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15U;

  static std::uint64_t mix(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  std::uint64_t state_;
};

} // namespace njia::analysis
