// Classes of reported activity by admin-1 unit (model H8). A unit that too few watch is
// "insufficient_data", whatever was or was not reported there: no data is never low. Nothing here
// is a risk.
#pragma once

#include "njia/analysis/hotspots/exposure.h"

namespace njia::analysis {

struct RegionQuestion {
  std::size_t role = 0; ///< position in kPlaceRoles
  ExposureWish exposure = ExposureWish::automatic;
  std::optional<PlaceId> within = {}; ///< only units inside this place
};

/// Below either a unit is "insufficient_data": groups that cover it, and group-months of coverage.
/// With people as exposure, nobody says who looks: then groups that reported there count.
inline constexpr std::uint32_t kLeastWatchers = 3;
inline constexpr double kLeastMonths = 12;

/// Of fewer sufficient units nothing can be said of what they have in common.
inline constexpr std::size_t kLeastUnits = 5;

/// One row per unit that reports or coverage statements name, with or without reports. Not
/// additive. Left out as for hotspots.h. Facts of a row:
///   reported_activity  kRateClasses (empirical_bayes.h), or "insufficient_data"
///   insufficient       why: "not_covered", "few_groups", "short_coverage"
///   class_probability  of that class; none when units do not differ beyond chance
///   class_probabilities  of all five classes, from the lowest, separated by blanks
///   rate_ratio         shrunk rate over the overall one; rate_low, rate_high: 90 % of the
///                      probability
///   exposure, covering  group-months or people; groups that cover the unit
///   expected_reports   submissions, had each group spread its own by exposure
/// Counts are divided by how many reports come as one (sum b^2 / sum b over batches,
/// place_reports.h) before anything is inferred: Rao and Scott 1992, doi:10.2307/2532311. Facts of
/// the table: "exposure_basis", "units", "insufficient_units", "between_units" (standard deviation
/// of rates beyond chance, relative), "reports_as_one", "outside_exposure",
/// "statements_without_dates", "refused" with no rows: "nothing_selected",
/// "no_coverage_statements", "no_dates", "no_population", "too_few_units".
CountTable region_classes(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                          Selected const& selected, Selection const& selection,
                          RegionQuestion const& question);

} // namespace njia::analysis
