// For tests to which places are mere ids: none lies in another, none has a name or a location.
#pragma once

#include "njia/domain/place_tree.h"

namespace njia::testing {

struct NoPlaces : PlaceTree {
  std::optional<PlaceId> ancestor(PlaceId, Level) const override { return std::nullopt; }
  Precision precision(PlaceId) const override { return Precision::country; }
  PlaceKind kind(PlaceId) const override { return PlaceKind::country; }
  bool contains(PlaceId coarse, PlaceId fine) const override { return coarse == fine; }
  std::string country_code(PlaceId) const override { return {}; }
  std::optional<PlaceId> find_country(std::string_view) const override { return std::nullopt; }
  std::optional<PlaceId> find_unit(std::string_view) const override { return std::nullopt; }
  std::optional<LatLon> location(PlaceId) const override { return std::nullopt; }
  std::optional<std::uint64_t> population(PlaceId) const override { return std::nullopt; }
  std::string name(PlaceId place, Language) const override { return place.text(); }
};

} // namespace njia::testing
