#include "njia/analysis/testing/literal_places.h"

#include "njia/base/check.h"

#include <algorithm>

namespace njia::analysis::testing {

Uuid code_uuid(std::string const& code) {
  NJIA_CHECK(code.size() <= 16, "a code has at most 16 bytes");
  auto uuid = Uuid{};
  std::copy(code.begin(), code.end(), uuid.bytes.begin());
  return uuid;
}

void LiteralPlaces::add(Entry entry) {
  auto const id = PlaceId{code_uuid(entry.code)};
  entries_.emplace(id, std::move(entry));
}

void LiteralPlaces::add_region(std::string const& code, std::vector<std::string> const& countries) {
  add({.code = code, .name = code, .precision = Precision::region, .admin1 = "", .country = ""});
  for (auto const& country : countries) {
    add_country(country, country);
    regions_[code].insert(country);
    region_of_.emplace(country, code);
  }
}

void LiteralPlaces::add_country(std::string const& code, std::string const& name) {
  add({.code = code, .name = name, .precision = Precision::country, .admin1 = "", .country = code});
}

void LiteralPlaces::add_place(std::string const& code, std::string const& name,
                              std::string const& inside) {
  auto const country = inside.substr(0, 2);
  auto const admin1 = inside.size() > 2 ? inside : std::string{};
  add_country(country, country);
  if (!admin1.empty()) {
    add({.code = admin1,
         .name = admin1,
         .precision = Precision::admin1,
         .admin1 = admin1,
         .country = country});
  }
  add({.code = code,
       .name = name,
       .precision = Precision::city,
       .admin1 = admin1,
       .country = country});
}

void LiteralPlaces::set_location(std::string const& code, LatLon location) {
  entries_.at(id(code)).location = location;
}

void LiteralPlaces::set_population(std::string const& code, std::uint64_t population) {
  entries_.at(id(code)).population = population;
}

void LiteralPlaces::set_kind(std::string const& code, PlaceKind kind) {
  entries_.at(id(code)).kind = kind;
}

PlaceId LiteralPlaces::id(std::string const& code) const {
  auto const id = PlaceId{code_uuid(code)};
  NJIA_CHECK(entries_.contains(id), "a place that the test has not declared: " + code);
  return id;
}

LiteralPlaces::Entry const* LiteralPlaces::find(PlaceId place) const {
  auto const found = entries_.find(place);
  return found == entries_.end() ? nullptr : &found->second;
}

std::string LiteralPlaces::code(PlaceId id) const {
  auto const* entry = find(id);
  return entry == nullptr ? id.text() : entry->code;
}

std::optional<PlaceId> LiteralPlaces::ancestor(PlaceId place, Level level) const {
  auto const* entry = find(place);
  if (entry == nullptr) {
    return std::nullopt;
  }
  auto const unit = [&](std::string const& code) -> std::optional<PlaceId> {
    return code.empty() ? std::nullopt : std::optional{id(code)};
  };
  switch (level) {
  case Level::place:
    return entry->precision == Precision::city ? std::optional{place} : std::nullopt;
  case Level::admin1:
    return unit(entry->admin1);
  case Level::country:
    return unit(entry->country);
  case Level::region:
    break;
  }
  if (entry->precision == Precision::region) {
    return place;
  }
  auto const region = region_of_.find(entry->country);
  return region == region_of_.end() ? std::nullopt : unit(region->second);
}

Precision LiteralPlaces::precision(PlaceId place) const {
  auto const* entry = find(place);
  return entry == nullptr ? Precision::unknown : entry->precision;
}

PlaceKind LiteralPlaces::kind(PlaceId place) const {
  if (auto const* entry = find(place); entry != nullptr && entry->kind) {
    return *entry->kind;
  }
  switch (precision(place)) {
  case Precision::city:
    return PlaceKind::settlement;
  case Precision::admin1:
    return PlaceKind::admin;
  case Precision::country:
    return PlaceKind::country;
  case Precision::region:
    return PlaceKind::region;
  default:
    return PlaceKind::not_asked;
  }
}

bool LiteralPlaces::contains(PlaceId coarse, PlaceId fine) const {
  if (coarse == fine) {
    return true;
  }
  auto const* outer = find(coarse);
  auto const* inner = find(fine);
  if (outer == nullptr || inner == nullptr) {
    return false;
  }
  switch (outer->precision) {
  case Precision::region:
    return regions_.at(outer->code).contains(inner->country);
  case Precision::country:
    return inner->country == outer->code;
  case Precision::admin1:
    return inner->admin1 == outer->code;
  default:
    return false;
  }
}

std::string LiteralPlaces::country_code(PlaceId place) const {
  auto const* entry = find(place);
  return entry == nullptr ? "" : entry->country;
}

std::optional<PlaceId> LiteralPlaces::find(std::string_view code, Precision precision) const {
  auto const found = std::find_if(entries_.begin(), entries_.end(), [&](auto const& one) {
    return one.second.code == code && one.second.precision == precision;
  });
  return found == entries_.end() ? std::nullopt : std::optional{found->first};
}

std::optional<PlaceId> LiteralPlaces::find_country(std::string_view country_code) const {
  return find(country_code, Precision::country);
}

std::optional<PlaceId> LiteralPlaces::find_unit(std::string_view unit_code) const {
  return find(unit_code, Precision::admin1);
}

std::optional<LatLon> LiteralPlaces::location(PlaceId place) const {
  auto const* entry = find(place);
  return entry == nullptr ? std::nullopt : entry->location;
}

std::optional<std::uint64_t> LiteralPlaces::population(PlaceId place) const {
  auto const* entry = find(place);
  return entry == nullptr ? std::nullopt : entry->population;
}

std::string LiteralPlaces::name(PlaceId place, Language) const {
  auto const* entry = find(place);
  return entry == nullptr ? "?" : entry->name;
}

} // namespace njia::analysis::testing
