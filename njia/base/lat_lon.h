// A point on the earth and the distance between two of them. Not for map projections: njia/draw has
// those. A LatLon is always made by name, LatLon{.lat = -1.28, .lon = 36.82}: the order never rests
// on memory.
#pragma once

#include <compare>

namespace njia {

/// Degrees north and east (WGS 84).
struct LatLon {
  double lat; ///< -90..90
  double lon; ///< -180..180

  friend bool operator==(LatLon const&, LatLon const&) = default;
};

/// A length in metres; kilometres only for people to read.
class Metres {
public:
  constexpr explicit Metres(double value) : value_{value} {}
  constexpr double value() const { return value_; }
  constexpr double kilometres() const { return value_ / 1000.0; }

  friend auto operator<=>(Metres const&, Metres const&) = default;

private:
  double value_;
};

constexpr Metres kilometres(double value) { return Metres{value * 1000.0}; }

/// Whether both numbers are finite and on the globe.
bool is_on_globe(LatLon point);

/// The way along the great circle on a sphere of the earth's mean radius, 6,371,008.8 m (IUGG R1).
/// Formula: haversine; R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68(2), 1984, p.
/// 159. The sphere is off by at most 0.6 % against the ellipsoid. By hand: one degree along a
/// meridian, and along the equator, is 6371008.8 * pi / 180 = 111195.08 m.
Metres great_circle(LatLon from, LatLon to);

} // namespace njia
