// The ways between two places: those that journeys report as a whole, and the best supported ones
// that no journey reports as a whole. The latter are marked as inferred and carry no counts.
#pragma once

#include "njia/analysis/selection.h"

namespace njia::analysis {

struct WaysQuestion {
  PlaceId origin;
  PlaceId end;
  Level level = Level::country;
  std::size_t count = 3; ///< reported ways listed, and best supported ones looked for
};

/// Keys: basis ("reported" or "inferred") and way. A journey that passes the origin's unit of the
/// level and later the end's reports a way when all steps between are known at the level: from the
/// last pass of the origin to the next of the end, adjacent repeats dropped (model H2); it counts
/// once in each different way. First the reported ways, by falling submissions (ties: by key), with
/// row facts "rank", "share", "share_low", "share_high" (of the submissions that report any way)
/// and, of a direct way, "transit_not_known": submissions that name the two places only and do not
/// say that there was no transit. Then the inferred ones: of the `count` best ways through the
/// graph of trunk segments (best_ways.h) those that no journey reports; with no submissions and the
/// fact "weakest_stretch": submissions on the stretch with the fewest. Total: journeys that report
/// a way, also one that is not listed. Left out: "way_not_known": journeys that pass both places in
/// this order with an unknown step between. Journeys that do not pass both are not asked for. Table
/// facts: "ways", how many different ones are reported; "refused": "same_place", when both places
/// lie in one unit, or "place_coarser_than_level".
CountTable ways(Dataset const& data, PlaceTree const& places, Selected const& selected,
                WaysQuestion const& question);

} // namespace njia::analysis
