// Numbers that clients hand back and must not read: a position in a list that others fill too would
// tell how much they do. XSalsa20-Poly1305 (libsodium's secretbox) with a random nonce, so that
// equal numbers look different and each text is as long as any other.
#pragma once

#include "njia/crypto/random.h"
#include "njia/crypto/secret.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace njia::crypto {

inline constexpr std::size_t kCursorKeySize = 32;

/// May be used by several threads when `random` may.
class CursorBox {
public:
  /// @param key  kCursorKeySize bytes; `random` must outlive the box
  CursorBox(SecretBytes key, RandomSource& random);

  /// 64 characters of base64url.
  std::string seal(std::uint64_t number) const;
  /// Nothing for a text that this key did not make.
  std::optional<std::uint64_t> open(std::string_view text) const;

private:
  SecretBytes key_;
  RandomSource& random_;
};

} // namespace njia::crypto
