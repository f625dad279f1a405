#include "njia/draw/place_map.h"

#include "njia/draw/blocks.h"
#include "njia/draw/country_grid.h"
#include "njia/draw/frame.h"
#include "njia/draw/map_ground.h"
#include "njia/draw/map_marks.h"
#include "njia/draw/map_names.h"
#include "njia/draw/seeker.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace njia::draw {

namespace {

constexpr double kWithheldRadius = 5.2;
constexpr double kOrMoreGap = 2.6; // pt between the disc and its dashed rim
constexpr double kLeastRadius = 2.2;

// Radius so that area follows the amount: r = largest x sqrt(amount / largest amount).
double radius_for(double amount, double largest_amount, double largest_radius) {
  return largest_amount > 0 && amount > 0
             ? std::max(kLeastRadius, largest_radius * std::sqrt(amount / largest_amount))
             : kLeastRadius;
}

class PlaceDrawing {
public:
  PlaceDrawing(Setting const& setting, PlaceMap const& content, BaseMap const& map)
      : setting_{setting}, content_{content}, map_{map} {
    for (auto const& place : content.places) {
      most_ = std::max(most_, place.amount.reach());
    }
    for (auto const amount : content.legend_amounts) {
      most_ = std::max(most_, amount);
    }
  }

  double legend_height() const {
    if (content_.legend_amounts.empty()) {
      return 0;
    }
    auto const r = radius(content_.legend_amounts.front());
    return 2 * std::max(r, 9.0) + 8 + 14 + (content_.legend_note.empty() ? 0 : 13);
  }

  void draw(Scene& scene, Rect const& frame) const {
    scene.begin_tag("Figure");
    std::vector<GeoPoint> shown = map_.outline_points(content_.focal_country);
    for (auto const& place : content_.places) {
      shown.push_back(place.at);
    }
    if (shown.empty()) {
      shown.push_back({.lat = 0, .lon = 20});
    }
    auto const projection = fit(shown, frame.grown(-14), 120);
    draw_ground(scene, map_, projection, frame, {content_.focal_country, false, true});
    std::vector<Point> spots;
    for (auto const& place : content_.places) {
      spots.push_back(projection(place.at));
    }
    draw_circles(scene, spots);
    draw_labels(scene, frame, projection, spots);
    scene.end_tag("Figure");
  }

  void draw_legend(Scene& scene, Rect const& area) const {
    if (content_.legend_amounts.empty()) {
      return;
    }
    Frame const frame{area, setting_.direction};
    auto const tall = 2 * std::max(radius(content_.legend_amounts.front()), 9.0);
    double along = 4;
    auto const words_under = [&](std::string const& words, double middle) {
      auto const text = lay_out(setting_.fonts, words, type::kNote, setting_.direction);
      scene.text(text, {frame.x(middle) - 60, area.y + tall + 10}, 120, {Align::center});
    };
    auto const width_of = [&](std::string const& words) {
      return lay_out(setting_.fonts, words, type::kNote, setting_.direction).width();
    };
    for (auto const amount : content_.legend_amounts) {
      auto const r = radius(amount);
      auto const words = setting_.number(amount);
      auto const half = std::max(r + 1, width_of(words) / 2);
      along += half;
      draw_circle(scene, frame.at(along, 2 + tall / 2),
                  {AmountState::interval, amount * 0.85, amount, words}, words);
      words_under(words, along);
      along += half + 14;
    }
    auto const put = [&](std::string const& words, Amount const& amount) {
      if (words.empty()) {
        return;
      }
      auto const half = std::max(9.0, width_of(words) / 2);
      along += half;
      draw_circle(scene, frame.at(along, 2 + tall / 2), amount, words);
      words_under(words, along);
      along += half + 14;
    };
    put(content_.legend_withheld, {AmountState::withheld, 0, 0, {}});
    put(content_.legend_or_more, {AmountState::or_more, content_.legend_amounts.back(), 0, {}});
    auto const note =
        lay_out(setting_.fonts, content_.legend_note, type::kNote, setting_.direction, area.w);
    scene.text(note, {area.x, area.bottom() - note.height()}, area.w);
  }

private:
  double radius(double amount) const { return radius_for(amount, most_, content_.largest_radius); }

  double outer_radius(Amount const& amount) const {
    switch (amount.state) {
    case AmountState::withheld:
      return kWithheldRadius;
    case AmountState::or_more:
      return radius(amount.least) + kOrMoreGap + 0.5;
    default:
      return radius(amount.reach()) + 0.6;
    }
  }

  void draw_circle(Scene& scene, Point at, Amount const& amount, std::string const& name) const {
    auto const outer = outer_radius(amount);
    scene.fill(Path::circle(at, outer + 0.8), with_alpha(colors::kPaper, 0.9));
    if (amount.state == AmountState::withheld) {
      scene.hatch(Path::circle(at, outer));
      scene.stroke(Path::circle(at, outer), {colors::kWithheld, 0.8, {}, false});
    } else if (amount.state == AmountState::or_more) {
      scene.fill(Path::circle(at, radius(amount.least)), colors::kReported);
      scene.stroke(Path::circle(at, outer - 0.5), {colors::kReported, 1, {2, 1.6}, false});
    } else {
      scene.fill(Path::circle(at, radius(amount.reach())), colors::kReportedPale);
      scene.fill(Path::circle(at, radius(amount.least)), colors::kReported);
    }
    scene.record({BoxKind::mark, quad({at.x - outer, at.y - outer, 2 * outer, 2 * outer}),
                  "circle of " + name, 0, -1, false});
  }

  void draw_circles(Scene& scene, std::vector<Point> const& spots) const {
    std::vector<std::size_t> order(spots.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
      return outer_radius(content_.places[a].amount) > outer_radius(content_.places[b].amount);
    });
    for (auto const i : order) {
      draw_circle(scene, spots[i], content_.places[i].amount, content_.places[i].label);
    }
  }

  void draw_labels(Scene& scene, Rect const& frame, Projection const& projection,
                   std::vector<Point> const& spots) const {
    Taken taken{frame.grown(-2)};
    std::vector<TextBlock> labels;
    std::vector<Seeker> seekers(spots.size());
    for (std::size_t i = 0; i < spots.size(); ++i) {
      auto const& place = content_.places[i];
      auto const r = outer_radius(place.amount);
      taken.take({spots[i].x - r, spots[i].y - r, 2 * r, 2 * r});
      auto const style = place.is_main ? bold(type::kTown) : type::kTown;
      labels.push_back(lay_out(setting_.fonts, place.label, style, setting_.direction, 110));
      auto const box = label_box(labels.back());
      if (!labels.back().is_empty()) {
        seekers[i].spots = spots_around(spots[i], r, box.w, box.h);
      }
    }
    std::vector<Seeker*> order;
    for (auto const is_main : {true, false}) {
      for (std::size_t i = 0; i < spots.size(); ++i) {
        if (content_.places[i].is_main == is_main) {
          order.push_back(&seekers[i]);
        }
      }
    }
    seek_together(order, taken);
    CountryGrid const grid{map_, projection, frame};
    auto for_names = taken;
    draw_country_names(scene, setting_, grid, for_names, content_.country_names, 8);
    for (std::size_t i = 0; i < spots.size(); ++i) {
      if (!seekers[i].chosen) {
        continue;
      }
      auto const& spot = seekers[i].spot();
      if (spot.is_led) {
        auto const r = outer_radius(content_.places[i].amount);
        scene.stroke(leader_line(spots[i], r, spot.box), {colors::kInk2, 0.5, {}, false});
      }
      draw_label(scene, labels[i], spot.box);
    }
  }

  Setting const& setting_;
  PlaceMap const& content_;
  BaseMap const& map_;
  double most_ = 0;
};

} // namespace

Block place_map(Setting const& setting, PlaceMap const& content, BaseMap const& map,
                double height) {
  constexpr double kLegendGap = 6;
  Block block;
  block.height = [setting, content, &map, height](double) {
    auto const legend = PlaceDrawing{setting, content, map}.legend_height();
    return height + (legend > 0 ? legend + kLegendGap : 0);
  };
  block.draw = [setting, content, &map, height](Scene& scene, Rect const& area) {
    PlaceDrawing const drawing{setting, content, map};
    drawing.draw(scene, {area.x, area.y, area.w, height});
    drawing.draw_legend(scene,
                        {area.x, area.y + height + kLegendGap, area.w, drawing.legend_height()});
  };
  return block;
}

Block country_ring_map(Setting const& setting, CountryRing const& content, BaseMap const& map,
                       double height) {
  Block block;
  block.height = [height](double) { return height; };
  block.draw = [setting, content, &map](Scene& scene, Rect const& area) {
    scene.begin_tag("Figure");
    auto shown = map.outline_points(content.code);
    if (shown.empty()) {
      shown.push_back({.lat = 0, .lon = 20});
    }
    auto const projection = fit(shown, area.grown(-16), 120);
    draw_ground(scene, map, projection, area, {content.code, false, true});
    auto const at = CountryGrid{map, projection, area}.middle_of(content.code);
    auto const title =
        lay_out(setting.fonts, content.label, sized(bold(type::kTown), 9, 12), setting.direction);
    auto const below =
        lay_out(setting.fonts, content.second_line, sized(type::kTown, 8.5, 12), setting.direction);
    auto const wide = std::max(title.width(), below.width());
    auto const radius = std::hypot(wide / 2, 12) + 8;
    scene.add(Shape{Path::circle(at, radius), with_alpha(colors::kPaper, 0.8),
                    Stroke{colors::kReported, 1.3, {2.6, 2.2}, false}, false});
    auto const top = at.y - (title.height() + below.height()) / 2;
    scene.text(title, {at.x - wide / 2, top}, wide, {Align::center});
    scene.text(below, {at.x - wide / 2, top + title.height()}, wide, {Align::center});
    scene.end_tag("Figure");
  };
  return block;
}

} // namespace njia::draw
