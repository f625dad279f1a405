// Repeatable random bytes, for tests only.
#pragma once

#include "njia/crypto/random.h"

#include <random>

namespace njia::crypto::testing {

class SeededRandom final : public RandomSource {
public:
  explicit SeededRandom(std::uint64_t seed) : bits_{seed} {}
  void fill(std::span<std::uint8_t> out) override {
    for (auto& byte : out) {
      byte = static_cast<std::uint8_t>(bits_());
    }
  }
  /// A number from 0 to `below` - 1.
  std::size_t number(std::size_t below) { return bits_() % below; }

private:
  std::mt19937_64 bits_;
};

} // namespace njia::crypto::testing
