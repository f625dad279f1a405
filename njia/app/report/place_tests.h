// The three tests of a high-activity place, as facts of its row with all parts together. They rest
// on single sources, so the privacy gate keeps them with owner and coordinator.
#pragma once

#include "njia/app/report/snapshot.h"

namespace njia::app {

/// How many places the list of high-activity places has.
inline constexpr std::size_t kListedPlaces = 12;

/// Adds facts "high_activity", "above_rate", "holds" and "holds_rank" ("yes" or "no") to the rows
/// of places of the focal country whose second key is "any". Places are ranked by their least
/// number of people.
/// - high_activity: at least three independent sources reported it.
/// - above_rate: more submissions per month that organisations worked there than chance explains,
///   against the other places together. Given the sum of both, the submissions of the place are
///   binomial with its share of the months (Przyborowski and Wilenski 1940,
///   doi:10.1093/biomet/31.3-4.313); p-values of all places at a false discovery rate of 5%.
///   Absent where nobody says that it works there: nothing can be tested.
/// - holds: still among the first kListedPlaces when any one source is left out.
/// - holds_rank: takes the same rank or a better one when any one source is left out.
/// Cost: places times sources.
void add_place_tests(CountTable& table, Snapshot const& snapshot, PlaceTree const& places);

} // namespace njia::app
