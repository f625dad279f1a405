#include "njia/analysis/corridors/betweenness.h"

#include <gtest/gtest.h>

namespace njia::analysis {
namespace {

TEST(Betweenness, the_middle_of_a_line_scores_one) {
  auto const scores = betweenness(3, {{0, 1, 1}, {1, 2, 1}});
  EXPECT_EQ(scores, (std::vector<double>{0, 1, 0}));
}

TEST(Betweenness, two_equal_ways_share) {
  auto const scores = betweenness(4, {{0, 1, 3}, {1, 2, 3}, {0, 3, 3}, {3, 2, 3}});
  EXPECT_EQ(scores, (std::vector<double>{0, 0.5, 0, 0.5}));
}

TEST(Betweenness, a_heavier_detour_beats_a_light_direct_way) {
  // 0>2 direct has length 1/1; over 1 it is 1/3 + 1/3, shorter.
  EXPECT_EQ(betweenness(3, {{0, 1, 3}, {1, 2, 3}, {0, 2, 1}}), (std::vector<double>{0, 1, 0}));
  // With weight 2 each the detour is as long as the direct way (1/2 + 1/2 = 1): half the ways.
  EXPECT_EQ(betweenness(3, {{0, 1, 2}, {1, 2, 2}, {0, 2, 1}}), (std::vector<double>{0, 0.5, 0}));
}

} // namespace
} // namespace njia::analysis
