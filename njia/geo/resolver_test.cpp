#include "njia/geo/resolver.h"

#include "njia/base/text.h"
#include "njia/geo/place_id.h"
#include "njia/geo/testing/small_gazetteer.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

struct Row {
  char const* text;
  char const* country;
  ResolveStatus status;
  ResolveReason reason;
  char const* first; ///< source key of the first candidate, "" for none
};

class Resolving : public ::testing::Test {
protected:
  void expect(std::vector<Row> const& rows, ResolveContext const& context = {}) const {
    for (auto const& row : rows) {
      auto const got = resolve_(row.text, row.country, context);
      auto const label = std::string{"“"} + row.text + "” | " + row.country;
      EXPECT_EQ(got.status, row.status) << label << ": " << resolve_reason_key(got.reason);
      EXPECT_EQ(resolve_reason_key(got.reason), resolve_reason_key(row.reason)) << label;
      auto const first =
          got.count == 0 ? "" : std::string{world_.find_place(got.slots[0].place)->source_key};
      EXPECT_EQ(first, row.first) << label;
    }
  }
  std::size_t candidates(char const* text, char const* country = "") const {
    return resolve_(text, country).count;
  }

  static constexpr auto resolved = ResolveStatus::resolved;
  static constexpr auto ambiguous = ResolveStatus::ambiguous;
  static constexpr auto unknown = ResolveStatus::unknown;
  static constexpr auto stated_unknown = ResolveStatus::stated_unknown;
  using Why = ResolveReason;

  Gazetteer world_ = testing::SmallWorld{}.gazetteer();
  Resolver resolve_{world_};
};

TEST_F(Resolving, FoldsCaseAccentsPunctuationAndWords) {
  expect({{"Nairobi", "Kenya", resolved, Why::exact, "geonames:184745"},
          {"  NAIROBI ", "KE", resolved, Why::exact, "geonames:184745"},
          {"Nairobi City", "ken", resolved, Why::exact, "geonames:184745"},
          {"mji wa Nairobi", "Kenya", resolved, Why::exact, "geonames:184745"},
          {"نيروبي", "كينيا", resolved, Why::exact, "geonames:184745"},
          {"Nairobi County", "Kenya", resolved, Why::exact, "iso2:KE-30"},
          {"Kaunti ya Nairobi", "Kenya", resolved, Why::exact, "iso2:KE-30"},
          {"elgeyo marakwet", "Kenya", resolved, Why::exact, "iso2:KE-06"},
          {"Elgeyo-Marakwet County", "Kenya", resolved, Why::exact, "iso2:KE-06"}});
}

TEST_F(Resolving, SplitsWhatIsWrittenTogether) {
  expect({{"Busia, Kenya", "", resolved, Why::exact, "njx:busia-ke"},
          {"Busia (Uganda)", "", resolved, Why::exact, "njx:busia-ug"},
          {"Busia-UG", "", resolved, Why::exact, "njx:busia-ug"},
          {"busia ug", "", resolved, Why::exact, "njx:busia-ug"},
          {"KE/Busia", "", resolved, Why::exact, "njx:busia-ke"},
          {"Nairobi-Kenya", "", resolved, Why::exact, "geonames:184745"},
          {"Kampala Uganda", "", resolved, Why::exact, "geonames:232422"},
          {"Nairobi (Eastleigh)", "Kenya", resolved, Why::exact, "njx:eastleigh-ke"},
          {"Eastleigh, Nairobi", "", resolved, Why::exact, "njx:eastleigh-ke"},
          {"Nairobi Eastleigh", "Kenya", resolved, Why::exact, "njx:eastleigh-ke"},
          {"Kenya - Nairobi - Eastleigh", "", resolved, Why::exact, "njx:eastleigh-ke"},
          {"Dubai, UAE", "", resolved, Why::exact, "geonames:292223"}});
}

TEST_F(Resolving, AsksWhichSideOfABorder) {
  expect({{"Busia", "", ambiguous, Why::border_twin, "njx:busia-ke"},
          {"Busia border", "", ambiguous, Why::border_twin, "njx:busia-ke"},
          {"Moyale", "", ambiguous, Why::border_twin, "njx:moyale-et"}});
  EXPECT_EQ(candidates("Moyale"), 2U);
  // The organisation's country ranks the candidates; it does not decide.
  expect({{"Moyale", "", ambiguous, Why::border_twin, "njx:moyale-ke"}},
         {.home = CountryCode::parse("KE")});
  expect({{"Moyale", "Ethiopia", resolved, Why::exact, "njx:moyale-et"}},
         {.home = CountryCode::parse("KE")});
}

TEST_F(Resolving, NeverTakesACountryBySizeAlone) {
  // By population Kwale would be in Nigeria.
  expect({{"Kwale", "", ambiguous, Why::several_countries, "geonames:2332871"},
          {"Kwale", "Kenya", resolved, Why::exact, "njx:kwale"},
          {"Mikindu", "", ambiguous, Why::country_not_stated, "geonames:3"}});
  expect({{"Kwale", "", resolved, Why::home_country, "njx:kwale"},
          {"Mikindu", "", ambiguous, Why::country_not_stated, "geonames:3"},
          {"Cairo", "", resolved, Why::dominant, "geonames:360630"}},
         {.home = CountryCode::parse("KE")});
}

TEST_F(Resolving, NeverMakesATownOfACountry) {
  expect({{"Djibouti", "", resolved, Why::exact, "iso:DJ"},
          {"Djibouti", "Djibouti", resolved, Why::exact, "iso:DJ"},
          {"Djibouti City", "", resolved, Why::exact, "geonames:223817"},
          {"Falme za Kiarabu", "", resolved, Why::exact, "iso:AE"},
          {"Mkenya", "", resolved, Why::exact, "iso:KE"},
          {"KSA", "", resolved, Why::exact, "iso:SA"},
          {"UGA", "", resolved, Why::exact, "iso:UG"},
          {"Kenya border", "", resolved, Why::exact, "iso:KE"},
          {"Gulf", "", resolved, Why::exact, "region:gulf"},
          {"Gulf", "Saudi Arabia", resolved, Why::country_only, "iso:SA"},
          {"", "Kenya", resolved, Why::country_only, "iso:KE"}});
}

TEST_F(Resolving, SaysWhenTextAndCountryDisagree) {
  expect({{"Kampala", "Kenya", ambiguous, Why::country_mismatch, "geonames:232422"},
          {"Uganda", "Kenya", ambiguous, Why::country_mismatch, "iso:KE"},
          {"Dubai", "Saudi Arabia", ambiguous, Why::country_mismatch, "geonames:292223"},
          {"Busia, Uganda", "Kenya", ambiguous, Why::country_mismatch, "njx:busia-ke"},
          {"Gulf", "Kenya", ambiguous, Why::country_mismatch, "iso:KE"},
          {"Kenya/Uganda", "", ambiguous, Why::several_countries, "iso:KE"},
          {"Congo", "", ambiguous, Why::several_countries, "iso:CD"},
          {"Congo", "DRC", resolved, Why::country_only, "iso:CD"},
          {"Georgia", "", ambiguous, Why::several_countries, "geonames:US.GA"},
          {"Georgia", "USA", resolved, Why::exact, "geonames:US.GA"},
          {"Georgia, USA", "", resolved, Why::exact, "geonames:US.GA"},
          {"Georgia", "Kenya", ambiguous, Why::country_mismatch, "iso:KE"},
          {"Somaliland", "Somalia", resolved, Why::exact, "iso:XS"},
          {"Nairobi", "Atlantis", ambiguous, Why::country_not_found, "geonames:184745"}});
}

TEST_F(Resolving, KnowsAShortWordFromACode) {
  expect({{"KE", "", resolved, Why::exact, "iso:KE"},
          {"NO", "", ambiguous, Why::code_or_word, "iso:NO"},
          {"no", "", unknown, Why::not_found, ""}});
  expect({{"no", "", resolved, Why::exact, "iso:NO"}, {"ke", "", resolved, Why::exact, "iso:KE"}},
         {.column = Precision::country});
}

TEST_F(Resolving, HearsWhenThePlaceIsSaidToBeUnknown) {
  for (auto const* text : {"unknown", "N/A", "not known", "Haijulikani", "inconnu", "غير معروف",
                           "?", "Her home", "nyumbani kwao", "chez elle"}) {
    auto const got = resolve_(text);
    EXPECT_EQ(got.status, stated_unknown) << text;
    EXPECT_EQ(got.count, 0U) << text;
  }
  expect({{"unknown", "Kenya", stated_unknown, Why::stated_unknown, "iso:KE"},
          {"", "", ResolveStatus::blank, Why::blank, ""},
          {" - ", "", ResolveStatus::blank, Why::blank, ""},
          {"Xqzvbn", "Kenya", unknown, Why::not_found, "iso:KE"},
          {"border", "Kenya", unknown, Why::not_found, "iso:KE"}});
}

TEST_F(Resolving, ForgivesMisspellingWithinTheStatedCountry) {
  expect({{"Niarobi", "Kenya", resolved, Why::fuzzy, "geonames:184745"},
          {"Eastliegh", "Kenya", resolved, Why::fuzzy, "njx:eastleigh-ke"},
          {"Eastliegh, Nairobi", "", ambiguous, Why::part_unknown, "iso2:KE-30"},
          {"Niarobi town", "Kenya", resolved, Why::fuzzy, "geonames:184745"},
          {"Niarobi", "", unknown, Why::not_found, ""},
          {"Keyna", "", resolved, Why::fuzzy, "iso:KE"},
          {"Kampla", "Kenya", unknown, Why::not_found, "iso:KE"}});
  // Without a stated country the organisation's own gives suggestions, never an answer.
  expect({{"Niarobi", "", ambiguous, Why::fuzzy, "geonames:184745"}},
         {.home = CountryCode::parse("KE")});
}

TEST_F(Resolving, FollowsTheWordsBesideAName) {
  expect({{"Kakuma refugee camp", "Kenya", resolved, Why::exact, "njx:kakuma-camp"},
          {"Kambi ya Kakuma", "Kenya", resolved, Why::exact, "njx:kakuma-camp"},
          {"Kakuma town", "Kenya", resolved, Why::exact, "njx:kakuma"},
          {"Kakuma", "Kenya", resolved, Why::exact, "njx:kakuma"},
          {"Nairobi airport", "Kenya", resolved, Why::exact, "njx:jkia-ke"},
          {"JKIA", "", resolved, Why::exact, "njx:jkia-ke"},
          {"near Nairobi", "Kenya", resolved, Why::near_place, "iso2:KE-30"},
          {"Umoja estate, Nairobi", "Kenya", resolved, Why::part_unknown, "iso2:KE-30"},
          {"Nairobi, Umoja estate", "Kenya", resolved, Why::part_unknown, "geonames:184745"}});
}

TEST_F(Resolving, TellsSeveralPlacesFromAPlaceWithin) {
  expect({{"Marsabit - Moyale", "Kenya", ambiguous, Why::several_places, "geonames:187585"},
          {"Moyale, Marsabit County", "Kenya", resolved, Why::exact, "njx:moyale-ke"},
          {"Kakuma or Eastleigh", "Kenya", ambiguous, Why::several_places, "njx:kakuma"},
          {"Busia, Kenya > Kampala", "", ambiguous, Why::several_places, "njx:busia-ke"},
          {"Kenya > Eastleigh", "", resolved, Why::exact, "njx:eastleigh-ke"},
          {"Majengo", "Kenya", ambiguous, Why::several_in_country, "geonames:1"},
          {"Majengo, Kwale", "Kenya", resolved, Why::exact, "geonames:2"}});
}

TEST_F(Resolving, UsesTheCountyBesideTheText) {
  expect({{"Majengo", "Kenya", resolved, Why::exact, "geonames:2"},
          {"", "Kenya", resolved, Why::exact, "iso2:KE-19"}},
         {.unit = "Kwale"});
  expect({{"Nairobi", "Kenya", resolved, Why::exact, "geonames:184745"}},
         {.unit = "Nairobi County"});
}

TEST_F(Resolving, PutsAnOrganisationsDecisionsFirst) {
  auto const org = OrganisationId{Uuid{}};
  auto const rows = std::vector<PlaceAlias>{
      {.org = org, .text = fold("The house"), .country = "", .place = place_id("njx:eastleigh-ke")},
      {.org = org, .text = fold("Busia"), .country = "UG", .place = place_id("geonames:232422")},
      {.org = org, .text = fold("gone"), .country = "", .place = place_id("test:removed")}};
  auto const aliases = PlaceAliases{rows};
  expect({{"the HOUSE", "", resolved, Why::alias, "njx:eastleigh-ke"},
          {"Busia", "Uganda", resolved, Why::alias, "geonames:232422"},
          {"Busia", "Kenya", resolved, Why::exact, "njx:busia-ke"},
          {"gone", "", unknown, Why::not_found, ""}},
         {.aliases = &aliases});
}

TEST_F(Resolving, SeesThePlacesOfTheNetwork) {
  auto const place = Place{
      .id = place_id("test:new"), .name = "Kilungu Market", .country = "KE", .admin1 = "KE-04"};
  auto const world = world_.with_places({place});
  auto const got = Resolver{world}("kilungu market", "Kenya");
  EXPECT_EQ(got.place(), place.id);
}

// A country whose code no country of the gazetteer has.
TEST_F(Resolving, SurvivesACountryThatANetworkAdded) {
  auto const place = Place{.id = place_id("test:country"),
                           .name = "Zedland",
                           .country = "ZZ",
                           .precision = Precision::country};
  auto const world = world_.with_places({place});
  auto const resolve = Resolver{world};
  EXPECT_EQ(resolve("Zedland").status, ResolveStatus::unknown);
  EXPECT_EQ(resolve("", "Zedland").place(), std::nullopt);
  EXPECT_EQ(resolve("Gulf", "Zedland").place(), std::nullopt);
  EXPECT_EQ(resolve("Busia", "Zedland").place(), std::nullopt);
}

TEST_F(Resolving, ReadsACountryAlone) {
  EXPECT_EQ(resolve_.find_country("Ouganda"), CountryCode::parse("UG"));
  EXPECT_EQ(resolve_.find_country("saudi"), CountryCode::parse("SA"));
  EXPECT_EQ(resolve_.find_country("ke"), CountryCode::parse("KE"));
  EXPECT_EQ(resolve_.find_country("Congo"), std::nullopt);
  EXPECT_EQ(resolve_.find_country("Gulf"), std::nullopt);
  EXPECT_EQ(resolve_.find_country("Keyna"), std::nullopt);
  EXPECT_EQ(resolve_.find_country(""), std::nullopt);
}

} // namespace
} // namespace njia
