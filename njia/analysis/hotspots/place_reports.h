// Which journeys name which places in one role, and the batches in which they came: what hotspots
// and region classes count. Shared by both.
#pragma once

#include "njia/analysis/hotspots/clustered_null.h"
#include "njia/analysis/hotspots/exposure.h"
#include "njia/analysis/table_builder.h"

#include <array>

namespace njia::analysis {

/// As places_by_role names them; "any" is every travelled step. Position = number of the role, 0
/// any.
inline constexpr std::array<std::string_view, 8> kPlaceRoles = {
    "any",          "origin",      "recruitment",   "transit", "intended_destination",
    "exploitation", "destination", "rescue_or_exit"};

struct PlaceReport {
  PlaceNumber place = kNoPlace;
  JourneyNumber journey = 0;

  friend bool operator==(PlaceReport const&, PlaceReport const&) = default;
};

/// Each place that a selected journey names in the role, once; puts the journey into the builder's
/// left out when it names none: "no_such_step", "unlocated", "coarser_than_level". Ascending by
/// journey.
std::vector<PlaceReport> place_reports(Dataset const& data, Selected const& selected, Level level,
                                       std::size_t role, TableBuilder& builder);

/// Groups of these reports, ascending.
std::vector<GroupId> reporting_groups(Dataset const& data, std::vector<PlaceReport> const& reports);

/// Months since the year 0.
using MonthCount = int;
MonthCount month_count(Day day);
DateSpan span_of_month(MonthCount month);

/// What one group says of one place in one month, or without a month in one round.
struct MonthBatch {
  GroupId group;
  std::uint32_t place = 0; ///< position among the places of the level
  std::optional<MonthCount> month = {};
  std::uint32_t events = 0; ///< a submission that stands for several counts so often
};

/// Ascending by group, place, month; those without a month first.
/// @param places_of_level  ascending; each place of `reports` among them
std::vector<MonthBatch> month_batches(Dataset const& data, std::vector<PlaceReport> const& reports,
                                      std::vector<PlaceId> const& places_of_level);

/// Batches against exposure; cells are places. Groups are numbered as the exposure's, those without
/// exposure after them.
Evidence evidence_of(std::vector<MonthBatch> const& batches, std::size_t places,
                     Exposure const& exposure);

/// The same by month: cell = place x months + month. Batches outside of the months are not in it.
/// @param exposure  of each month
Evidence evidence_by_month(std::vector<MonthBatch> const& batches, std::size_t places,
                           MonthCount first, std::vector<Exposure> const& exposure);

} // namespace njia::analysis
