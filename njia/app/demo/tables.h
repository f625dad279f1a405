// The invented world of the demo, as written down in data/demo: corridors, organisations, coverage,
// and how partners write places, countries and answers. Read once; places are looked up in the
// gazetteer.
#pragma once

#include "njia/domain/journey.h"
#include "njia/domain/labels.h"
#include "njia/domain/network.h"
#include "njia/geo/gazetteer.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace njia::demo {

using Spellings = std::vector<std::string>; ///< the first is used most; may be empty

struct DemoPlace {
  std::string code; ///< of data/demo/places.csv
  PlaceId id;
  Precision precision;
  std::string country; ///< alpha-2 of the table; empty for regions
  Spellings texts;     ///< beside a country
  Spellings alone;
  Spellings arabic;
  Spellings unclear; ///< what does not say which of two places is meant
};

struct DemoCountry {
  std::string code;
  PlaceId id;
  std::array<Spellings, kLanguages> words;
};

/// One of several answers that are possible on a corridor; a choice may hold answers that belong
/// together.
template <Term T> using Choices = std::vector<std::vector<T>>;

struct Corridor {
  std::string code;
  std::string origin;
  std::vector<std::string> transit;
  bool transit_known = true; ///< false: "?"
  std::string intended;
  std::string exploitation;
  Choices<Exploitation> types;
  Choices<Industry> industries;
  Choices<Recruitment> recruitments;
  Choices<Transport> transports;
  std::array<std::uint32_t, 2> weights; ///< by round; 0: not in that round
  std::string organisations;            ///< letters of their codes
};

struct DemoOrganisation {
  std::string code;
  std::string name;
  OrganisationType type;
  std::string country;
  std::string group; ///< code, or empty
  std::array<std::uint32_t, 2> shares;
  std::array<std::string, 2> layouts; ///< empty: takes no part
  char letter() const { return code.back(); }
};

struct DemoCoverage {
  std::string org;
  std::string round;
  std::vector<PlaceId> places;
  std::vector<std::string> corridors; ///< "PlaceId>PlaceId"
  std::vector<std::string> services;
  std::vector<Detection> detection;
  DateSpan active;
  std::uint32_t case_workers;
};

struct DemoTables {
  std::map<std::string, DemoPlace> places;      ///< by code
  std::map<std::string, DemoCountry> countries; ///< by code
  std::map<PlaceId, std::string> place_codes;   ///< of places and countries
  std::vector<Corridor> corridors;
  std::vector<DemoOrganisation> organisations;
  std::vector<DemoCoverage> coverage;
  /// Vocabulary and code to spellings, by language.
  std::map<std::pair<std::string, std::string>, std::array<Spellings, kLanguages>> words;
};

/// Errors: `demo.place_missing` (args key): the gazetteer does not have a place of the demo.
Result<DemoTables> load_tables(Gazetteer const& gazetteer);

} // namespace njia::demo
