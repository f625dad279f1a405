#include "njia/analysis/hotspots/hotspots.h"

#include "njia/analysis/hotspots/place_reports.h"
#include "njia/analysis/testing/scenario.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace njia::analysis::testing {
namespace {

TEST(DescriptiveHotspots, are_the_top_tenth_rounded_up_with_ties) {
  auto places = std::vector<PlaceStrength>(11, {.submissions = 1, .groups = 3});
  places[0] = {.submissions = 9, .groups = 3};
  places[1] = {.submissions = 7, .groups = 3};
  places[2] = {.submissions = 7, .groups = 4};
  auto const found = descriptive_hotspots(places);
  EXPECT_EQ(std::count(found.begin(), found.end(), true), 3);
  EXPECT_TRUE(found[0] && found[1] && found[2]);
  EXPECT_TRUE(descriptive_hotspots({}).empty());
}

TEST(DescriptiveHotspots, need_three_groups) {
  EXPECT_EQ(descriptive_hotspots({{.submissions = 50, .groups = 2}}), std::vector{false});
  EXPECT_EQ(descriptive_hotspots({{.submissions = 1, .groups = 3}}), std::vector{true});
}

std::string fact_of(CountTable const& table, std::string const& key) {
  auto const found = std::find_if(table.facts.begin(), table.facts.end(),
                                  [&](auto const& fact) { return fact.first == key; });
  return found == table.facts.end() ? "" : found->second;
}

std::string fact_of(CountRow const& row, std::string const& key) {
  return fact_of(CountTable{.name = "", .facts = row.facts}, key);
}

Exposure exposure_in(std::string const& text, std::string const& unit,
                     Selection const& selection = {}) {
  auto const scenario = read_scenario(text);
  return exposure_of({scenario.places.id(unit)}, scenario.places, scenario.exercise, selection, {},
                     ExposureWish::coverage);
}

TEST(ExposureOf, counts_each_day_of_a_group_once) {
  // January and, said twice, February 2020: 60 days of 30.436875 to the month; a second group adds
  // its own.
  auto const exposure = exposure_in("places K Kisumu KE-42\nrounds 2020 2020\n"
                                    "coverage a 2020 KE-42 active=2020-01/2020-02\n"
                                    "coverage a 2020 KE active=2020-02\n"
                                    "coverage b 2020 K active=2020-01\n",
                                    "KE-42");
  EXPECT_EQ(exposure.basis, "coverage");
  ASSERT_EQ(exposure.groups.size(), 2U);
  EXPECT_NEAR(exposure.amounts[0], 60 / 30.436875, 1e-12);
  EXPECT_NEAR(exposure.totals[0], 91 / 30.436875, 1e-12);
  EXPECT_EQ(exposure.covering[0], 2U);
}

TEST(ExposureOf, ends_with_the_round_and_the_period_asked_for) {
  auto const text = "places K Kisumu KE-42\nrounds 2020 2020\n"
                    "coverage a 2020 KE-42 active=2019-01/2021-12\n";
  EXPECT_NEAR(exposure_in(text, "KE-42").totals[0], 366 / 30.436875, 1e-12);
  auto const june = Selection{.period = parse_edtf("2020-06").value()};
  EXPECT_NEAR(exposure_in(text, "KE-42", june).totals[0], 30 / 30.436875, 1e-12);
  auto const later = Selection{.period = parse_edtf("2022").value()};
  EXPECT_EQ(exposure_in(text, "KE-42", later).why_not, "no_coverage_statements");
}

TEST(ExposureOf, says_when_nobody_says_when) {
  auto const exposure =
      exposure_in("places K Kisumu KE-42\nrounds R\ncoverage a R KE-42\n", "KE-42");
  EXPECT_EQ(exposure.why_not, "no_dates");
  EXPECT_EQ(exposure.statements_without_dates, 1U);
}

TEST(Hotspots, a_place_twice_in_a_journey_counts_once) {
  auto const scenario = read_scenario("places K Kisumu KE-42 | N Nairobi KE-30\n"
                                      "routes a: K > N > K > N! | 1 | 2020-01\n");
  auto const table = answer(scenario, scenario.dataset(), "hotspots level=place");
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0].counts.submissions(), 1U);
}

TEST(Hotspots, long_journeys_are_read_to_their_end) {
  auto route = std::string{"routes a: K"};
  for (auto i = 0; i < 100; ++i) {
    route += " > N > K";
  }
  auto const scenario =
      read_scenario("places K Kisumu KE-42 | N Nairobi KE-30\n" + route + " > N! | 1 | 2020-01\n");
  auto const table = answer(scenario, scenario.dataset(), "hotspots role=exploitation");
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0].keys[1], "exploitation");
}

TEST(Hotspots, where_nobody_lives_nothing_is_tested) {
  auto const scenario = read_scenario("places K Kisumu KE-42 | N Nairobi KE-30\n"
                                      "facts KE-42 people=0 | KE-30 people=0\n"
                                      "routes a: K > N! | 1 | 2020-01\n");
  auto const data = scenario.dataset();
  auto const table = answer(scenario, data, "hotspots exposure=population");
  EXPECT_EQ(fact_of(table, "not_tested"), "no_population");
  EXPECT_EQ(fact_of(table.rows[0], "statistical"), "untested");
  EXPECT_EQ(fact_of(answer(scenario, data, "region_classes exposure=population"), "refused"),
            "no_population");
}

TEST(Hotspots, nothing_selected_is_said) {
  auto const scenario = read_scenario("places K Kisumu KE-42\nroutes a: K > ?! | 1 | 2020-01\n");
  auto const data = scenario.dataset();
  for (auto const* ask : {"hotspots period=2031", "hotspots period=2031 method=scan_time",
                          "region_classes period=2031"}) {
    auto const table = answer(scenario, data, ask);
    EXPECT_TRUE(table.rows.empty()) << ask;
    EXPECT_EQ(fact_of(table, "refused"), "nothing_selected") << ask;
  }
}

TEST(Hotspots, an_owner_learns_nothing_of_what_others_cover) {
  // b covers both counties; the owner's dataset holds nothing of b.
  auto const scenario = read_scenario("rounds 2020 2020\nplaces K Kisumu KE-42 | N Nairobi KE-30\n"
                                      "coverage a 2020 KE-42\ncoverage b 2020 KE-42,KE-30\n"
                                      "routes a: ? > K! | 1 | 2020-01\n");
  auto const data = scenario.dataset();
  auto const owner = selection_of_coverage(data, {});
  auto const known = known_places(data, scenario.places, scenario.exercise, owner, Level::admin1);
  EXPECT_EQ(known, std::vector{scenario.places.id("KE-42")});
  auto const exposure =
      exposure_of(known, scenario.places, scenario.exercise, owner, {}, ExposureWish::coverage);
  EXPECT_EQ(exposure.covering, std::vector<std::uint32_t>{1});
  auto const all = selection_of_coverage(data, {.audience = Audience::coordinator});
  EXPECT_EQ(known_places(data, scenario.places, scenario.exercise, all, Level::admin1).size(), 2U);
}

TEST(Hotspots, one_organisation_is_not_tested) {
  auto text = std::string{"rounds 2020 2020\nplaces "};
  for (auto i = 10; i < 20; ++i) {
    auto const number = std::to_string(i);
    text += (i == 10 ? "P" : " | P") + number + " P" + number + " KE-" + number;
  }
  text += "\ncoverage a 2020 KE\nfacts ";
  for (auto i = 10; i < 20; ++i) {
    text += (i == 10 ? "KE-" : " | KE-") + std::to_string(i) + " at=1," + std::to_string(i + 20);
  }
  for (auto i = 10; i < 20; ++i) {
    text += "\nroutes a: ? > P" + std::to_string(i) + "! | 1 | 2020-0" + std::to_string(i % 9 + 1);
  }
  auto const scenario = read_scenario(text);
  for (auto const* method : {"gi_star", "gi_star_permutation", "scan", "scan_time", "scan_now"}) {
    auto const table =
        answer(scenario, scenario.dataset(), std::string{"hotspots method="} + method);
    EXPECT_EQ(table.rows.size(), 10U) << method;
    EXPECT_EQ(fact_of(table, "not_tested"), "too_few_groups") << method;
  }
}

} // namespace
} // namespace njia::analysis::testing
