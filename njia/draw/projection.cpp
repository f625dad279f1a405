#include "njia/draw/projection.h"

#include "njia/base/check.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace njia::draw {

namespace {

constexpr double kRad = std::numbers::pi / 180;

struct Vector {
  double x, y, z;
};

Vector on_sphere(GeoPoint p) {
  auto const c = std::cos(p.lat * kRad);
  return {c * std::cos(p.lon * kRad), c * std::sin(p.lon * kRad), std::sin(p.lat * kRad)};
}

} // namespace

double distance_km(GeoPoint a, GeoPoint b) { return great_circle(a, b).kilometres(); }

GeoPoint middle(std::span<GeoPoint const> points) {
  Vector sum{0, 0, 0};
  for (auto const& p : points) {
    auto const v = on_sphere(p);
    sum = {sum.x + v.x, sum.y + v.y, sum.z + v.z};
  }
  auto const flat = std::hypot(sum.x, sum.y);
  if (flat < 1e-12 && std::abs(sum.z) < 1e-12) {
    return points.empty() ? GeoPoint{.lat = 0, .lon = 0} : points.front(); // all directions cancel
  }
  return {.lat = std::atan2(sum.z, flat) / kRad, .lon = std::atan2(sum.y, sum.x) / kRad};
}

Projection::Projection(GeoPoint center, Point middle_of_frame, double pt_per_km)
    : center_{center}, origin_{middle_of_frame}, pt_per_km_{pt_per_km},
      sin_lat_{std::sin(center.lat * kRad)}, cos_lat_{std::cos(center.lat * kRad)} {}

Projection::Placed Projection::place(GeoPoint p) const {
  auto const lat = p.lat * kRad;
  auto const dlon = (p.lon - center_.lon) * kRad;
  auto const s = std::sin(lat);
  auto const c = std::cos(lat);
  auto const cos_dlon = std::cos(dlon);
  auto const cos_angle = sin_lat_ * s + cos_lat_ * c * cos_dlon;
  auto const k = std::sqrt(2 / std::max(1e-9, 1 + cos_angle)) * kEarthRadiusKm * pt_per_km_;
  auto const off = Point{k * c * std::sin(dlon), -k * (cos_lat_ * s - sin_lat_ * c * cos_dlon)};
  return {.at = origin_ + off, .cos_angle = cos_angle};
}

GeoPoint Projection::inverse(Point p) const {
  auto const v = (p - origin_) * (1 / (kEarthRadiusKm * pt_per_km_));
  auto const rho = length(v);
  if (rho < 1e-12) {
    return center_;
  }
  auto const angle = 2 * std::asin(std::min(1.0, rho / 2)); // eq. 24-16
  auto const up = -v.y;
  auto const lat = std::asin(
      std::clamp(std::cos(angle) * sin_lat_ + up * std::sin(angle) * cos_lat_ / rho, -1.0, 1.0));
  auto const lon = std::atan2(v.x * std::sin(angle),
                              rho * cos_lat_ * std::cos(angle) - up * sin_lat_ * std::sin(angle));
  return {.lat = lat / kRad, .lon = std::remainder(center_.lon + lon / kRad, 360)};
}

Projection fit(std::span<GeoPoint const> points, Rect const& frame, double least_km) {
  NJIA_CHECK(!points.empty(), "a map shows something");
  NJIA_CHECK(frame.w > 0 && frame.h > 0, "a frame has an area");
  auto center = middle(points);
  Rect box;
  // The middle of the box on paper is not the middle on the globe: move there, twice is enough.
  for (int round = 0; round < 3; ++round) {
    Projection const flat{center, {0, 0}, 1};
    std::vector<Point> spots;
    for (auto const& p : points) {
      spots.push_back(flat(p));
    }
    box = bounds(spots);
    center = flat.inverse(box.center());
  }
  auto const least = std::max(least_km, 1.0);
  auto const shorter = std::min(frame.w, frame.h);
  auto const scale =
      std::min({frame.w / std::max(box.w, 1e-6), frame.h / std::max(box.h, 1e-6), shorter / least});
  return Projection{center, frame.center(), scale};
}

} // namespace njia::draw
