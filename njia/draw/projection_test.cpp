#include "njia/draw/projection.h"

#include "njia/draw/base_map.h"
#include "njia/draw/map_ground.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace njia::draw {
namespace {

TEST(Projection, FollowsSnydersEquation) {
  // Radius 1: a quarter of the globe to the east lies at k' = sqrt 2.
  Projection const flat{{.lat = 0, .lon = 0}, {0, 0}, 1 / kEarthRadiusKm};
  auto const east = flat({.lat = 0, .lon = 90});
  EXPECT_NEAR(east.x, std::sqrt(2.0), 1e-9);
  EXPECT_NEAR(east.y, 0, 1e-9);
}

TEST(Projection, KeepsAreas) {
  // A cell of 2 x 2 degrees at 60 N has half the area of one at the equator: cos 60 = 1/2, wherever
  // the map is centred.
  Projection const flat{{.lat = 20, .lon = 40}, {0, 0}, 1};
  auto const area = [&](double lat, double lon) {
    std::vector<Point> ring;
    auto const corner = [&](double a, double b) {
      ring.push_back(flat({.lat = lat + a, .lon = lon + b}));
    };
    for (int i = -10; i < 10; ++i) {
      corner(-1, i / 10.0);
    }
    for (int i = -10; i < 10; ++i) {
      corner(i / 10.0, 1);
    }
    for (int i = -10; i < 10; ++i) {
      corner(1, -i / 10.0);
    }
    for (int i = -10; i < 10; ++i) {
      corner(-i / 10.0, -1);
    }
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      sum += cross(ring[i], ring[(i + 1) % ring.size()]);
    }
    return std::abs(sum) / 2;
  };
  EXPECT_NEAR(area(60, 50) / area(0, 30), 0.5, 0.002);
}

TEST(Projection, ComesBack) {
  Projection const flat{{.lat = 10, .lon = 175}, {100, 100}, 0.1};
  for (GeoPoint const p :
       {GeoPoint{.lat = -18.14, .lon = 178.44}, GeoPoint{.lat = -13.83, .lon = -171.77}}) {
    auto const back = flat.inverse(flat(p));
    EXPECT_NEAR(back.lat, p.lat, 1e-9);
    EXPECT_NEAR(back.lon, p.lon, 1e-9);
  }
}

TEST(Projection, MiddleKnowsNoAntimeridian) {
  std::vector<GeoPoint> const points{{.lat = 0, .lon = 179}, {.lat = 0, .lon = -177}};
  EXPECT_NEAR(std::abs(middle(points).lon), 179, 1e-9);
}

TEST(Projection, FitHoldsEveryPoint) {
  std::vector<GeoPoint> const points{
      {.lat = -4, .lon = 39}, {.lat = 33.9, .lon = 35.5}, {.lat = 23.6, .lon = 58.4}};
  Rect const frame{10, 20, 300, 200};
  auto const flat = fit(points, frame);
  for (auto const p : points) {
    EXPECT_TRUE(frame.grown(0.5).contains(flat(p)));
  }
}

TEST(BaseMap, ReadsTheShippedFile) {
  auto const& map = BaseMap::shipped();
  EXPECT_GT(map.countries().size(), 230U);
  EXPECT_TRUE(map.has_country("KE"));
  EXPECT_FALSE(map.has_country("QQ"));
}

TEST(BaseMap, KnowsWhereCountriesAre) {
  auto const& map = BaseMap::shipped();
  struct Row {
    char const* name;
    GeoPoint at;
    char const* want;
  };
  // Capitals, and two places that prove the antimeridian and an entity without a code of its own.
  for (auto const& row : {Row{"Nairobi", {.lat = -1.286, .lon = 36.817}, "KE"},
                          Row{"Riyadh", {.lat = 24.69, .lon = 46.72}, "SA"},
                          Row{"Maseru", {.lat = -29.31, .lon = 27.48}, "LS"},
                          Row{"Hargeisa", {.lat = 9.56, .lon = 44.06}, "SO"},
                          Row{"Suva", {.lat = -18.1, .lon = 178.4}, "FJ"},
                          Row{"Anadyr", {.lat = 66.0, .lon = 178.0}, "RU"},
                          Row{"Uelen", {.lat = 66.1, .lon = -171.0}, "RU"}}) {
    EXPECT_EQ(map.country_at(row.at).value_or("none"), row.want) << row.name;
  }
  EXPECT_FALSE(map.country_at({.lat = -10, .lon = 60})); // the Indian Ocean
}

TEST(BaseMap, DrawsDisputedBordersApart) {
  // The Ilemi triangle, between Kenya, South Sudan and Ethiopia.
  auto const& map = BaseMap::shipped();
  auto const is_near_ilemi = [&](BaseMap::Line const& line) {
    auto const p = map.at(map.arcs()[line.arc].points[line.from]);
    return p.lon > 34 && p.lon < 36.2 && p.lat > 4.2 && p.lat < 5.6;
  };
  EXPECT_TRUE(std::any_of(map.lines().begin(), map.lines().end(), [&](BaseMap::Line const& line) {
    return line.kind == LineKind::disputed && is_near_ilemi(line);
  }));
}

TEST(BaseMap, RefusesDamagedBytes) {
  EXPECT_EQ(BaseMap::parse("").error().key, "draw.base_map_damaged");
  EXPECT_EQ(BaseMap::parse("NJIAMAP1\x01").error().key, "draw.base_map_damaged");
  std::string const many =
      "NJIAMAP1\x01\xff\xff\xff\xff\x0f"; // four thousand million arcs in no bytes
  EXPECT_EQ(BaseMap::parse(many).error().key, "draw.base_map_damaged");
}

TEST(BaseMap, RingsThatCross180StayTogetherOnPaper) {
  auto const& map = BaseMap::shipped();
  Projection const flat{{.lat = -18, .lon = 179}, {0, 0}, 1}; // 1 pt to the km
  for (auto const& ring : map.rings_of("FJ")) {
    auto const box = bounds(ring_on_paper(ring, flat, 0.1));
    EXPECT_LT(box.w, 600) << "no island of Fiji is 600 km wide";
  }
}

TEST(BaseMap, TheFarSideOfTheGlobeDoesNotCrossTheMap) {
  auto const& map = BaseMap::shipped();
  Projection const flat{{.lat = 0, .lon = 38}, {0, 0}, 0.05};
  for (auto const& ring : map.rings_of("US")) {
    for (auto const p : ring_on_paper(ring, flat, 0.1)) {
      EXPECT_GT(length(p), 400) << "America is at least 8,000 km from Kenya";
    }
  }
}

} // namespace
} // namespace njia::draw
