#include "njia/crypto/hash.h"

#include "njia/base/check.h"

#include <sodium.h>

namespace njia::crypto {

Digest blake2b(Bytes message) {
  auto digest = Digest{};
  crypto_generichash_blake2b(digest.data(), digest.size(), message.data(), message.size(), nullptr,
                             0);
  return digest;
}

Digest blake2b(Purpose const& purpose, Bytes message) {
  auto digest = Digest{};
  crypto_generichash_blake2b_salt_personal(digest.data(), digest.size(), message.data(),
                                           message.size(), nullptr, 0, nullptr, purpose.data());
  return digest;
}

void keyed_blake2b(Purpose const& purpose, Bytes key, Bytes message, std::span<std::uint8_t> out) {
  NJIA_CHECK(key.size() >= 16 && key.size() <= 64, "a key of 16 to 64 bytes");
  NJIA_CHECK(out.size() >= 16 && out.size() <= 64, "a digest of 16 to 64 bytes");
  crypto_generichash_blake2b_salt_personal(out.data(), out.size(), message.data(), message.size(),
                                           key.data(), key.size(), nullptr, purpose.data());
}

} // namespace njia::crypto
