#include "njia/analysis/ways/best_ways.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace njia::analysis {
namespace {

using Edges = std::vector<WeightedEdge>;
using Nodes = std::vector<std::uint32_t>;

TEST(BestWays, worked_by_hand) {
  auto const edges = Edges{{0, 3, 1}, {2, 3, 2}, {0, 2, 2}, {1, 3, 4}, {0, 1, 4}};
  EXPECT_EQ(best_ways(4, edges, 0, 3, 5),
            (std::vector<GraphWay>{{{0, 1, 3}, 4}, {{0, 2, 3}, 2}, {{0, 3}, 1}}));
  EXPECT_EQ(best_ways(4, edges, 0, 3, 1).size(), 1U);
}

TEST(BestWays, the_usual_example_of_yens_algorithm) {
  // C D E F G H are 0 to 5; costs C-D 3, C-E 2, D-F 4, E-D 1, E-F 2, E-G 3, F-G 2, F-H 1, G-H 2.
  // The three shortest of C to H: C-E-F-H 5, C-E-G-H 7, C-D-F-H 8 (as long as C-E-D-F-H, and after
  // C-E-F-G-H, which are 8 too: by their nodes C-D-F-H is first). Weights of 60/cost give lengths
  // in that proportion.
  auto const edges = Edges{{0, 1, 20}, {0, 2, 30}, {1, 3, 15}, {2, 1, 60}, {2, 3, 30},
                           {2, 4, 20}, {3, 4, 30}, {3, 5, 60}, {4, 5, 30}};
  auto const ways = best_ways(6, edges, 0, 5, 5);
  ASSERT_EQ(ways.size(), 5U);
  EXPECT_EQ(ways[0].nodes, (Nodes{0, 2, 3, 5}));
  EXPECT_EQ(ways[1].nodes, (Nodes{0, 2, 4, 5}));
  EXPECT_EQ(ways[2].nodes, (Nodes{0, 1, 3, 5}));
  EXPECT_EQ(ways[3].nodes, (Nodes{0, 2, 1, 3, 5}));
  EXPECT_EQ(ways[4].nodes, (Nodes{0, 2, 3, 4, 5}));
}

TEST(BestWays, there_may_be_none) {
  EXPECT_TRUE(best_ways(3, {{0, 1, 1}}, 1, 0, 3).empty());
  EXPECT_TRUE(best_ways(3, {{0, 1, 1}}, 0, 2, 3).empty());
  EXPECT_TRUE(best_ways(3, {{0, 1, 1}}, 0, 0, 3).empty());
  EXPECT_TRUE(best_ways(0, {}, 0, 1, 3).empty());
  EXPECT_TRUE(best_ways(2, {{0, 1, 1}}, 0, 1, 0).empty());
}

/// Every way without a repeated node, by trying each; lengths in 1/60, which all weights here give.
struct Naive {
  Edges const& edges;
  std::uint32_t to;
  std::vector<std::pair<std::uint64_t, Nodes>> ways = {};

  void go(std::uint64_t length, Nodes const& nodes) {
    if (nodes.back() == to) {
      ways.emplace_back(length, nodes);
      return;
    }
    for (auto const& edge : edges) {
      if (edge.from == nodes.back() &&
          std::find(nodes.begin(), nodes.end(), edge.to) == nodes.end()) {
        auto longer = nodes;
        longer.push_back(edge.to);
        go(length + 60 / edge.weight, longer);
      }
    }
  }
};

TEST(BestWays, agrees_with_trying_every_way) {
  auto state = std::uint64_t{11};
  auto const below = [&](std::uint32_t bound) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>(((state >> 33U) * bound) >> 31U);
  };
  for (auto round = 0; round < 200; ++round) {
    auto const nodes = 2 + below(6);
    auto edges = Edges{};
    for (auto from = std::uint32_t{0}; from < nodes; ++from) {
      for (auto to = std::uint32_t{0}; to < nodes; ++to) {
        if (from != to && below(10) < 6) {
          edges.push_back({from, to, std::array<std::uint64_t, 5>{1, 2, 3, 4, 5}[below(5)]});
        }
      }
    }
    auto naive = Naive{.edges = edges, .to = nodes - 1};
    naive.go(0, {0});
    std::sort(naive.ways.begin(), naive.ways.end());
    auto const count = 1 + below(40);
    auto const ways = best_ways(nodes, edges, 0, nodes - 1, count);
    ASSERT_EQ(ways.size(), std::min<std::size_t>(count, naive.ways.size())) << round;
    for (auto i = std::size_t{0}; i < ways.size(); ++i) {
      EXPECT_EQ(ways[i].nodes, naive.ways[i].second) << round << " " << i;
    }
  }
}

} // namespace
} // namespace njia::analysis
