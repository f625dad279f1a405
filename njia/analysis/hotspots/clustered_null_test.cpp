#include "njia/analysis/hotspots/clustered_null.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>

namespace njia::analysis {
namespace {

constexpr auto kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr auto kInfinity = std::numeric_limits<double>::infinity();

TEST(ExpectedCounts, worked_by_hand) {
  auto const evidence = Evidence{
      .groups = 2,
      .cells = 2,
      .batches = {{.group = 0, .cell = 0, .events = 6}, {.group = 1, .cell = 1, .events = 3}},
      .exposure = {1, 2, 0, 5}};
  EXPECT_EQ(expected_counts(evidence), (std::vector{2.0, 7.0}));
  EXPECT_EQ(observed_counts(evidence), (std::vector{6.0, 3.0}));
}

TEST(DropUnexposed, takes_what_is_no_exposure_for_none) {
  auto evidence = Evidence{.groups = 1,
                           .cells = 5,
                           .batches = {{.group = 0, .cell = 0, .events = 2},
                                       {.group = 0, .cell = 1, .events = 3},
                                       {.group = 0, .cell = 2, .events = 4},
                                       {.group = 0, .cell = 3, .events = 5},
                                       {.group = 0, .cell = 4, .events = 6}},
                           .exposure = {kNaN, -1, 0, kInfinity, 7}};
  EXPECT_EQ(drop_unexposed(evidence), 14U);
  EXPECT_EQ(evidence.exposure, (std::vector<double>{0, 0, 0, 0, 7}));
  ASSERT_EQ(evidence.batches.size(), 1U);
  EXPECT_EQ(evidence.batches[0].cell, 4U);
}

Evidence singles(std::vector<std::vector<unsigned>> const& counts) {
  auto evidence = Evidence{.groups = counts.size(), .cells = counts[0].size()};
  for (auto g = std::uint32_t{0}; g < counts.size(); ++g) {
    for (auto i = std::uint32_t{0}; i < counts[g].size(); ++i) {
      evidence.batches.insert(evidence.batches.end(), counts[g][i], {.group = g, .cell = i});
      evidence.exposure.push_back(1);
    }
  }
  return evidence;
}

TEST(Leaning, worked_by_hand) {
  EXPECT_NEAR(leaning(singles({{5, 1}, {1, 5}})), 1.0, 1e-12);
  EXPECT_EQ(leaning(singles({{3, 3}, {3, 3}})), 0);
  EXPECT_EQ(leaning(singles({{9, 0}, {0, 9}})), 100);
  EXPECT_EQ(leaning(singles({{0, 0}, {0, 0}})), 0);
}

TEST(Leaning, is_not_what_all_groups_find) {
  // One cell is ten times as busy for everybody.
  EXPECT_LT(leaning(singles({{20, 2, 2, 2}, {20, 2, 2, 2}, {20, 2, 2, 2}, {20, 2, 2, 2}})), 0.01);
  EXPECT_GT(leaning(singles({{20, 2, 2, 2}, {2, 20, 2, 2}, {2, 2, 20, 2}, {2, 2, 2, 20}})), 1.0);
}

TEST(Leaning, batches_are_not_leaning) {
  // One workbook of nine rows about one place and month, beside single reports.
  auto evidence = singles({{1, 1, 1, 1}, {1, 1, 1, 1}});
  evidence.batches.push_back({.group = 0, .cell = 0, .events = 9});
  EXPECT_LT(leaning(evidence), 0.2);
  auto apart = singles({{10, 1, 1, 1}, {1, 1, 1, 1}});
  EXPECT_GT(leaning(apart), 1.0);
}

/// Means and variances of what is drawn for each cell.
struct Drawn {
  std::vector<double> mean;
  std::vector<double> variance;
};

Drawn draw_many(Evidence const& evidence, double c2, std::size_t times) {
  auto const null = ClusteredNull{evidence, c2, 7};
  auto counts = std::vector<double>(evidence.cells);
  auto sum = std::vector<double>(evidence.cells);
  auto squares = std::vector<double>(evidence.cells);
  for (auto r = std::size_t{0}; r < times; ++r) {
    null.draw(r, counts);
    for (auto i = std::size_t{0}; i < counts.size(); ++i) {
      sum[i] += counts[i];
      squares[i] += counts[i] * counts[i];
    }
  }
  auto const n = static_cast<double>(times);
  for (auto i = std::size_t{0}; i < sum.size(); ++i) {
    sum[i] /= n;
    squares[i] = squares[i] / n - sum[i] * sum[i];
  }
  return {.mean = sum, .variance = squares};
}

TEST(ClusteredNull, single_events_are_multinomial) {
  // 8 events of one group, shares 1/4 and 3/4: means 2 and 6, variance 8 x 3/16 = 1.5.
  auto const evidence = Evidence{
      .groups = 1, .cells = 2, .batches = std::vector(8, Batch{}), .exposure = {5.0, 15.0}};
  auto const drawn = draw_many(evidence, 0, 20'000);
  EXPECT_NEAR(drawn.mean[0], 2, 0.04);
  EXPECT_NEAR(drawn.mean[1], 6, 0.04);
  EXPECT_NEAR(drawn.variance[0], 1.5, 0.08);
}

TEST(ClusteredNull, batches_stay_whole) {
  // Two batches of 4: means as above, variance 2 x 16 x 3/16 = 6, and only 0, 4 or 8 in a cell.
  auto const evidence = Evidence{
      .groups = 1, .cells = 2, .batches = {{.events = 4}, {.events = 4}}, .exposure = {1.0, 3.0}};
  auto const drawn = draw_many(evidence, 0, 20'000);
  EXPECT_NEAR(drawn.mean[0], 2, 0.08);
  EXPECT_NEAR(drawn.variance[0], 6, 0.3);
  auto counts = std::vector<double>(2);
  ClusteredNull{evidence, 0, 7}.draw(3, counts);
  EXPECT_EQ(std::fmod(counts[0], 4), 0);
  EXPECT_EQ(counts[0] + counts[1], 8);
}

TEST(ClusteredNull, leaning_groups_spread_as_dirichlet_multinomial) {
  // Gamma rates of shape 1 / c2 over K equal cells are Dirichlet shares: of N = 20 events in K = 4
  // cells with c2 = 0.5 a cell has the variance N p (1 - p) (N + A) / (1 + A), A = K / c2 = 8:
  // 20 x 3/16 x 28/9 = 11.667.
  auto const evidence = Evidence{.groups = 1,
                                 .cells = 4,
                                 .batches = std::vector(20, Batch{}),
                                 .exposure = {2.0, 2.0, 2.0, 2.0}};
  auto const drawn = draw_many(evidence, 0.5, 20'000);
  for (auto i = std::size_t{0}; i < 4; ++i) {
    EXPECT_NEAR(drawn.mean[i], 5, 0.1);
    EXPECT_NEAR(drawn.variance[i], 11.667, 0.5);
  }
}

TEST(ClusteredNull, the_least_and_the_most_leaning_can_be_drawn) {
  auto const evidence = Evidence{.groups = 1,
                                 .cells = 4,
                                 .batches = std::vector(20, Batch{}),
                                 .exposure = {2.0, 2.0, 2.0, 2.0}};
  for (auto const c2 : {1e-300, 1e-12, 1e-7, 1e-4, 1e-3, 100.0}) {
    EXPECT_NEAR(draw_many(evidence, c2, 4'000).mean[0], 5, c2 > 1 ? 0.7 : 0.15) << c2;
  }
}

TEST(ClusteredNull, draws_only_where_the_group_has_exposure) {
  auto const evidence = Evidence{
      .groups = 2,
      .cells = 3,
      .batches = {{.group = 0, .cell = 0, .events = 5}, {.group = 1, .cell = 2, .events = 2}},
      .exposure = {1, 1, 0, 0, 0, 4}};
  auto const drawn = draw_many(evidence, 0.3, 500);
  EXPECT_EQ(drawn.mean[2], 2);
  EXPECT_EQ(drawn.variance[2], 0);
}

TEST(ClusteredNull, does_not_depend_on_the_order_of_batches) {
  auto evidence = Evidence{.groups = 1,
                           .cells = 3,
                           .batches = {{.cell = 0, .events = 5}, {.cell = 2, .events = 1}},
                           .exposure = {1, 2, 3}};
  auto counts = std::vector<double>(3);
  auto again = std::vector<double>(3);
  ClusteredNull{evidence, 0.2, 7}.draw(11, counts);
  std::swap(evidence.batches[0], evidence.batches[1]);
  ClusteredNull{evidence, 0.2, 7}.draw(11, again);
  EXPECT_EQ(counts, again);
}

} // namespace
} // namespace njia::analysis
