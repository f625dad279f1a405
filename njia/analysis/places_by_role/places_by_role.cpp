#include "njia/analysis/places_by_role/places_by_role.h"

#include "njia/analysis/path.h"
#include "njia/analysis/table_builder.h"

#include <array>

namespace njia::analysis {
namespace {

/// Roles have the numbers of the vocabulary; 0 and those above are further activities.
constexpr std::uint32_t kAny = 0;
constexpr std::uint32_t kIn = 8;
constexpr std::uint32_t kOut = 9;
constexpr std::array<std::string_view, 10> kActivities = {
    "any",          "origin",      "recruitment",    "transit", "intended_destination",
    "exploitation", "destination", "rescue_or_exit", "in",      "out"};

/// Comings and goings: neighbours on the path that are known and differ.
void add_moves(std::vector<PlaceNumber> const& route, JourneyNumber journey,
               TableBuilder& builder) {
  for (auto i = std::size_t{1}; i < route.size(); ++i) {
    builder.add(pair_cell(route[i - 1], kOut), journey);
    builder.add(pair_cell(route[i], kIn), journey);
  }
}

} // namespace

CountTable places_by_role(Dataset const& data, Selected const& selected, Level level) {
  auto builder = TableBuilder{data,
                              selected,
                              "places_by_role",
                              {{.key = "place", .kind = DimensionKind::place, .level = level},
                               {.key = "activity", .kind = DimensionKind::text}}};
  auto route = std::vector<PlaceNumber>{};
  for (auto const journey : selected.journeys) {
    auto any_known = false;
    auto any_place = false;
    for (auto const& step : data.steps(journey)) {
      auto const place = data.at(step.where, level);
      any_known = any_known || data.where(step.where).is_known();
      auto const role = static_cast<std::uint32_t>(step.role);
      if (place == kNoPlace || role == 0 || role >= kIn) {
        continue;
      }
      any_place = true;
      builder.add(pair_cell(place, role), journey);
      if (step.role != Role::intended_destination) {
        builder.add(pair_cell(place, kAny), journey);
      }
    }
    if (!any_place) {
      builder.leave_out(any_known ? "coarser_than_level" : "unlocated", journey);
    }
    known_route(data, journey, level, route);
    add_moves(route, journey, builder);
  }
  return std::move(builder).finish(false, [&](Cell cell) {
    return std::vector{place_key(data, first_of(cell)), std::string{kActivities[second_of(cell)]}};
  });
}

} // namespace njia::analysis
