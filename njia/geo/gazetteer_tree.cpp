#include "njia/geo/gazetteer_tree.h"

#include "njia/geo/place_id.h"
#include "njia/geo/unit_middles.h"

#include <algorithm>
#include <array>

namespace njia {
namespace {

/// The regions that part the world without overlap: a country counts in the first one that has it.
constexpr std::array<std::string_view, 15> kRegions{"region:gulf",
                                                    "region:middle-east",
                                                    "region:east-africa",
                                                    "region:north-africa",
                                                    "region:west-africa",
                                                    "region:central-africa",
                                                    "region:southern-africa",
                                                    "region:europe",
                                                    "region:south-asia",
                                                    "region:southeast-asia",
                                                    "region:east-asia",
                                                    "region:central-asia",
                                                    "region:north-america",
                                                    "region:latin-america",
                                                    "region:oceania"};

Precision to_precision(Level level) {
  switch (level) {
  case Level::place:
    return Precision::city;
  case Level::admin1:
    return Precision::admin1;
  case Level::country:
    return Precision::country;
  case Level::region:
    return Precision::region;
  }
  return Precision::unknown;
}

} // namespace

GazetteerTree::GazetteerTree(Gazetteer const& gazetteer)
    : gazetteer_{gazetteer}, middles_{std::make_shared<UnitMiddles>(gazetteer)} {
  for (auto const key : kRegions) {
    if (auto const region = gazetteer.find_index(place_id(key))) {
      regions_.push_back(*region);
    }
  }
}

std::optional<PlaceId> GazetteerTree::ancestor(PlaceId place, Level level) const {
  auto const index = gazetteer_.find_index(place);
  if (!index) {
    return std::nullopt;
  }
  auto const own = gazetteer_.at(*index).precision;
  // A sub-county is finer than a county and coarser than a town: at the level of places it stands
  // for itself.
  if (level == Level::place) {
    return own == Precision::city || own == Precision::admin2
               ? std::optional{gazetteer_.at(*index).id}
               : std::nullopt;
  }
  if (level != Level::region || own == Precision::region) {
    auto const above = gazetteer_.ancestor(*index, to_precision(level));
    return above ? std::optional{gazetteer_.at(*above).id} : std::nullopt;
  }
  for (auto const region : regions_) {
    if (gazetteer_.contains(region, *index)) {
      return gazetteer_.at(region).id;
    }
  }
  return std::nullopt;
}

Precision GazetteerTree::precision(PlaceId place) const {
  auto const view = gazetteer_.find_place(place);
  return view ? view->precision : Precision::unknown;
}

PlaceKind GazetteerTree::kind(PlaceId place) const {
  auto const view = gazetteer_.find_place(place);
  return view ? view->kind : PlaceKind::not_asked;
}

bool GazetteerTree::contains(PlaceId coarse, PlaceId fine) const {
  if (coarse == fine) {
    return true;
  }
  auto const above = gazetteer_.find_index(coarse);
  auto const below = gazetteer_.find_index(fine);
  return above && below && gazetteer_.contains(*above, *below);
}

std::string GazetteerTree::country_code(PlaceId place) const {
  auto const view = gazetteer_.find_place(place);
  return view && view->country ? view->country->text() : "";
}

std::optional<PlaceId> GazetteerTree::find_country(std::string_view country_code) const {
  auto const code = CountryCode::parse(country_code);
  auto const index = code ? gazetteer_.find_country(*code) : std::nullopt;
  return index ? std::optional{gazetteer_.at(*index).id} : std::nullopt;
}

std::optional<PlaceId> GazetteerTree::find_unit(std::string_view unit_code) const {
  auto const index = gazetteer_.find_admin1(unit_code);
  return index ? std::optional{gazetteer_.at(*index).id} : std::nullopt;
}

std::optional<LatLon> GazetteerTree::location(PlaceId place) const {
  auto const view = gazetteer_.find_place(place);
  if (view && !view->location && view->precision == Precision::admin1) {
    return middles_->find(*view);
  }
  return view ? view->location : std::nullopt;
}

std::optional<std::uint64_t> GazetteerTree::population(PlaceId place) const {
  auto const view = gazetteer_.find_place(place);
  return view && view->population ? std::optional<std::uint64_t>{*view->population} : std::nullopt;
}

std::string GazetteerTree::name(PlaceId place, Language language) const {
  auto const index = gazetteer_.find_index(place);
  return index ? std::string{gazetteer_.name_in(*index, language)} : place.text();
}

} // namespace njia
