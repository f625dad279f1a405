#include "njia/base/uuid.h"

#include <array>
#include <chrono>

#include <sys/random.h>

namespace njia {
namespace {

constexpr std::uint8_t kNoDigit = 0xFF;

constexpr std::array<std::uint8_t, 256> make_hex_values() {
  auto values = std::array<std::uint8_t, 256>{};
  values.fill(kNoDigit);
  for (auto i = 0; i < 16; ++i) {
    values[static_cast<std::uint8_t>("0123456789abcdef"[i])] = static_cast<std::uint8_t>(i);
    values[static_cast<std::uint8_t>("0123456789ABCDEF"[i])] = static_cast<std::uint8_t>(i);
  }
  return values;
}

constexpr auto kHexValues = make_hex_values();

/// Where the two digits of each byte begin in 8-4-4-4-12.
constexpr std::array<std::size_t, 16> kBytePositions = {0,  2,  4,  6,  9,  11, 14, 16,
                                                        19, 21, 24, 26, 28, 30, 32, 34};

std::uint64_t system_random_bits() {
  std::uint64_t bits = 0;
  NJIA_CHECK(getrandom(&bits, sizeof bits, 0) == sizeof bits, "the system gives random numbers");
  return bits;
}

} // namespace

Result<Uuid> parse_uuid(std::string_view text) {
  auto const malformed = [&] {
    return Error{.key = "id.malformed", .where = "", .args = {{"value", std::string{text}}}};
  };
  if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' ||
      text[23] != '-') {
    return malformed();
  }
  auto id = Uuid{};
  auto seen = std::uint8_t{0};
  for (auto i = std::size_t{0}; i < kBytePositions.size(); ++i) {
    auto const high = kHexValues[static_cast<std::uint8_t>(text[kBytePositions[i]])];
    auto const low = kHexValues[static_cast<std::uint8_t>(text[kBytePositions[i] + 1])];
    id.bytes[i] = static_cast<std::uint8_t>((high << 4) | (low & 0xF));
    seen |= high | low;
  }
  if (seen > 0xF) { // one of the 32 is no digit
    return malformed();
  }
  return id;
}

std::string format_uuid(Uuid const& id) {
  static constexpr auto kDigits = std::string_view{"0123456789abcdef"};
  auto text = std::string(36, '-');
  for (auto i = std::size_t{0}; i < kBytePositions.size(); ++i) {
    text[kBytePositions[i]] = kDigits[id.bytes[i] >> 4U];
    text[kBytePositions[i] + 1] = kDigits[id.bytes[i] & 0xFU];
  }
  return text;
}

Uuid make_uuid_v7(std::uint64_t unix_ms, std::uint16_t rand_a, std::uint64_t rand_b) {
  auto id = Uuid{};
  for (auto i = std::size_t{0}; i < 6; ++i) {
    id.bytes[i] = static_cast<std::uint8_t>(unix_ms >> (40 - 8 * i));
  }
  id.bytes[6] = static_cast<std::uint8_t>(0x70 | ((rand_a >> 8) & 0x0F));
  id.bytes[7] = static_cast<std::uint8_t>(rand_a);
  for (auto i = std::size_t{0}; i < 8; ++i) {
    id.bytes[8 + i] = static_cast<std::uint8_t>(rand_b >> (56 - 8 * i));
  }
  id.bytes[8] = static_cast<std::uint8_t>(0x80 | (id.bytes[8] & 0x3F));
  return id;
}

std::uint64_t uuid_unix_ms(Uuid const& id) {
  auto ms = std::uint64_t{0};
  for (auto i = std::size_t{0}; i < 6; ++i) {
    ms = (ms << 8) | id.bytes[i];
  }
  return ms;
}

Uuid SystemUuids::next() {
  auto const now = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::system_clock::now().time_since_epoch());
  auto const ms = static_cast<std::uint64_t>(now.count());
  // rand_a is a counter within the millisecond (RFC 9562 section 6.2, method 1); when it is spent,
  // or the clock steps back, the time field runs ahead of the clock.
  if (ms > last_ms_) {
    last_ms_ = ms;
    counter_ = 0;
  } else if (++counter_ > 0x0FFF) {
    ++last_ms_;
    counter_ = 0;
  }
  return make_uuid_v7(last_ms_, counter_, system_random_bits());
}

Uuid SeededUuids::next() {
  auto const a = bits_();
  auto const b = bits_();
  return make_uuid_v7(unix_ms_++, static_cast<std::uint16_t>(a), b);
}

} // namespace njia
