// UUIDs (RFC 9562). Ids of records are version 7: the first 48 bits are milliseconds since 1970, so
// that ids made later sort later and indexes grow at one end. Clients may make them.
#pragma once

#include "njia/base/result.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <string_view>

namespace njia {

struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  friend auto operator<=>(Uuid const&, Uuid const&) = default;
};

/// 8-4-4-4-12 hexadecimal digits in any case. Errors: `id.malformed`.
Result<Uuid> parse_uuid(std::string_view text);

/// Lower-case 8-4-4-4-12 form, 36 characters.
std::string format_uuid(Uuid const& id);

/// Version 7 from a time and 74 random bits (RFC 9562 section 5.7).
/// By hand: unix_ms 0x017F22E279B0, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F gives
/// 017f22e2-79b0-7cc3-98c4-dc0c0c07398f (RFC 9562 appendix A.6).
Uuid make_uuid_v7(std::uint64_t unix_ms, std::uint16_t rand_a, std::uint64_t rand_b);

/// Milliseconds since 1970 that a version 7 id carries.
std::uint64_t uuid_unix_ms(Uuid const& id);

/// Where new ids come from; passed in, so that tests and the demo can be repeated.
class UuidSource {
public:
  virtual ~UuidSource() = default;
  virtual Uuid next() = 0;
};

/// Ids from the system's clock and random numbers, ascending within one process. Not for several
/// threads.
class SystemUuids final : public UuidSource {
public:
  Uuid next() override;

private:
  std::uint64_t last_ms_ = 0;
  std::uint16_t counter_ = 0;
};

/// Repeatable ids: the clock starts at `unix_ms` and moves by one with each id; bits from `seed`.
class SeededUuids final : public UuidSource {
public:
  SeededUuids(std::uint64_t seed, std::uint64_t unix_ms) : bits_{seed}, unix_ms_{unix_ms} {}
  Uuid next() override;

private:
  std::mt19937_64 bits_;
  std::uint64_t unix_ms_;
};

} // namespace njia

template <> struct std::hash<njia::Uuid> {
  std::size_t operator()(njia::Uuid const& id) const noexcept {
    std::uint64_t h = 1469598103934665603ULL; // FNV-1a
    for (auto const byte : id.bytes) {
      h = (h ^ byte) * 1099511628211ULL;
    }
    return static_cast<std::size_t>(h);
  }
};
