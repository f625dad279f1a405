// SHA-256 (FIPS 180-4): for ids that are derived from keys and for checksums of our own files. Not
// for passwords or for anything that must stay secret: that is libsodium's work.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace njia {

using Sha256Digest = std::array<std::uint8_t, 32>;

/// Digest of bytes given in pieces. By hand (FIPS 180-4 examples): "abc" gives ba7816bf...f20015ad.
class Sha256 {
public:
  void add(std::span<std::uint8_t const> bytes);
  void add(std::string_view text);
  /// The digest of all that was added; the object is spent afterwards.
  Sha256Digest finish();

private:
  void compress(std::uint8_t const* block);

  std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::uint8_t, 64> block_{};
  std::uint64_t length_ = 0;
};

Sha256Digest sha256(std::string_view bytes);

/// 64 lower-case hexadecimal digits.
std::string format_hex(Sha256Digest const& digest);

} // namespace njia
