// BLAKE2b (RFC 7693) through libsodium: plain, or keyed and bound to one purpose, so that a hash
// that was made for one thing never fits another. SHA-256 for checksums is in base; passwords have
// password.h.
#pragma once

#include "njia/crypto/secret.h"

#include <array>
#include <span>
#include <string_view>

namespace njia::crypto {

using Digest = std::array<std::uint8_t, 32>;

/// What a hash is for: at most 16 bytes of ASCII, taken into BLAKE2b's personalisation. Each name
/// stands once in this module. These names are part of what is stored: never change one.
class Purpose {
public:
  consteval explicit Purpose(std::string_view name) {
    if (name.empty() || name.size() > bytes_.size()) {
      throw "a purpose has 1 to 16 bytes";
    }
    for (auto i = std::size_t{0}; i < name.size(); ++i) {
      bytes_[i] = static_cast<std::uint8_t>(name[i]);
    }
  }
  std::uint8_t const* data() const { return bytes_.data(); }

private:
  std::array<std::uint8_t, 16> bytes_{};
};

/// BLAKE2b-256. By hand (Python's hashlib): "abc" -> bddd813c...68d52319.
Digest blake2b(Bytes message);
/// BLAKE2b-256 for one purpose, without a key.
Digest blake2b(Purpose const& purpose, Bytes message);
/// BLAKE2b with a key, for one purpose: an authentication code.
/// @param key  16 to 64 bytes
/// @param out  16 to 64 bytes; their number is hashed too
void keyed_blake2b(Purpose const& purpose, Bytes key, Bytes message, std::span<std::uint8_t> out);

} // namespace njia::crypto
