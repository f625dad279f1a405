// From the globe to the page: Lambert's azimuthal equal-area projection about the middle of the
// figure, scaled and moved into a frame. Areas compare truly; directions are true from the middle.
#pragma once

#include "njia/base/lat_lon.h"
#include "njia/draw/geometry.h"

#include <span>

namespace njia::draw {

/// A place on the globe, in degrees; the same as everywhere else in Njia.
using GeoPoint = LatLon;

inline constexpr double kEarthRadiusKm = 6371.0088; ///< mean radius, IUGG

/// great_circle() in km. By hand: a quarter of the equator is 10,007.6 km.
double distance_km(GeoPoint a, GeoPoint b);

/// The point in the middle on the sphere (direction of the summed unit vectors); antimeridian-safe.
GeoPoint middle(std::span<GeoPoint const> points);

class Projection {
public:
  Projection() = default;
  /// Puts `center` at `middle_of_frame`, `pt_per_km` pt to the kilometre there.
  Projection(GeoPoint center, Point middle_of_frame, double pt_per_km);

  /// Position on the page. Snyder 1987, "Map projections: a working manual", USGS PP 1395, eq. 24-2
  /// to 24-4 (sphere). By hand, radius 1: centre (0, 0), point (0, 90 E): k' = sqrt 2, x
  /// = 1.414214, y = 0.
  Point operator()(GeoPoint p) const { return place(p).at; }
  /// The same with how far from the centre it is on the globe.
  struct Placed {
    Point at;
    double cos_angle; ///< 1 at the centre, -1 opposite to it
  };
  Placed place(GeoPoint p) const;
  /// Back from the page; points beyond the globe's edge give the nearest on it.
  GeoPoint inverse(Point p) const;

  double pt_per_km() const { return pt_per_km_; }
  GeoPoint center() const { return center_; }

private:
  GeoPoint center_{.lat = 0, .lon = 0};
  Point origin_;
  double pt_per_km_ = 1;
  double sin_lat_ = 0;
  double cos_lat_ = 1;
};

/// The projection centred on `points` under which they all lie inside `frame`, which holds at least
/// `least_km` across its shorter side. `points` must not be empty.
Projection fit(std::span<GeoPoint const> points, Rect const& frame, double least_km = 200);

} // namespace njia::draw
