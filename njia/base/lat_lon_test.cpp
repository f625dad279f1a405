#include "njia/base/lat_lon.h"

#include <gtest/gtest.h>

#include <limits>

namespace njia {
namespace {

TEST(GreatCircle, OneDegreeAlongTheMeridianAndTheEquator) {
  auto const origin = LatLon{.lat = 0, .lon = 0};
  EXPECT_NEAR(great_circle(origin, LatLon{.lat = 1, .lon = 0}).value(), 111195.08, 0.01);
  EXPECT_NEAR(great_circle(origin, LatLon{.lat = 0, .lon = 1}).value(), 111195.08, 0.01);
}

TEST(GreatCircle, NairobiToMombasaIsAbout440Kilometres) {
  // The ellipsoid gives 440.0 km (Vincenty, worked with GeographicLib's published tables); the
  // sphere is within 0.6 %.
  auto const nairobi = LatLon{.lat = -1.28333, .lon = 36.81667};
  auto const mombasa = LatLon{.lat = -4.05466, .lon = 39.66359};
  EXPECT_NEAR(great_circle(nairobi, mombasa).kilometres(), 440.0, 2.6);
}

TEST(GreatCircle, CrossesTheDateLineAndReachesTheOtherSide) {
  EXPECT_NEAR(great_circle(LatLon{.lat = 0, .lon = 179.5}, LatLon{.lat = 0, .lon = -179.5}).value(),
              111195.08, 0.01);
  EXPECT_NEAR(great_circle(LatLon{.lat = 0, .lon = 0}, LatLon{.lat = 0, .lon = 180}).kilometres(),
              20015.11, 0.01);
}

TEST(OnGlobe, RefusesWhatIsNoPlace) {
  EXPECT_TRUE(is_on_globe(LatLon{.lat = -90, .lon = 180}));
  EXPECT_FALSE(is_on_globe(LatLon{.lat = 90.1, .lon = 0}));
  EXPECT_FALSE(is_on_globe(LatLon{.lat = 0, .lon = std::numeric_limits<double>::quiet_NaN()}));
}

} // namespace
} // namespace njia
