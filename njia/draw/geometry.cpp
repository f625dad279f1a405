#include "njia/draw/geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace njia::draw {

// Not std::hypot: on paper nothing is so large that its square overflows, and this is asked most.
double length(Point v) { return std::sqrt(dot(v, v)); }
double distance(Point a, Point b) { return length(b - a); }

Point unit(Point v) {
  auto const size = length(v);
  return size > 0 ? v * (1 / size) : v;
}

Rect join(Rect const& a, Rect const& b) {
  auto const x = std::min(a.x, b.x);
  auto const y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

double overlap_area(Rect const& a, Rect const& b) {
  auto const w = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  auto const h = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

Rect bounds(std::span<Point const> points) {
  if (points.empty()) {
    return {};
  }
  auto low = points.front();
  auto high = points.front();
  for (auto const& p : points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

bool is_inside(std::span<Point const> ring, Point p) {
  bool inside = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    auto const& a = ring[i];
    auto const& b = ring[(i + 1) % ring.size()];
    if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) {
      inside = !inside;
    }
  }
  return inside;
}

Quad quad(Rect const& r) {
  return {Point{r.x, r.y}, Point{r.right(), r.y}, Point{r.right(), r.bottom()},
          Point{r.x, r.bottom()}};
}

Quad turned(Rect const& rect, Point pivot, double angle) {
  auto const c = std::cos(angle);
  auto const s = std::sin(angle);
  auto box = quad(rect);
  for (auto& p : box) {
    auto const v = p - pivot;
    p = pivot + Point{c * v.x - s * v.y, s * v.x + c * v.y};
  }
  return box;
}

Rect bounds(Quad const& box) { return bounds(std::span<Point const>{box}); }

namespace {

// True when some edge of `a` has all of `b` on its outer side.
bool has_separating_edge(Quad const& a, Quad const& b) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    auto const axis = turned_left(a[(i + 1) % a.size()] - a[i]);
    auto a_low = std::numeric_limits<double>::infinity();
    auto b_low = a_low;
    auto a_high = -a_low;
    auto b_high = -a_low;
    for (std::size_t k = 0; k < a.size(); ++k) {
      a_low = std::min(a_low, dot(axis, a[k]));
      a_high = std::max(a_high, dot(axis, a[k]));
      b_low = std::min(b_low, dot(axis, b[k]));
      b_high = std::max(b_high, dot(axis, b[k]));
    }
    if (a_high <= b_low || b_high <= a_low) {
      return true;
    }
  }
  return false;
}

} // namespace

bool overlaps(Quad const& a, Quad const& b) {
  return !has_separating_edge(a, b) && !has_separating_edge(b, a);
}

Path& Path::move_to(Point p) {
  steps_.push_back({PathStep::Kind::move, p, {}, {}});
  return *this;
}

Path& Path::line_to(Point p) {
  steps_.push_back({PathStep::Kind::line, p, {}, {}});
  return *this;
}

Path& Path::curve_to(Point control1, Point control2, Point end) {
  steps_.push_back({PathStep::Kind::curve, control1, control2, end});
  return *this;
}

Path& Path::close() {
  steps_.push_back({PathStep::Kind::close, {}, {}, {}});
  return *this;
}

Rect Path::bounds() const {
  std::vector<Point> points;
  for (auto const& step : steps_) {
    if (step.kind == PathStep::Kind::close) {
      continue;
    }
    points.push_back(step.a);
    if (step.kind == PathStep::Kind::curve) {
      points.push_back(step.b);
      points.push_back(step.c);
    }
  }
  return draw::bounds(points);
}

Path Path::rect(Rect const& r) { return polyline(quad(r), true); }

Path Path::rounded(Rect const& r, double radius) {
  auto const k = radius * 0.4477; // 1 - 0.5523, the usual cubic for a quarter circle
  Path path;
  path.move_to({r.x + radius, r.y}).line_to({r.right() - radius, r.y});
  path.curve_to({r.right() - k, r.y}, {r.right(), r.y + k}, {r.right(), r.y + radius});
  path.line_to({r.right(), r.bottom() - radius});
  path.curve_to({r.right(), r.bottom() - k}, {r.right() - k, r.bottom()},
                {r.right() - radius, r.bottom()});
  path.line_to({r.x + radius, r.bottom()});
  path.curve_to({r.x + k, r.bottom()}, {r.x, r.bottom() - k}, {r.x, r.bottom() - radius});
  path.line_to({r.x, r.y + radius});
  path.curve_to({r.x, r.y + k}, {r.x + k, r.y}, {r.x + radius, r.y});
  return path.close();
}

Path Path::circle(Point center, double radius) {
  return rounded({center.x - radius, center.y - radius, 2 * radius, 2 * radius}, radius);
}

Path Path::line(Point a, Point b) {
  Path path;
  path.move_to(a).line_to(b);
  return path;
}

Path Path::polyline(std::span<Point const> points, bool closed) {
  Path path;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (i == 0) {
      path.move_to(points[i]);
    } else {
      path.line_to(points[i]);
    }
  }
  if (closed && !points.empty()) {
    path.close();
  }
  return path;
}

} // namespace njia::draw
