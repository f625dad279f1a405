#include "njia/draw/country_grid.h"
#include "njia/draw/frame.h"
#include "njia/draw/map_ground.h"
#include "njia/draw/map_marks.h"
#include "njia/draw/map_names.h"
#include "njia/draw/place_map.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace njia::draw {

namespace {

constexpr double kLegendHeight = 22;
constexpr double kDiscGap = 1.2; // pt between two discs

// 0: none; 1, 2: so many; 3: three or four; 4: five and more.
std::size_t step_of(int organisations) {
  if (organisations <= 2) {
    return static_cast<std::size_t>(std::max(organisations, 0));
  }
  return organisations <= 4 ? 3 : 4;
}

bool is_dark(std::size_t step) { return step >= 3; }

void fill_step(Scene& scene, Path const& path, std::size_t step) {
  if (step == 0) {
    scene.hatch(path, colors::kWithheld, colors::kPaper);
  } else {
    scene.add(Shape{path, colors::kCoverage[step - 1], {}, true});
  }
}

// Discs of equal size that stand as near to their places as they can without overlapping:
// neighbours push each other apart, and every disc is drawn back a little. (Dorling 1996, "Area
// cartograms", with equal circles.)
std::vector<Point> moved_apart(std::vector<Point> const& wanted, double least, Rect const& frame) {
  auto spots = wanted;
  for (int round = 0; round < 400; ++round) {
    auto const pull = 0.08 * (1 - round / 400.0);
    for (std::size_t i = 0; i < spots.size(); ++i) {
      spots[i] = spots[i] + (wanted[i] - spots[i]) * pull;
    }
    for (std::size_t i = 0; i < spots.size(); ++i) {
      for (std::size_t k = i + 1; k < spots.size(); ++k) {
        auto const apart = spots[k] - spots[i];
        auto const size = length(apart);
        if (size >= least) {
          continue;
        }
        // Two discs of one spot part along a direction that their order gives.
        auto const way =
            size > 1e-6 ? apart * (1 / size)
                        : Point{std::cos(static_cast<double>(k)), std::sin(static_cast<double>(k))};
        auto const push = way * ((least - size) / 2);
        spots[i] = spots[i] - push;
        spots[k] = spots[k] + push;
      }
    }
    for (auto& spot : spots) {
      spot = {std::clamp(spot.x, frame.x, frame.right()),
              std::clamp(spot.y, frame.y, frame.bottom())};
    }
  }
  return spots;
}

class CoverageDrawingMap {
public:
  CoverageDrawingMap(Setting const& setting, CoverageMap const& content, BaseMap const& map)
      : setting_{setting}, content_{content}, map_{map} {}

  void draw(Scene& scene, Rect const& frame) const {
    scene.begin_tag("Figure");
    auto const projection = fit(shown(), frame.grown(-12), 120);
    draw_ground(scene, map_, projection, frame, {content_.focal_country, false, true});
    scene.begin_clip(Path::rect(frame));
    for (auto const& area : content_.areas) {
      draw_area(scene, projection, area);
    }
    scene.end_clip();
    Taken taken{frame.grown(-2)};
    draw_discs(scene, projection, frame, taken);
    draw_area_labels(scene, projection, taken);
    CountryGrid const grid{map_, projection, frame};
    draw_country_names(scene, setting_, grid, taken, content_.country_names, 6);
    scene.end_tag("Figure");
  }

  void draw_legend(Scene& scene, Rect const& area) const {
    Frame const frame{area, setting_.direction};
    double along = 0;
    for (std::size_t i = 0; i < content_.legend.size() && i < 5; ++i) {
      auto const box = frame.box(along, 6, 13, 9);
      fill_step(scene, Path::rect(box), i);
      scene.stroke(Path::rect(box), {colors::kWithheld, 0.4, {}, false});
      auto const text =
          lay_out(setting_.fonts, content_.legend[i], type::kNote, setting_.direction);
      auto const at = frame.box(along + 17, 0, text.width(), 0);
      scene.text(text, {at.x, area.y + 10.5 - text.height() / 2}, text.width());
      along += 17 + text.width() + 13;
    }
  }

private:
  std::vector<GeoPoint> shown() const {
    auto out = map_.outline_points(content_.focal_country);
    for (auto const& area : content_.areas) {
      if (area.rings.empty()) {
        out.push_back(area.middle);
      }
      for (auto const& ring : area.rings) {
        out.insert(out.end(), ring.begin(), ring.end());
      }
    }
    if (out.empty()) {
      out.push_back({.lat = 0, .lon = 20});
    }
    return out;
  }

  void draw_area(Scene& scene, Projection const& projection, CoverageArea const& area) const {
    Path path;
    for (auto const& ring : area.rings) {
      auto const points = ring_on_paper(ring, projection, 0.2);
      for (std::size_t i = 0; i < points.size(); ++i) {
        if (i == 0) {
          path.move_to(points[i]);
        } else {
          path.line_to(points[i]);
        }
      }
      if (!points.empty()) {
        path.close();
      }
    }
    if (path.is_empty()) {
      return;
    }
    fill_step(scene, path, step_of(area.organisations));
    scene.stroke(path, {colors::kPaper, 0.8, {}, true});
  }

  double disc_radius(std::size_t count, Rect const& country) const {
    // As large as lets all discs cover somewhat less than half of the country's box.
    auto const fair = std::sqrt(country.w * country.h * 0.4 /
                                (3.1416 * static_cast<double>(std::max<std::size_t>(count, 1))));
    return std::clamp(fair, 7.2, 11.0);
  }

  void draw_discs(Scene& scene, Projection const& projection, Rect const& frame,
                  Taken& taken) const {
    std::vector<Point> wanted;
    std::vector<CoverageArea const*> areas;
    for (auto const& area : content_.areas) {
      if (area.rings.empty()) {
        wanted.push_back(projection(area.middle));
        areas.push_back(&area);
      }
    }
    auto const r = disc_radius(wanted.size(), bounds(wanted));
    auto const spots = moved_apart(wanted, 2 * r + kDiscGap, frame.grown(-r - 2));
    for (std::size_t i = 0; i < spots.size(); ++i) {
      draw_disc(scene, spots[i], r, *areas[i]);
      taken.take({spots[i].x - r, spots[i].y - r, 2 * r, 2 * r});
    }
    for (std::size_t i = 0; i < spots.size(); ++i) {
      auto style = type::kTown;
      style.size = 7;
      auto const text = lay_out(setting_.fonts, areas[i]->label, style, setting_.direction);
      if (text.is_empty()) {
        continue;
      }
      auto const box = label_box(text);
      std::vector<Spot> near;
      for (auto const& spot : spots_around(spots[i], r, box.w, box.h)) {
        if (!spot.is_led) {
          near.push_back(spot);
        }
      }
      if (auto const best = cheapest(near, taken)) {
        taken.take(near[*best].box);
        draw_label(scene, text, near[*best].box);
      }
    }
  }

  void draw_disc(Scene& scene, Point at, double r, CoverageArea const& area) const {
    auto const step = step_of(area.organisations);
    scene.fill(Path::circle(at, r + 0.7), colors::kPaper);
    fill_step(scene, Path::circle(at, r), step);
    scene.stroke(Path::circle(at, r),
                 {step == 0 ? colors::kWithheld : colors::kCoverage[3], 0.5, {}, false});
    scene.record({BoxKind::mark, quad({at.x - r, at.y - r, 2 * r, 2 * r}), "disc of " + area.code,
                  0, -1, true});
    auto style = sized(bold(type::kTown), 7, 9);
    style.color = is_dark(step) ? colors::kPaper : colors::kInk;
    auto const text = lay_out(setting_.fonts, area.code, style, Direction::ltr);
    TextOptions options{Align::center};
    if (step == 0) {
      options.halo = Halo{colors::kPaper, 1};
    }
    scene.text(text, {at.x - r, at.y - text.height() / 2}, 2 * r, options);
  }

  void draw_area_labels(Scene& scene, Projection const& projection, Taken& taken) const {
    for (auto const& area : content_.areas) {
      if (area.rings.empty() || area.label.empty()) {
        continue;
      }
      auto const step = step_of(area.organisations);
      auto style = colored(type::kTown, is_dark(step) ? colors::kPaper : colors::kInk);
      auto const text = lay_out(setting_.fonts, area.label, style, setting_.direction);
      auto const at = projection(area.middle);
      auto const size = label_box(text);
      Rect const box{at.x - size.w / 2, at.y - size.h / 2, size.w, size.h};
      if (!taken.is_free(box) || !is_inside(area, projection, box)) {
        continue; // it stays in the list below the map
      }
      taken.take(box);
      auto const ink = text.ink({0, 0}, text.width(), Align::start);
      TextOptions options;
      if (step == 0) {
        options.halo = Halo{colors::kPaper, 1};
      }
      scene.text(text, {box.x + 1 - ink.x, box.y + 1 - ink.y}, text.width(), options);
    }
  }

  static bool is_inside(CoverageArea const& area, Projection const& projection, Rect const& box) {
    std::array const corners{Point{box.x, box.y}, Point{box.right(), box.y},
                             Point{box.right(), box.bottom()}, Point{box.x, box.bottom()}};
    return std::all_of(corners.begin(), corners.end(), [&](Point p) {
      bool inside = false;
      for (auto const& ring : area.rings) {
        inside = draw::is_inside(ring_on_paper(ring, projection, 0.2), p) != inside;
      }
      return inside;
    });
  }

  Setting const& setting_;
  CoverageMap const& content_;
  BaseMap const& map_;
};

} // namespace

Block coverage_map(Setting const& setting, CoverageMap const& content, BaseMap const& map,
                   double height) {
  Block block;
  block.height = [height](double) { return height + kLegendHeight; };
  block.draw = [setting, content, &map, height](Scene& scene, Rect const& area) {
    CoverageDrawingMap const drawing{setting, content, map};
    drawing.draw(scene, {area.x, area.y, area.w, height});
    drawing.draw_legend(scene, {area.x, area.y + height, area.w, kLegendHeight});
  };
  return block;
}

Block country_coverage_map(Setting const& setting, std::vector<CountryShade> const& countries,
                           CoverageMap const& content, BaseMap const& map, double height) {
  auto shaded = content;
  for (auto const& country : countries) {
    CoverageArea area;
    area.code = country.code;
    area.organisations = country.organisations;
    area.rings = map.rings_of(country.code);
    if (!area.rings.empty()) {
      area.middle = middle(area.rings.front());
      shaded.areas.push_back(std::move(area));
    }
  }
  return coverage_map(setting, shaded, map, height);
}

} // namespace njia::draw
