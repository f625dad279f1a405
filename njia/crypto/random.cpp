#include "njia/crypto/random.h"

#include "njia/base/check.h"

#include <sodium.h>

#include <bit>

namespace njia::crypto {

void SystemRandom::fill(std::span<std::uint8_t> out) { randombytes_buf(out.data(), out.size()); }

SecretBytes random_secret(RandomSource& random, std::size_t size) {
  auto secret = SecretBytes{size};
  random.fill(secret.writable());
  return secret;
}

SecretBytes random_text(RandomSource& random, std::string_view alphabet, std::size_t count) {
  NJIA_CHECK(alphabet.size() >= 2 && alphabet.size() <= 64, "an alphabet of 2 to 64 characters");
  auto const mask = static_cast<std::uint8_t>(std::bit_ceil(alphabet.size()) - 1);
  auto text = SecretBytes{count};
  auto pool = SecretBytes{64};
  auto at = pool.size();
  for (auto i = std::size_t{0}; i < count;) {
    if (at == pool.size()) {
      random.fill(pool.writable());
      at = 0;
    }
    // A number beyond the alphabet is drawn anew: a remainder would favour its first characters.
    auto const drawn = static_cast<std::size_t>(pool.view()[at++] & mask);
    if (drawn < alphabet.size()) {
      text.writable()[i++] = static_cast<std::uint8_t>(alphabet[drawn]);
    }
  }
  return text;
}

} // namespace njia::crypto
