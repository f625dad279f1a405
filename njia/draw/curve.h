// Curves of flows on paper: one bent leg from mark to mark, cut short at the marks, as a fine
// polyline that badges slide along and arrows are cut from. Unit: pt.
#pragma once

#include "njia/draw/geometry.h"

#include <cmath>
#include <vector>

namespace njia::draw {

/// A polyline that knows its length. At least two points unless empty.
class Curve {
public:
  Curve() = default;
  explicit Curve(std::vector<Point> const& points);

  std::vector<Point> const& points() const { return points_; }
  bool is_empty() const { return points_.size() < 2; }
  double length() const { return run_.empty() ? 0 : run_.back(); }
  /// The point `along` pt from the start; held to the ends.
  Point at(double along) const;
  /// Direction of travel there, length 1.
  Point heading(double along) const;
  /// The part between two distances along it.
  Curve part(double from, double to) const;
  /// Shortest distance of a point from the curve.
  double distance_to(Point p) const { return std::abs(signed_distance_to(p)); }
  /// The same, negative on the left of the direction of travel.
  double signed_distance_to(Point p) const;

private:
  std::vector<Point> points_;
  std::vector<double> run_; // length up to each point
};

/// One leg: a quadratic arc from `a` to `b` whose middle lies `bend` times the distance to the
/// right of the straight line (negative: to the left), without the first `cut_start` and the last
/// `cut_end` pt. Opposite directions with the same bend part by themselves. By hand: (0,0) to
/// (100,0), bend 0.1: the middle is (50, 10).
Curve bent(Point a, Point b, double bend, double cut_start, double cut_end);

/// Width and length of the head of an arrow whose shaft is `width` pt wide.
struct ArrowHead {
  double width = 0;
  double length = 0;
};
ArrowHead head_for(double width);

/// The outline of an arrow along a curve, shaft and head in one closed path.
Path arrow_outline(Curve const& curve, double width);
/// The head alone, and the outline of a shaft without one.
Path head_outline(Curve const& curve, double width);
Path band_outline(Curve const& curve, double width);

} // namespace njia::draw
