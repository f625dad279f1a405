// Where random bytes come from; passed in, so that tests repeat. The program uses SystemRandom
// alone; the repeatable one is in testing/ and is no part of the library.
#pragma once

#include "njia/crypto/secret.h"

#include <array>
#include <cstdint>
#include <span>

namespace njia::crypto {

class RandomSource {
public:
  virtual ~RandomSource() = default;
  /// Fills all of `out` with bytes that nobody can foresee.
  virtual void fill(std::span<std::uint8_t> out) = 0;
};

/// The system's random numbers through libsodium. May be used by several threads.
class SystemRandom final : public RandomSource {
public:
  SystemRandom() { start_sodium(); }
  void fill(std::span<std::uint8_t> out) override;
};

template <std::size_t N> std::array<std::uint8_t, N> random_bytes(RandomSource& random) {
  auto bytes = std::array<std::uint8_t, N>{};
  random.fill(bytes);
  return bytes;
}

SecretBytes random_secret(RandomSource& random, std::size_t size);

/// `count` characters of `alphabet`, each with the same chance.
/// @param alphabet  2 to 64 characters
SecretBytes random_text(RandomSource& random, std::string_view alphabet, std::size_t count);

} // namespace njia::crypto
