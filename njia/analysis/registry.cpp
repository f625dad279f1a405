#include "njia/analysis/registry.h"

#include "njia/analysis/corridors/corridors.h"
#include "njia/analysis/displaced/displaced.h"
#include "njia/analysis/diversion/diversion.h"
#include "njia/analysis/emerging/emerging.h"
#include "njia/analysis/first_seen/first_seen.h"
#include "njia/analysis/flow_class/flow_class.h"
#include "njia/analysis/hotspots/hotspots.h"
#include "njia/analysis/hotspots/place_reports.h"
#include "njia/analysis/new_corridors/new_corridors.h"
#include "njia/analysis/places_by_role/places_by_role.h"
#include "njia/analysis/profiles/profiles.h"
#include "njia/analysis/region_classes/region_classes.h"
#include "njia/analysis/routes/routes.h"
#include "njia/analysis/series/series.h"
#include "njia/analysis/subpaths/subpaths.h"
#include "njia/analysis/totals/totals.h"
#include "njia/analysis/unseen/unseen.h"
#include "njia/analysis/ways/ways.h"
#include "njia/base/check.h"

#include <algorithm>
#include <array>

namespace njia::analysis {
namespace {

constexpr Parameter kLevel{"level", ParameterType::level, "country", false};
constexpr Parameter kFocal{"focal", ParameterType::country, "", true};
constexpr Parameter kSplit{"split", ParameterType::split, "nothing", false};
constexpr Parameter kQuestion{"question", ParameterType::question, "exploitation", false};
constexpr Parameter kBy{"by", ParameterType::question, "", false};
constexpr Parameter kUnit{"unit", ParameterType::unit, "year", false};
constexpr Parameter kRound{"round", ParameterType::round, "", true};
constexpr Parameter kBaseline{"baseline", ParameterType::round, "", true};
constexpr Parameter kRoundNow{"round", ParameterType::round, "", false};
constexpr Parameter kRoundBefore{"baseline", ParameterType::round, "", false};
constexpr Parameter kDaysNow{"now", ParameterType::period, "", false};
constexpr Parameter kDaysBefore{"before", ParameterType::period, "", false};
constexpr Parameter kMonth{"unit", ParameterType::unit, "month", false};
constexpr Parameter kDelay{"max_delay_days", ParameterType::days, "365", false};

constexpr Parameter kHotspotLevel{"level", ParameterType::level, "admin1", false};
constexpr Parameter kRole{"role", ParameterType::choice, "any", false, kPlaceRoles};
constexpr Parameter kHotspotMethod{"method", ParameterType::choice, "gi_star", false,
                                   kHotspotMethods};
constexpr Parameter kExposure{"exposure", ParameterType::choice, "automatic", false,
                              kExposureWishes};
constexpr Parameter kNearest{.key = "nearest",
                             .type = ParameterType::number,
                             .fallback = "5",
                             .required = false,
                             .least = 1,
                             .most = 1000};
constexpr Parameter kWithinKm{.key = "within_km",
                              .type = ParameterType::number,
                              .fallback = "",
                              .required = false,
                              .most = 20'000};
constexpr Parameter kSeed{"seed", ParameterType::number, "1", false};
constexpr std::array<std::string_view, 2> kPatternKinds = {"contiguous", "gaps"};
constexpr std::array<std::string_view, 2> kPatternsKept = {"all", "closed"};
constexpr std::array<std::string_view, 2> kMeasures = {"submissions", "persons"};
constexpr Parameter kPatternKind{"pattern_kind", ParameterType::choice, "contiguous", false,
                                 kPatternKinds};
constexpr Parameter kPatterns{"patterns", ParameterType::choice, "closed", false, kPatternsKept};
constexpr Parameter kSupport{.key = "support",
                             .type = ParameterType::number,
                             .fallback = "3",
                             .required = false,
                             .least = 1};
constexpr Parameter kMeasure{"measure", ParameterType::choice, "submissions", false, kMeasures};
constexpr Parameter kMaxLength{.key = "max_length",
                               .type = ParameterType::number,
                               .fallback = "6",
                               .required = false,
                               .least = 2,
                               .most = 20};
constexpr Parameter kOrigin{"origin", ParameterType::place, "", true};
constexpr Parameter kEnd{"end", ParameterType::place, "", true};
constexpr Parameter kWayCount{.key = "count",
                              .type = ParameterType::number,
                              .fallback = "3",
                              .required = false,
                              .least = 1,
                              .most = 20};

constexpr std::array kOfTotals = {kSplit};
constexpr std::array kOfLevel = {kLevel};
constexpr std::array kOfFocal = {kFocal};
constexpr std::array kOfProfiles = {kQuestion, kBy};
constexpr std::array kOfFirstSeen = {kLevel, kUnit};
constexpr Parameter kWithin{"within", ParameterType::place, "", false};
constexpr std::array kOfRegionClasses = {kRole, kExposure, kWithin};
constexpr std::array kOfHotspots = {kHotspotLevel, kRole,     kHotspotMethod, kExposure,
                                    kNearest,      kWithinKm, kSeed};
constexpr std::array kOfSubpaths = {kLevel,   kPatternKind, kPatterns,
                                    kSupport, kMeasure,     kMaxLength};
constexpr std::array kOfWays = {kOrigin, kEnd, kLevel, kWayCount};
constexpr std::array kOfTwoPeriods = {kRoundNow, kRoundBefore, kDaysNow, kDaysBefore, kLevel};
constexpr std::array kOfSeries = {kLevel, kMonth};
constexpr std::array kOfNewCorridors = {kRound, kBaseline, kLevel, kDelay};

Selected selected(Request const& request) {
  return select(request.data, request.places, request.selection);
}

CountTable compute_totals(Request const& r) {
  return totals(r.data, selected(r), static_cast<SplitBy>(r.parameters.split));
}
CountTable compute_flow_class(Request const& r) {
  NJIA_CHECK(r.parameters.focal.has_value(), "read_parameters asks for the focal country");
  return flow_class(r.data, r.places, selected(r), *r.parameters.focal);
}
CountTable compute_corridors(Request const& r) {
  return corridors(r.data, selected(r), r.parameters.level);
}
CountTable compute_trunk_segments(Request const& r) {
  return trunk_segments(r.data, selected(r), r.parameters.level);
}
CountTable compute_hubs(Request const& r) { return hubs(r.data, selected(r), r.parameters.level); }

CountTable compute_places_by_role(Request const& r) {
  return places_by_role(r.data, selected(r), r.parameters.level);
}
CountTable compute_routes(Request const& r) {
  return routes(r.data, selected(r), r.parameters.level);
}
CountTable compute_route_families(Request const& r) {
  return route_families(r.data, selected(r), r.parameters.level);
}
CountTable compute_subpaths(Request const& r) {
  auto const& asked = r.parameters;
  return subpaths(r.data, selected(r),
                  {.level = asked.level,
                   .kind = static_cast<SubpathKind>(asked.choice("pattern_kind")),
                   .closed_only = asked.choice("patterns") == 1,
                   .measure = static_cast<SupportIn>(asked.choice("measure")),
                   .min_support = asked.number("support"),
                   .max_length = static_cast<std::uint32_t>(asked.number("max_length"))});
}
CountTable compute_ways(Request const& r) {
  auto const origin = r.parameters.place("origin");
  auto const end = r.parameters.place("end");
  NJIA_CHECK(origin && end, "read_parameters asks for both places");
  return ways(r.data, r.places, selected(r),
              {.origin = *origin,
               .end = *end,
               .level = r.parameters.level,
               .count = static_cast<std::size_t>(r.parameters.number("count"))});
}
CountTable compute_diversion(Request const& r) {
  return diversion(r.data, selected(r), r.parameters.level);
}
CountTable compute_diversion_summary(Request const& r) {
  return diversion_summary(r.data, selected(r), r.parameters.level);
}
CountTable compute_interceptions(Request const& r) {
  return diversion_interceptions(r.data, selected(r), r.parameters.level);
}
CountTable compute_profiles(Request const& r) {
  return profiles(r.data, selected(r), r.parameters.question, r.parameters.by);
}
CountTable compute_new_corridors(Request const& r) {
  NJIA_CHECK(r.parameters.round && r.parameters.baseline, "read_parameters asks for both rounds");
  auto all_rounds = r.selection;
  all_rounds.rounds.clear();
  return new_corridors(r.data, r.places, r.exercise, select(r.data, r.places, all_rounds),
                       {.current = *r.parameters.round,
                        .baseline = *r.parameters.baseline,
                        .level = r.parameters.level,
                        .max_delay_days = r.parameters.max_delay_days});
}
CountTable compute_hotspots(Request const& r) {
  auto const& parameters = r.parameters;
  auto nearness = Nearness{.count = parameters.number("nearest")};
  if (parameters.others.contains("within_km")) {
    nearness.within = kilometres(static_cast<double>(parameters.number("within_km")));
  }
  return hotspots(r.data, r.places, r.exercise, selected(r), r.selection,
                  {.level = parameters.level,
                   .role = parameters.choice("role"),
                   .method = static_cast<HotspotMethod>(parameters.choice("method")),
                   .exposure = static_cast<ExposureWish>(parameters.choice("exposure")),
                   .nearness = nearness,
                   .seed = parameters.number("seed")});
}
CountTable compute_region_classes(Request const& r) {
  return region_classes(r.data, r.places, r.exercise, selected(r), r.selection,
                        {.role = r.parameters.choice("role"),
                         .exposure = static_cast<ExposureWish>(r.parameters.choice("exposure")),
                         .within = r.parameters.place("within")});
}
/// Rounds are the periods' own: those of the selection would leave one of them out.
Selected selected_for(Request const& r, TwoPeriods const& periods) {
  auto selection = r.selection;
  if (!periods.are_days()) {
    selection.rounds.clear();
  }
  return select(r.data, r.places, selection);
}
TwoPeriods two_periods(Parameters const& parameters) {
  return {.round_before = parameters.baseline,
          .round_now = parameters.round,
          .days_before = parameters.period("before"),
          .days_now = parameters.period("now")};
}
CountTable compute_emerging(Request const& r) {
  auto const periods = two_periods(r.parameters);
  return emerging(r.data, r.places, r.exercise, selected_for(r, periods), periods,
                  r.parameters.level);
}
CountTable compute_displaced(Request const& r) {
  auto const periods = two_periods(r.parameters);
  return displaced(r.data, r.places, r.exercise, selected_for(r, periods), periods,
                   r.parameters.level);
}
CountTable compute_series(Request const& r) {
  return series(r.data, selected(r), r.parameters.level, r.parameters.unit);
}
CountTable compute_first_seen(Request const& r) {
  return first_seen(r.data, selected(r), r.parameters.level, r.parameters.unit);
}
CountTable compute_unseen(Request const& r) {
  return unseen(r.data, r.places, r.exercise, selected(r), r.parameters.level);
}

constexpr ReleasePolicy kOpen{Audience::open};
constexpr ReleasePolicy kNetwork{Audience::network};
constexpr ReleasePolicy kCoordinator{Audience::coordinator};

constexpr std::array kAnalyses = {
    Analysis{"totals", "totals", "totals", kOpen, compute_totals, kOfTotals},
    Analysis{"flow_class", "flow_class", "flow_class", kOpen, compute_flow_class, kOfFocal},
    Analysis{"places_by_role", "places_by_role", "places_by_role", kOpen, compute_places_by_role,
             kOfLevel},
    Analysis{"corridors", "corridors", "corridors", kOpen, compute_corridors, kOfLevel},
    Analysis{"trunk_segments", "corridors", "corridors", kNetwork, compute_trunk_segments,
             kOfLevel},
    Analysis{"hubs", "corridors", "corridors", kNetwork, compute_hubs, kOfLevel},
    Analysis{"routes", "routes", "routes", kNetwork, compute_routes, kOfLevel},
    Analysis{"route_families", "routes", "routes", kNetwork, compute_route_families, kOfLevel},
    Analysis{"subpaths", "subpaths", "subpaths", kCoordinator, compute_subpaths, kOfSubpaths},
    Analysis{"ways", "ways", "ways", kCoordinator, compute_ways, kOfWays},
    Analysis{"diversion", "diversion", "diversion", kOpen, compute_diversion, kOfLevel},
    Analysis{"diversion_summary", "diversion", "diversion", kOpen, compute_diversion_summary,
             kOfLevel},
    Analysis{"diversion_interceptions", "diversion", "diversion", kOpen, compute_interceptions,
             kOfLevel},
    Analysis{"profiles", "profiles", "profiles", kOpen, compute_profiles, kOfProfiles},
    Analysis{"new_corridors", "new_corridors", "new_corridors", kOpen, compute_new_corridors,
             kOfNewCorridors},
    Analysis{"hotspots", "hotspots", "hotspots", kCoordinator, compute_hotspots, kOfHotspots},
    Analysis{"region_classes", "region_classes", "region_classes", kCoordinator,
             compute_region_classes, kOfRegionClasses},
    Analysis{"first_seen", "first_seen", "first_seen", kOpen, compute_first_seen, kOfFirstSeen},
    Analysis{"unseen", "unseen", "unseen", kCoordinator, compute_unseen, kOfLevel},
    Analysis{"emerging", "emerging", "emerging", kCoordinator, compute_emerging, kOfTwoPeriods},
    Analysis{"displaced", "displaced", "displaced", kCoordinator, compute_displaced, kOfTwoPeriods},
    Analysis{"series", "series", "series", kCoordinator, compute_series, kOfSeries},
};

} // namespace

std::span<Analysis const> analyses() { return kAnalyses; }

Analysis const* find_analysis(std::string_view key) {
  auto const found = std::find_if(kAnalyses.begin(), kAnalyses.end(),
                                  [&](Analysis const& analysis) { return analysis.key == key; });
  return found == kAnalyses.end() ? nullptr : &*found;
}

Result<Analysis const*> require_analysis(std::string_view key) {
  if (auto const* const found = find_analysis(key)) {
    return found;
  }
  auto known = std::string{};
  for (auto const& row : kAnalyses) {
    known += known.empty() ? "" : ", ";
    known += row.key;
  }
  return Error{.key = "analysis.unknown",
               .where = "",
               .args = {{"value", std::string{key}}, {"known", known}}};
}

Result<Parameters> read_parameters(Analysis const& analysis, ParameterTexts const& texts,
                                   PlaceTree const& places, Exercise const& exercise) {
  return read_parameters(analysis.key, analysis.parameters, texts, places, exercise);
}

ParameterTexts write_parameters(Analysis const& analysis, Parameters const& parameters,
                                PlaceTree const& places, Exercise const& exercise) {
  return write_parameters(analysis.parameters, parameters, places, exercise);
}

CountTable run(Analysis const& analysis, Request const& request) {
  auto table = analysis.compute(request);
  table.policy = analysis.policy;
  return table;
}

} // namespace njia::analysis
