#include "njia/app/report/gazetteer_places.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

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

/// Where the units of each country lie: the mean of their places, for units of which no source says
/// where they are. Made on the first question about a country; pages and annex ask on two threads.
class UnitMiddles {
public:
  explicit UnitMiddles(Gazetteer const& gazetteer) : gazetteer_{gazetteer} {}

  std::optional<draw::GeoPoint> find(PlaceView const& unit) {
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
    return draw::GeoPoint{.lat = sum.lat / sum.count, .lon = sum.lon / sum.count};
  }

private:
  struct Sum {
    double lat = 0;
    double lon = 0;
    double count = 0;
  };
  using Units = std::map<std::string, Sum>;

  void add_up(CountryCode country, Units& units) const {
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

  Gazetteer const& gazetteer_;
  std::mutex mutex_; ///< of countries_
  std::map<std::uint16_t, Units> countries_;
};

} // namespace

ReportPlaces report_places(Gazetteer const& gazetteer, PlaceTree const& tree) {
  auto const middles = std::make_shared<UnitMiddles>(gazetteer);
  auto const position = [&gazetteer, middles](PlaceId place) -> std::optional<draw::GeoPoint> {
    auto const view = gazetteer.find_place(place);
    if (!view || view->precision == Precision::region) {
      return std::nullopt;
    }
    if (!view->location) {
      return view->precision == Precision::admin1 ? middles->find(*view) : std::nullopt;
    }
    return draw::GeoPoint{.lat = view->location->lat, .lon = view->location->lon};
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
