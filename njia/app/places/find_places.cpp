#include "njia/app/places/find_places.h"

#include "njia/base/text.h"

namespace njia::app {
namespace {

std::string where_it_lies(Gazetteer const& gazetteer, PlaceIndex place, Language language) {
  auto out = std::string{};
  for (auto const level : {Precision::admin1, Precision::country}) {
    auto const around = gazetteer.ancestor(place, level);
    if (around && *around != place) {
      out += (out.empty() ? "" : ", ") + std::string{gazetteer.name_in(*around, language)};
    }
  }
  return out;
}

FoundPlace describe(Gazetteer const& gazetteer, PlaceIndex place, Language language) {
  auto const view = gazetteer.at(place);
  auto out = FoundPlace{.id = view.id,
                        .name = std::string{gazetteer.name_in(place, language)},
                        .within = where_it_lies(gazetteer, place, language),
                        .country = view.country ? std::string{view.country->text()} : "",
                        .unit = std::string{view.admin1},
                        .kind = view.kind,
                        .precision = view.precision,
                        .approximate = view.approximate,
                        .population = view.population,
                        .twin = view.twin,
                        .is_added = view.source == PlaceSource::added};
  if (view.precision == Precision::city) {
    out.location = view.location;
  }
  for (auto const other : split(view.alternate_names, '|')) {
    if (!other.empty()) {
      out.other_names.emplace_back(other);
    }
  }
  return out;
}

} // namespace

Result<std::vector<FoundPlace>> search_places(Atlas const& atlas, std::string_view text,
                                              std::string_view country, std::size_t limit,
                                              Language language) {
  auto code = std::optional<CountryCode>{};
  if (!country.empty()) {
    code = CountryCode::parse(country);
    if (!code || !atlas.gazetteer.find_country(*code)) {
      return Error{.key = "places.country_unknown",
                   .where = "query:country",
                   .args = {{"value", std::string{country}}}};
    }
  }
  auto out = std::vector<FoundPlace>{};
  for (auto const& hit : atlas.gazetteer.search(text, code, limit)) {
    out.push_back(describe(atlas.gazetteer, hit.place, language));
  }
  return out;
}

std::optional<FoundPlace> find_place(Atlas const& atlas, PlaceId id, Language language) {
  auto const place = atlas.gazetteer.find_index(id);
  return place ? std::optional{describe(atlas.gazetteer, *place, language)} : std::nullopt;
}

} // namespace njia::app
