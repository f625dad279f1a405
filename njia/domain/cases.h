// How many: an estimate is a closed interval, and "unknown" is neither zero nor one.
#pragma once

#include <cstdint>
#include <optional>

namespace njia {

/// Persons, at least `low` and at most `high`; without `high` the end is open ("or more").
struct Cases {
  std::uint64_t low = 0;
  std::optional<std::uint64_t> high = 0;

  /// Sums of disjoint reports: one open end opens the sum. By hand: [5,8] + [3,or more] = [8, or
  /// more].
  Cases& operator+=(Cases const& other) {
    low += other.low;
    high = high && other.high ? std::optional{*high + *other.high} : std::nullopt;
    return *this;
  }
  friend Cases operator+(Cases a, Cases const& b) { return a += b; }
  friend bool operator==(Cases const&, Cases const&) = default;
};

} // namespace njia
