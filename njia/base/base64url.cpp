#include "njia/base/base64url.h"

namespace njia {
namespace {

constexpr auto kAlphabet =
    std::string_view{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"};

/// The six bits of a character, or -1. By ranges rather than by a table: what is decoded may be a
/// secret, and a table's cache lines would tell of it.
int six_bits(char c) {
  auto const in = [c](char low, char high) { return c >= low && c <= high; };
  return in('A', 'Z')   ? c - 'A'
         : in('a', 'z') ? c - 'a' + 26
         : in('0', '9') ? c - '0' + 52
         : c == '-'     ? 62
         : c == '_'     ? 63
                        : -1;
}

} // namespace

std::string format_base64url(std::span<std::uint8_t const> bytes) {
  auto text = std::string{};
  text.reserve((bytes.size() * 4 + 2) / 3);
  auto held = std::uint32_t{0};
  auto bits = 0;
  for (auto const byte : bytes) {
    held = ((held << 8U) | byte) & 0xFFFFU;
    for (bits += 8; bits >= 6;) {
      bits -= 6;
      text += kAlphabet[(held >> static_cast<unsigned>(bits)) & 63U];
    }
  }
  if (bits > 0) {
    text += kAlphabet[(held << static_cast<unsigned>(6 - bits)) & 63U];
  }
  return text;
}

Result<std::vector<std::uint8_t>> parse_base64url(std::string_view text) {
  auto const malformed = Error{.key = "base64url.malformed", .where = ""};
  auto bytes = std::vector<std::uint8_t>{};
  bytes.reserve(text.size() / 4 * 3 + 2);
  auto held = std::uint32_t{0};
  auto bits = 0;
  for (auto const c : text) {
    auto const six = six_bits(c);
    if (six < 0) {
      return malformed;
    }
    held = ((held << 6U) | static_cast<std::uint32_t>(six)) & 0xFFFFU;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push_back(static_cast<std::uint8_t>(held >> static_cast<unsigned>(bits)));
    }
  }
  auto const unused = held & ((1U << static_cast<unsigned>(bits)) - 1U);
  if (bits == 6 || unused != 0) {
    return malformed;
  }
  return bytes;
}

} // namespace njia
