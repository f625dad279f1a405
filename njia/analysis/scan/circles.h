// The circles that a scan looks at: for each place, its neighbours from near to far until their
// exposure would exceed a share of the whole. Prepared once from positions and exposure; scans of
// several counts on the same ground (without this group, without that one) share it.
// Not for: counts, time, likelihoods (scan.h).
#pragma once

#include "njia/base/lat_lon.h"
#include "njia/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace njia::analysis {

/// A position on a flat map, in any one unit of length.
struct PlanePoint {
  double x;
  double y;
};

/// One neighbour of a centre.
struct Neighbour {
  std::uint32_t place;
  /// Whether a circle may end here: the next place lies farther off. Places at one distance enter
  /// together.
  bool ends_circle;
};

class ScanCircles {
public:
  /// Circles on the globe around each of `points`; distances are great circles, compared in
  /// whole millimetres of the straight line through the earth.
  /// @param exposure  of each point, in their order: population, or any other positive scale; only
  ///                  the proportions matter
  /// @param max_exposure_share  of the whole in one circle, in (0, 1]; SaTScan's custom is 0.5
  /// Errors: `analysis.scan_exposure` (not finite, zero or negative; `where` is the point's
  /// number), `analysis.scan_position` (not on the globe), `analysis.scan_share`. No points: no
  /// circles. Cost: points squared, and the sorting of what lies within the circles.
  static Result<ScanCircles> on_globe(std::span<LatLon const> points,
                                      std::span<double const> exposure, double max_exposure_share);

  /// The same on a flat map; distances are compared in 2^-39ths of the map's diagonal. By hand: on
  /// the line 0, 1, 2, 10 with exposure 1 each and half of it at most, the circles of place 0 are
  /// {0}, {0, 1}; of place 1 only {1}, for 0 and 2 are equally far and would make three quarters.
  static Result<ScanCircles> on_plane(std::span<PlanePoint const> points,
                                      std::span<double const> exposure, double max_exposure_share);

  std::size_t place_count() const { return weights_.size(); }

  /// The centre itself and its neighbours, by distance, then by number; the last one ends a circle.
  /// Empty if the smallest circle is already too large.
  std::span<Neighbour const> around(std::size_t centre) const {
    return std::span{neighbours_}.subspan(ranges_[centre].begin, ranges_[centre].count);
  }

  /// The exposure of a place as a whole number, in units of a power of two: sums over the same
  /// places are equal in whatever order they are added, which keeps ties ties.
  std::uint64_t weight(std::size_t place) const { return weights_[place]; }
  /// The sum of all weights, below 2^62.
  std::uint64_t total_weight() const { return total_; }

  /// All centres, so that those that follow each other mostly lie near each other: what a scan has
  /// read of their neighbours is then still at hand.
  std::span<std::uint32_t const> neighbourly_order() const { return order_; }

private:
  /// On the globe: on the sphere of radius 1. On a plane: z = 0.
  struct Position {
    double x;
    double y;
    double z;
  };

  struct Range {
    std::size_t begin;
    std::size_t count;
  };

  ScanCircles() = default;
  /// @param units_per_length  distances are compared in whole numbers of these
  static Result<ScanCircles> prepare(std::vector<Position> positions, double units_per_length,
                                     std::span<double const> exposure, double max_exposure_share);
  void sort_by_neighbourhood();
  void sort_within(Position const& centre, double reach, double units_per_length,
                   std::vector<std::uint64_t>& keys) const;
  std::optional<std::size_t> count_inside(std::span<std::uint64_t const> keys, double most) const;
  void find_neighbours(double units_per_length, double max_exposure_share);

  std::vector<Position> positions_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint64_t> weights_;
  std::uint64_t total_ = 0;
  std::vector<Neighbour> neighbours_;
  std::vector<Range> ranges_; ///< of each centre
};

} // namespace njia::analysis
