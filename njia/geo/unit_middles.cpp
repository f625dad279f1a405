#include "njia/geo/unit_middles.h"

namespace njia {

std::optional<LatLon> UnitMiddles::find(PlaceView const& unit) {
  if (!unit.country) {
    return std::nullopt;
  }
  auto const lock = std::lock_guard{mutex_};
  auto const [sums, is_fresh] = countries_.try_emplace(unit.country->number());
  if (is_fresh) {
    add_up(*unit.country, sums->second);
  }
  auto const found = sums->second.find(std::string{unit.admin1});
  if (found == sums->second.end()) {
    return std::nullopt;
  }
  auto const& sum = found->second;
  return LatLon{.lat = sum.lat / sum.count, .lon = sum.lon / sum.count};
}

void UnitMiddles::add_up(CountryCode country, Units& units) const {
  for (auto i = std::uint32_t{0}; i < gazetteer_.size(); ++i) {
    auto const place = gazetteer_.at(PlaceIndex{i});
    if (place.precision == Precision::city && place.location && place.country == country) {
      auto& sum = units[std::string{place.admin1}];
      sum.lat += place.location->lat;
      sum.lon += place.location->lon;
      ++sum.count;
    }
  }
}

} // namespace njia
