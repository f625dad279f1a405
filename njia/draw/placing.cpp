#include "njia/draw/placing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace njia::draw {

namespace {

constexpr double kBead = 3; // pt between the beads that stand for a line

bool touches(Rect const& box, Point center, double radius) {
  auto const x = std::clamp(center.x, box.x, box.right());
  auto const y = std::clamp(center.y, box.y, box.bottom());
  return distance({x, y}, center) < radius;
}

// The point of the box that is nearest to p.
Point nearest_point(Rect const& box, Point p) {
  return {std::clamp(p.x, box.x, box.right()), std::clamp(p.y, box.y, box.bottom())};
}

} // namespace

std::size_t Taken::take(Rect const& box) {
  if (!unused_.empty()) {
    auto const handle = unused_.back();
    unused_.pop_back();
    boxes_[handle] = box;
    return handle;
  }
  boxes_.push_back(box);
  return boxes_.size() - 1;
}

void Taken::add_line(Curve const& curve, double width) {
  auto const count = std::max(1, static_cast<int>(curve.length() / kBead));
  for (int i = 0; i <= count; ++i) {
    dots_.push_back({curve.at(curve.length() * i / count), width / 2});
  }
}

bool Taken::is_free(Rect const& box) const {
  return frame_.contains(box) && std::none_of(boxes_.begin(), boxes_.end(), [&](Rect const& other) {
           return overlaps(box, other);
         });
}

double Taken::lines_in(Rect const& box) const {
  double total = 0;
  for (auto const& dot : dots_) {
    if (touches(box, dot.at, dot.radius)) {
      total += kBead * (1 + dot.radius / 3);
    }
  }
  return total;
}

bool Taken::is_clear(Point a, Point b, double skip) const {
  auto const size = distance(a, b);
  auto const way = unit(b - a);
  for (auto along = skip; along < size - 0.5; along += kBead / 2) {
    auto const p = a + way * along;
    for (auto const& box : boxes_) {
      if (!box.is_empty() && box.contains(p)) {
        return false;
      }
    }
  }
  return true;
}

int Taken::crossings(Point a, Point b) const {
  auto const size = distance(a, b);
  auto const way = unit(b - a);
  auto const count = std::count_if(dots_.begin(), dots_.end(), [&](Dot const& dot) {
    auto const v = dot.at - a;
    auto const along = draw::dot(v, way);
    return along > 4 && along < size && std::abs(cross(way, v)) < dot.radius;
  });
  return static_cast<int>(count);
}

std::vector<Spot> spots_around(Point mark, double radius, double width, double height,
                               bool leader_only) {
  std::vector<Spot> out;
  auto const put = [&](double x, double y, double price, bool is_led) {
    out.push_back({{mark.x + x, mark.y + y, width, height}, price, is_led, mark, radius});
  };
  if (!leader_only) {
    for (auto const extra : {0.0, 3.0, 7.0}) {
      auto const gap = radius + 2 + extra;
      auto const slant = gap * 0.72;
      auto const price = extra * 1.6;
      put(gap, -height / 2, price, false);
      put(slant, -slant - height, price + 2, false);
      put(slant, slant, price + 2, false);
      put(-gap - width, -height / 2, price + 1, false);
      put(-slant - width, -slant - height, price + 3, false);
      put(-slant - width, slant, price + 3, false);
      put(-width / 2, -gap - height, price + 3.5, false);
      put(-width / 2, gap, price + 3.5, false);
      put(gap, -height, price + 2.5, false);
      put(gap, 0, price + 2.5, false);
      put(-gap - width, -height, price + 3, false);
      put(-gap - width, 0, price + 3, false);
    }
  }
  for (auto const far : {12.0, 18.0, 26.0, 36.0, 50.0, 66.0, 84.0, 104.0}) {
    for (int k = 0; k < 24; ++k) {
      auto const angle = k * std::numbers::pi / 12;
      auto const c = std::cos(angle);
      auto const s = std::sin(angle);
      auto const reach = radius + far;
      // The box's nearest side stands `reach` away, so that the leader line has that length at any
      // angle.
      put(c * reach + (c > 0.3    ? 0
                       : c < -0.3 ? -width
                                  : -width / 2),
          s * reach + (s > 0.3    ? 0
                       : s < -0.3 ? -height
                                  : -height / 2),
          14 + far * 0.35, true);
    }
  }
  return out;
}

double price_of(Spot const& spot, Taken const& taken, bool counts_lines) {
  if (!counts_lines) {
    return spot.price;
  }
  if (!spot.is_led) {
    return spot.price + 0.55 * taken.lines_in(spot.box);
  }
  return spot.price + 1.2 * taken.lines_in(spot.box) +
         0.8 * taken.crossings(spot.mark, nearest_point(spot.box, spot.mark));
}

std::optional<std::size_t> cheapest(std::vector<Spot> const& spots, Taken const& taken,
                                    bool counts_lines) {
  std::optional<std::size_t> best;
  double least = 0;
  for (std::size_t i = 0; i < spots.size(); ++i) {
    auto const& spot = spots[i];
    if ((best && spot.price >= least) || !taken.is_free(spot.box)) {
      continue;
    }
    if (spot.is_led &&
        !taken.is_clear(spot.mark, nearest_point(spot.box, spot.mark), spot.radius + 2)) {
      continue;
    }
    auto const price = price_of(spot, taken, counts_lines);
    if (!best || price < least) {
      best = i;
      least = price;
    }
  }
  return best;
}

std::vector<Spot> spots_for_panel(Rect const& frame, double width, double height, double margin) {
  std::vector<Spot> out;
  auto const inner = frame.grown(-margin);
  auto const room_x = inner.w - width;
  auto const room_y = inner.h - height;
  if (room_x < 0 || room_y < 0) {
    return out;
  }
  auto const put = [&](double tx, double ty, double price) {
    out.push_back({{inner.x + tx * room_x, inner.y + ty * room_y, width, height}, price, false});
  };
  put(0, 0, 0);
  put(1, 1, 0.5);
  put(0, 1, 1);
  put(1, 0, 1.5);
  for (int k = 1; k < 12; ++k) {
    auto const t = k / 12.0;
    put(0, t, 6);
    put(1, t, 7);
    put(t, 0, 8);
    put(t, 1, 9);
  }
  return out;
}

std::vector<Rect> leader_boxes(Spot const& spot) {
  std::vector<Rect> out;
  auto const end = nearest_point(spot.box, spot.mark);
  auto const size = distance(spot.mark, end);
  auto const way = unit(end - spot.mark);
  for (auto along = spot.radius + 2; along < size - 1.5; along += kBead) {
    auto const p = spot.mark + way * along;
    out.push_back({p.x - 0.7, p.y - 0.7, 1.4, 1.4});
  }
  return out;
}

Path leader_line(Point mark, double radius, Rect const& label) {
  auto const end = nearest_point(label, mark);
  auto const from = mark + unit(end - mark) * radius;
  return Path::line(from, end);
}

} // namespace njia::draw
