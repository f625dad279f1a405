// Place names in uploaded tables, answered by the places that the hub serves at that moment.
#pragma once

#include "njia/app/import/gazetteer_places.h"
#include "njia/app/places/served_places.h"

namespace njia::server {

class ServedResolver final : public importing::PlaceResolver {
public:
  /// @param places  must outlive it
  explicit ServedResolver(app::ServedPlaces const& places) : places_{places} {}

  importing::PlaceAnswer resolve(importing::PlaceQuestion const& question) const override {
    auto const atlas = places_.current();
    return importing::GazetteerPlaces{atlas->gazetteer}.resolve(question);
  }
  std::optional<std::string> find_country(std::string_view text) const override {
    auto const atlas = places_.current();
    return importing::GazetteerPlaces{atlas->gazetteer}.find_country(text);
  }
  std::optional<importing::PlaceCandidate> find_place(PlaceId id) const override {
    auto const atlas = places_.current();
    return importing::GazetteerPlaces{atlas->gazetteer}.find_place(id);
  }

private:
  app::ServedPlaces const& places_;
};

} // namespace njia::server
