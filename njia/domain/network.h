// Who takes part: organisations, their independence groups and programmes, the rounds of
// collection, and what each organisation covers. Wherever a rule counts organisations, it counts
// independence groups.
#pragma once

#include "njia/base/edtf.h"
#include "njia/domain/field.h"
#include "njia/domain/ids.h"
#include "njia/domain/terms.h"

#include <optional>
#include <string>
#include <vector>

namespace njia {

/// Organisations that may re-report each other's cases: a funder and its implementing partners, a
/// parent and its branches. They count as one source.
struct IndependenceGroup {
  GroupId id;
  std::string code;
  std::string title = {};

  friend bool operator==(IndependenceGroup const&, IndependenceGroup const&) = default;
};

template <> struct FieldTable<IndependenceGroup> {
  static constexpr std::string_view record = "group";
  static constexpr auto rows = std::tuple{
      field(1, "id", &IndependenceGroup::id, Presence::required, Disclosure::coordinator, 1),
      field(2, "code", &IndependenceGroup::code, Presence::required, Disclosure::coordinator, 1),
      field(3, "title", &IndependenceGroup::title, Presence::optional, Disclosure::coordinator, 1)};
};

struct Organisation {
  OrganisationId id;
  std::string code; ///< short, unique, e.g. "ORG-A"
  std::string name = {};
  OrganisationType type = OrganisationType::not_asked;
  std::string country = {};          ///< ISO 3166-1 alpha-2
  std::optional<GroupId> group = {}; ///< without one, the organisation is a group of its own
  Standing standing = Standing::contributor;
  AccessState access = AccessState::active; ///< suspended and removed: nobody of it gets in

  friend bool operator==(Organisation const&, Organisation const&) = default;
};

template <> struct FieldTable<Organisation> {
  static constexpr std::string_view record = "organisation";
  static constexpr auto rows = std::tuple{
      field(1, "id", &Organisation::id, Presence::required, Disclosure::coordinator, 1),
      field(2, "code", &Organisation::code, Presence::required, Disclosure::coordinator, 1),
      field(3, "name", &Organisation::name, Presence::optional, Disclosure::network, 1),
      field(4, "type", &Organisation::type, Presence::optional, Disclosure::network, 1),
      field(5, "country", &Organisation::country, Presence::optional, Disclosure::network, 1),
      field(6, "group", &Organisation::group, Presence::optional, Disclosure::coordinator, 1),
      field(7, "standing", &Organisation::standing, Presence::optional, Disclosure::network, 3),
      field(8, "access", &Organisation::access, Presence::optional, Disclosure::coordinator, 3)};
};

/// A project or donor programme under which cases were met, so that a re-report by funder and
/// partner is seen.
struct Programme {
  ProgrammeId id;
  std::string code;
  std::string title = {};

  friend bool operator==(Programme const&, Programme const&) = default;
};

template <> struct FieldTable<Programme> {
  static constexpr std::string_view record = "programme";
  static constexpr auto rows = std::tuple{
      field(1, "id", &Programme::id, Presence::required, Disclosure::coordinator, 1),
      field(2, "code", &Programme::code, Presence::required, Disclosure::coordinator, 1),
      field(3, "title", &Programme::title, Presence::optional, Disclosure::coordinator, 1)};
};

/// The one regime under which a round's figures are released, chosen when the round opens and kept
/// for ever.
enum class Regime : std::uint8_t { suppression = 0 };

/// A collection exercise.
struct Round {
  RoundId id;
  std::string code; ///< short, unique, e.g. "KE-2020"; the command line also takes a bare "2020"
                    ///< when it is clear
  std::string title = {};
  std::optional<DateSpan> period = {}; ///< the time that journeys should fall into
  std::optional<DateSpan> open = {};   ///< from opening to closing of the collection
  std::uint32_t taxonomy_version = 1;
  std::uint32_t questionnaire_version = 1;
  bool synthetic = false; ///< made by `njia demo`: every page and file says so

  friend bool operator==(Round const&, Round const&) = default;
};

template <> struct FieldTable<Round> {
  static constexpr std::string_view record = "round";
  static constexpr auto rows =
      std::tuple{field(1, "id", &Round::id, Presence::required, Disclosure::open, 1),
                 field(2, "code", &Round::code, Presence::required, Disclosure::open, 1),
                 field(3, "title", &Round::title, Presence::optional, Disclosure::open, 1),
                 field(4, "period", &Round::period, Presence::optional, Disclosure::open, 1),
                 field(5, "open", &Round::open, Presence::optional, Disclosure::open, 1),
                 field(6, "taxonomy_version", &Round::taxonomy_version, Presence::required,
                       Disclosure::open, 1),
                 field(7, "questionnaire_version", &Round::questionnaire_version,
                       Presence::required, Disclosure::open, 1),
                 field(8, "synthetic", &Round::synthetic, Presence::required, Disclosure::open, 1)};
};

/// What one organisation covers in one round: the denominator of every statistic, and the "who
/// works where" map.
struct CoverageStatement {
  CoverageId id;
  OrganisationId org;
  RoundId round;
  std::vector<PlaceId> places = {};        ///< admin-1 units or countries where it works
  std::vector<std::string> corridors = {}; ///< "PlaceId>PlaceId": corridors it works on
  std::vector<std::string> services = {};  ///< free words, e.g. "shelter"
  Many<Detection> detection = {};          ///< by which channels it meets cases
  std::optional<DateSpan> active = {};
  std::optional<std::uint32_t> case_workers = {};
  /// Its records of this round may be used to choose service points
  /// (docs/methods/where_to_stand.md).
  bool grants_service_points = false;

  friend bool operator==(CoverageStatement const&, CoverageStatement const&) = default;
};

template <> struct FieldTable<CoverageStatement> {
  static constexpr std::string_view record = "coverage";
  static constexpr auto rows = std::tuple{
      field(1, "id", &CoverageStatement::id, Presence::required, Disclosure::coordinator, 1),
      field(2, "org", &CoverageStatement::org, Presence::required, Disclosure::coordinator, 1),
      field(3, "round", &CoverageStatement::round, Presence::required, Disclosure::coordinator, 1),
      field(4, "places", &CoverageStatement::places, Presence::optional, Disclosure::coordinator,
            1),
      field(5, "corridors", &CoverageStatement::corridors, Presence::optional,
            Disclosure::coordinator, 1),
      field(6, "services", &CoverageStatement::services, Presence::optional, Disclosure::network,
            1),
      field(7, "detection", &CoverageStatement::detection, Presence::optional,
            Disclosure::coordinator, 1),
      field(8, "active", &CoverageStatement::active, Presence::optional, Disclosure::coordinator,
            1),
      field(9, "case_workers", &CoverageStatement::case_workers, Presence::optional,
            Disclosure::coordinator, 1),
      field(10, "grants_service_points", &CoverageStatement::grants_service_points,
            Presence::optional, Disclosure::coordinator, 2)};
};

static_assert(kFieldsAreUnique<IndependenceGroup> && kFieldsAreUnique<Organisation> &&
              kFieldsAreUnique<Programme> && kFieldsAreUnique<Round> &&
              kFieldsAreUnique<CoverageStatement>);

} // namespace njia
