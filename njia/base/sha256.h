// SHA-256 (FIPS 180-4): for ids that are derived from keys and for checksums of our own files. Not
// for passwords or for anything that must stay secret: that is libsodium's work.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

struct evp_md_ctx_st; // of OpenSSL

namespace njia {

using Sha256Digest = std::array<std::uint8_t, 32>;

/// Digest of bytes given in pieces. By hand (FIPS 180-4 examples): "abc" gives ba7816bf...f20015ad.
/// Throws std::bad_alloc when there is no memory for it.
class Sha256 {
public:
  Sha256();
  ~Sha256();
  Sha256(Sha256 const&) = delete;
  Sha256& operator=(Sha256 const&) = delete;

  void add(std::span<std::uint8_t const> bytes);
  void add(std::string_view text);
  /// The digest of what was added since the last one; begins anew.
  Sha256Digest finish();

private:
  evp_md_ctx_st* context_;
};

Sha256Digest sha256(std::string_view bytes);

/// 64 lower-case hexadecimal digits.
std::string format_hex(Sha256Digest const& digest);

} // namespace njia
