#include "njia/app/figures/filter_names.h"

#include "njia/app/records/find.h"

namespace njia::app {

analysis::FilterNames filter_names(Store const& store, PlaceTree const& places) {
  return {.place = [&places](std::string_view text) -> std::optional<PlaceId> {
            if (auto const country = places.find_country(text)) {
              return country;
            }
            if (auto const unit = places.find_unit(text)) {
              return unit;
            }
            auto const id = PlaceId::parse(text);
            auto const is_known = id && places.precision(*id) != Precision::unknown;
            return is_known ? std::optional{*id} : std::nullopt;
          },
          .round =
              [&store](std::string_view text) {
                auto const round = find_round(store, text);
                return round ? std::optional{round->id} : std::nullopt;
              },
          .organisation =
              [&store](std::string_view text) {
                auto const organisation = find_organisation(store, text);
                return organisation ? std::optional{organisation->id} : std::nullopt;
              }};
}

} // namespace njia::app
