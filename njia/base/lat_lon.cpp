#include "njia/base/lat_lon.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace njia {
namespace {

constexpr double kMeanRadiusM = 6'371'008.8;

double radians(double degrees) { return degrees * std::numbers::pi / 180.0; }

double squared(double value) { return value * value; }

} // namespace

bool is_on_globe(LatLon point) {
  return std::isfinite(point.lat) && std::isfinite(point.lon) && std::abs(point.lat) <= 90.0 &&
         std::abs(point.lon) <= 180.0;
}

Metres great_circle(LatLon from, LatLon to) {
  auto const h = squared(std::sin(radians(to.lat - from.lat) / 2)) +
                 std::cos(radians(from.lat)) * std::cos(radians(to.lat)) *
                     squared(std::sin(radians(to.lon - from.lon) / 2));
  return Metres{2 * kMeanRadiusM * std::asin(std::sqrt(std::min(1.0, h)))};
}

} // namespace njia
