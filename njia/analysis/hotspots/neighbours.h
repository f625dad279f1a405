// Which places count as near each other: lists of numbers, made from points on the globe. Each
// place is in its own list, as Gi* asks. Not a spatial index: every pair is looked at once.
#pragma once

#include "njia/base/lat_lon.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace njia::analysis {

/// Neighbours of place i: of[first[i]] … of[first[i + 1]), ascending, i itself among them.
struct Neighbours {
  std::vector<std::uint32_t> first = {0};
  std::vector<std::uint32_t> of = {};

  std::size_t size() const { return first.size() - 1; }
  std::span<std::uint32_t const> operator[](std::size_t place) const {
    return std::span{of}.subspan(first[place], first[place + 1] - first[place]);
  }
};

/// What "near" means: a distance when one is given, else a number of places.
struct Nearness {
  std::optional<Metres> within = {};
  std::size_t count = 5;
};

/// With a distance: the places at most that far along the great circle, itself included; 0 means
/// those at the very same point. Else: the `count` nearest, itself included, and all that are as
/// far as the last of them, so that the order of the places does not matter; a count of 0 is read
/// as 1, one above n as n. Points must be on the globe. By hand: on one meridian at 0, 1, 2 and 4
/// degrees north, the 2 nearest of the second are the first, itself and the third (a tie). Cost:
/// n^2.
Neighbours neighbours_of(std::span<LatLon const> points, Nearness const& nearness);

} // namespace njia::analysis
