// What is said about journeys rather than by them: assessments (grades with reviewer and reason;
// many per journey, append-only), and protected observations of corruption or complicity at a place
// (never of a person).
#pragma once

#include "njia/base/edtf.h"
#include "njia/domain/field.h"
#include "njia/domain/ids.h"
#include "njia/domain/journey.h"

#include <optional>
#include <string>

namespace njia {

struct Assessment {
  AssessmentId id;
  JourneyId journey;
  Reliability reliability = Reliability::not_asked;
  Credibility credibility = Credibility::not_asked;
  std::string reviewer = {};
  std::string reason = {};
  Instant at = {};

  friend bool operator==(Assessment const&, Assessment const&) = default;
};

template <> struct FieldTable<Assessment> {
  static constexpr std::string_view record = "assessment";
  static constexpr auto rows = std::tuple{
      field(1, "id", &Assessment::id, Presence::required, Disclosure::coordinator, 1),
      field(2, "journey", &Assessment::journey, Presence::required, Disclosure::coordinator, 1),
      field(3, "reliability", &Assessment::reliability, Presence::optional, Disclosure::coordinator,
            1),
      field(4, "credibility", &Assessment::credibility, Presence::optional, Disclosure::coordinator,
            1),
      field(5, "reviewer", &Assessment::reviewer, Presence::optional, Disclosure::coordinator, 1),
      field(6, "reason", &Assessment::reason, Presence::optional, Disclosure::coordinator, 1),
      field(7, "at", &Assessment::at, Presence::required, Disclosure::coordinator, 1)};
};

/// Corruption or complicity seen at a place. Its own access; never a person, never in any release
/// by default.
struct Observation {
  ObservationId id;
  OrganisationId org;
  RoundId round;
  PlaceId place;
  std::string kind = {}; ///< e.g. "bribe at crossing", "forged papers issued"
  std::optional<DateSpan> period = {};

  friend bool operator==(Observation const&, Observation const&) = default;
};

template <> struct FieldTable<Observation> {
  static constexpr std::string_view record = "observation";
  static constexpr auto rows = std::tuple{
      field(1, "id", &Observation::id, Presence::required, Disclosure::owner, 1),
      field(2, "org", &Observation::org, Presence::required, Disclosure::owner, 1),
      field(3, "round", &Observation::round, Presence::required, Disclosure::owner, 1),
      field(4, "place", &Observation::place, Presence::required, Disclosure::owner, 1),
      field(5, "kind", &Observation::kind, Presence::required, Disclosure::owner, 1),
      field(6, "period", &Observation::period, Presence::optional, Disclosure::owner, 1)};
};

static_assert(kFieldsAreUnique<Assessment> && kFieldsAreUnique<Observation>);

} // namespace njia
