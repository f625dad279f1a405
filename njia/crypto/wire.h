// Numbers and parts of known length in the files and sealed texts of this module: big-endian,
// lengths in front, so that two different lists of parts never give the same bytes. Private to
// njia/crypto.
#pragma once

#include "njia/crypto/secret.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <cstdint>
#include <span>
#include <vector>

namespace njia::crypto {

/// Writes an unsigned number into exactly its own bytes.
template <std::unsigned_integral T> void put_number(std::span<std::uint8_t> out, T value) {
  for (auto i = std::size_t{0}; i < sizeof(T); ++i) {
    out[i] = static_cast<std::uint8_t>(value >> (8 * (sizeof(T) - 1 - i)));
  }
}

template <std::unsigned_integral T> T get_number(Bytes in) {
  auto value = std::uint64_t{0};
  for (auto i = std::size_t{0}; i < sizeof(T); ++i) {
    value = value << 8 | in[i];
  }
  return static_cast<T>(value);
}

template <std::unsigned_integral T> std::array<std::uint8_t, sizeof(T)> number_bytes(T value) {
  auto bytes = std::array<std::uint8_t, sizeof(T)>{};
  put_number(bytes, value);
  return bytes;
}

/// Appends a part with its length in four bytes before it.
inline void add_part(std::vector<std::uint8_t>& out, Bytes part) {
  auto const length = number_bytes(static_cast<std::uint32_t>(part.size()));
  out.insert(out.end(), length.begin(), length.end());
  out.insert(out.end(), part.begin(), part.end());
}

} // namespace njia::crypto
