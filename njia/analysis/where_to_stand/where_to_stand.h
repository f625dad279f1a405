// Where would a few service points meet the most journeys? Not an analysis of the registry, on
// purpose: no front can ask for it, no release can carry it. It reads only records granted for it
// (granted_journeys.h), answers with a type of its own, and is asked through
// njia/app/service_points. What it never tells: other places, what a single place adds, which
// places nobody watches, which source an answer rests on.
#pragma once

#include "njia/analysis/where_to_stand/cover.h"
#include "njia/analysis/where_to_stand/granted_journeys.h"
#include "njia/base/result.h"

#include <string_view>

namespace njia::analysis {

inline constexpr std::uint32_t kMostServicePoints = 20;
inline constexpr std::uint32_t kMostTolerancePercent = 50;
/// Answers that rest on fewer independent sources say where those work, not where people pass.
inline constexpr std::uint64_t kFewestSources = 3;
/// Shares are told in steps of 5 %.
inline constexpr std::uint32_t kPercentStep = 5;

/// What is to be met: submissions, or the persons that they count for certain (the low end).
enum class Measure : std::uint8_t { journeys = 0, persons = 1 };

struct StandRequest {
  std::uint32_t points = 0;
  /// Only places of these kinds; empty: all where a service point can stand (not seas, areas,
  /// countries, regions, nor unofficial crossings).
  std::vector<PlaceKind> kinds = {};
  Measure measure = Measure::journeys;
  std::uint32_t tolerance_percent = 5; ///< see Steadiness::verdict
  CoverLimits limits = {};
};

/// Does the choice rest on a single source? No source is named, nor what would be chosen without
/// it.
struct Steadiness {
  std::uint32_t low_percent = 0;  ///< of the rest, least that is met without any one; rounded down
  std::uint32_t high_percent = 0; ///< most; rounded up
  /// "steady": without any one source, no choice would meet over `tolerance_percent` more (of what
  /// is possible). "rests_on_one": without some source another choice would. "not_decided": the
  /// search came to its limit. Empty without an answer.
  std::string_view verdict = {};

  friend bool operator==(Steadiness const&, Steadiness const&) = default;
};

struct ServicePoints {
  /// Why there is no answer; empty when there is one: "nothing_granted", "nothing_selected",
  /// "too_few_sources", "no_place_of_kinds", "no_choice" (no more places than points).
  std::string_view refused = {};
  std::vector<PlaceId> places = {}; ///< ascending by id, a set without order; at most `points`
  std::uint32_t met_percent = 0;    ///< of what is considered, rounded down to steps of 5
  bool is_best = false;             ///< proven that no other choice meets more
  /// No choice can meet more than this, rounded up to steps of 5; tells something only when not
  /// `is_best`.
  std::uint32_t possible_percent = 0;
  Steadiness steadiness = {};

  // What stands behind it.
  std::uint64_t submissions = 0;
  std::uint64_t groups = 0;
  Cases persons = {};
  std::uint64_t detection_not_known = 0; ///< submissions, among them perhaps some of existing posts
  /// Reason and submissions, ascending by reason, each journey under the first that applies:
  /// "not_granted"; those of select(); "stopped_at_post" (detection INTERCEPTION_AT_POST: they say
  /// where posts are); "unlocated", "coarser_than_level" (no travelled step known to the place);
  /// "persons_not_known" (measure persons, and none is counted for certain).
  std::vector<std::pair<std::string_view, std::uint64_t>> left_out = {};

  friend bool operator==(ServicePoints const&, ServicePoints const&) = default;
};

/// The k places that the most journeys pass: travelled steps of any role, known to the place. The
/// answer does not depend on the order of the journeys; nothing is random.
/// Errors: `service_points.points_out_of_range` (1 to 20), `service_points.tolerance_out_of_range`
/// (1 to 50), `service_points.kind_not_served`.
/// Formula and cost: cover.h. By hand: see where_to_stand_test.cpp.
Result<ServicePoints> where_to_stand(GrantedJourneys const& journeys, PlaceTree const& places,
                                     StandRequest const& request);

} // namespace njia::analysis
