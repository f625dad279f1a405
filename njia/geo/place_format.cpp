#include "njia/geo/place_format.h"

#include <bit>
#include <cstring>

namespace njia::format {
namespace {

// Odd 64-bit constants with about half of their bits set: the golden ratio and the square roots of
// 2, 3 and 5.
constexpr std::array<std::uint64_t, 4> kOdd{0x9E3779B97F4A7C15, 0x6A09E667F3BCC909,
                                            0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B};

std::uint64_t read_word(char const* bytes, std::size_t size = 8) {
  auto word = std::uint64_t{0};
  std::memcpy(&word, bytes, size);
  return word;
}

std::uint64_t mix(std::uint64_t value) {
  value = (value ^ (value >> 32)) * kOdd[0];
  value = (value ^ (value >> 29)) * kOdd[2];
  return value ^ (value >> 32);
}

} // namespace

std::uint64_t hash_bytes(std::span<char const> bytes) {
  auto hash = bytes.size() * kOdd[1];
  auto i = std::size_t{0};
  for (; i + 8 <= bytes.size(); i += 8) {
    hash = std::rotl((hash ^ read_word(bytes.data() + i)) * kOdd[0], 29);
  }
  if (i < bytes.size()) {
    hash = std::rotl((hash ^ read_word(bytes.data() + i, bytes.size() - i)) * kOdd[0], 29);
  }
  return mix(hash);
}

std::uint64_t checksum(std::span<char const> bytes) {
  auto lanes = kOdd;
  auto i = std::size_t{0};
  for (; i + 32 <= bytes.size(); i += 32) {
    for (auto lane = std::size_t{0}; lane < 4; ++lane) {
      lanes[lane] =
          std::rotl((lanes[lane] ^ read_word(bytes.data() + i + 8 * lane)) * kOdd[lane], 31);
    }
  }
  auto sum = hash_bytes(bytes.subspan(i)) ^ bytes.size();
  for (auto const lane : lanes) {
    sum = mix(sum ^ lane);
  }
  return sum;
}

} // namespace njia::format
