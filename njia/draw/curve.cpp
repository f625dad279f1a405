#include "njia/draw/curve.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace njia::draw {

namespace {

// Points of the curve moved sideways: left for positive `by`, at each point along the mean of its
// two sides.
std::vector<Point> moved_aside(std::vector<Point> const& points, double by) {
  std::vector<Point> out;
  for (std::size_t i = 0; i < points.size(); ++i) {
    auto const before = points[i > 0 ? i - 1 : i];
    auto const after = points[i + 1 < points.size() ? i + 1 : i];
    out.push_back(points[i] + turned_left(unit(after - before)) * by);
  }
  return out;
}

} // namespace

Curve::Curve(std::vector<Point> const& points) {
  for (auto const& p : points) {
    if (points_.empty()) {
      run_.push_back(0);
    } else if (auto const step = distance(points_.back(), p); step > 1e-9) {
      run_.push_back(run_.back() + step);
    } else {
      continue;
    }
    points_.push_back(p);
  }
}

Point Curve::at(double along) const {
  if (points_.empty()) {
    return {};
  }
  if (along <= 0 || points_.size() == 1) {
    return points_.front();
  }
  auto const next = std::lower_bound(run_.begin(), run_.end(), along);
  if (next == run_.end()) {
    return points_.back();
  }
  auto const i = static_cast<std::size_t>(next - run_.begin());
  auto const t = (along - run_[i - 1]) / (run_[i] - run_[i - 1]);
  return points_[i - 1] + (points_[i] - points_[i - 1]) * t;
}

Point Curve::heading(double along) const {
  auto const reach = std::min(1.0, length() / 4);
  auto const mid = std::clamp(along, reach, std::max(reach, length() - reach));
  return unit(at(mid + reach) - at(mid - reach));
}

Curve Curve::part(double from, double to) const {
  from = std::max(from, 0.0);
  to = std::min(to, length());
  if (is_empty() || to <= from) {
    return {};
  }
  std::vector<Point> out{at(from)};
  for (std::size_t i = 0; i < points_.size(); ++i) {
    if (run_[i] > from && run_[i] < to) {
      out.push_back(points_[i]);
    }
  }
  out.push_back(at(to));
  return Curve{out};
}

double Curve::signed_distance_to(Point p) const {
  auto least = std::numeric_limits<double>::infinity();
  double side = 1;
  for (std::size_t i = 1; i < points_.size(); ++i) {
    auto const& a = points_[i - 1];
    auto const along = points_[i] - a;
    auto const t = std::clamp(dot(p - a, along) / dot(along, along), 0.0, 1.0);
    auto const off = p - (a + along * t);
    auto const square = dot(off, off);
    if (square < least) {
      least = square;
      side = cross(along, off) < 0 ? -1 : 1;
    }
  }
  return side * std::sqrt(least);
}

Curve bent(Point a, Point b, double bend, double cut_start, double cut_end) {
  auto const size = distance(a, b);
  auto const right = turned_left(unit(b - a)) * -1;
  auto const control = (a + b) * 0.5 + right * (2 * bend * size);
  auto const count = std::clamp(static_cast<int>(size / 6), 12, 72);
  std::vector<Point> points;
  for (int i = 0; i <= count; ++i) {
    auto const t = static_cast<double>(i) / count;
    points.push_back(a * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + b * (t * t));
  }
  Curve const whole{points};
  // Marks that are very near each other still get a stub of a line.
  auto const room = std::max(whole.length() - 2, whole.length() / 3);
  auto const squeeze = std::min(1.0, room / std::max(cut_start + cut_end, 1e-9));
  return whole.part(cut_start * squeeze, whole.length() - cut_end * squeeze);
}

ArrowHead head_for(double width) {
  auto const wide = width + std::max(4.0, 0.75 * width);
  return {wide, wide * 1.05};
}

Path head_outline(Curve const& curve, double width) {
  auto const head = head_for(width);
  auto const base = std::max(0.0, curve.length() - head.length);
  auto const foot = curve.at(base);
  auto const tip = curve.at(curve.length());
  auto const side = turned_left(unit(tip - foot)) * (head.width / 2);
  Path path;
  path.move_to(foot + side).line_to(tip).line_to(foot - side).close();
  return path;
}

Path band_outline(Curve const& curve, double width) {
  auto points = moved_aside(curve.points(), width / 2);
  auto const right = moved_aside(curve.points(), -width / 2);
  points.insert(points.end(), right.rbegin(), right.rend());
  return Path::polyline(points, true);
}

Path arrow_outline(Curve const& curve, double width) {
  auto const head = head_for(width);
  auto const base = curve.length() - head.length;
  auto const shaft = curve.part(0, std::max(base, 0.01));
  auto const tip = curve.at(curve.length());
  auto const foot = curve.at(std::max(base, 0.0));
  auto const side = turned_left(unit(tip - foot)) * (head.width / 2);
  auto points = shaft.is_empty() ? std::vector<Point>{} : moved_aside(shaft.points(), width / 2);
  points.push_back(foot + side);
  points.push_back(tip);
  points.push_back(foot - side);
  if (!shaft.is_empty()) {
    auto const right = moved_aside(shaft.points(), -width / 2);
    points.insert(points.end(), right.rbegin(), right.rend());
  }
  return Path::polyline(points, true);
}

} // namespace njia::draw
