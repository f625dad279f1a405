#include "njia/base/sha256.h"

#include <algorithm>
#include <bit>

namespace njia {
namespace {

// FIPS 180-4 section 4.2.2: the first 32 bits of the fractional parts of the cube roots of the
// first 64 primes.
constexpr std::array<std::uint32_t, 64> kRound{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t read_big_endian(std::uint8_t const* bytes) {
  return (std::uint32_t{bytes[0]} << 24) | (std::uint32_t{bytes[1]} << 16) |
         (std::uint32_t{bytes[2]} << 8) | bytes[3];
}

std::array<std::uint32_t, 64> schedule(std::uint8_t const* block) {
  auto w = std::array<std::uint32_t, 64>{};
  for (auto i = std::size_t{0}; i < 16; ++i) {
    w[i] = read_big_endian(block + 4 * i);
  }
  for (auto i = std::size_t{16}; i < 64; ++i) {
    auto const s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ (w[i - 15] >> 3);
    auto const s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ (w[i - 2] >> 10);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  return w;
}

} // namespace

void Sha256::compress(std::uint8_t const* block) {
  auto const w = schedule(block);
  auto [a, b, c, d, e, f, g, h] = state_;
  for (auto i = std::size_t{0}; i < 64; ++i) {
    auto const s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    auto const t1 = h + s1 + ((e & f) ^ (~e & g)) + kRound[i] + w[i];
    auto const s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    auto const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + t1;
    d = c;
    c = b;
    b = a;
    a = t1 + t2;
  }
  auto const added = std::array<std::uint32_t, 8>{a, b, c, d, e, f, g, h};
  for (auto i = std::size_t{0}; i < 8; ++i) {
    state_[i] += added[i];
  }
}

void Sha256::add(std::span<std::uint8_t const> bytes) {
  while (!bytes.empty()) {
    auto const used = static_cast<std::size_t>(length_ % 64);
    auto const take = std::min(bytes.size(), 64 - used);
    std::copy_n(bytes.begin(), take, block_.begin() + static_cast<std::ptrdiff_t>(used));
    length_ += take;
    bytes = bytes.subspan(take);
    if (length_ % 64 == 0) {
      compress(block_.data());
    }
  }
}

void Sha256::add(std::string_view text) {
  add(std::span{reinterpret_cast<std::uint8_t const*>(text.data()), text.size()});
}

Sha256Digest Sha256::finish() {
  auto const bits = length_ * 8;
  auto const end = std::uint8_t{0x80};
  auto const zero = std::uint8_t{0};
  add(std::span{&end, 1});
  while (length_ % 64 != 56) {
    add(std::span{&zero, 1});
  }
  auto size = std::array<std::uint8_t, 8>{};
  for (auto i = std::size_t{0}; i < 8; ++i) {
    size[i] = static_cast<std::uint8_t>(bits >> (56 - 8 * i));
  }
  add(size);
  auto digest = Sha256Digest{};
  for (auto i = std::size_t{0}; i < 32; ++i) {
    digest[i] = static_cast<std::uint8_t>(state_[i / 4] >> (24 - 8 * (i % 4)));
  }
  return digest;
}

Sha256Digest sha256(std::string_view bytes) {
  auto hash = Sha256{};
  hash.add(bytes);
  return hash.finish();
}

std::string format_hex(Sha256Digest const& digest) {
  static constexpr auto kDigits = std::string_view{"0123456789abcdef"};
  auto text = std::string{};
  for (auto const byte : digest) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

} // namespace njia
