// A filter as people type it:
//   origin = KE-30,KE-01 and (transport = BUS or not recruitment = FRIENDS) and cases >= 3
//   period = 2020-01/2020-06 and step(place = KE-04 and role = TRANSIT) and leg(crossing =
//   UNOFFICIAL)
// docs/filters.md lists the words. Codes are those of the vocabularies, in capitals.
#pragma once

#include "njia/analysis/filter/filter.h"
#include "njia/base/result.h"

#include <functional>
#include <string_view>

namespace njia::analysis {

/// Longest text of a filter, in bytes.
inline constexpr std::size_t kMaxFilterText = 10'000;
/// Most brackets within each other, and most tests in one filter.
inline constexpr std::size_t kMaxFilterDepth = 32;
inline constexpr std::size_t kMaxFilterTests = 200;

/// Finds what a text names; nothing when there is no such place, round or organisation.
struct FilterNames {
  std::function<std::optional<PlaceId>(std::string_view)> place;
  std::function<std::optional<RoundId>(std::string_view)> round;
  std::function<std::optional<OrganisationId>(std::string_view)> organisation;
};

/// `where` of an error is the position of the character, from 1. An empty text is a filter that
/// takes everything. Errors: `filter.malformed` (args at, expected, found),
/// `filter.key_unknown` (args at, key, choices), `filter.value_unknown` (args at, key, value,
/// choices), `filter.too_large` (args limit).
Result<Filter> parse_filter(std::string_view text, FilterNames const& names);

} // namespace njia::analysis
