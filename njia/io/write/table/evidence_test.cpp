#include "njia/io/write/table/evidence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

PlaceId place(std::uint8_t number) {
  auto uuid = Uuid{};
  uuid.bytes[0] = number;
  return PlaceId{uuid};
}

TableWords words(Language language) {
  return {.language = language,
          .place_name =
              [](PlaceId id, Language) {
                static constexpr std::string_view kNames[] = {"?", "Kenya", "Oman", "Uganda"};
                return std::string{kNames[id.uuid().bytes[0]]};
              },
          .round_name = [](RoundId) { return std::string{}; }};
}

PublishedTable table(std::string name, Facts facts) {
  return {.name = std::move(name),
          .dimensions = {{.key = "origin", .kind = DimensionKind::place, .level = Level::country},
                         {.key = "end", .kind = DimensionKind::place, .level = Level::country},
                         {.key = "when", .kind = DimensionKind::text}},
          .rows = {{.keys = {place(1).text(), place(2).text(), "now"},
                    .levels = {Level::country, Level::country, Level::place},
                    .facts = facts},
                   {.keys = {place(1).text(), place(2).text(), "before"},
                    .levels = {Level::country, Level::country, Level::place},
                    .facts = facts}}};
}

Facts emerging() {
  return {{"change", "emerging"}, {"p", "0.0008"},       {"events_before", "2"},
          {"events_now", "14"},   {"panel_groups", "5"}, {"panel_before", "1"},
          {"panel_now", "12"},    {"groups_moved", "4"}, {"reporting_effect", "no"}};
}

TEST(Evidence, of_a_rise_is_said_once_for_both_periods) {
  EXPECT_EQ(evidence_lines(table("emerging", emerging()), words(Language::en), 0),
            "Kenya → Oman: Independent reports rose from 2 to 14. Among the 5 organisations that "
            "reported in both periods they rose from 1 to 12, more than their other reports would "
            "lead one to expect; 4 of them show it. If nothing had changed, so clear a rise would "
            "have a chance of 0.0008.\n");
}

TEST(Evidence, names_the_places_between_which_a_way_moved_and_asks_about_posts) {
  auto const text = evidence_lines(table("displaced", {{"change", "displaced"},
                                                       {"panel_groups", "6"},
                                                       {"p", "0.0312"},
                                                       {"loser", place(3).text()},
                                                       {"loser_before", "0.7500"},
                                                       {"loser_now", "0.1250"},
                                                       {"gainer", "no_transit"},
                                                       {"gainer_before", "0.0000"},
                                                       {"gainer_now", "0.6250"},
                                                       {"groups_moved", "6"},
                                                       {"posts_changed", "not_stated"}}),
                                   words(Language::en), 0);
  EXPECT_THAT(text, HasSubstr("Less through Uganda, more through no transit place: their shares "
                              "went from 75% to 13% and from 0% to 63%"));
  EXPECT_THAT(text, HasSubstr("Did monitoring posts or borders change? not stated: ask"));
}

TEST(Evidence, says_when_it_could_be_only_reporting) {
  auto const text = evidence_lines(
      table("new_corridors",
            {{"change", "newly_covered"}, {"panel_groups", "0"}, {"reporting_effect", "yes"}}),
      words(Language::en), 0);
  EXPECT_THAT(text, HasSubstr("nobody watched it in the earlier round"));
  EXPECT_THAT(text, HasSubstr("This could be a reporting effect"));
}

TEST(Evidence, has_every_word_in_every_language) {
  for (auto const language : kAllLanguages) {
    auto const text = evidence_lines(table("emerging", emerging()), words(language), 0);
    EXPECT_THAT(text, HasSubstr("14"));
    EXPECT_THAT(text, Not(HasSubstr("{")));
  }
}

TEST(Evidence, is_not_for_whoever_is_told_the_change_alone) {
  EXPECT_EQ(evidence_lines(table("emerging", {{"change", "emerging"}}), words(Language::en), 0),
            "");
  EXPECT_EQ(evidence_lines(table("emerging", {}), words(Language::en), 0), "");
  auto steady = emerging();
  steady.front().second = "steady";
  EXPECT_EQ(evidence_lines(table("emerging", steady), words(Language::en), 0), "");
}

PublishedTable hotspots(Facts row, Facts whole) {
  return {.name = "hotspots",
          .dimensions = {{.key = "place", .kind = DimensionKind::place, .level = Level::country}},
          .rows = {{.keys = {place(1).text()}, .levels = {Level::country}, .facts = row}},
          .facts = whole};
}

TEST(Evidence, of_a_hotspot_says_compared_with_what_and_whether_it_rests_on_one) {
  auto facts = Facts{{"statistical", "yes"},
                     {"robust", "no"},
                     {"rate_ratio", "3.27"},
                     {"z", "4.10"},
                     {"p", "0.00100"}};
  EXPECT_EQ(
      evidence_lines(hotspots(facts, {{"exposure_basis", "coverage"}}), words(Language::en), 0),
      "Kenya: together with the places around it, more is reported than was to be expected "
      "(here 3.27 times as much), compared with how long who covers which place. If nothing "
      "were unusual, so much would have a chance of 0.00100. It does not hold without one of "
      "the organisations: ask it first.\n");
  facts[0].second = "no";
  EXPECT_EQ(evidence_lines(hotspots(facts, {}), words(Language::en), 0), "");
}

TEST(Evidence, names_the_places_and_months_of_a_cluster) {
  auto const whole = Facts{{"exposure_basis", "population"},
                           {"cluster_1", place(1).text() + "," + place(3).text() +
                                             " | 2020-03/2020-05 | reports 9 | expected 1.50 | "
                                             "ratio 7.88 | llr 9.60 | p 0.002"}};
  EXPECT_EQ(evidence_lines(hotspots({}, whole), words(Language::en), 0),
            "Kenya, Uganda (2020-03/2020-05): 9 reports where 1.50 were to be "
            "expected, compared with how many people live there. If nothing were unusual, so clear "
            "a cluster would have a chance of 0.002.\n");
}

} // namespace
} // namespace njia
