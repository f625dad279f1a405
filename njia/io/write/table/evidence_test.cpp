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

} // namespace
} // namespace njia
