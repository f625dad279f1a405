#include "njia/crypto/encode.h"

#include <sodium.h>
#include <zlib.h>

#include <algorithm>

namespace njia::crypto {
namespace {

constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view kBase62 =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr auto kBase64 = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::optional<std::vector<std::uint8_t>> decoded(std::string_view text, std::size_t size,
                                                 bool (*decode)(std::string_view,
                                                                std::span<std::uint8_t>)) {
  auto bytes = std::vector<std::uint8_t>(size);
  if (!decode(text, bytes)) {
    return std::nullopt;
  }
  return bytes;
}

} // namespace

std::string to_hex(Bytes bytes) {
  if (bytes.empty()) {
    return ""; // libsodium wants an address
  }
  auto text = std::string(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  text.pop_back();
  return text;
}

bool from_hex(std::string_view text, std::span<std::uint8_t> out) {
  auto const is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.size() == out.size() * 2 && std::all_of(text.begin(), text.end(), is_digit) &&
         (out.empty() || sodium_hex2bin(out.data(), out.size(), text.data(), text.size(), nullptr,
                                        nullptr, nullptr) == 0);
}

std::optional<std::vector<std::uint8_t>> from_hex(std::string_view text) {
  return decoded(text, text.size() / 2, &from_hex);
}

std::string to_base64url(Bytes bytes) {
  if (bytes.empty()) {
    return "";
  }
  auto text = std::string(sodium_base64_encoded_len(bytes.size(), kBase64), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kBase64);
  text.pop_back();
  return text;
}

bool from_base64url(std::string_view text, std::span<std::uint8_t> out) {
  auto length = std::size_t{0};
  if (out.empty()) {
    return text.empty();
  }
  // libsodium 1.0.18 takes bytes from 0x80 on for characters of the alphabet.
  auto const is_ours = [](char c) {
    return kBase62.find(c) != std::string_view::npos || c == '-' || c == '_';
  };
  return text.size() == (out.size() * 4 + 2) / 3 &&
         std::all_of(text.begin(), text.end(), is_ours) &&
         sodium_base642bin(out.data(), out.size(), text.data(), text.size(), nullptr, &length,
                           nullptr, kBase64) == 0 &&
         length == out.size();
}

std::optional<std::vector<std::uint8_t>> from_base64url(std::string_view text) {
  return decoded(text, text.size() * 3 / 4, &from_base64url);
}

std::string to_base32(Bytes bytes) {
  auto text = std::string{};
  auto bits = std::uint32_t{0};
  auto count = 0;
  for (auto const byte : bytes) {
    bits = (bits << 8 | byte) & 0xFFF;
    for (count += 8; count >= 5; count -= 5) {
      text += kBase32[(bits >> (count - 5)) & 31];
    }
  }
  if (count > 0) {
    text += kBase32[(bits << (5 - count)) & 31];
  }
  return text;
}

std::optional<std::vector<std::uint8_t>> from_base32(std::string_view text) {
  auto bytes = std::vector<std::uint8_t>{};
  auto bits = std::uint32_t{0};
  auto count = 0;
  for (auto const c : text) {
    auto const value = kBase32.find(c);
    if (value == std::string_view::npos) {
      return std::nullopt;
    }
    bits = (bits << 5 | static_cast<std::uint32_t>(value)) & 0xFFF;
    count += 5;
    if (count >= 8) {
      count -= 8;
      bytes.push_back(static_cast<std::uint8_t>(bits >> count));
    }
  }
  // What is left over must be less than a character, and nothing but zeros.
  if (count >= 5 || (bits & ((1U << count) - 1)) != 0) {
    return std::nullopt;
  }
  return bytes;
}

std::string check_characters(std::string_view text) {
  auto rest = static_cast<std::uint32_t>(
      crc32_z(0, reinterpret_cast<Bytef const*>(text.data()), text.size()));
  auto out = std::string(6, '0');
  for (auto digit = out.rbegin(); digit != out.rend(); ++digit) {
    *digit = kBase62[rest % 62];
    rest /= 62;
  }
  return out;
}

} // namespace njia::crypto
