// The stable number of each finding, for people who telephone ("NJ-I-021"). Numbers never change
// and are never reused.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace njia::importing {

struct FindingCode {
  std::string_view key;
  std::uint16_t number;
};

std::span<FindingCode const> finding_codes();
std::optional<std::uint16_t> find_finding_number(std::string_view key);

} // namespace njia::importing
