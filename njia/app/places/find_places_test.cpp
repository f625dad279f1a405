#include "njia/app/places/find_places.h"

#include "njia/geo/place_id.h"
#include "njia/geo/testing/small_gazetteer.h"

#include <gmock/gmock.h>

namespace njia::app {
namespace {

class FindPlaces : public ::testing::Test {
protected:
  std::vector<std::string> found(std::string_view text, std::string_view country = "",
                                 Language language = Language::en) {
    auto const places = search_places(atlas_, text, country, 10, language);
    auto out = std::vector<std::string>{};
    for (auto const& place : *places) {
      out.push_back(place.name + (place.within.empty() ? "" : ", " + place.within));
    }
    return out;
  }

  Atlas atlas_{njia::testing::SmallWorld{}.gazetteer().with_places(
      {Place{.id = PlaceId{make_uuid_v7(1, 0, 1)},
             .name = "Nairobi Kaskazini",
             .alternate_names = {"Kasarani"},
             .country = "KE",
             .admin1 = "KE-30",
             .lat_deg = -1.2,
             .lon_deg = 36.9}})};
};

TEST_F(FindPlaces, ByTheBeginningOfAnyOfTheirNames) {
  EXPECT_THAT(found("nairo"), ::testing::Contains("Nairobi, Nairobi, Kenya"));
  EXPECT_THAT(found("nairo"), ::testing::Contains("Nairobi Kaskazini, Nairobi, Kenya"));
  EXPECT_THAT(found("kasar"), ::testing::ElementsAre("Nairobi Kaskazini, Nairobi, Kenya"));
  EXPECT_THAT(found("ouganda", "", Language::fr), ::testing::ElementsAre("Ouganda"));
  EXPECT_TRUE(found("").empty());
}

TEST_F(FindPlaces, InOneCountryOnly) {
  EXPECT_THAT(found("busia", "UG"), ::testing::Each(::testing::HasSubstr("Uganda")));
  EXPECT_THAT(found("busia", "UG"), ::testing::Not(::testing::IsEmpty()));
  EXPECT_EQ(search_places(atlas_, "busia", "Kenia", 10, Language::en).error().key,
            "places.country_unknown");
}

TEST_F(FindPlaces, InTheReadersLanguage) {
  auto const kenya = *atlas_.tree.find_country("KE");
  EXPECT_EQ(find_place(atlas_, kenya, Language::ar)->name, "كينيا");
  EXPECT_THAT(found("nairobi", "", Language::ar), ::testing::Contains("Nairobi, Nairobi, كينيا"));
}

TEST_F(FindPlaces, UnitsAndCountriesHaveNoPoint) {
  EXPECT_FALSE(find_place(atlas_, *atlas_.tree.find_country("KE"), Language::en)->location);
  EXPECT_FALSE(find_place(atlas_, *atlas_.tree.find_unit("KE-30"), Language::en)->location);
  auto const added = find_place(atlas_, PlaceId{make_uuid_v7(1, 0, 1)}, Language::en);
  EXPECT_TRUE(added->location && added->is_added);
  EXPECT_THAT(added->other_names, ::testing::ElementsAre("Kasarani"));
  EXPECT_FALSE(find_place(atlas_, PlaceId{make_uuid_v7(1, 0, 9)}, Language::en));
}

} // namespace
} // namespace njia::app
