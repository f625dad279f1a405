#include "njia/draw/flow_layout.h"

#include "njia/base/check.h"
#include "njia/draw/map_ground.h"
#include "njia/draw/map_marks.h"

#include <algorithm>
#include <cmath>

namespace njia::draw {

namespace {

constexpr double kEdgeInset = 9; // pt between the frame and the tip of an arrow off the map
constexpr double kTipGap = 26;   // pt between two such tips
constexpr double kLegendMargin = 10;
constexpr double kTolerated =
    6; // pt of thin line that a legend may cover before the flows make room

// Where the ray from `from` towards `to` leaves the box.
Point exit_point(Rect const& box, Point from, Point to) {
  auto const v = to - from;
  auto t = 1e9;
  if (std::abs(v.x) > 1e-9) {
    t = std::min(t, ((v.x > 0 ? box.right() : box.x) - from.x) / v.x);
  }
  if (std::abs(v.y) > 1e-9) {
    t = std::min(t, ((v.y > 0 ? box.bottom() : box.y) - from.y) / v.y);
  }
  return from + v * std::max(t, 0.0);
}

// Distance along the outline of the box, clockwise from its top left corner.
double along_edge(Rect const& box, Point p) {
  auto const top = std::abs(p.y - box.y);
  auto const right = std::abs(p.x - box.right());
  auto const bottom = std::abs(p.y - box.bottom());
  auto const left = std::abs(p.x - box.x);
  auto const least = std::min({top, right, bottom, left});
  if (least == top) {
    return p.x - box.x;
  }
  if (least == right) {
    return box.w + p.y - box.y;
  }
  if (least == bottom) {
    return box.w + box.h + box.right() - p.x;
  }
  return 2 * box.w + box.h + box.bottom() - p.y;
}

Point on_edge(Rect const& box, double s) {
  auto const round = 2 * (box.w + box.h);
  s = std::fmod(std::fmod(s, round) + round, round);
  if (s < box.w) {
    return {box.x + s, box.y};
  }
  if (s < box.w + box.h) {
    return {box.right(), box.y + s - box.w};
  }
  if (s < 2 * box.w + box.h) {
    return {box.right() - (s - box.w - box.h), box.bottom()};
  }
  return {box.x, box.bottom() - (s - 2 * box.w - box.h)};
}

class LayoutMaker {
public:
  LayoutMaker(FlowMap const& content, BaseMap const& map, Rect const& frame)
      : content_{content}, map_{map}, frame_{frame} {
    layout_.off_map = choose_off_map(content, map);
  }

  // @param inner  the part of the frame that towns may stand in
  FlowLayout make(Rect const& inner, FlowLegendPanel const& legend) {
    project(inner);
    place_stops(inner);
    make_legs();
    layout_.curves = choose_bends(layout_.legs, layout_.stops, inner.grown(18));
    layout_.legend.reset();
    layout_.price = 0;
    if (!legend.is_empty()) {
      place_legend(legend);
    }
    return layout_;
  }

private:
  void project(Rect const& inner) {
    std::vector<GeoPoint> points;
    if (content_.shows_focal || content_.is_focal_only) {
      points = map_.outline_points(content_.focal_country);
    }
    for (std::size_t i = 0; i < content_.nodes.size(); ++i) {
      if (!layout_.is_off(i) && !(content_.is_focal_only && !points.empty())) {
        points.push_back(content_.nodes[i].at);
      }
    }
    if (points.empty()) {
      points.push_back({.lat = 0, .lon = 20}); // nothing to show: some place to stand on
    }
    layout_.projection = fit(points, inner, 250);
  }

  std::size_t degree(std::size_t node) const {
    std::size_t count = 0;
    for (auto const& flow : content_.flows) {
      count += static_cast<std::size_t>(std::count(flow.via.begin(), flow.via.end(), node));
    }
    return count;
  }

  double radius_of(std::size_t i) const {
    auto const& node = content_.nodes[i];
    if (node.radius > 0) {
      return node.radius;
    }
    auto const usual = usual_radius(node.mark);
    auto const is_hub = node.mark == Mark::ring && degree(i) >= 4;
    return (is_hub ? usual * 1.45 : usual) * (content_.is_cover ? 0.8 : 1);
  }

  void place_stops(Rect const& inner) {
    layout_.stops.clear();
    for (std::size_t i = 0; i < content_.nodes.size(); ++i) {
      layout_.stops.push_back({layout_.projection(content_.nodes[i].at), radius_of(i)});
    }
    place_tips(inner);
  }

  // Ends off the map: the arrow leaves in their direction, and neighbouring tips keep a distance.
  void place_tips(Rect const& inner) {
    struct Tip {
      std::size_t node;
      double along;
    };
    auto const edge =
        Rect{std::min(frame_.x, inner.x), frame_.y, frame_.w, frame_.h}.grown(-kEdgeInset);
    std::vector<Tip> tips;
    for (auto const node : layout_.off_map) {
      auto const from = neighbour_of(node);
      auto const tip = exit_point(edge, from, layout_.stops[node].at);
      tips.push_back({node, along_edge(edge, tip)});
    }
    std::stable_sort(tips.begin(), tips.end(), [](Tip a, Tip b) { return a.along < b.along; });
    for (int round = 0; round < 30; ++round) {
      for (std::size_t i = 1; i < tips.size(); ++i) {
        if (auto const gap = tips[i].along - tips[i - 1].along; gap < kTipGap) {
          tips[i].along += (kTipGap - gap) / 2;
          tips[i - 1].along -= (kTipGap - gap) / 2;
        }
      }
    }
    for (auto const& tip : tips) {
      layout_.stops[tip.node] = {on_edge(edge, tip.along), 0};
    }
  }

  Point neighbour_of(std::size_t node) const {
    for (auto const& flow : content_.flows) {
      for (std::size_t k = 0; k + 1 < flow.via.size(); ++k) {
        if (flow.via[k] == node && !layout_.is_off(flow.via[k + 1])) {
          return layout_.stops[flow.via[k + 1]].at;
        }
        if (flow.via[k + 1] == node && !layout_.is_off(flow.via[k])) {
          return layout_.stops[flow.via[k]].at;
        }
      }
    }
    return frame_.center();
  }

  void make_legs() {
    layout_.legs.clear();
    layout_.first_leg.clear();
    for (auto const& flow : content_.flows) {
      NJIA_CHECK(flow.via.size() >= 2, "a flow has a start and an end");
      layout_.first_leg.push_back(layout_.legs.size());
      auto width = flow.state == FlowState::withheld ? 0.8 : flow_width(flow.least);
      if (content_.is_cover) {
        width = 0.7 + width * 0.45;
      }
      for (std::size_t k = 0; k + 1 < flow.via.size(); ++k) {
        auto const from = flow.via[k];
        auto const to = flow.via[k + 1];
        NJIA_CHECK(from < layout_.stops.size() && to < layout_.stops.size(),
                   "a flow goes through known nodes");
        auto const is_last = k + 2 == flow.via.size();
        layout_.legs.push_back({from, to, width, is_last, layout_.stops[from].radius + 0.4,
                                layout_.stops[to].radius + (is_last ? kHeadClearance : 0.2)});
      }
    }
  }

  void place_legend(FlowLegendPanel const& legend) {
    Taken taken{frame_};
    for (std::size_t i = 0; i < layout_.stops.size(); ++i) {
      auto const r = layout_.stops[i].radius + 3;
      auto const at = layout_.stops[i].at;
      // Room for the town's name, on one side or the other.
      auto const wide = layout_.is_off(i) || content_.nodes[i].label.empty() ? 0.0 : 16.0;
      taken.take({at.x - r - wide, at.y - r - 2, 2 * (r + wide), 2 * r + 4});
    }
    for (std::size_t i = 0; i < layout_.curves.size(); ++i) {
      taken.add_line(layout_.curves[i], layout_.legs[i].width + 2);
    }
    auto spots = spots_for_panel(frame_, legend.width(), legend.height(), kLegendMargin);
    auto const focal = country_on_paper(map_, content_.focal_country, layout_.projection, frame_);
    for (auto& spot : spots) {
      spot.price += 150 * share_on(focal, spot.box);
    }
    auto const best = cheapest(spots, taken);
    if (!best) {
      layout_.price = 1e6;
      return;
    }
    layout_.legend = spots[*best].box;
    layout_.price = taken.lines_in(spots[*best].box);
  }

  // How much of a box lies inside the rings, 0 to 1.
  static double share_on(std::vector<std::vector<Point>> const& rings, Rect const& box) {
    constexpr int kSteps = 9;
    int inside = 0;
    for (int row = 0; row < kSteps; ++row) {
      for (int column = 0; column < kSteps; ++column) {
        Point const p{box.x + box.w * (column + 0.5) / kSteps,
                      box.y + box.h * (row + 0.5) / kSteps};
        inside += std::any_of(rings.begin(), rings.end(),
                              [p](auto const& ring) { return is_inside(ring, p); })
                      ? 1
                      : 0;
      }
    }
    return static_cast<double>(inside) / (kSteps * kSteps);
  }

  FlowMap const& content_;
  BaseMap const& map_;
  Rect frame_;
  FlowLayout layout_;
};

Rect padded(Rect const& frame, bool is_cover) {
  // Labels stand at the sides of towns more often than above or below them.
  auto const x = is_cover ? 40.0 : std::min(46.0, frame.w * 0.11);
  auto const y = is_cover ? 24.0 : std::min(22.0, frame.h * 0.08);
  return {frame.x + x, frame.y + y, frame.w - 2 * x, frame.h - 2 * y};
}

} // namespace

bool FlowLayout::is_off(std::size_t node) const {
  return std::binary_search(off_map.begin(), off_map.end(), node);
}

FlowLayout lay_out_flows(FlowMap const& content, BaseMap const& map, Rect const& frame,
                         FlowLegendPanel const& legend) {
  LayoutMaker maker{content, map, frame};
  auto const inner = padded(frame, content.is_cover);
  auto best = maker.make(inner, legend);
  if (best.price <= kTolerated) {
    return best;
  }
  auto const scale = best.projection.pt_per_km();
  auto const room_x = legend.width() + kLegendMargin - inner.x + frame.x;
  auto const room_y = legend.height() + kLegendMargin - inner.y + frame.y;
  Rect const parts[] = {{inner.x + room_x, inner.y, inner.w - room_x, inner.h},
                        {inner.x, inner.y, inner.w - room_x, inner.h},
                        {inner.x, inner.y + room_y, inner.w, inner.h - room_y},
                        {inner.x, inner.y, inner.w, inner.h - room_y}};
  for (auto const& part : parts) {
    if (part.w < frame.w * 0.35 || part.h < frame.h * 0.35) {
      continue;
    }
    auto tried = maker.make(part, legend);
    tried.price += 60 * std::max(0.0, scale / tried.projection.pt_per_km() - 1);
    if (tried.price < best.price) {
      best = std::move(tried);
    }
  }
  return best;
}

} // namespace njia::draw
