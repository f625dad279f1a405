// A journey: what one organisation reports in one submission about how people were moved, from
// origin over transit places to the place of exploitation, and what was intended. Every field is
// "when known". There is no field for names, contacts, birth dates or addresses, on purpose.
//
// To add a field: the member, and its row in the table right below the struct.
#pragma once

#include "njia/base/edtf.h"
#include "njia/domain/field.h"
#include "njia/domain/ids.h"
#include "njia/domain/terms.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace njia {

/// UTC, milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// One place of a journey, in the order of travel. An unknown place is a step too: `places` is
/// empty.
struct Step {
  Role role = Role::not_asked;
  /// Empty: not known. One: that place. Several: one of these, it is not known which; the step then
  /// counts at the finest level that all of them share.
  std::vector<PlaceId> places = {};
  std::string place_text = {}; ///< as the reporter wrote it
  Precision precision = Precision::unknown;
  Certainty certainty = Certainty::not_asked;
  std::optional<std::uint32_t> stay_days = {};

  friend bool operator==(Step const&, Step const&) = default;
};

template <> struct FieldTable<Step> {
  static constexpr std::string_view record = "step";
  static constexpr auto rows = std::tuple{
      field(1, "role", &Step::role, Presence::required, Disclosure::open, 1),
      field(2, "places", &Step::places, Presence::optional, Disclosure::network, 1),
      field(3, "place_text", &Step::place_text, Presence::optional, Disclosure::owner, 1),
      field(4, "precision", &Step::precision, Presence::required, Disclosure::network, 1),
      field(5, "certainty", &Step::certainty, Presence::optional, Disclosure::network, 1),
      field(6, "stay_days", &Step::stay_days, Presence::optional, Disclosure::coordinator, 1)};
};
static_assert(kFieldsAreUnique<Step>);

/// The way to a step from the travelled step before it. Present only where something is known about
/// that way.
struct Leg {
  std::uint32_t to_step = 0; ///< position in Journey::steps, from 1, of the step that it arrives at
  Many<Transport> transport = {};
  Crossing crossing = Crossing::not_asked;
  Documents documents = Documents::not_asked;
  Concealment concealment = Concealment::not_asked;

  friend bool operator==(Leg const&, Leg const&) = default;
};

template <> struct FieldTable<Leg> {
  static constexpr std::string_view record = "leg";
  static constexpr auto rows = std::tuple{
      field(1, "to_step", &Leg::to_step, Presence::required, Disclosure::network, 1),
      field(2, "transport", &Leg::transport, Presence::optional, Disclosure::open, 1),
      field(3, "crossing", &Leg::crossing, Presence::optional, Disclosure::network, 1),
      field(4, "documents", &Leg::documents, Presence::optional, Disclosure::network, 1),
      field(5, "concealment", &Leg::concealment, Presence::optional, Disclosure::network, 1)};
};
static_assert(kFieldsAreUnique<Leg>);

struct Journey {
  JourneyId id;
  OrganisationId org;
  RoundId round;
  std::optional<ProgrammeId> programme = {};
  std::string entered_by = {}; ///< user or tool that entered it, never a victim
  Instant entered_at = {};
  Channel channel = Channel::not_asked;
  std::string org_ref = {}; ///< the organisation's own number, for its own de-duplication
  JourneyKind kind = JourneyKind::cases;
  Nature nature = Nature::not_asked;
  Detection detection = Detection::not_asked;

  std::vector<Step> steps = {};
  std::vector<Leg> legs = {};
  TransitKnown transit_known =
      TransitKnown::not_asked;    ///< "no transit" and "transit unknown" differ
  Many<Transport> transport = {}; ///< of the route as a whole; never copied to legs

  Many<Exploitation> exploitation = {};
  Many<Industry> industry = {};
  Many<Recruitment> recruitment = {};
  Many<Platform> platform = {};
  Many<RecruiterRelation> recruiter_relation = {};
  Many<Control> control = {};

  /// How many submissions of the source this record stands for: 1, or more for imported aggregates.
  std::uint32_t submissions = 1;
  CasesBasis cases_basis = CasesBasis::unknown;
  CasesUnit cases_unit = CasesUnit::persons;
  std::optional<std::uint32_t> cases_min = {}; ///< empty exactly when the basis is unknown
  std::optional<std::uint32_t> cases_max = {}; ///< empty when unknown, and for "at least"
  Tally<Sex> by_sex = {};
  Tally<AgeBand> by_age = {};
  Tally<AgeClass> by_age_class = {};

  std::optional<std::uint32_t> retrafficked = {}; ///< persons known to have been trafficked before
  Many<Vulnerability> vulnerability = {};
  Many<Outcome> outcome = {};

  std::optional<DateSpan> journey_from = {};
  std::optional<DateSpan> journey_to = {};
  std::optional<DateSpan> learned_on = {};

  Reliability reliability = Reliability::not_asked;
  Credibility credibility = Credibility::not_asked;
  std::string note = {}; ///< scanned before it is kept; never published
  Permission permission = Permission::only_us;
  std::string permission_basis =
      {}; ///< e.g. the organisation's own consent procedure; not a person's data

  friend bool operator==(Journey const&, Journey const&) = default;
};

template <> struct FieldTable<Journey> {
  static constexpr std::string_view record = "journey";
  static constexpr auto rows = std::tuple{
      field(1, "id", &Journey::id, Presence::required, Disclosure::owner, 1),
      field(2, "org", &Journey::org, Presence::required, Disclosure::coordinator, 1),
      field(3, "round", &Journey::round, Presence::required, Disclosure::open, 1),
      field(4, "programme", &Journey::programme, Presence::optional, Disclosure::coordinator, 1),
      field(5, "entered_by", &Journey::entered_by, Presence::optional, Disclosure::owner, 1),
      field(6, "entered_at", &Journey::entered_at, Presence::required, Disclosure::owner, 1),
      field(7, "channel", &Journey::channel, Presence::optional, Disclosure::coordinator, 1),
      sealed(field(8, "org_ref", &Journey::org_ref, Presence::optional, Disclosure::owner, 1)),
      field(9, "kind", &Journey::kind, Presence::required, Disclosure::open, 1),
      field(10, "nature", &Journey::nature, Presence::optional, Disclosure::open, 1),
      field(11, "detection", &Journey::detection, Presence::optional, Disclosure::coordinator, 1),
      field(12, "steps", &Journey::steps, Presence::required, Disclosure::network, 1),
      field(13, "legs", &Journey::legs, Presence::optional, Disclosure::network, 1),
      field(14, "transit_known", &Journey::transit_known, Presence::optional, Disclosure::network,
            1),
      field(15, "transport", &Journey::transport, Presence::optional, Disclosure::open, 1),
      field(16, "exploitation", &Journey::exploitation, Presence::optional, Disclosure::open, 1),
      field(17, "industry", &Journey::industry, Presence::optional, Disclosure::open, 1),
      field(18, "recruitment", &Journey::recruitment, Presence::optional, Disclosure::open, 1),
      field(19, "platform", &Journey::platform, Presence::optional, Disclosure::open, 1),
      field(20, "recruiter_relation", &Journey::recruiter_relation, Presence::optional,
            Disclosure::open, 1),
      field(21, "control", &Journey::control, Presence::optional, Disclosure::open, 1),
      field(22, "submissions", &Journey::submissions, Presence::required, Disclosure::network, 1),
      field(23, "cases_basis", &Journey::cases_basis, Presence::required, Disclosure::network, 1),
      field(24, "cases_unit", &Journey::cases_unit, Presence::required, Disclosure::network, 1),
      field(25, "cases_min", &Journey::cases_min, Presence::optional, Disclosure::network, 1),
      field(26, "cases_max", &Journey::cases_max, Presence::optional, Disclosure::network, 1),
      field(27, "by_sex", &Journey::by_sex, Presence::optional, Disclosure::coordinator, 1),
      field(28, "by_age", &Journey::by_age, Presence::optional, Disclosure::coordinator, 1),
      field(29, "by_age_class", &Journey::by_age_class, Presence::optional, Disclosure::coordinator,
            1),
      field(30, "retrafficked", &Journey::retrafficked, Presence::optional, Disclosure::coordinator,
            1),
      field(31, "vulnerability", &Journey::vulnerability, Presence::optional,
            Disclosure::coordinator, 1),
      field(32, "outcome", &Journey::outcome, Presence::optional, Disclosure::coordinator, 1),
      field(33, "journey_from", &Journey::journey_from, Presence::optional, Disclosure::network, 1),
      field(34, "journey_to", &Journey::journey_to, Presence::optional, Disclosure::network, 1),
      field(35, "learned_on", &Journey::learned_on, Presence::optional, Disclosure::coordinator, 1),
      field(36, "reliability", &Journey::reliability, Presence::optional, Disclosure::coordinator,
            1),
      field(37, "credibility", &Journey::credibility, Presence::optional, Disclosure::coordinator,
            1),
      sealed(field(38, "note", &Journey::note, Presence::optional, Disclosure::owner, 1)),
      // Left out, the organisation's setting for the round counts (sharing.h).
      field(39, "permission", &Journey::permission, Presence::optional, Disclosure::owner, 1),
      sealed(field(40, "permission_basis", &Journey::permission_basis, Presence::optional,
                   Disclosure::owner, 1))};
};
static_assert(kFieldsAreUnique<Journey>);

} // namespace njia
