// Why a journey that was asked for does not count, as a small number: journeys are sorted by it a
// block at a time. The words are those of BoundSelection::why() and of the tables.
#pragma once

#include "njia/base/check.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace njia::analysis {

enum class Reason : std::uint8_t {
  not_permitted,
  nature_not_selected,
  unlocated,
  coarser_than_level,
  undated,
  date_too_coarse,
  unknown_size,
  not_asked,
  not_known,
  no_intention,
  never_arrived
};
inline constexpr std::array<std::string_view, 11> kReasons = {
    "not_permitted", "nature_not_selected", "unlocated",    "coarser_than_level",
    "undated",       "date_too_coarse",     "unknown_size", "not_asked",
    "not_known",     "no_intention",        "never_arrived"};

inline std::string_view text_of(Reason reason) {
  return kReasons[static_cast<std::size_t>(reason)];
}

inline Reason reason_of(std::string_view text) {
  auto const found = std::find(kReasons.begin(), kReasons.end(), text);
  NJIA_CHECK(found != kReasons.end(), "every reason stands in the list");
  return static_cast<Reason>(found - kReasons.begin());
}

} // namespace njia::analysis
