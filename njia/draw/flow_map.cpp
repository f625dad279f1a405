#include "njia/draw/flow_map.h"

#include "njia/draw/country_grid.h"
#include "njia/draw/flow_layout.h"
#include "njia/draw/map_ground.h"
#include "njia/draw/map_marks.h"
#include "njia/draw/map_names.h"
#include "njia/draw/seeker.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace njia::draw {

namespace {

class FlowDrawing {
public:
  FlowDrawing(Scene& scene, Rect const& frame, Setting const& setting, FlowMap const& content,
              BaseMap const& map)
      : scene_{scene}, frame_{frame}, setting_{setting}, content_{content}, map_{map},
        legend_{setting, content}, layout_{lay_out_flows(content, map, frame, legend_)},
        taken_{frame.grown(-2.5)} {}

  FlowMapNotes draw() {
    GroundLook const look{content_.focal_country, content_.is_cover, !content_.is_cover};
    draw_ground(scene_, map_, layout_.projection, frame_, look);
    draw_flows();
    draw_marks();
    FlowMapNotes notes{layout_.off_map, {}};
    if (content_.is_cover) {
      return notes;
    }
    take_what_is_fixed();
    make_seekers();
    seek_places();
    draw_names();
    draw_badges();
    notes.dropped = draw_labels();
    if (layout_.legend) {
      legend_.draw(scene_, *layout_.legend);
    }
    return notes;
  }

private:
  void draw_flows() {
    std::vector<std::size_t> order(content_.flows.size());
    std::iota(order.begin(), order.end(), 0U);
    auto const rank = [this](std::size_t i) {
      auto const& flow = content_.flows[i];
      auto const late = flow.state == FlowState::fresh      ? 2
                        : flow.state == FlowState::moved    ? 1
                        : flow.state == FlowState::withheld ? -1
                                                            : 0;
      return std::pair{late, -flow.least};
    };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
    scene_.begin_clip(Path::rect(frame_));
    for (auto const i : order) {
      if (content_.is_cover && content_.flows[i].state == FlowState::withheld) {
        continue;
      }
      for (std::size_t k = 0; k < layout_.legs_of(content_.flows[i]); ++k) {
        auto const leg = layout_.first_leg[i] + k;
        draw_leg(scene_, layout_.curves[leg], layout_.legs[leg].width, content_.flows[i].state,
                 layout_.legs[leg].has_head);
      }
    }
    for (auto const i : order) {
      auto const leg = layout_.first_leg[i] + layout_.legs_of(content_.flows[i]) - 1;
      if (!content_.is_cover || content_.flows[i].state != FlowState::withheld) {
        draw_head(scene_, layout_.curves[leg], layout_.legs[leg].width, content_.flows[i].state);
      }
    }
    scene_.end_clip();
  }

  void draw_marks() {
    for (std::size_t i = 0; i < content_.nodes.size(); ++i) {
      auto const& node = content_.nodes[i];
      auto const is_served = !content_.is_cover || is_on_shown_flow(i);
      if (!layout_.is_off(i) && is_served && frame_.contains(layout_.stops[i].at)) {
        draw_mark(scene_, layout_.stops[i].at, node.mark, layout_.stops[i].radius, node.is_withheld,
                  node.label, node.is_label_inside);
      }
    }
  }

  bool is_on_shown_flow(std::size_t node) const {
    return std::any_of(content_.flows.begin(), content_.flows.end(), [node](MapFlow const& flow) {
      return flow.state != FlowState::withheld &&
             std::find(flow.via.begin(), flow.via.end(), node) != flow.via.end();
    });
  }

  void take_what_is_fixed() {
    for (std::size_t i = 0; i < layout_.stops.size(); ++i) {
      auto const& stop = layout_.stops[i];
      if (!layout_.is_off(i)) {
        auto const r = stop.radius + 0.8;
        taken_.take({stop.at.x - r, stop.at.y - r, 2 * r, 2 * r});
      }
    }
    for (std::size_t i = 0; i < layout_.curves.size(); ++i) {
      taken_.add_line(layout_.curves[i], layout_.legs[i].width + 1);
    }
    if (layout_.legend) {
      taken_.take(layout_.legend->grown(3));
    }
  }

  void make_seekers() {
    for (std::size_t i = 0; i < content_.nodes.size(); ++i) {
      labels_.push_back(label_of(i));
      label_seekers_.push_back(label_seeker(i));
    }
    for (std::size_t i = 0; i < content_.flows.size(); ++i) {
      badge_seekers_.push_back(badge_seeker(i));
    }
  }

  TextBlock label_of(std::size_t i) const {
    auto const& node = content_.nodes[i];
    auto style = node.is_main || node.mark == Mark::dotted_ring ? bold(type::kTown) : type::kTown;
    auto text = node.label;
    if (!node.second_line.empty()) {
      style = sized(type::kTown, 7, 9);
      style.italic = true;
      text += "\n" + node.second_line;
    }
    if (layout_.is_off(i)) {
      style = bold(type::kTown);
      style.color = is_fresh_end(i) ? colors::kNewText : colors::kInk;
      text = node.off_map_label.empty() ? node.label : node.off_map_label;
    }
    return lay_out(setting_.fonts, text, style, setting_.direction, 110);
  }

  bool is_fresh_end(std::size_t node) const {
    return std::any_of(content_.flows.begin(), content_.flows.end(), [node](MapFlow const& flow) {
      return (flow.state == FlowState::fresh || flow.state == FlowState::moved) &&
             (flow.via.front() == node || flow.via.back() == node);
    });
  }

  Seeker label_seeker(std::size_t i) const {
    Seeker out;
    auto const& node = content_.nodes[i];
    if (labels_[i].is_empty()) {
      return out;
    }
    auto const box = label_box(labels_[i]);
    auto const& stop = layout_.stops[i];
    if (node.is_label_inside && !layout_.is_off(i)) {
      return out; // drawn in its ring, which is taken already
    }
    auto const leads = !node.second_line.empty() && !layout_.is_off(i);
    out.spots = spots_around(stop.at, layout_.is_off(i) ? 6 : stop.radius, box.w, box.h, leads);
    return out;
  }

  // Along the whole of a flow, the middle of its longest leg first, off other lines and off its own
  // arrowhead.
  Seeker badge_seeker(std::size_t i) const {
    Seeker out;
    out.counts_lines = false;
    auto const& flow = content_.flows[i];
    if (flow.badge.empty()) {
      return out;
    }
    auto const first = layout_.first_leg[i];
    auto const last = first + layout_.legs_of(flow);
    auto longest = first;
    for (auto leg = first; leg < last; ++leg) {
      if (layout_.curves[leg].length() > layout_.curves[longest].length()) {
        longest = leg;
      }
    }
    for (auto leg = first; leg < last; ++leg) {
      auto const& curve = layout_.curves[leg];
      auto const far = (leg == longest ? 0.0 : 10.0);
      for (double along = 1; along <= curve.length(); along += 3) {
        auto const p = curve.at(along);
        auto const off_middle =
            std::abs(along - curve.length() / 2) / std::max(curve.length(), 1.0);
        auto const head = layout_.legs[leg].has_head ? head_for(layout_.legs[leg].width).length : 0;
        auto const on_head = along > curve.length() - head - kBadgeRadius ? 8.0 : 0.0;
        out.spots.push_back(
            {badge_box(p),
             far + 24 * off_middle + on_head + on_others(first, last, p) + near_marks(p), false});
      }
    }
    auto const middle = layout_.curves[longest].is_empty()
                            ? layout_.stops[flow.via.front()].at
                            : layout_.curves[longest].at(layout_.curves[longest].length() / 2);
    for (auto const& spot :
         spots_around(middle, 2, 2 * kBadgeRadius + 2, 2 * kBadgeRadius + 2, true)) {
      out.spots.push_back({spot.box, spot.price + 40, true, spot.mark, spot.radius});
    }
    return out;
  }

  double near_marks(Point p) const {
    double price = 0;
    for (auto const& stop : layout_.stops) {
      auto const gap = distance(stop.at, p) - stop.radius - kBadgeRadius;
      price += gap < 9 ? 9 - std::max(gap, 0.0) : 0;
    }
    return price;
  }

  static Rect badge_box(Point p) {
    auto const r = kBadgeRadius + 1;
    return {p.x - r, p.y - r, 2 * r, 2 * r};
  }

  double on_others(std::size_t first, std::size_t last, Point p) const {
    double price = 0;
    for (std::size_t leg = 0; leg < layout_.curves.size(); ++leg) {
      if (leg >= first && leg < last) {
        continue;
      }
      auto const reach = kBadgeRadius + 1 + layout_.legs[leg].width / 2;
      auto const d = layout_.curves[leg].distance_to(p);
      price += d < reach ? 14 * (1 - d / (reach + 4)) : 0;
    }
    return price;
  }

  // Main towns and ends off the map first, then badges, then the rest; then everyone may move once
  // the others stand.
  void seek_places() {
    std::vector<Seeker*> order;
    std::vector<std::size_t> nodes(content_.nodes.size());
    std::iota(nodes.begin(), nodes.end(), 0U);
    auto const rank = [this](std::size_t i) {
      auto const& node = content_.nodes[i];
      return std::pair{(layout_.is_off(i) ? 2 : 0) + (node.is_main ? 1 : 0), node.priority};
    };
    std::stable_sort(nodes.begin(), nodes.end(), [&](auto a, auto b) { return rank(a) > rank(b); });
    auto const is_early = [&](std::size_t i) { return rank(i).first > 0; };
    for (auto const i : nodes) {
      if (is_early(i)) {
        order.push_back(&label_seekers_[i]);
      }
    }
    for (auto& seeker : badge_seekers_) {
      order.push_back(&seeker);
    }
    for (auto const i : nodes) {
      if (!is_early(i)) {
        order.push_back(&label_seekers_[i]);
      }
    }
    seek_together(order, taken_);
  }

  void draw_names() {
    CountryGrid const grid{map_, layout_.projection, frame_};
    auto taken = taken_;
    draw_country_names(scene_, setting_, grid, taken, content_.country_names);
    for (auto const& sea : content_.sea_names) {
      draw_sea_name(scene_, setting_, grid, taken, layout_.projection(sea.at), sea.name);
    }
  }

  void draw_badges() {
    for (std::size_t i = 0; i < badge_seekers_.size(); ++i) {
      auto const& seeker = badge_seekers_[i];
      if (!seeker.chosen) {
        continue;
      }
      auto const& spot = seeker.spot();
      auto const& flow = content_.flows[i];
      if (spot.is_led) {
        auto const& curve = layout_.curves[layout_.first_leg[i]];
        auto const from =
            curve.is_empty() ? layout_.stops[flow.via.front()].at : curve.at(curve.length() / 2);
        scene_.stroke(leader_line(from, 0, spot.box), {colors::kInk2, 0.5, {}, false});
      }
      draw_badge(scene_, setting_, spot.box.center(), flow.badge, flow.state);
    }
  }

  std::vector<std::size_t> draw_labels() {
    std::vector<std::size_t> dropped;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      auto const& stop = layout_.stops[i];
      if (labels_[i].is_empty()) {
        continue;
      }
      if (content_.nodes[i].is_label_inside && !layout_.is_off(i)) {
        auto box = label_box(labels_[i]);
        draw_label(scene_, labels_[i],
                   {stop.at.x - box.w / 2, stop.at.y - box.h / 2, box.w, box.h});
        continue;
      }
      auto const& seeker = label_seekers_[i];
      if (!seeker.chosen) {
        dropped.push_back(i);
        continue;
      }
      auto const& spot = seeker.spot();
      if (spot.is_led && !layout_.is_off(i)) {
        scene_.stroke(leader_line(stop.at, stop.radius, spot.box), {colors::kInk2, 0.5, {}, false});
      }
      draw_label(scene_, labels_[i], spot.box);
    }
    return dropped;
  }

  Scene& scene_;
  Rect frame_;
  Setting const& setting_;
  FlowMap const& content_;
  BaseMap const& map_;
  FlowLegendPanel legend_;
  FlowLayout layout_;
  Taken taken_;
  std::vector<TextBlock> labels_;
  std::vector<Seeker> label_seekers_;
  std::vector<Seeker> badge_seekers_;
};

} // namespace

FlowMapNotes draw_flow_map(Scene& scene, Rect const& frame, Setting const& setting,
                           FlowMap const& content, BaseMap const& map) {
  scene.begin_tag("Figure");
  auto notes = FlowDrawing{scene, frame, setting, content, map}.draw();
  scene.end_tag("Figure");
  return notes;
}

Block flow_map(Setting const& setting, FlowMap const& content, BaseMap const& map, double height) {
  Block block;
  block.height = [height](double) { return height; };
  block.draw = [setting, content, &map](Scene& scene, Rect const& area) {
    draw_flow_map(scene, area, setting, content, map);
  };
  return block;
}

} // namespace njia::draw
