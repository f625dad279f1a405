// A place that the network added to the gazetteer, and the names by which an organisation calls a
// place. The world's places come from the gazetteer file (njia/geo); both kinds are known by a
// PlaceId.
#pragma once

#include "njia/domain/field.h"
#include "njia/domain/ids.h"
#include "njia/domain/terms.h"

#include <optional>
#include <string>
#include <vector>

namespace njia {

/// A place that is not in the shipped gazetteer, added by a coordinator.
struct Place {
  PlaceId id;
  std::string name;
  std::vector<std::string> alternate_names = {};
  std::string country = {}; ///< ISO 3166-1 alpha-2
  std::string admin1 = {};  ///< ISO 3166-2, e.g. "KE-04"; empty when not known
  std::optional<double> lat_deg = {};
  std::optional<double> lon_deg = {};
  bool approximate = true; ///< no source confirms the coordinates
  PlaceKind kind = PlaceKind::not_asked;
  Precision precision = Precision::city;
  std::optional<PlaceId> twin = {}; ///< the other side of a border crossing
  std::string source = {};          ///< who says so, or how it was checked

  friend bool operator==(Place const&, Place const&) = default;
};

template <> struct FieldTable<Place> {
  static constexpr std::string_view record = "place";
  static constexpr auto rows = std::tuple{
      field(1, "id", &Place::id, Presence::required, Disclosure::open, 1),
      field(2, "name", &Place::name, Presence::required, Disclosure::network, 1),
      field(3, "alternate_names", &Place::alternate_names, Presence::optional, Disclosure::network,
            1),
      field(4, "country", &Place::country, Presence::required, Disclosure::network, 1),
      field(5, "admin1", &Place::admin1, Presence::optional, Disclosure::network, 1),
      field(6, "lat_deg", &Place::lat_deg, Presence::optional, Disclosure::network, 1),
      field(7, "lon_deg", &Place::lon_deg, Presence::optional, Disclosure::network, 1),
      field(8, "approximate", &Place::approximate, Presence::required, Disclosure::network, 1),
      field(9, "kind", &Place::kind, Presence::optional, Disclosure::network, 1),
      field(10, "precision", &Place::precision, Presence::required, Disclosure::network, 1),
      field(11, "twin", &Place::twin, Presence::optional, Disclosure::network, 1),
      field(12, "source", &Place::source, Presence::optional, Disclosure::coordinator, 1)};
};
static_assert(kFieldsAreUnique<Place>);

/// What an organisation means by a text, decided once by a person: consulted before the gazetteer.
struct PlaceAlias {
  OrganisationId org;
  std::string text;    ///< folded (njia/base/text.h)
  std::string country; ///< the country stated beside it, ISO alpha-2, or empty
  PlaceId place;

  friend bool operator==(PlaceAlias const&, PlaceAlias const&) = default;
};

/// A place that somebody misses, until a coordinator decides: approved (it becomes a Place), merged
/// into one that is there, or declined.
struct PlaceProposal {
  PlaceProposalId id;
  OrganisationId org; ///< who proposes
  std::string name = {};
  std::string country = {}; ///< ISO 3166-1 alpha-2
  std::string admin1 = {};  ///< ISO 3166-2
  PlaceKind kind = PlaceKind::not_asked;
  std::optional<double> lat_deg = {};
  std::optional<double> lon_deg = {};
  std::string reason = {}; ///< how it is known
  Decision state = Decision::proposed;
  std::optional<PlaceId> place = {}; ///< what it became

  friend bool operator==(PlaceProposal const&, PlaceProposal const&) = default;
};

template <> struct FieldTable<PlaceProposal> {
  static constexpr std::string_view record = "place_proposal";
  static constexpr auto rows = std::tuple{
      field(1, "id", &PlaceProposal::id, Presence::required, Disclosure::network, 1),
      field(2, "org", &PlaceProposal::org, Presence::required, Disclosure::owner, 1),
      field(3, "name", &PlaceProposal::name, Presence::required, Disclosure::network, 1),
      field(4, "country", &PlaceProposal::country, Presence::required, Disclosure::network, 1),
      field(5, "admin1", &PlaceProposal::admin1, Presence::optional, Disclosure::network, 1),
      field(6, "kind", &PlaceProposal::kind, Presence::optional, Disclosure::network, 1),
      field(7, "lat_deg", &PlaceProposal::lat_deg, Presence::optional, Disclosure::network, 1),
      field(8, "lon_deg", &PlaceProposal::lon_deg, Presence::optional, Disclosure::network, 1),
      field(9, "reason", &PlaceProposal::reason, Presence::optional, Disclosure::coordinator, 1),
      field(10, "state", &PlaceProposal::state, Presence::optional, Disclosure::network, 1),
      field(11, "place", &PlaceProposal::place, Presence::optional, Disclosure::network, 1)};
};
static_assert(kFieldsAreUnique<PlaceProposal>);

} // namespace njia
