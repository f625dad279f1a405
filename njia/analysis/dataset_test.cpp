#include "njia/analysis/dataset.h"

#include "njia/analysis/path.h"
#include "njia/analysis/testing/scenario.h"

#include <gtest/gtest.h>

namespace njia::analysis::testing {
namespace {

constexpr auto kPlaces =
    "region GULF SA AE\n"
    "places I Isebania KE-27 | M Migori KE-27 | N Namanga KE-10 | R Riyadh SA-01\n";

Scenario with_route(std::string const& route) {
  return read_scenario(std::string{kPlaces} + "routes a: " + route + "\n");
}

std::string at(Scenario const& scenario, Dataset const& data, std::size_t step, Level level) {
  auto const place = data.at(data.steps(0)[step].where, level);
  return place == kNoPlace ? "" : scenario.places.code(data.place(place));
}

TEST(Dataset, alternatives_count_at_the_finest_level_that_all_share) {
  auto const same_county = with_route("I/M > R!");
  auto const data = same_county.dataset();
  EXPECT_EQ(at(same_county, data, 0, Level::place), "");
  EXPECT_EQ(at(same_county, data, 0, Level::admin1), "KE-27");
  auto const two_counties = with_route("I/N > R!");
  auto const other = two_counties.dataset();
  EXPECT_EQ(at(two_counties, other, 0, Level::admin1), "");
  EXPECT_EQ(at(two_counties, other, 0, Level::country), "KE");
}

TEST(Dataset, a_step_counts_no_finer_than_its_stated_precision) {
  auto scenario = with_route("I > R!");
  scenario.journeys[0].first.steps[0].precision = Precision::admin2;
  auto const data = scenario.dataset();
  EXPECT_EQ(at(scenario, data, 0, Level::place), "");
  EXPECT_EQ(at(scenario, data, 0, Level::admin1), "KE-27");
}

TEST(Dataset, transport_unites_the_route_and_its_legs) {
  auto scenario = with_route("I > R!");
  auto& journey = scenario.journeys[0].first;
  journey.transport.codes = {Transport::unknown};
  journey.legs = {{.to_step = 2, .transport = {.codes = {Transport{2}, Transport{3}}}}};
  auto const data = scenario.dataset();
  auto const answers = data.answers(0, Question::transport);
  EXPECT_EQ(std::vector<int>(answers.begin(), answers.end()), (std::vector<int>{2, 3}));
}

TEST(Dataset, a_known_route_has_no_cases_rather_than_an_unknown_number) {
  auto const data = with_route("I > R! | route").dataset();
  auto const counts = count(*data.ledger(), {0});
  EXPECT_EQ(counts.unknown_size(), 0U);
  EXPECT_EQ(counts.persons(), (Cases{.low = 0, .high = 0}));
}

TEST(Dataset, a_journey_that_does_not_say_who_may_use_it_is_the_organisations_own) {
  auto scenario = with_route("I > R!");
  scenario.journeys[0].first.permission = Permission::not_asked;
  auto const data = scenario.dataset();
  auto const selected = select(data, scenario.places, {.audience = Audience::coordinator});
  EXPECT_TRUE(selected.journeys.empty());
  ASSERT_EQ(selected.left_out.size(), 1U);
  EXPECT_EQ(selected.left_out[0].first, "not_permitted");
}

TEST(Path, the_end_is_the_last_exploitation_else_the_destination_else_the_intention) {
  auto const basis = [](std::string const& route) {
    auto const data = with_route(route).dataset();
    return ends_of(data, 0).basis;
  };
  EXPECT_EQ(basis("I > (R) > N! > M"), EndBasis::exploitation);
  EXPECT_EQ(basis("I > (R) > M"), EndBasis::destination);
  EXPECT_EQ(basis("I > (R) > N^"), EndBasis::intended);
  EXPECT_EQ(basis("I"), EndBasis::none);
}

} // namespace
} // namespace njia::analysis::testing
