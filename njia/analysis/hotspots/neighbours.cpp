#include "njia/analysis/hotspots/neighbours.h"

#include "njia/base/check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace njia::analysis {
namespace {

constexpr double kEarthRadius = 6371008.8; // metres, as great_circle() has it

/// Points that are meant to be equally far differ in the last bits of their distances.
constexpr double kRounding = 1e-3; // metres

/// In metres from the middle of the earth. The straight line between two of them grows with the way
/// along the globe, and costs no trigonometry.
using Position = std::array<double, 3>;

std::vector<Position> positions(std::span<LatLon const> points) {
  auto out = std::vector<Position>{};
  for (auto const& point : points) {
    NJIA_CHECK(is_on_globe(point), "places that are tested lie on the globe");
    auto const lat = point.lat * std::numbers::pi / 180;
    auto const lon = point.lon * std::numbers::pi / 180;
    out.push_back({kEarthRadius * std::cos(lat) * std::cos(lon),
                   kEarthRadius * std::cos(lat) * std::sin(lon), kEarthRadius * std::sin(lat)});
  }
  return out;
}

double straight(Position const& a, Position const& b) {
  auto squares = 0.0;
  for (auto k = std::size_t{0}; k < a.size(); ++k) {
    squares += (a[k] - b[k]) * (a[k] - b[k]);
  }
  return std::sqrt(squares);
}

/// The straight line that belongs to a way along the globe; at most half round it.
double to_straight(Metres way) {
  auto const angle = std::clamp(way.value() / kEarthRadius, 0.0, std::numbers::pi);
  return 2 * kEarthRadius * std::sin(angle / 2);
}

/// The distance of the last of the nearest; `distances` is taken by value to be put in order.
double reach(std::vector<double> distances, std::size_t count) {
  auto const last = std::clamp<std::size_t>(count, 1, distances.size()) - 1;
  auto const at = distances.begin() + static_cast<std::ptrdiff_t>(last);
  std::nth_element(distances.begin(), at, distances.end());
  return *at;
}

} // namespace

Neighbours neighbours_of(std::span<LatLon const> points, Nearness const& nearness) {
  auto const at = positions(points);
  auto out = Neighbours{};
  auto distances = std::vector<double>(at.size());
  for (auto const& here : at) {
    std::transform(at.begin(), at.end(), distances.begin(),
                   [&](Position const& there) { return straight(here, there); });
    auto const farthest =
        nearness.within ? to_straight(*nearness.within) : reach(distances, nearness.count);
    for (auto j = std::size_t{0}; j < at.size(); ++j) {
      if (distances[j] <= farthest + kRounding) {
        out.of.push_back(static_cast<std::uint32_t>(j));
      }
    }
    out.first.push_back(static_cast<std::uint32_t>(out.of.size()));
  }
  return out;
}

} // namespace njia::analysis
