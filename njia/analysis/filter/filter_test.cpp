#include "njia/analysis/filter/filter_text.h"

#include "njia/analysis/filter/filter_words.h"
#include "njia/analysis/selection.h"
#include "njia/analysis/testing/scenario.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace njia::analysis::testing {
namespace {

constexpr auto kWorld =
    "region   GULF SA AE\n"
    "places   K Kisumu KE-42 | N Nairobi KE-30 | B Busia KE-04 | R Riyadh SA-01 | D Dubai AE-DU\n"
    "rounds   2020 2020 | 2019 2019\n"
    "routes   a: K > N > R!  | 3    | 2020-03 | transport=BUS detection=HOTLINE\n"      // 0
    "         b: K > B > R!  | 2..6 | 2020    | transport=FOOT,BUS\n"                   // 1
    "         b: N > D!      | 4..  | | transport=UNKNOWN\n"                            // 2
    "         c: ? > (D) > R! | ?   | 2019-05 | round=2019\n"                           // 3
    "         c: KE > GULF!  | incidents:2 | 2019-11/2020-02 | transport=CAR_PRIVATE\n" // 4
    "         a: N > ? > D!  | route | 2020-06 | detection=HOTLINE\n";                  // 5

class FilterTest : public ::testing::Test {
protected:
  Scenario scenario_ = read_scenario(kWorld);
  Dataset data_ = scenario_.dataset();

  FilterNames names() const {
    return {.place = [this](std::string_view text) -> std::optional<PlaceId> {
              if (auto const country = scenario_.places.find_country(text)) {
                return country;
              }
              return scenario_.places.find_unit(text);
            },
            .round =
                [this](std::string_view text) {
                  auto const* round = scenario_.exercise.find_round(text);
                  return round == nullptr ? std::nullopt : std::optional{round->id};
                },
            .organisation =
                [](std::string_view text) {
                  return std::optional{OrganisationId{code_uuid(std::string{text})}};
                }};
  }

  /// "0,2 | 1 undated, 4 coarser_than_level": the journeys taken, and those left out.
  std::string taken(std::string_view text) const {
    auto filter = parse_filter(text, names());
    if (!filter) {
      return filter.error().key;
    }
    auto const selected =
        select(data_, scenario_.places, {.natures = {}, .where = std::move(*filter)});
    auto out = std::string{};
    for (auto const journey : selected.journeys) {
      out += (out.empty() ? "" : ",") + std::to_string(journey);
    }
    out += " |";
    for (auto const& [reason, journey] : selected.left_out) {
      out += (out.back() == '|' ? " " : ", ") + std::to_string(journey) + " ";
      out += reason;
    }
    return out;
  }

  Error error(std::string_view text) const {
    auto const filter = parse_filter(text, names());
    EXPECT_FALSE(filter.has_value()) << text;
    return filter ? Error{.key = "", .where = ""} : filter.error();
  }
};

TEST_F(FilterTest, of_nothing_takes_everything) { EXPECT_EQ(taken(" "), "0,1,2,3,4,5 |"); }

TEST_F(FilterTest, asks_for_places_by_what_they_were) {
  EXPECT_EQ(taken("origin = KE-42"), "0,1 | 3 unlocated, 4 coarser_than_level");
  EXPECT_EQ(taken("origin = KE"), "0,1,2,4,5 | 3 unlocated");
  EXPECT_EQ(taken("end = SA,AE"), "0,1,2,3,5 | 4 coarser_than_level");
  EXPECT_EQ(taken("exploited_in = AE-DU"), "2,5 | 4 coarser_than_level");
  EXPECT_EQ(taken("transit = KE-30"), "0 | 5 unlocated");
  EXPECT_EQ(taken("place = KE-04"), "1 | 3 unlocated, 4 coarser_than_level, 5 unlocated");
  EXPECT_EQ(taken("intended = AE"),
            "3 | 0 unlocated, 1 unlocated, 2 unlocated, 4 unlocated, 5 unlocated");
}

TEST_F(FilterTest, does_not_take_silence_for_no) {
  EXPECT_EQ(taken("transport = BUS"), "0,1 | 2 not_known, 3 not_asked, 5 not_asked");
  EXPECT_EQ(taken("not transport = BUS"), "4 | 2 not_known, 3 not_asked, 5 not_asked");
  EXPECT_EQ(taken("transport != BUS"), taken("not transport = BUS"));
  EXPECT_EQ(taken("transport = UNKNOWN"), "2 | 3 not_asked, 5 not_asked");
  EXPECT_EQ(taken("transport = UNKNOWN,NOT_ASKED"), "2,3,5 |");
  EXPECT_EQ(taken("detection = HOTLINE"),
            "0,5 | 1 not_asked, 2 not_asked, 3 not_asked, 4 not_asked");
}

TEST_F(FilterTest, leaves_out_nobody_whom_the_rest_decides) {
  // 4 never was in doubt about its bus; 3 is undecided about the place, but not of the round.
  EXPECT_EQ(taken("origin = KE-42 and transport = BUS and round = 2020"), "0,1 |");
  EXPECT_EQ(taken("origin = KE-42 or round = 2019"), "0,1,3 | 4 coarser_than_level");
  // The first test, in the order of the filter, that does not know.
  EXPECT_EQ(taken("end = SA and transport = BUS and period = 2019"), " | 3 not_asked");
}

TEST_F(FilterTest, takes_numbers_of_cases_as_intervals) {
  EXPECT_EQ(taken("cases >= 3"), "0,2 | 1 unknown_size, 3 unknown_size, 4 unknown_size");
  EXPECT_EQ(taken("cases <= 3"), "0,5 | 1 unknown_size, 3 unknown_size, 4 unknown_size");
  EXPECT_EQ(taken("cases = 3"), "0 | 1 unknown_size, 3 unknown_size, 4 unknown_size");
}

TEST_F(FilterTest, asks_when_and_how_exactly_that_is_known) {
  EXPECT_EQ(taken("period = 2020"), "0,1,5 | 2 undated, 4 date_too_coarse");
  EXPECT_EQ(taken("date_precision = month"), "0,3,5 | 2 undated");
  EXPECT_EQ(taken("date_precision = year,range"), "1,4 | 2 undated");
}

TEST_F(FilterTest, asks_who_reported_in_which_round) {
  EXPECT_EQ(taken("org = a"), "0,5 |");
  EXPECT_EQ(taken("org = a,c and round = 2019"), "3 |");
}

TEST_F(FilterTest, looks_for_one_step_or_leg_that_has_everything) {
  EXPECT_EQ(taken("step(place = KE-30 and role = ORIGIN)"),
            "2,5 | 3 unlocated, 4 coarser_than_level");
  EXPECT_EQ(taken("step(place = KE-30 and role = TRANSIT)"), "0 | 5 unlocated");
  auto& journey = scenario_.journeys[0].first;
  journey.legs = {{.to_step = 1 + 1, .crossing = Crossing::unofficial}};
  data_ = scenario_.dataset();
  EXPECT_EQ(taken("leg(to = KE-30 and crossing = UNOFFICIAL)"), "0 | 5 not_known");
  EXPECT_EQ(taken("leg(from = KE-30 and to = SA and crossing = UNOFFICIAL)"),
            " | 0 not_known, 3 not_known, 4 not_known, 5 not_known");
}

TEST_F(FilterTest, binds_and_closer_than_or) {
  EXPECT_EQ(taken("round = 2019 or round = 2020 and org = c"), "3,4 |");
  EXPECT_EQ(taken("(round = 2019 or round = 2020) and org = c"), "3,4 |");
  EXPECT_EQ(taken("org = a or org = b and round = 2019"), "0,5 |");
  EXPECT_EQ(taken("(org = a or org = b) and round = 2019"), " |");
  EXPECT_EQ(taken("not (org = a or org = b)"), "3,4 |");
  EXPECT_EQ(taken("not not org = a"), "0,5 |");
}

TEST_F(FilterTest, says_where_it_cannot_be_read) {
  auto const malformed = error("origin = KE and");
  EXPECT_EQ(malformed.key, "filter.malformed");
  EXPECT_EQ(malformed.where, "16");
  EXPECT_EQ(error("origin KE").where, "8");
  EXPECT_EQ(error("origin >= KE").key, "filter.malformed");
  EXPECT_EQ(error("(org = a").key, "filter.malformed");
  EXPECT_EQ(error("org = a)").where, "8");
  EXPECT_EQ(error("org = \"a").key, "filter.malformed");
  EXPECT_EQ(error("step(role = ORIGIN").key, "filter.malformed");
  EXPECT_EQ(error("colour = RED").key, "filter.key_unknown");
  EXPECT_EQ(error("org = a and colour = RED").where, "13");
  EXPECT_EQ(error("transport = ROCKET").key, "filter.value_unknown");
  EXPECT_EQ(error("origin = XX").key, "filter.value_unknown");
  EXPECT_EQ(error("cases >= many").key, "filter.value_unknown");
  EXPECT_EQ(error("period = 2020-02-30").key, "filter.value_unknown");
  EXPECT_EQ(error("leg(place = KE)").key, "filter.key_unknown");
}

TEST_F(FilterTest, has_limits) {
  EXPECT_EQ(error(std::string(kMaxFilterText + 1, ' ')).key, "filter.too_large");
  auto const brackets = [](std::size_t depth) {
    return std::string(depth, '(') + "org = a" + std::string(depth, ')');
  };
  EXPECT_EQ(taken(brackets(kMaxFilterDepth)), "0,5 |");
  EXPECT_EQ(error(brackets(kMaxFilterDepth + 1)).key, "filter.too_large");
  auto many = std::string{"org = a"};
  for (auto i = std::size_t{1}; i < kMaxFilterTests; ++i) {
    many += " or org = a";
  }
  EXPECT_EQ(taken(many), "0,5 |");
  EXPECT_EQ(error(many + " or org = a").key, "filter.too_large");
}

TEST_F(FilterTest, every_word_is_in_its_page) {
  auto in = std::ifstream{std::string{NJIA_SOURCE_DIR} + "/docs/filters.md"};
  auto page = std::stringstream{};
  page << in.rdbuf();
  for (auto const& keys : {filter_keys(), step_keys(), leg_keys()}) {
    for (auto const key : keys) {
      EXPECT_NE(page.str().find("`" + std::string{key} + "`"), std::string::npos) << key;
    }
  }
}

} // namespace
} // namespace njia::analysis::testing
