// Places for people who type: by the beginning of a name, told apart by where they lie, in the
// reader's language.
#pragma once

#include "njia/app/places/served_places.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::app {

struct FoundPlace {
  PlaceId id;
  std::string name;
  std::string within = {};  ///< "Busia County, Kenya"; empty for countries and regions
  std::string country = {}; ///< ISO 3166-1 alpha-2; empty for regions and the high seas
  std::string unit = {};    ///< ISO 3166-2, "KE-04"; empty where not known
  PlaceKind kind = PlaceKind::not_asked;
  Precision precision = Precision::unknown;
  std::optional<LatLon> location = {}; ///< of towns, camps and border posts; never of units
  bool approximate = false;
  std::optional<std::uint32_t> population = {};
  std::vector<std::string> other_names = {};
  std::optional<PlaceId> twin = {};
  bool is_added = false; ///< by this network
};

/// Best first: whole names before beginnings. Empty text finds nothing.
/// @param country  ISO 3166-1 alpha-2, or empty: everywhere
/// Errors: `places.country_unknown`.
Result<std::vector<FoundPlace>> search_places(Atlas const& atlas, std::string_view text,
                                              std::string_view country, std::size_t limit,
                                              Language language);

/// Nothing when there is no such place. Also by the id of a place that was merged into it.
std::optional<FoundPlace> find_place(Atlas const& atlas, PlaceId id, Language language);

} // namespace njia::app
