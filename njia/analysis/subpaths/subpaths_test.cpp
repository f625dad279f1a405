#include "njia/analysis/subpaths/subpaths.h"

#include "njia/analysis/testing/scenario.h"

#include <gtest/gtest.h>

namespace njia::analysis::testing {
namespace {

std::string const kPlaces = "places A Arua UG-303 | B Busia KE-04 | C Chipata ZM-03\n";

CountTable ask(std::string const& routes, std::string const& question) {
  auto const scenario = read_scenario(kPlaces + routes);
  return answer(scenario, scenario.dataset(), question);
}

std::string fact(CountTable const& table, std::string const& key) {
  for (auto const& [name, value] : table.facts) {
    if (name == key) {
      return value;
    }
  }
  return "none";
}

TEST(Subpaths, of_nothing_are_none) {
  auto const table = ask("", "subpaths level=place");
  EXPECT_TRUE(table.rows.empty());
  EXPECT_EQ(fact(table, "patterns"), "0");
  EXPECT_EQ(table.total.submissions(), 0U);
}

TEST(Subpaths, where_nothing_is_known_all_are_left_out) {
  auto const table = ask("routes a: ? > ? | 1\n       b: ? > ?! | 2\n", "subpaths support=1");
  EXPECT_TRUE(table.rows.empty());
  ASSERT_EQ(table.left_out.size(), 1U);
  EXPECT_EQ(table.left_out[0].reason, "unlocated");
  EXPECT_EQ(table.left_out[0].counts.submissions(), 2U);
}

TEST(Subpaths, of_one_organisation_have_a_share_without_a_range) {
  auto const table = ask("routes a: A > B! | 1\n", "subpaths level=place support=1");
  ASSERT_EQ(table.rows.size(), 1U);
  ASSERT_EQ(table.rows[0].facts.size(), 1U);
  EXPECT_EQ(table.rows[0].facts[0].second, "1.0000");
}

TEST(Subpaths, the_intended_destination_is_not_on_the_path) {
  EXPECT_TRUE(ask("routes a: A > (C) | 1\n", "subpaths level=place support=1").rows.empty());
}

TEST(Subpaths, in_persons_a_journey_of_unknown_size_counts_in_the_row_and_not_for_the_support) {
  auto const routes = std::string{"routes a: A > B! | 4\n       b: A > B! | ?\n"};
  EXPECT_TRUE(ask(routes, "subpaths level=place measure=persons support=5").rows.empty());
  auto const table = ask(routes, "subpaths level=place measure=persons support=4");
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0].counts.submissions(), 2U);
  EXPECT_EQ(table.rows[0].counts.persons().low, 4U);
  EXPECT_FALSE(table.rows[0].counts.persons().high.has_value());
}

TEST(Subpaths, more_than_the_table_holds_are_cut_at_a_stated_support) {
  // 46 places one after the other, one journey: 45 + 44 + ... + 41 stretches of 2 to 6 places are
  // 215, and with gaps far more than 1,000. The second journey repeats the first three places.
  auto places = std::string{};
  auto path = std::string{};
  for (auto i = 0; i < 46; ++i) {
    auto const code = "P" + std::to_string(i);
    places += (places.empty() ? "places " : " | ") + code + " Place KE-30";
    path += (path.empty() ? "" : " > ") + code;
  }
  auto const routes = places + "\nroutes a: " + path + " | 1\n       b: P0 > P1 > P2 | 1\n";
  auto const whole = ask(routes, "subpaths level=place support=1 patterns=all");
  EXPECT_EQ(whole.rows.size(), 215U);
  EXPECT_EQ(fact(whole, "cut"), "none");
  auto const cut = ask(routes, "subpaths level=place support=1 patterns=all pattern_kind=gaps");
  EXPECT_EQ(cut.rows.size(), 4U);
  EXPECT_EQ(fact(cut, "cut"), "1000");
  EXPECT_EQ(fact(cut, "least_support"), "2");
}

} // namespace
} // namespace njia::analysis::testing
