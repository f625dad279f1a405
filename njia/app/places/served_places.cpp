#include "njia/app/places/served_places.h"

namespace njia::app {

ServedPlaces::ServedPlaces(Gazetteer shipped)
    : current_{std::make_shared<Atlas const>(std::move(shipped))} {}

std::shared_ptr<Atlas const> ServedPlaces::current() const {
  auto const lock = std::lock_guard{mutex_};
  return current_;
}

void ServedPlaces::refresh(Store const& store) {
  auto const only = std::lock_guard{refreshing_};
  auto const mark = store.access_mark();
  if (mark == mark_) {
    return;
  }
  auto places = store.places();
  if (places != added_ || !mark_) {
    auto atlas = std::make_shared<Atlas const>(current()->gazetteer.with_places(places));
    added_ = std::move(places);
    auto const lock = std::lock_guard{mutex_};
    current_ = std::move(atlas);
  }
  mark_ = mark;
}

std::optional<PlaceId> ServedPlaces::ancestor(PlaceId place, Level level) const {
  return current()->tree.ancestor(place, level);
}
Precision ServedPlaces::precision(PlaceId place) const { return current()->tree.precision(place); }
PlaceKind ServedPlaces::kind(PlaceId place) const { return current()->tree.kind(place); }
bool ServedPlaces::contains(PlaceId coarse, PlaceId fine) const {
  return current()->tree.contains(coarse, fine);
}
std::string ServedPlaces::country_code(PlaceId place) const {
  return current()->tree.country_code(place);
}
std::optional<PlaceId> ServedPlaces::find_country(std::string_view country_code) const {
  return current()->tree.find_country(country_code);
}
std::optional<PlaceId> ServedPlaces::find_unit(std::string_view unit_code) const {
  return current()->tree.find_unit(unit_code);
}
std::optional<LatLon> ServedPlaces::location(PlaceId place) const {
  return current()->tree.location(place);
}
std::optional<std::uint64_t> ServedPlaces::population(PlaceId place) const {
  return current()->tree.population(place);
}
std::string ServedPlaces::name(PlaceId place, Language language) const {
  return current()->tree.name(place, language);
}

} // namespace njia::app
