#include "njia/geo/gazetteer.h"

#include "njia/geo/place_id.h"
#include "njia/geo/testing/small_gazetteer.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

class SmallGazetteer : public ::testing::Test {
protected:
  PlaceIndex at(std::string_view key) const { return *world_.find_index(place_id(key)); }
  std::string name(std::optional<PlaceIndex> place) const {
    return place ? std::string{world_.at(*place).name} : "-";
  }

  Gazetteer world_ = testing::SmallWorld{}.gazetteer();
};

TEST_F(SmallGazetteer, ShowsAPlaceAsItsSourceHasIt) {
  auto const busia = world_.find_place(place_id("njx:busia-ke"));
  ASSERT_TRUE(busia);
  EXPECT_EQ(busia->name, "Busia (Kenya)");
  EXPECT_EQ(busia->country->text(), "KE");
  EXPECT_EQ(busia->admin1, "KE-04");
  EXPECT_NEAR(busia->location->lat, 0.460, 1e-7);
  EXPECT_EQ(busia->kind, PlaceKind::border_post);
  EXPECT_EQ(busia->precision, Precision::city);
  EXPECT_EQ(busia->population, 60'000U);
  EXPECT_EQ(busia->twin, place_id("njx:busia-ug"));
  EXPECT_EQ(busia->source_key, "njx:busia-ke");
  EXPECT_EQ(world_.at(at("geonames:4186213")).admin1, "geonames:US.GA");
  EXPECT_FALSE(world_.at(at("njx:eastleigh-ke")).population);
  EXPECT_FALSE(world_.find_place(place_id("njx:nowhere")));
}

TEST_F(SmallGazetteer, LeadsFromATownUpwards) {
  auto const eastleigh = at("njx:eastleigh-ke");
  EXPECT_EQ(world_.at(*world_.parent(eastleigh)).source_key, "iso2:KE-30");
  EXPECT_EQ(name(world_.ancestor(eastleigh, Precision::country)), "Kenya");
  EXPECT_EQ(world_.ancestor(eastleigh, Precision::city), eastleigh);
  EXPECT_EQ(name(world_.ancestor(eastleigh, Precision::admin2)), "-"); // not known so finely
  EXPECT_EQ(name(world_.ancestor(at("iso:KE"), Precision::admin1)), "-");
}

TEST_F(SmallGazetteer, KnowsWhatLiesInWhat) {
  EXPECT_TRUE(world_.contains(at("iso2:KE-30"), at("njx:eastleigh-ke")));
  EXPECT_TRUE(world_.contains(at("iso:KE"), at("iso:KE")));
  EXPECT_TRUE(world_.contains(at("region:gulf"), at("geonames:292223")));
  EXPECT_TRUE(world_.contains(at("region:middle-east"), at("region:gulf")));
  EXPECT_FALSE(world_.contains(at("region:gulf"), at("region:middle-east")));
  EXPECT_FALSE(world_.contains(at("region:gulf"), at("geonames:184745")));
  EXPECT_FALSE(world_.contains(at("njx:eastleigh-ke"), at("iso2:KE-30")));
}

TEST_F(SmallGazetteer, CountsSomalilandBothWays) {
  auto const hargeisa = at("geonames:57289");
  EXPECT_EQ(name(world_.ancestor(hargeisa, Precision::country)), "Somaliland");
  EXPECT_TRUE(world_.contains(at("iso:SO"), hargeisa));
  EXPECT_TRUE(world_.is_same_country(*CountryCode::parse("SO"), *CountryCode::parse("XS")));
  EXPECT_FALSE(world_.is_same_country(*CountryCode::parse("SO"), *CountryCode::parse("KE")));
}

TEST_F(SmallGazetteer, NamesCountriesInFourLanguages) {
  EXPECT_EQ(world_.name_in(at("iso:EG"), Language::sw), "Misri");
  EXPECT_EQ(world_.name_in(at("iso:EG"), Language::ar), "مصر");
  EXPECT_EQ(world_.name_in(at("iso:XS"), Language::ar),
            "Somaliland"); // where no name is known, the first one
  EXPECT_EQ(world_.name_in(at("geonames:184745"), Language::fr), "Nairobi");
}

TEST_F(SmallGazetteer, FindsUnitsAndRegionsByTheirCodes) {
  EXPECT_EQ(name(world_.find_admin1("KE-30")), "Nairobi");
  EXPECT_EQ(name(world_.find_admin1("geonames:US.GA")), "Georgia");
  EXPECT_FALSE(world_.find_admin1("KE-99"));
  EXPECT_EQ(world_.regions_of(*CountryCode::parse("AE")).size(), 2U);
  EXPECT_TRUE(world_.regions_of(*CountryCode::parse("KE")).empty());
}

TEST_F(SmallGazetteer, CarriesThePlacesOfANetwork) {
  auto const id = place_id("test:new");
  auto const twin = place_id("test:new-twin");
  auto const place = Place{.id = id,
                           .name = "Kilungu Market",
                           .alternate_names = {"Kilungu"},
                           .country = "KE",
                           .admin1 = "KE-04",
                           .lat_deg = 0.5,
                           .lon_deg = 34.2,
                           .kind = PlaceKind::settlement,
                           .twin = twin};
  auto const other = Place{.id = twin, .name = "Kilungu (UG)", .country = "UG", .twin = id};
  auto const both = world_.with_places({place, other});
  EXPECT_EQ(both.size(), world_.size() + 2);
  auto const view = both.find_place(id);
  ASSERT_TRUE(view);
  EXPECT_EQ(view->admin1, "KE-04");
  EXPECT_EQ(view->twin, twin);
  EXPECT_EQ(view->source, PlaceSource::added);
  EXPECT_TRUE(both.contains(at("iso2:KE-04"), *both.find_index(id)));
  EXPECT_EQ(both.find_name("kilungu").size(), 1U);
  EXPECT_EQ(both.find_name("nairobi").size(), 2U); // the city and the county, as before
  ASSERT_EQ(both.search("kilun", std::nullopt, 10).size(), 2U);
  EXPECT_EQ(world_.with_places({}).size(), world_.size());
}

TEST_F(SmallGazetteer, SearchPutsWholeNamesAndCoarsePlacesFirst) {
  auto const hits = world_.search("busia", std::nullopt, 10);
  ASSERT_EQ(hits.size(), 3U);
  EXPECT_EQ(world_.at(hits[0].place).precision, Precision::admin1);
  EXPECT_EQ(world_.at(hits[1].place).name, "Busia (Kenya)"); // 60,000 people before 50,000
  EXPECT_TRUE(hits[1].is_exact);
  EXPECT_EQ(world_.search("BUS", CountryCode::parse("UG"), 10).size(), 1U);
  EXPECT_EQ(world_.search("kak", std::nullopt, 1).size(), 1U);
  EXPECT_TRUE(world_.search("  ", std::nullopt, 10).empty());
}

} // namespace
} // namespace njia
