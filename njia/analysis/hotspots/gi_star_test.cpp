#include "njia/analysis/hotspots/gi_star.h"

#include "njia/analysis/draws.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace njia::analysis {
namespace {

/// A point so many metres north and east of where the equator meets Greenwich; a plane, as far as
/// tests of some hundred metres can tell.
LatLon at_metres(double east, double north) {
  constexpr auto kMetresInDegree = 6371008.8 * std::numbers::pi / 180;
  return {.lat = north / kMetresInDegree, .lon = east / kMetresInDegree};
}

std::vector<std::uint32_t> list_of(Neighbours const& neighbours, std::size_t place) {
  return {neighbours[place].begin(), neighbours[place].end()};
}

using List = std::vector<std::uint32_t>;

TEST(Neighbours, the_nearest_keep_ties_together) {
  auto const points = std::vector<LatLon>{
      {.lat = 0, .lon = 36}, {.lat = 1, .lon = 36}, {.lat = 2, .lon = 36}, {.lat = 4, .lon = 36}};
  auto const two = neighbours_of(points, {.count = 2});
  EXPECT_EQ(list_of(two, 0), (List{0, 1}));
  EXPECT_EQ(list_of(two, 1), (List{0, 1, 2}));
  EXPECT_EQ(list_of(two, 3), (List{2, 3}));
  EXPECT_EQ(list_of(neighbours_of(points, {.count = 0}), 2), (List{2}));
  EXPECT_EQ(list_of(neighbours_of(points, {.count = 99}), 2), (List{0, 1, 2, 3}));
  EXPECT_EQ(neighbours_of({}, {}).size(), 0U);
}

TEST(Neighbours, a_distance_goes_round_the_globe) {
  // 0.2 degrees on the equator are 22.24 km.
  auto const points = std::vector<LatLon>{
      {.lat = 0, .lon = 179.9}, {.lat = 0, .lon = -179.9}, {.lat = 0, .lon = 0}};
  EXPECT_EQ(list_of(neighbours_of(points, {.within = kilometres(22.3)}), 0), (List{0, 1}));
  EXPECT_EQ(list_of(neighbours_of(points, {.within = kilometres(22.2)}), 0), (List{0}));
  EXPECT_EQ(list_of(neighbours_of(points, {.within = kilometres(99'999)}), 2), (List{0, 1, 2}));
  EXPECT_EQ(list_of(neighbours_of(points, {.within = Metres{0}}), 2), (List{2}));
}

TEST(GiStar, worked_by_hand) {
  auto const neighbours = Neighbours{.first = {0, 2, 4, 5, 9}, .of = {0, 1, 0, 1, 2, 0, 1, 2, 3}};
  auto const z = gi_star(std::array{1.0, 2.0, 3.0, 6.0}, neighbours);
  EXPECT_NEAR(z[0], -1.3887, 5e-5);
  EXPECT_EQ(z[2], 0); // (3 - 3) / …
  EXPECT_EQ(z[3], 0); // everybody is a neighbour
}

TEST(GiStar, says_nothing_of_equal_values) {
  auto const points = std::vector(6, LatLon{.lat = 1, .lon = 2});
  auto const neighbours = neighbours_of(points, {.within = Metres{0}});
  for (auto const z : gi_star(std::vector(6, 0.1), neighbours)) {
    EXPECT_EQ(z, 0);
  }
  EXPECT_TRUE(gi_star({}, {}).empty());
  EXPECT_EQ(gi_star(std::array{7.0}, Neighbours{.first = {0, 1}, .of = {0}}), std::vector{0.0});
}

/// The six points of PySAL's example for G_Local (esda/getisord.py), in metres here.
std::vector<LatLon> six_points() {
  return {at_metres(10, 10), at_metres(20, 10), at_metres(40, 10),
          at_metres(15, 20), at_metres(30, 20), at_metres(30, 30)};
}
constexpr std::array kSixValues = {2.0, 3.0, 3.2, 5.0, 8.0, 7.0};

TEST(GiStar, agrees_with_pysal) {
  // G_Local(y, DistanceBand(points, 15), transform="B", star=True).Zs, as printed in its
  // documentation.
  constexpr std::array kPrinted = {-1.39727626, -0.28917762, 0.65064964,
                                   -0.28917762, 1.23452088,  2.02424331};
  auto const z = gi_star(kSixValues, neighbours_of(six_points(), {.within = Metres{15}}));
  for (auto i = std::size_t{0}; i < z.size(); ++i) {
    EXPECT_NEAR(z[i], kPrinted[i], 1e-8) << i;
  }
}

/// The remote-sensing image of Getis and Ord's example (1996, "Local spatial statistics: an
/// overview", in Longley and Batty, Spatial Analysis: Modelling in a GIS Environment, pp. 261-277):
/// 16 x 16 pixels of 30 m, as the R package spData carries it ("getisord").
constexpr std::array<int, 256> kImage = {
    40, 41, 42, 43, 49,  54,  47, 44,  42,  44,  43,  46,  52,  56,  56,  61, //
    40, 42, 41, 40, 43,  49,  46, 42,  42,  43,  43,  49,  59,  62,  53,  62, //
    43, 42, 40, 42, 42,  42,  41, 42,  42,  43,  42,  53,  66,  61,  51,  62, //
    44, 41, 39, 42, 44,  43,  42, 42,  42,  43,  43,  49,  56,  53,  53,  61, //
    42, 43, 44, 43, 42,  41,  42, 44,  43,  43,  44,  47,  58,  59,  55,  61, //
    52, 59, 61, 56, 41,  40,  43, 44,  46,  48,  50,  52,  68,  69,  60,  61, //
    62, 62, 86, 85, 55,  59,  64, 72,  75,  70,  70,  62,  66,  61,  55,  57, //
    65, 62, 68, 72, 102, 94,  90, 83,  74,  81,  96,  69,  52,  50,  51,  54, //
    62, 59, 55, 61, 99,  97,  93, 80,  65,  87,  107, 80,  59,  60,  67,  66, //
    62, 55, 56, 56, 80,  90,  99, 88,  64,  91,  112, 94,  76,  91,  100, 85, //
    63, 57, 58, 58, 77,  92,  82, 71,  59,  90,  105, 92,  79,  98,  110, 83, //
    59, 58, 60, 64, 88,  99,  82, 81,  71,  80,  89,  89,  89,  102, 104, 75, //
    55, 54, 53, 61, 82,  102, 88, 93,  96,  94,  110, 114, 109, 103, 92,  68, //
    55, 55, 56, 60, 91,  95,  86, 98,  115, 105, 110, 107, 101, 89,  85,  68, //
    62, 63, 64, 59, 85,  88,  95, 106, 110, 99,  89,  82,  79,  84,  97,  79, //
    55, 56, 54, 58, 65,  75,  82, 77,  74,  74,  69,  61,  62,  71,  73,  63};

TEST(GiStar, agrees_with_the_example_of_getis_and_ord) {
  // The pixel of their p. 267, the 120th here. With their eq. 14.2 (p. 263) Gi* at 30 m is 1.45078;
  // the value that the page prints, 1.45, was made with n - 1 in the variance: 1.447943. Both as
  // the documentation of R's spdep::localG recomputes them.
  auto points = std::vector<LatLon>{};
  auto values = std::vector<double>{};
  for (auto i = 0; i < 256; ++i) {
    points.push_back(at_metres(30 * (i % 16), 30 * (i / 16)));
    values.push_back(kImage[static_cast<std::size_t>(i)]);
  }
  auto const z = gi_star(values, neighbours_of(points, {.within = Metres{30}}));
  EXPECT_NEAR(z[119], 1.45078, 5e-6);
  EXPECT_NEAR(z[119] * std::sqrt(255.0 / 256.0), 1.447943, 5e-7);
}

/// All ways to choose the other neighbours, plainly.
double exact_p(std::vector<double> const& values, Neighbours const& neighbours, std::size_t i) {
  auto others = values;
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
  auto observed = -values[i];
  for (auto const j : neighbours[i]) {
    observed += values[j];
  }
  auto reached = 0;
  auto ways = 0;
  for (auto chosen = 0U; chosen < (1U << others.size()); ++chosen) {
    if (static_cast<std::size_t>(__builtin_popcount(chosen)) != neighbours[i].size() - 1) {
      continue;
    }
    auto sum = 0.0;
    for (auto k = std::size_t{0}; k < others.size(); ++k) {
      sum += (chosen >> k & 1U) != 0 ? others[k] : 0;
    }
    ++ways;
    reached += sum >= observed - 1e-9 ? 1 : 0;
  }
  return static_cast<double>(reached) / ways;
}

TEST(ConditionalPermutation, agrees_with_all_permutations) {
  auto const neighbours = neighbours_of(six_points(), {.within = Metres{15}});
  auto const values = std::vector(kSixValues.begin(), kSixValues.end());
  constexpr auto kSimulations = 9'999U;
  auto const p = conditional_permutation_p(values, neighbours, {.simulations = kSimulations});
  for (auto i = std::size_t{0}; i < p.size(); ++i) {
    auto const want = exact_p(values, neighbours, i);
    EXPECT_NEAR(p[i], want, 4 * std::sqrt(want * (1 - want) / kSimulations) + 1.0 / kSimulations)
        << i;
  }
  EXPECT_EQ(p, conditional_permutation_p(values, neighbours, {.simulations = kSimulations}));
}

TEST(ConditionalPermutation, a_place_alone_is_never_significant) {
  auto const neighbours = neighbours_of(six_points(), {.within = Metres{1}});
  for (auto const p : conditional_permutation_p(kSixValues, neighbours, {})) {
    EXPECT_EQ(p, 1);
  }
}

} // namespace
} // namespace njia::analysis
