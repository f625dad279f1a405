// Points, boxes and paths on paper. Unit: pt (1/72 inch), x to the right, y downwards, as on a
// page. Not for places on the globe: see projection.h.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace njia::draw {

inline constexpr double kPtPerMm = 72.0 / 25.4;

/// Millimetres to pt. By hand: 25.4 mm -> 72 pt.
constexpr double mm(double millimetres) { return millimetres * kPtPerMm; }

struct Point {
  double x = 0;
  double y = 0;

  friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend constexpr Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }
  friend constexpr bool operator==(Point, Point) = default;
};

double length(Point v);
double distance(Point a, Point b);
constexpr double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
constexpr double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
/// The vector of length 1 in the same direction; (0, 0) stays.
Point unit(Point v);
/// A quarter turn anticlockwise as seen on the page (y downwards): right (1, 0) becomes up (0, -1).
constexpr Point turned_left(Point v) { return {v.y, -v.x}; }

/// A box with sides along the axes. Empty when w or h is not positive.
struct Rect {
  double x = 0;
  double y = 0;
  double w = 0;
  double h = 0;

  constexpr double right() const { return x + w; }
  constexpr double bottom() const { return y + h; }
  constexpr Point center() const { return {x + w / 2, y + h / 2}; }
  constexpr bool is_empty() const { return w <= 0 || h <= 0; }
  constexpr bool contains(Point p) const {
    return p.x >= x && p.x <= right() && p.y >= y && p.y <= bottom();
  }
  constexpr bool contains(Rect const& o) const {
    return o.x >= x && o.y >= y && o.right() <= right() && o.bottom() <= bottom();
  }
  /// Grown by `by` on every side; shrunk when negative.
  constexpr Rect grown(double by) const { return {x - by, y - by, w + 2 * by, h + 2 * by}; }
  friend constexpr bool operator==(Rect const&, Rect const&) = default;
};

Rect join(Rect const& a, Rect const& b);
/// Area of the common part in pt²; 0 when the boxes only touch.
double overlap_area(Rect const& a, Rect const& b);
inline bool overlaps(Rect const& a, Rect const& b) { return overlap_area(a, b) > 0; }
Rect bounds(std::span<Point const> points);
/// Even-odd; the ring's first point need not be repeated.
bool is_inside(std::span<Point const> ring, Point p);

/// A convex four-sided box, for text that is turned.
using Quad = std::array<Point, 4>;
Quad quad(Rect const& rect);
/// `rect` turned about `pivot` by `angle` radians, clockwise on the page.
Quad turned(Rect const& rect, Point pivot, double angle);
Rect bounds(Quad const& box);
/// True when the insides have a point in common (separating axis test; touching edges are apart).
bool overlaps(Quad const& a, Quad const& b);

/// Straight lines and cubic curves, in the order drawn.
struct PathStep {
  enum class Kind { move, line, curve, close };
  Kind kind = Kind::move;
  Point a, b, c; ///< move, line: a. curve: controls a and b, end c.

  friend bool operator==(PathStep const&, PathStep const&) = default;
};

class Path {
public:
  Path& move_to(Point p);
  Path& line_to(Point p);
  Path& curve_to(Point control1, Point control2, Point end);
  Path& close();

  std::vector<PathStep> const& steps() const { return steps_; }
  bool is_empty() const { return steps_.empty(); }
  /// Box around all points and controls: never smaller than the drawn path.
  Rect bounds() const;

  static Path rect(Rect const& r);
  static Path rounded(Rect const& r, double radius);
  static Path circle(Point center, double radius);
  static Path line(Point a, Point b);
  static Path polyline(std::span<Point const> points, bool closed);

private:
  std::vector<PathStep> steps_;
};

} // namespace njia::draw
