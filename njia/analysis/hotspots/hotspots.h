// Hotspots (model H5): places with three badges, each with its evidence: many reports by several
// groups; more than exposure explains; still so without any one group. Exact and source-revealing:
// for the coordinator.
#pragma once

#include "njia/analysis/hotspots/exposure.h"
#include "njia/analysis/hotspots/neighbours.h"

#include <array>
#include <string_view>

namespace njia::analysis {

/// On the command line as kHotspotMethods.
enum class HotspotMethod : std::uint8_t {
  gi_star = 0,             ///< Gi* of rates, null: counts by exposure, groups kept together
  gi_star_permutation = 1, ///< Gi* of rates, null: conditional permutations
  scan = 2,                ///< Kulldorff's scan of circles
  scan_time = 3,           ///< … and of months; without exposure by permutation
  scan_now = 4,            ///< … that last until the last month
};
inline constexpr std::array<std::string_view, 5> kHotspotMethods = {
    "gi_star", "gi_star_permutation", "scan", "scan_time", "scan_now"};
inline constexpr std::array<std::string_view, 3> kExposureWishes = {"automatic", "coverage",
                                                                    "population"};

struct HotspotQuestion {
  Level level = Level::admin1;
  std::size_t role = 0; ///< position in kPlaceRoles (place_reports.h)
  HotspotMethod method = HotspotMethod::gi_star;
  ExposureWish exposure = ExposureWish::automatic;
  Nearness nearness = {};
  std::uint64_t seed = 1;
};

/// A figure of a place with what stands behind it, for badge (a).
struct PlaceStrength {
  std::uint64_t submissions = 0;
  std::uint64_t groups = 0;
};

/// Badge (a): at least three groups, and in the top tenth of these places by submissions, rounded
/// up, ties in. By hand: of 11 places two are the top tenth; with {9, 7, 7, 1 …} three are.
/// @param places  those with any report
std::vector<bool> descriptive_hotspots(std::vector<PlaceStrength> const& places);

/// One row per place and role with the submissions, groups and persons there. Not additive. Left
/// out: "no_such_step", "unlocated", "coarser_than_level". Facts of a row, badges as "yes" or "no",
/// the last two also "untested":
///   descriptive  badge (a)
///   statistical  badge (b): Gi* significant at a false discovery rate of 5 % on a rate, or in a
///                cluster of the scan with p <= 0.05
///   robust       badge (c): so, too, whichever group is left out
///   untested     why: "no_exposure", "no_location", "no_month"
///   exposure     group-months, or people
///   expected_reports  submissions, had each group spread its own by exposure
///   rate_ratio   submissions where their group has exposure, over expected
///   z, p         of Gi*; `cluster`, p: the cluster's number and its p
/// Facts of the table: "method", "exposure_basis" ("coverage", "population", "none"),
/// "not_tested" (why no place was: "no_coverage_statements", "no_dates", "no_population",
/// "no_locations", "too_few_groups", "too_few_places", "unequal_exposure", "too_few_months",
/// "too_many_months", "too_many_reports"), "places_tested", "outside_exposure" (submissions of a
/// group about a place where it has none), "statements_without_dates", "undated" (submissions
/// without a month, which scans in time leave out), "simulations", "leaning", "seed", "cluster_1" …
/// (places, months, figures), "refused" ("nothing_selected"). Raw counts are never tested; without
/// exposure a scan in time asks only what is unusual at a place and a time.
/// Scans in time go from the first month with a report to the last, or over the selection's period.
CountTable hotspots(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                    Selected const& selected, Selection const& selection,
                    HotspotQuestion const& question);

} // namespace njia::analysis
