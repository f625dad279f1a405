// Chance for the bootstrap: replicate r of a seed is the same numbers on every machine, whichever
// thread draws it.
#pragma once

#include "njia/domain/capture_table.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace njia::analysis {

/// Random bits of one replicate: SplitMix64 (Steele, Lea and Flood 2014,
/// doi:10.1145/2660193.2660195) from a start that depends on the seed and the replicate alone. Not
/// for secrets.
class ReplicateBits {
public:
  using result_type = std::uint64_t;

  /// The stream that begins at this state: with 1234567 the first number is 6457827717110365317.
  explicit ReplicateBits(std::uint64_t state) : state_{state} {}
  ReplicateBits(std::uint64_t seed, std::uint64_t replicate)
      : state_{mix(mix(seed) + replicate * kStep)} {}

  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }
  result_type operator()() {
    state_ += kStep;
    return mix(state_);
  }

private:
  static constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15;
  static std::uint64_t mix(std::uint64_t bits);

  std::uint64_t state_;
};

/// As many people as `patterns` hold, dealt anew to the same patterns in proportion to their counts
/// (a multinomial draw); a pattern may come out empty. Cost: one binomial draw a pattern.
std::vector<CapturePattern> resample(std::span<CapturePattern const> patterns, ReplicateBits& bits);

} // namespace njia::analysis
