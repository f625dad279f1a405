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

/// A question on a field of a journey, or an answer to it: `thread` is the first remark's id.
struct Remark {
  RemarkId id;
  OrganisationId org; ///< whose journey it is
  JourneyId journey;
  RemarkId thread;        ///< of the first remark, its own id
  std::string field = {}; ///< key of the field; empty: the whole journey
  std::string text = {};  ///< scanned before it is kept
  MemberId author;
  Instant at = {};
  bool closes = false; ///< nothing is open afterwards

  friend bool operator==(Remark const&, Remark const&) = default;
};

template <> struct FieldTable<Remark> {
  static constexpr std::string_view record = "remark";
  static constexpr auto rows =
      std::tuple{field(1, "id", &Remark::id, Presence::required, Disclosure::owner, 1),
                 field(2, "org", &Remark::org, Presence::required, Disclosure::owner, 1),
                 field(3, "journey", &Remark::journey, Presence::required, Disclosure::owner, 1),
                 field(4, "thread", &Remark::thread, Presence::required, Disclosure::owner, 1),
                 field(5, "field", &Remark::field, Presence::optional, Disclosure::owner, 1),
                 sealed(field(6, "text", &Remark::text, Presence::required, Disclosure::owner, 1)),
                 field(7, "author", &Remark::author, Presence::required, Disclosure::owner, 1),
                 field(8, "at", &Remark::at, Presence::required, Disclosure::owner, 1),
                 field(9, "closes", &Remark::closes, Presence::optional, Disclosure::owner, 1)};
};
static_assert(kFieldsAreUnique<Remark>);

/// A step of a journey's review; the newest says where it stands. Never replaced.
struct ReviewStep {
  ReviewStepId id;
  JourneyId journey;
  std::uint32_t journey_version = 0; ///< the revision that was looked at
  ReviewState state = ReviewState::in_review;
  MemberId reviewer;
  std::string reason = {};
  Instant at = {};

  friend bool operator==(ReviewStep const&, ReviewStep const&) = default;
};

template <> struct FieldTable<ReviewStep> {
  static constexpr std::string_view record = "review_step";
  static constexpr auto rows = std::tuple{
      field(1, "id", &ReviewStep::id, Presence::required, Disclosure::owner, 1),
      field(2, "journey", &ReviewStep::journey, Presence::required, Disclosure::owner, 1),
      field(3, "journey_version", &ReviewStep::journey_version, Presence::required,
            Disclosure::owner, 1),
      field(4, "state", &ReviewStep::state, Presence::required, Disclosure::owner, 1),
      field(5, "reviewer", &ReviewStep::reviewer, Presence::required, Disclosure::owner, 1),
      field(6, "reason", &ReviewStep::reason, Presence::optional, Disclosure::owner, 1),
      field(7, "at", &ReviewStep::at, Presence::required, Disclosure::owner, 1)};
};
static_assert(kFieldsAreUnique<ReviewStep>);

} // namespace njia
