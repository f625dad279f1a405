// What may be estimated, what may not be called an estimate, and what is wrong with a table.
#include "njia/analysis/multiple_systems/multiple_systems.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace njia::analysis {
namespace {

std::vector<CapturePattern> four_lists() {
  return {{.lists = 1, .people = 50}, {.lists = 2, .people = 40}, {.lists = 4, .people = 30},
          {.lists = 8, .people = 20}, {.lists = 3, .people = 6},  {.lists = 5, .people = 5},
          {.lists = 10, .people = 4}, {.lists = 12, .people = 3}, {.lists = 7, .people = 1}};
}

CaptureTable table_of(std::size_t lists, std::vector<CapturePattern> patterns) {
  auto table = CaptureTable{.patterns = std::move(patterns)};
  for (auto i = std::size_t{0}; i < lists; ++i) {
    table.lists.push_back(std::string(1, static_cast<char>('A' + i)));
  }
  return table;
}

std::string error_of(CaptureTable const& table, double threshold = 0.02) {
  auto const got = multiple_systems(table, {.replicates = 0, .threshold = threshold});
  return got ? "" : got.error().key;
}

std::string refused(CaptureTable const& table) {
  auto const got = multiple_systems(table, {.replicates = 20});
  EXPECT_TRUE(got);
  EXPECT_EQ(got->total.has_value(), got->refused.empty() || got->refused == "too_few_lists");
  EXPECT_EQ(got->bootstrap.has_value(), got->total.has_value());
  return std::string{got->refused};
}

TEST(MultipleSystems, four_lists_make_an_estimate) {
  auto const got = multiple_systems(table_of(4, four_lists()), {.replicates = 50});
  ASSERT_TRUE(got);
  EXPECT_EQ(got->refused, "");
  EXPECT_EQ(got->people, 159U);
  EXPECT_GT(*got->total, 159.0);
  EXPECT_LT(got->wald_95->low, *got->total);
  EXPECT_GT(*got->wald_95->high, *got->total);
  // By hand: 140 on one list, 18 on two: 159 + 140^2 / 36.
  EXPECT_NEAR(*got->chao, 159 + 19600.0 / 36, 1e-9);
  EXPECT_EQ(got->bootstrap->replicates, 50U);
}

TEST(MultipleSystems, chaos_bound_without_anybody_on_two_lists_only) {
  // By hand: nobody on exactly two lists: 13 + 12 * 11 / 2.
  auto const got = multiple_systems(table_of(4, {{.lists = 1, .people = 3},
                                                 {.lists = 2, .people = 4},
                                                 {.lists = 4, .people = 2},
                                                 {.lists = 8, .people = 3},
                                                 {.lists = 15, .people = 1}}),
                                    {.replicates = 0});
  ASSERT_TRUE(got);
  EXPECT_NEAR(*got->chao, 13 + 66.0, 1e-9);
}

TEST(MultipleSystems, three_lists_are_counted_but_not_called_an_estimate) {
  auto const table = table_of(3, {{.lists = 1, .people = 40},
                                  {.lists = 2, .people = 30},
                                  {.lists = 4, .people = 20},
                                  {.lists = 3, .people = 6}});
  EXPECT_EQ(refused(table), "too_few_lists");
  // By hand: 60 on two lists or one; independence of three lists has no closed form, that of two
  // has.
  auto const two = table_of(
      2, {{.lists = 1, .people = 30}, {.lists = 2, .people = 20}, {.lists = 3, .people = 10}});
  EXPECT_EQ(refused(two), "too_few_lists");
  EXPECT_NEAR(*multiple_systems(two, {.replicates = 0})->total, 120.0, 1e-9);
}

TEST(MultipleSystems, totals_by_route_are_refused) {
  EXPECT_EQ(refused(table_of(4, {{.lists = 1, .people = 400},
                                 {.lists = 2, .people = 300},
                                 {.lists = 4, .people = 200},
                                 {.lists = 8, .people = 100}})),
            "no_overlap");
}

TEST(MultipleSystems, lists_that_add_nothing_are_refused) {
  auto everybody = four_lists();
  for (auto& pattern : everybody) {
    pattern.lists |= 16;
  }
  EXPECT_EQ(refused(table_of(5, everybody)), "list_of_everybody");
  auto same = four_lists();
  for (auto& pattern : same) {
    pattern.lists |= (pattern.lists & 1) << 4;
  }
  EXPECT_EQ(refused(table_of(5, same)), "same_list");
}

TEST(MultipleSystems, says_what_is_wrong_with_a_table) {
  EXPECT_EQ(error_of(table_of(5, four_lists())), "capture.list_empty");
  auto twice = four_lists();
  twice.push_back({.lists = 1, .people = 2});
  EXPECT_EQ(error_of(table_of(4, twice)), "capture.pattern_twice");
  auto none = four_lists();
  none.push_back({.lists = 0, .people = 2});
  EXPECT_EQ(error_of(table_of(4, none)), "capture.pattern_empty");
  EXPECT_EQ(error_of(table_of(3, four_lists())), "capture.pattern_outside");
  EXPECT_EQ(error_of(table_of(13, four_lists())), "capture.too_many_lists");
  EXPECT_EQ(error_of(table_of(1, {{.lists = 1, .people = 9}})), "capture.too_few_lists");
  EXPECT_EQ(error_of(table_of(0, {})), "capture.too_few_lists");
  EXPECT_EQ(error_of(table_of(4, {})), "capture.list_empty");
  auto many = four_lists();
  many[0].people = std::numeric_limits<std::uint64_t>::max();
  EXPECT_EQ(error_of(table_of(4, many)), "capture.too_many_people");
  for (auto const threshold : {-0.1, 1.0, std::nan("")}) {
    EXPECT_EQ(error_of(table_of(4, four_lists()), threshold), "capture.threshold");
  }
}

TEST(MultipleSystems, a_pattern_with_nobody_is_the_same_as_none) {
  auto with_zero = four_lists();
  with_zero.push_back({.lists = 9, .people = 0});
  EXPECT_EQ(*multiple_systems(table_of(4, with_zero), {.replicates = 0})->total,
            *multiple_systems(table_of(4, four_lists()), {.replicates = 0})->total);
}

TEST(MultipleSystems, huge_counts_and_twelve_lists_stay_finite) {
  auto patterns = std::vector<CapturePattern>{};
  for (auto i = 0U; i < 12; ++i) {
    patterns.push_back({.lists = ListSet{1} << i, .people = 80'000'000});
    patterns.push_back(
        {.lists = (ListSet{1} << i) | (ListSet{1} << ((i + 1) % 12)), .people = 1 + i});
  }
  auto const got = multiple_systems(table_of(12, patterns), {.replicates = 2});
  ASSERT_TRUE(got);
  ASSERT_TRUE(got->total);
  EXPECT_TRUE(std::isfinite(*got->total));
  EXPECT_TRUE(std::isfinite(got->wald_95->low));
}

} // namespace
} // namespace njia::analysis
