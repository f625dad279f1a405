// The controlled vocabularies as types. A value's number is its row in data/vocabularies/<name>.csv
// and never changes: it is on disk and on the wire. Only the values that the code itself must know
// have a name here; all others are reached through vocabulary.h. Zero is always "not asked", or,
// where a rule needs it, the most private.
//
// "Not asked" (the question was not put), "unknown" (put, and the reporter does not know) and
// "other" (known, not listed) are three different things everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace njia {

// The same numbers in every vocabulary that has them.
inline constexpr std::uint8_t kNotAsked = 0;
inline constexpr std::uint8_t kUnknown = 250;
inline constexpr std::uint8_t kOther = 251;
inline constexpr std::uint8_t kNone = 252;

/// Whether a member or an organisation may do anything at all. Only `active` may.
enum class AccessState : std::uint8_t {
  not_asked = kNotAsked, ///< treated as pending
  pending = 1,
  active = 2,
  suspended = 3,
  removed = 4
};
enum class AgeBand : std::uint8_t { not_asked = kNotAsked, unknown = kUnknown };
enum class AgeClass : std::uint8_t {
  not_asked = kNotAsked,
  minor = 1,
  adult = 2,
  unknown = kUnknown
};
enum class CasesBasis : std::uint8_t {
  not_asked = kNotAsked,
  exact = 1,
  estimate = 2,
  at_least = 3,
  range = 4,
  unknown = kUnknown
};
enum class CasesUnit : std::uint8_t { not_asked = kNotAsked, persons = 1, incidents = 2 };
enum class Certainty : std::uint8_t { not_asked = kNotAsked, stated = 1, inferred = 2 };
enum class Channel : std::uint8_t { not_asked = kNotAsked, web = 1, sheet = 2, api = 3, paper = 4 };
enum class Concealment : std::uint8_t {
  not_asked = kNotAsked,
  yes = 1,
  no = 2,
  unknown = kUnknown
};
enum class Control : std::uint8_t { not_asked = kNotAsked, unknown = kUnknown, none_seen = kNone };
enum class Credibility : std::uint8_t { not_asked = kNotAsked };
enum class Crossing : std::uint8_t {
  not_asked = kNotAsked,
  official = 1,
  unofficial = 2,
  none_internal = 3,
  unknown = kUnknown
};
/// What became of something that one proposed and another decides on.
enum class Decision : std::uint8_t {
  not_asked = kNotAsked, ///< treated as proposed
  proposed = 1,
  accepted = 2,
  declined = 3,
  revoked = 4,
  merged = 5
};
enum class Detection : std::uint8_t {
  not_asked = kNotAsked,
  interception_at_post = 3,
  unknown = kUnknown,
  other = kOther
};
enum class Documents : std::uint8_t { not_asked = kNotAsked, unknown = kUnknown };
enum class Exploitation : std::uint8_t {
  not_asked = kNotAsked,
  unknown = kUnknown,
  other = kOther
};
enum class Industry : std::uint8_t {
  not_asked = kNotAsked,
  unknown = kUnknown,
  other = kOther,
  none = kNone
};
enum class JourneyKind : std::uint8_t { not_asked = kNotAsked, cases = 1, known_route = 2 };
/// Traffic Light Protocol 2.0 (FIRST): how far the receiver may pass something on.
enum class Marking : std::uint8_t {
  not_asked = kNotAsked, ///< treated as red
  red = 1,
  amber_strict = 2,
  amber = 3,
  green = 4,
  clear = 5
};
/// What a member may do in the hub; a member may have several. See njia/access.
enum class MemberRole : std::uint8_t {
  not_asked = kNotAsked,
  case_worker = 1,
  data_lead = 2,
  reviewer = 3,
  analyst = 4, ///< counts at the coordinating organisation only
  officer = 5, ///< of a state body
  reader = 6,
  admin = 7, ///< of one organisation
  hub_operator = 8
};
enum class Nature : std::uint8_t {
  not_asked = kNotAsked,
  trafficking_confirmed = 1,
  trafficking_suspected = 2,
  high_risk_migration = 3,
  other_movement = 4,
  not_trafficking = 5
};
enum class OrganisationType : std::uint8_t { not_asked = kNotAsked, other = kOther };
enum class Outcome : std::uint8_t { not_asked = kNotAsked, unknown = kUnknown };
/// Who may have a record's content; lower is more private. Not asked is treated as "only us".
enum class Permission : std::uint8_t {
  not_asked = kNotAsked,
  only_us = 1,
  coordinator = 2,
  network = 3,
  government = 4,
  open = 5
};
enum class PlaceKind : std::uint8_t {
  not_asked = kNotAsked,
  settlement = 1,
  border_post = 2,
  camp = 3,
  informal_settlement = 4,
  airport = 5,
  port = 6,
  sea = 7,
  admin = 8,
  country = 9,
  region = 10,
  unofficial_crossing = 11,
  other = kOther
};
enum class Platform : std::uint8_t { not_asked = kNotAsked, unknown = kUnknown, other = kOther };
/// How finely a location is known; finer is smaller. A step counts only at levels no finer than its
/// precision.
enum class Precision : std::uint8_t {
  not_asked = kNotAsked,
  city = 1,
  admin2 = 2,
  admin1 = 3,
  country = 4,
  region = 5,
  unknown = kUnknown
};
enum class Recruitment : std::uint8_t { not_asked = kNotAsked, unknown = kUnknown, other = kOther };
enum class RecruiterRelation : std::uint8_t { not_asked = kNotAsked, unknown = kUnknown };
enum class Reliability : std::uint8_t { not_asked = kNotAsked };
/// Where a journey stands in review; the newest step holds.
enum class ReviewState : std::uint8_t {
  not_asked = kNotAsked, ///< not looked at yet
  in_review = 1,
  returned = 2, ///< with a question to the organisation
  accepted = 3
};
enum class Role : std::uint8_t {
  not_asked = kNotAsked,
  origin = 1,
  recruitment = 2,
  transit = 3,
  intended_destination = 4,
  exploitation = 5,
  destination = 6, ///< arrived, no exploitation known
  rescue_or_exit = 7
};
enum class Sex : std::uint8_t { not_asked = kNotAsked, unknown = kUnknown };
/// What an organisation is in the network.
enum class Standing : std::uint8_t {
  not_asked = kNotAsked, ///< treated as contributor
  contributor = 1,
  coordinator = 2,
  state_body = 3
};
enum class TransitKnown : std::uint8_t {
  not_asked = kNotAsked,
  some = 1,
  all = 2,
  unknown = kUnknown,
  none = kNone
};
enum class Transport : std::uint8_t { not_asked = kNotAsked, unknown = kUnknown, other = kOther };
enum class Vulnerability : std::uint8_t {
  not_asked = kNotAsked,
  unknown = kUnknown,
  other = kOther
};

/// File name below data/vocabularies without ".csv"; also the vocabulary's key in the API.
template <class Term> constexpr std::string_view vocabulary_name();
template <> constexpr std::string_view vocabulary_name<AccessState>() { return "access_state"; }
template <> constexpr std::string_view vocabulary_name<Decision>() { return "decision"; }
template <> constexpr std::string_view vocabulary_name<Marking>() { return "marking"; }
template <> constexpr std::string_view vocabulary_name<MemberRole>() { return "member_role"; }
template <> constexpr std::string_view vocabulary_name<ReviewState>() { return "review_state"; }
template <> constexpr std::string_view vocabulary_name<Standing>() { return "standing"; }
template <> constexpr std::string_view vocabulary_name<AgeBand>() { return "age_band"; }
template <> constexpr std::string_view vocabulary_name<AgeClass>() { return "age_class"; }
template <> constexpr std::string_view vocabulary_name<CasesBasis>() { return "cases_basis"; }
template <> constexpr std::string_view vocabulary_name<CasesUnit>() { return "cases_unit"; }
template <> constexpr std::string_view vocabulary_name<Certainty>() { return "certainty"; }
template <> constexpr std::string_view vocabulary_name<Channel>() { return "channel"; }
template <> constexpr std::string_view vocabulary_name<Concealment>() { return "concealment"; }
template <> constexpr std::string_view vocabulary_name<Control>() { return "control"; }
template <> constexpr std::string_view vocabulary_name<Credibility>() { return "credibility"; }
template <> constexpr std::string_view vocabulary_name<Crossing>() { return "crossing"; }
template <> constexpr std::string_view vocabulary_name<Detection>() { return "detection"; }
template <> constexpr std::string_view vocabulary_name<Documents>() { return "documents"; }
template <> constexpr std::string_view vocabulary_name<Exploitation>() { return "exploitation"; }
template <> constexpr std::string_view vocabulary_name<Industry>() { return "industry"; }
template <> constexpr std::string_view vocabulary_name<JourneyKind>() { return "kind"; }
template <> constexpr std::string_view vocabulary_name<Nature>() { return "nature"; }
template <> constexpr std::string_view vocabulary_name<OrganisationType>() { return "org_type"; }
template <> constexpr std::string_view vocabulary_name<Outcome>() { return "outcome"; }
template <> constexpr std::string_view vocabulary_name<Permission>() { return "permission"; }
template <> constexpr std::string_view vocabulary_name<PlaceKind>() { return "place_kind"; }
template <> constexpr std::string_view vocabulary_name<Platform>() { return "platform"; }
template <> constexpr std::string_view vocabulary_name<Precision>() { return "precision"; }
template <> constexpr std::string_view vocabulary_name<Recruitment>() { return "recruitment"; }
template <> constexpr std::string_view vocabulary_name<RecruiterRelation>() {
  return "recruiter_relation";
}
template <> constexpr std::string_view vocabulary_name<Reliability>() { return "reliability"; }
template <> constexpr std::string_view vocabulary_name<Role>() { return "role"; }
template <> constexpr std::string_view vocabulary_name<Sex>() { return "sex"; }
template <> constexpr std::string_view vocabulary_name<TransitKnown>() { return "transit_known"; }
template <> constexpr std::string_view vocabulary_name<Transport>() { return "transport"; }
template <> constexpr std::string_view vocabulary_name<Vulnerability>() { return "vulnerability"; }

/// An enumeration that stands for a vocabulary.
template <class T>
concept Term = std::is_enum_v<T> && sizeof(T) == 1;

/// The answer to a question that takes several codes, in the reporter's order (the primary one
/// first). Empty: not asked. `other` is the reporter's own word; it stands only beside the code
/// OTHER.
template <Term T> struct Many {
  std::vector<T> codes = {};
  std::string other = {};

  bool was_asked() const { return !codes.empty(); }
  /// Something is known: neither "not asked" nor only "unknown".
  bool is_answered() const {
    return was_asked() && static_cast<std::uint8_t>(codes.front()) != kUnknown;
  }

  friend bool operator==(Many const&, Many const&) = default;
};

/// Persons by one attribute, e.g. sex: each code at most once, in ascending order of the code.
/// Empty: not asked.
template <Term T> struct Tally {
  struct Entry {
    T code;
    std::uint32_t count;
    friend bool operator==(Entry const&, Entry const&) = default;
  };
  std::vector<Entry> entries = {};

  friend bool operator==(Tally const&, Tally const&) = default;
};

} // namespace njia
