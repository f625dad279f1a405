#include "njia/analysis/scan/circles.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace njia::analysis {
namespace {

/// The places of each circle around a centre, smallest first.
std::vector<std::vector<std::uint32_t>> circles_around(ScanCircles const& circles,
                                                       std::size_t centre) {
  auto all = std::vector<std::vector<std::uint32_t>>{};
  auto inside = std::vector<std::uint32_t>{};
  for (auto const& neighbour : circles.around(centre)) {
    inside.push_back(neighbour.place);
    if (neighbour.ends_circle) {
      all.push_back(inside);
    }
  }
  return all;
}

using Circles = std::vector<std::vector<std::uint32_t>>;

TEST(ScanCircles, worked_by_hand) {
  auto const points = std::vector<PlanePoint>{{0, 0}, {1, 0}, {2, 0}, {10, 0}};
  auto const circles = ScanCircles::on_plane(points, std::vector<double>(4, 3.0), 0.5).value();
  EXPECT_EQ(circles_around(circles, 0), (Circles{{0}, {0, 1}}));
  EXPECT_EQ(circles_around(circles, 1), (Circles{{1}}));
  EXPECT_EQ(circles_around(circles, 3), (Circles{{3}, {3, 2}}));
}

TEST(ScanCircles, hold_at_most_their_share_of_exposure) {
  auto const points = std::vector<PlanePoint>{{0, 0}, {1, 0}, {3, 0}, {10, 0}};
  auto const exposure = std::vector<double>{1, 2, 1, 6};
  auto const circles = ScanCircles::on_plane(points, exposure, 0.4).value();
  EXPECT_EQ(circles_around(circles, 0), (Circles{{0}, {0, 1}, {0, 1, 2}}));
  EXPECT_TRUE(circles.around(3).empty());
  auto const tenth = ScanCircles::on_plane(points, std::vector<double>{1, 1, 1, 7}, 0.1).value();
  EXPECT_EQ(circles_around(tenth, 2), (Circles{{2}}));
}

TEST(ScanCircles, places_at_one_point_enter_together) {
  auto const points = std::vector<PlanePoint>{{0, 0}, {0, 0}, {5, 5}, {5, 5}};
  auto const circles = ScanCircles::on_plane(points, std::vector<double>(4, 1.0), 0.5).value();
  EXPECT_EQ(circles_around(circles, 1), (Circles{{0, 1}}));
  auto const one_spot = std::vector<PlanePoint>(3, {2, 2});
  auto const all = ScanCircles::on_plane(one_spot, std::vector<double>(3, 1.0), 1.0).value();
  EXPECT_EQ(circles_around(all, 2), (Circles{{0, 1, 2}}));
}

TEST(ScanCircles, the_globe_is_round) {
  // Across the date line, and over the pole.
  auto const points = std::vector<LatLon>{{.lat = 0, .lon = 179.5}, {.lat = 0, .lon = -179.5},
                                          {.lat = 0, .lon = 178},   {.lat = 89, .lon = 0},
                                          {.lat = 89, .lon = 180},  {.lat = 86, .lon = 0}};
  auto const circles = ScanCircles::on_globe(points, std::vector<double>(6, 1.0), 0.5).value();
  EXPECT_EQ(circles_around(circles, 0), (Circles{{0}, {0, 1}, {0, 1, 2}}));
  EXPECT_EQ(circles_around(circles, 3), (Circles{{3}, {3, 4}, {3, 4, 5}}));
}

TEST(ScanCircles, order_on_the_globe_is_that_of_great_circles) {
  auto random = std::mt19937{7};
  auto points = std::vector<LatLon>{};
  for (auto i = 0; i < 300; ++i) {
    points.push_back({.lat = std::asin(static_cast<double>(random() % 20001) / 10000 - 1) * 57.29,
                      .lon = static_cast<double>(random() % 360000) / 1000 - 180});
  }
  auto const circles = ScanCircles::on_globe(points, std::vector<double>(300, 1.0), 1.0).value();
  for (auto centre = std::size_t{0}; centre < points.size(); ++centre) {
    auto const around = circles.around(centre);
    ASSERT_EQ(around.size(), points.size());
    for (auto i = std::size_t{1}; i < around.size(); ++i) {
      auto const near = great_circle(points[centre], points[around[i - 1].place]).value();
      auto const far = great_circle(points[centre], points[around[i].place]).value();
      EXPECT_LE(near, far + 0.2); // near its antipode a chord says little about the way around
    }
  }
}

TEST(ScanCircles, whole_exposures_are_exact_whatever_the_order_of_adding) {
  auto const points = std::vector<PlanePoint>{{0, 0}, {1, 0}, {2, 0}};
  auto const circles =
      ScanCircles::on_plane(points, std::vector<double>{1, 3, 1'000'000'007}, 0.5).value();
  EXPECT_EQ(circles.weight(1), 3 * circles.weight(0));
  EXPECT_EQ(circles.weight(2), 1'000'000'007 * circles.weight(0));
  EXPECT_EQ(circles.total_weight(), 1'000'000'011 * circles.weight(0));
}

TEST(ScanCircles, bad_input_is_refused_with_its_number) {
  auto const points = std::vector<PlanePoint>{{0, 0}, {1, 0}};
  for (auto const bad : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
    auto const refused = ScanCircles::on_plane(points, std::vector<double>{1, bad}, 0.5);
    EXPECT_EQ(refused.error(), (Error{.key = "analysis.scan_exposure", .where = "1"}));
  }
  auto const nowhere = std::vector<PlanePoint>{{0, 0}, {std::nan(""), 0}};
  EXPECT_EQ(ScanCircles::on_plane(nowhere, std::vector<double>{1, 1}, 0.5).error(),
            (Error{.key = "analysis.scan_position", .where = "1"}));
  auto const off_globe = std::vector<LatLon>{{.lat = 91, .lon = 0}};
  EXPECT_EQ(ScanCircles::on_globe(off_globe, std::vector<double>{1}, 0.5).error(),
            (Error{.key = "analysis.scan_position", .where = "0"}));
}

TEST(ScanCircles, exposures_of_any_size_are_fine) {
  auto const points = std::vector<PlanePoint>{{0, 0}, {1, 0}, {5, 0}};
  for (auto const scale : {1e-300, 1e-9, 1e300}) {
    auto const circles = ScanCircles::on_plane(points, std::vector<double>(3, scale), 0.7).value();
    EXPECT_EQ(circles_around(circles, 0), (Circles{{0}, {0, 1}})) << scale;
  }
}

} // namespace
} // namespace njia::analysis
