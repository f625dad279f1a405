#include "njia/app/report/gazetteer_places.h"

#include <algorithm>

namespace njia::app {
namespace {

std::vector<std::pair<PlaceId, std::string>> units_of(Gazetteer const& gazetteer,
                                                      PlaceTree const& tree, PlaceId country) {
  auto const code = tree.country_code(country);
  auto out = std::vector<std::pair<PlaceId, std::string>>{};
  for (auto i = std::uint32_t{0}; i < gazetteer.size(); ++i) {
    auto const place = gazetteer.at(PlaceIndex{i});
    if (place.precision == Precision::admin1 && tree.country_code(place.id) == code) {
      out.emplace_back(place.id, std::string{place.admin1});
    }
  }
  std::sort(out.begin(), out.end(), [](auto const& a, auto const& b) {
    return std::tie(a.second, a.first) < std::tie(b.second, b.first);
  });
  return out;
}

} // namespace

ReportPlaces report_places(Gazetteer const& gazetteer, PlaceTree const& tree) {
  auto const position = [&tree](PlaceId place) -> std::optional<draw::GeoPoint> {
    auto const location =
        tree.precision(place) == Precision::region ? std::nullopt : tree.location(place);
    return location ? std::optional{draw::GeoPoint{.lat = location->lat, .lon = location->lon}}
                    : std::nullopt;
  };
  auto const twin = [&gazetteer](PlaceId place) -> std::optional<PlaceId> {
    auto const view = gazetteer.find_place(place);
    return view ? view->twin : std::nullopt;
  };
  return {
      .atlas = {.tree = tree, .position = position, .twin = twin},
      .units = [&gazetteer, &tree](PlaceId country) { return units_of(gazetteer, tree, country); }};
}

} // namespace njia::app
