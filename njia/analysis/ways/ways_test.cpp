#include "njia/analysis/ways/ways.h"

#include "njia/analysis/testing/scenario.h"
#include "njia/base/text.h"

#include <gtest/gtest.h>

namespace njia::analysis::testing {
namespace {

class Ways : public ::testing::Test {
protected:
  /// The keys of the rows with their submissions, at the level of places.
  std::vector<std::string> ask(std::string const& routes, std::string const& origin,
                               std::string const& end, Level level = Level::place) {
    auto const scenario = read_scenario(
        "places A Arua UG-303 | B Busia KE-04 | C Chipata ZM-03 | D Dodoma TZ-03\n" + routes);
    auto const data = scenario.dataset();
    table_ = ways(
        data, scenario.places, select(data, scenario.places, {}),
        {.origin = scenario.places.id(origin), .end = scenario.places.id(end), .level = level});
    auto rows = std::vector<std::string>{};
    for (auto const& row : table_.rows) {
      auto text = row.keys[0] + " ";
      for (auto const part : split(row.keys[1], '>')) {
        text += scenario.places.code(*PlaceId::parse(part));
      }
      rows.push_back(text + " " + std::to_string(row.counts.submissions()));
    }
    return rows;
  }
  CountTable table_;
};

using Rows = std::vector<std::string>;

TEST_F(Ways, of_nothing_are_none) {
  EXPECT_EQ(ask("", "A", "B"), Rows{});
  EXPECT_EQ(ask("routes o: ? > ? | 1\n", "A", "B"), Rows{});
  EXPECT_EQ(ask("routes o: B > A! | 1\n", "A", "B"), Rows{}); // the other way round
  EXPECT_EQ(table_.total.submissions(), 0U);
  EXPECT_TRUE(table_.left_out.empty());
}

TEST_F(Ways, a_journey_that_comes_by_twice_reports_each_different_way_once) {
  auto const routes = std::string{"routes o: A > B > A > C > B > A > B! | 1\n"};
  EXPECT_EQ(ask(routes, "A", "B"), (Rows{"reported AB 1", "reported ACB 1"}));
  EXPECT_EQ(table_.total.submissions(), 1U);
}

TEST_F(Ways, what_is_put_together_from_stretches_is_marked_and_counts_nothing) {
  auto const routes = std::string{"routes o: A > C! | 5\n       p: C > B! | 7\n"};
  EXPECT_EQ(ask(routes, "A", "B"), (Rows{"inferred ACB 0"}));
  EXPECT_EQ(table_.rows[0].counts.groups(), 0U);
  EXPECT_TRUE(table_.rows[0].members.empty());
  EXPECT_EQ(table_.rows[0].facts,
            (std::vector<std::pair<std::string, std::string>>{{"weakest_stretch", "1"}}));
  EXPECT_EQ(table_.total.submissions(), 0U);
}

TEST_F(Ways, an_unknown_step_on_the_way_leaves_the_journey_out) {
  EXPECT_EQ(ask("routes o: A > ? > B! | 1\n       p: A > ZM > B! | 1\n", "A", "B"), Rows{});
  ASSERT_EQ(table_.left_out.size(), 1U);
  EXPECT_EQ(table_.left_out[0].reason, "way_not_known");
  EXPECT_EQ(table_.left_out[0].counts.submissions(), 2U);
  // Before and behind the way it does not matter.
  EXPECT_EQ(ask("routes o: ? > A > C > B > ?! | 1\n", "A", "B"), (Rows{"reported ACB 1"}));
}

TEST_F(Ways, equally_used_ones_are_ranked_by_key_whatever_the_order_of_the_journeys) {
  auto const one = ask("routes o: A > C > B! | 1\n       p: A > D > B! | 1\n", "A", "B");
  EXPECT_EQ(one, ask("routes p: A > D > B! | 1\n       o: A > C > B! | 1\n", "A", "B"));
  EXPECT_EQ(one, (Rows{"reported ACB 1", "reported ADB 1"}));
}

TEST_F(Ways, places_are_taken_to_the_level_or_refused) {
  auto const routes = std::string{"routes o: A > B! | 1\n"};
  EXPECT_EQ(ask(routes, "A", "B", Level::country), (Rows{"reported UGKE 1"}));
  EXPECT_EQ(ask(routes, "A", "A"), Rows{});
  EXPECT_EQ(table_.facts[0], (std::pair<std::string, std::string>{"refused", "same_place"}));
  EXPECT_EQ(ask(routes, "UG", "B"), Rows{});
  EXPECT_EQ(table_.facts[0].second, "place_coarser_than_level");
}

} // namespace
} // namespace njia::analysis::testing
