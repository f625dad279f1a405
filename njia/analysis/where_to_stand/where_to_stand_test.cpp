#include "njia/analysis/where_to_stand/where_to_stand.h"

#include "njia/analysis/registry.h"
#include "njia/analysis/testing/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace njia::analysis::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

constexpr auto kPlaces = "places A Arusha TZ-01 | B Busia KE-04 | C Chuka KE-41 | D Dadaab KE-07\n";

/// Two journeys over A and B, two over A and C, one each over B and C alone: A is passed most, B
/// and C together meet all six.
constexpr auto kSixJourneys = "routes alpha: A > B\n"
                              "routes beta: B > A\n"
                              "routes gamma: A > C\n"
                              "routes alpha: C > A\n"
                              "routes beta: B\n"
                              "routes gamma: C\n";

Scenario six_journeys(std::string const& more = {}) {
  return read_scenario(std::string{kPlaces} + kSixJourneys + more);
}

/// Granted by these organisations, in the first exercise.
GrantedJourneys granted(Scenario const& scenario, std::vector<std::string> const& organisations,
                        bool backwards = false) {
  auto grants = Grants{};
  for (auto const& organisation : organisations) {
    grants.add(OrganisationId{code_uuid(organisation)}, scenario.journeys.front().first.round);
  }
  auto builder = GrantedJourneysBuilder{scenario.places, grants};
  auto journeys = scenario.journeys;
  if (backwards) {
    std::reverse(journeys.begin(), journeys.end());
  }
  for (auto const& row : journeys) {
    builder.add(row.first, row.second);
  }
  return std::move(builder).finish();
}

GrantedJourneys all_granted(Scenario const& scenario, bool backwards = false) {
  return granted(scenario, {"alpha", "beta", "gamma"}, backwards);
}

ServicePoints ask(Scenario const& scenario, GrantedJourneys const& journeys,
                  StandRequest const& request) {
  return where_to_stand(journeys, scenario.places, request).value();
}

ServicePoints ask(Scenario const& scenario, StandRequest const& request) {
  return ask(scenario, all_granted(scenario), request);
}

std::vector<std::string> codes(Scenario const& scenario, ServicePoints const& answer) {
  auto names = std::vector<std::string>{};
  for (auto const& place : answer.places) {
    names.push_back(scenario.places.code(place));
  }
  return names;
}

TEST(WhereToStand, chooses_the_places_that_meet_the_most_together) {
  auto const scenario = six_journeys();
  auto const one = ask(scenario, {.points = 1});
  EXPECT_THAT(codes(scenario, one), ElementsAre("A"));
  EXPECT_EQ(one.met_percent, 65U); // 4 of 6 is 66.7 %
  auto const two = ask(scenario, {.points = 2});
  EXPECT_THAT(codes(scenario, two), ElementsAre("B", "C"));
  EXPECT_EQ(two.met_percent, 100U);
  EXPECT_TRUE(two.is_best);
  EXPECT_EQ(two.submissions, 6U);
  EXPECT_EQ(two.groups, 3U);
  EXPECT_EQ(two.refused, "");
}

TEST(WhereToStand, says_how_steady_the_choice_is_without_any_one_source) {
  auto const scenario = six_journeys();
  // Without any one, B and C still meet all that is left.
  auto const two = ask(scenario, {.points = 2}).steadiness;
  EXPECT_EQ(two, (Steadiness{.low_percent = 100, .high_percent = 100, .verdict = "steady"}));
  // A alone meets 2 of 4 without alpha, 3 of 4 without beta or gamma. Without alpha B meets 2 of 4,
  // as A does; without beta C meets 3 of 4, as A does; without gamma B meets 3, as A does.
  auto const one = ask(scenario, {.points = 1}).steadiness;
  EXPECT_EQ(one, (Steadiness{.low_percent = 50, .high_percent = 75, .verdict = "steady"}));
}

TEST(WhereToStand, sees_a_choice_that_one_source_alone_makes) {
  auto const scenario =
      read_scenario(std::string{kPlaces} + "routes alpha: D | 1 | | submissions=10\n"
                                           "routes beta: A > B\nroutes gamma: A > C\n");
  auto const answer = ask(scenario, {.points = 1});
  EXPECT_THAT(codes(scenario, answer), ElementsAre("D"));
  // Without alpha D meets nothing of 2, with beta or gamma left out 10 of 11.
  EXPECT_EQ(answer.steadiness,
            (Steadiness{.low_percent = 0, .high_percent = 95, .verdict = "rests_on_one"}));
}

TEST(WhereToStand, takes_only_what_was_granted) {
  auto const scenario = read_scenario(std::string{kPlaces} + "groups beta\n" + kSixJourneys +
                                      "routes delta: D | 50 | | submissions=90\n");
  auto const answer = ask(scenario, {.points = 1});
  EXPECT_THAT(codes(scenario, answer), ElementsAre("A"));
  EXPECT_EQ(answer.submissions, 6U);
  EXPECT_THAT(answer.left_out, ElementsAre(Pair("not_granted", 90)));
}

TEST(WhereToStand, a_grant_holds_for_its_exercise_only) {
  auto const scenario = read_scenario(std::string{kPlaces} + "rounds 2019 | 2020\n" + kSixJourneys +
                                      "routes alpha: D | 1 | | round=2020\n");
  EXPECT_THAT(ask(scenario, {.points = 1}).left_out, ElementsAre(Pair("not_granted", 1)));
}

TEST(WhereToStand, refuses_without_any_grant) {
  auto const scenario = six_journeys();
  auto const answer = ask(scenario, granted(scenario, {}), {.points = 1});
  EXPECT_EQ(answer.refused, "nothing_granted");
  EXPECT_THAT(answer.places, IsEmpty());
  EXPECT_THAT(answer.left_out, ElementsAre(Pair("not_granted", 6)));
}

TEST(WhereToStand, refuses_an_answer_that_rests_on_fewer_than_three_sources) {
  auto const scenario = six_journeys();
  EXPECT_EQ(ask(scenario, granted(scenario, {"alpha"}), {.points = 1}).refused, "too_few_sources");
  EXPECT_EQ(ask(scenario, granted(scenario, {"alpha", "beta"}), {.points = 1}).refused,
            "too_few_sources");
  // Three organisations, two of which are one source.
  auto const grouped = read_scenario(std::string{kPlaces} + "groups alpha beta\n" + kSixJourneys);
  EXPECT_EQ(ask(grouped, {.points = 1}).refused, "too_few_sources");
}

TEST(WhereToStand, leaves_out_what_was_stopped_at_posts_that_stand_already) {
  auto const scenario =
      six_journeys("routes beta: D | 9 | | submissions=40 detection=INTERCEPTION_AT_POST\n"
                   "routes beta: A | 1 | | detection=HOTLINE\n");
  auto const answer = ask(scenario, {.points = 1});
  EXPECT_THAT(codes(scenario, answer), ElementsAre("A"));
  EXPECT_THAT(answer.left_out, ElementsAre(Pair("stopped_at_post", 40)));
  EXPECT_EQ(answer.detection_not_known, 6U);
}

TEST(WhereToStand, leaves_out_what_cannot_count_each_once_with_its_reason) {
  auto const scenario = six_journeys("routes alpha: ?\n"
                                     "routes alpha: KE-41 > KE\n"
                                     "routes alpha: ? > (D)\n"
                                     "routes alpha: D | 5 | | nature=OTHER_MOVEMENT\n"
                                     "routes alpha: D | 5 | | permission=ONLY_US submissions=7\n"
                                     "routes alpha: A/B\n");
  auto const answer = ask(scenario, {.points = 1});
  EXPECT_THAT(answer.left_out,
              ElementsAre(Pair("coarser_than_level", 2), Pair("nature_not_selected", 1),
                          Pair("not_permitted", 7), Pair("unlocated", 2)));
  EXPECT_EQ(answer.submissions, 6U);
}

TEST(WhereToStand, an_intended_destination_is_not_passed) {
  auto const scenario = six_journeys("routes alpha: B > (D) | | | submissions=9\n"
                                     "routes beta: C > (D) | | | submissions=9\n");
  EXPECT_THAT(codes(scenario, ask(scenario, {.points = 2})), ElementsAre("B", "C"));
}

TEST(WhereToStand, counts_persons_by_the_low_end) {
  auto const scenario = read_scenario(std::string{kPlaces} + "routes alpha: A | 2\n"
                                                             "routes beta: A | 3..90\n"
                                                             "routes gamma: B | 6..\n"
                                                             "routes gamma: C | ?\n"
                                                             "routes gamma: C | route\n"
                                                             "routes gamma: C | incidents:50\n");
  auto const answer = ask(scenario, {.points = 1, .measure = Measure::persons});
  EXPECT_THAT(codes(scenario, answer), ElementsAre("B")); // 6 of 11, A 5
  EXPECT_EQ(answer.met_percent, 50U);
  EXPECT_THAT(answer.left_out, ElementsAre(Pair("persons_not_known", 3)));
  EXPECT_EQ(answer.persons, (Cases{.low = 11, .high = std::nullopt}));
}

TEST(WhereToStand, chooses_among_the_kinds_that_were_asked_for) {
  auto const scenario = six_journeys("facts B kind=BORDER_POST | C kind=BORDER_POST\n"
                                     "routes alpha: A\nroutes alpha: A\n");
  auto const answer = ask(scenario, {.points = 1, .kinds = {PlaceKind::border_post}});
  EXPECT_EQ(answer.places.size(), 1U);
  EXPECT_NE(codes(scenario, answer).front(), "A");
  EXPECT_EQ(answer.met_percent, 35U); // 3 of 8 is 37.5 %: A's own two count, nobody meets them
  EXPECT_EQ(ask(scenario, {.points = 1, .kinds = {PlaceKind::camp}}).refused, "no_place_of_kinds");
}

TEST(WhereToStand, puts_no_service_point_on_the_sea_nor_at_a_hidden_crossing) {
  auto const scenario =
      six_journeys("facts A kind=SEA | B kind=UNOFFICIAL_CROSSING\nroutes alpha: D\n");
  EXPECT_THAT(codes(scenario, ask(scenario, {.points = 1})), ElementsAre("C"));
  for (auto const kind : {PlaceKind::sea, PlaceKind::country, PlaceKind::unofficial_crossing}) {
    auto const refused =
        where_to_stand(all_granted(scenario), scenario.places, {.points = 1, .kinds = {kind}});
    EXPECT_EQ(refused.error().key, "service_points.kind_not_served");
  }
}

TEST(WhereToStand, refuses_where_there_is_nothing_to_choose_between) {
  auto const scenario = six_journeys();
  EXPECT_EQ(ask(scenario, {.points = 3}).refused, "no_choice");
  EXPECT_EQ(ask(scenario, {.points = 20}).refused, "no_choice");
  auto const one_place = read_scenario(std::string{kPlaces} +
                                       "routes alpha: A\nroutes beta: A\nroutes gamma: A > A\n");
  EXPECT_EQ(ask(one_place, {.points = 1}).refused, "no_choice");
  auto const unknown =
      read_scenario(std::string{kPlaces} + "routes alpha: ?\nroutes beta: ? > ?\n");
  EXPECT_EQ(ask(unknown, {.points = 1}).refused, "nothing_selected");
}

TEST(WhereToStand, says_which_numbers_it_takes) {
  auto const scenario = six_journeys();
  auto const error = [&](StandRequest const& request) {
    return where_to_stand(all_granted(scenario), scenario.places, request).error().key;
  };
  EXPECT_EQ(error({.points = 0}), "service_points.points_out_of_range");
  EXPECT_EQ(error({.points = 21}), "service_points.points_out_of_range");
  EXPECT_EQ(error({.points = 1, .tolerance_percent = 0}), "service_points.tolerance_out_of_range");
  EXPECT_EQ(error({.points = 1, .tolerance_percent = 51}), "service_points.tolerance_out_of_range");
}

TEST(WhereToStand, does_not_depend_on_the_order_of_the_journeys) {
  // B and C are as good as one another; the same one must be named.
  auto const scenario = read_scenario(std::string{kPlaces} +
                                      "routes alpha: C > D\nroutes beta: B > A\nroutes gamma: C\n"
                                      "routes alpha: B\nroutes beta: D | ? | | submissions=2\n");
  EXPECT_EQ(ask(scenario, all_granted(scenario), {.points = 2}),
            ask(scenario, all_granted(scenario, true), {.points = 2}));
}

TEST(WhereToStand, says_what_is_possible_when_it_could_not_finish) {
  auto text = std::string{"places P0 P0 KE-01"};
  for (auto i = 1; i < 16; ++i) {
    text += " | P" + std::to_string(i) + " P" + std::to_string(i) + " KE-01";
  }
  text += "\n";
  auto const organisations = std::vector<std::string>{"alpha", "beta", "gamma"};
  for (auto i = 0; i < 16 * 15; ++i) {
    auto const from = i % 16;
    auto const to = (from + 1 + i / 16) % 16;
    text += "routes " + organisations[static_cast<std::size_t>(i % 3)] + ": P" +
            std::to_string(from) + " > P" + std::to_string(to) + "\n";
  }
  auto const scenario = read_scenario(text);
  // Every pair of 16 places: five meet 240 - 11 * 10 = 130 of 240 (54.2 %), whichever they are.
  auto const answer = ask(scenario, {.points = 5, .limits = {.most_looks = 1}});
  EXPECT_EQ(answer.met_percent, 50U);
  EXPECT_FALSE(answer.is_best);
  EXPECT_GE(answer.possible_percent, 55U);
  EXPECT_NE(answer.steadiness.verdict, "steady");
}

TEST(WhereToStand, stands_in_no_list_of_analyses) {
  for (auto const& row : analyses()) {
    EXPECT_EQ(row.key.find("stand"), std::string_view::npos);
    EXPECT_EQ(row.key.find("service_point"), std::string_view::npos);
  }
}

} // namespace
} // namespace njia::analysis::testing
