#include "njia/draw/map_ground.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace njia::draw {

namespace {

constexpr double kEdge = 2.5; // radians from the centre beyond which points are drawn on the edge
constexpr double kLongestStep = 1.5; // degrees; longer sides follow their parallel
constexpr double kTolerance = 0.18;  // pt: details smaller than this are left out of the drawing

// Douglas & Peucker 1973, on paper, iterative.
std::vector<Point> thinned(std::vector<Point> const& points, double tolerance) {
  if (points.size() < 3) {
    return points;
  }
  std::vector<char> keep(points.size(), 0);
  keep.front() = keep.back() = 1;
  std::vector<std::pair<std::size_t, std::size_t>> todo;
  if (points.front() == points.back()) {
    // A closed line: its ends are one point, so it is cut at the point farthest from them.
    std::size_t far = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
      if (distance(points[i], points[0]) > distance(points[far], points[0])) {
        far = i;
      }
    }
    keep[far] = 1;
    todo = {{0, far}, {far, points.size() - 1}};
  } else {
    todo = {{0, points.size() - 1}};
  }
  while (!todo.empty()) {
    auto const [from, to] = todo.back();
    todo.pop_back();
    auto const side = unit(points[to] - points[from]);
    double farthest = tolerance;
    std::size_t at = 0;
    for (auto i = from + 1; i < to; ++i) {
      auto const off = std::abs(cross(side, points[i] - points[from]));
      if (off > farthest) {
        farthest = off;
        at = i;
      }
    }
    if (at != 0) {
      keep[at] = 1;
      todo.emplace_back(from, at);
      todo.emplace_back(at, to);
    }
  }
  std::vector<Point> out;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (keep[i] != 0) {
      out.push_back(points[i]);
    }
  }
  return out;
}

template <class Visit> void for_each_step(std::vector<GeoPoint> const& points, Visit visit) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (i > 0) {
      auto const& a = points[i - 1];
      auto const& b = points[i];
      auto const east = std::remainder(b.lon - a.lon, 360); // the short way, also across 180
      auto const longest = std::max(std::abs(east), std::abs(b.lat - a.lat));
      auto const parts = static_cast<int>(std::ceil(longest / kLongestStep));
      for (int k = 1; k < parts; ++k) {
        auto const t = static_cast<double>(k) / parts;
        visit(GeoPoint{.lat = a.lat + (b.lat - a.lat) * t, .lon = a.lon + east * t});
      }
    }
    visit(points[i]);
  }
}

bool reaches(std::vector<Point> const& points, Rect const& frame) {
  return overlaps(bounds(points).grown(0.01), frame);
}

std::vector<GeoPoint> line_points(BaseMap const& map, BaseMap::Line const& line) {
  std::vector<GeoPoint> out;
  out.reserve(line.to - line.from + 1);
  for (auto i = line.from; i <= line.to; ++i) {
    out.push_back(map.at(map.arcs()[line.arc].points[i]));
  }
  return out;
}

// Pieces of a line on the near side of the globe that reach the frame.
void append_line(Path& path, std::vector<GeoPoint> const& line, Projection const& projection,
                 Rect const& frame) {
  auto const cos_edge = std::cos(kEdge);
  std::vector<Point> piece;
  auto const finish = [&] {
    if (piece.size() > 1 && reaches(piece, frame)) {
      auto const thin = thinned(piece, kTolerance);
      for (std::size_t i = 0; i < thin.size(); ++i) {
        if (i == 0) {
          path.move_to(thin[i]);
        } else {
          path.line_to(thin[i]);
        }
      }
    }
    piece.clear();
  };
  for_each_step(line, [&](GeoPoint p) {
    auto const placed = projection.place(p);
    if (placed.cos_angle < cos_edge) {
      finish();
    } else {
      piece.push_back(placed.at);
    }
  });
  finish();
}

void append_closed(Path& path, std::vector<Point> const& ring) {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    if (i == 0) {
      path.move_to(ring[i]);
    } else {
      path.line_to(ring[i]);
    }
  }
  path.close();
}

Color faded(Color color, bool is_pale) {
  if (!is_pale) {
    return color;
  }
  auto const half = [](std::uint8_t v) { return static_cast<std::uint8_t>((v + 255) / 2); };
  return {half(color.r), half(color.g), half(color.b), color.alpha};
}

// Arcs at the outer edge of a country: those that its entities use once. A line between two
// entities of one code (Somaliland and the rest of Somalia) is inside.
std::set<std::size_t> edge_arcs(BaseMap const& map, std::string_view code) {
  std::set<std::size_t> out;
  for (auto const& country : map.countries()) {
    if (country.code != code) {
      continue;
    }
    for (auto const& ring : country.rings) {
      for (auto const ref : ring) {
        auto const arc = static_cast<std::size_t>(ref < 0 ? ~ref : ref);
        if (!out.insert(arc).second) {
          out.erase(arc);
        }
      }
    }
  }
  return out;
}

void draw_lines(Scene& scene, BaseMap const& map, Projection const& projection, Rect const& frame,
                GroundLook const& look) {
  auto const edges = edge_arcs(map, look.focal_country);
  Path usual[3];
  Path focal[3];
  for (auto const& line : map.lines()) {
    auto* const paths = edges.contains(line.arc) ? focal : usual;
    append_line(paths[static_cast<std::size_t>(line.kind)], line_points(map, line), projection,
                frame);
  }
  auto const border = faded(colors::kBorder, look.is_pale);
  std::vector<double> const dashes{2, 1.6};
  scene.stroke(std::move(usual[0]), {with_alpha(border, 0.55), 0.35, {}, true});
  scene.stroke(std::move(usual[1]), {border, 0.5, {}, true});
  scene.stroke(std::move(usual[2]), {border, 0.5, dashes, false});
  scene.stroke(std::move(focal[0]), {colors::kFocalEdge, 0.8, {}, true});
  scene.stroke(std::move(focal[1]), {colors::kFocalEdge, 0.8, {}, true});
  scene.stroke(std::move(focal[2]), {colors::kFocalEdge, 0.8, dashes, false});
}

} // namespace

std::vector<Point> ring_on_paper(std::vector<GeoPoint> const& ring, Projection const& projection,
                                 double tolerance) {
  std::vector<Point> out;
  bool is_near = false;
  auto const cos_edge = std::cos(kEdge);
  auto const cos_near = std::cos(kEdge - 0.3);
  Point const origin = projection(projection.center());
  auto const radius = 2 * std::sin(kEdge / 2) * kEarthRadiusKm * projection.pt_per_km();
  auto last_far = std::optional<double>{};
  for_each_step(ring, [&](GeoPoint p) {
    auto const [at, cos_angle] = projection.place(p);
    if (cos_angle >= cos_edge) {
      is_near = is_near || cos_angle > cos_near;
      out.push_back(at);
      last_far.reset();
      return;
    }
    auto const v = unit(at - origin);
    auto const bearing = std::atan2(v.y, v.x);
    if (last_far) { // walk along the edge, not across the map
      auto const turn = std::remainder(bearing - *last_far, 2 * std::numbers::pi);
      auto const parts = static_cast<int>(std::abs(turn) / 0.2);
      for (int k = 1; k <= parts; ++k) {
        auto const b = *last_far + turn * k / (parts + 1);
        out.push_back(origin + Point{std::cos(b), std::sin(b)} * radius);
      }
    }
    out.push_back(origin + v * radius);
    last_far = bearing;
  });
  if (!is_near) {
    return {};
  }
  return thinned(out, tolerance);
}

std::vector<std::vector<Point>> country_on_paper(BaseMap const& map, std::string_view code,
                                                 Projection const& projection, Rect const& frame) {
  std::vector<std::vector<Point>> out;
  for (auto const& ring : map.rings_of(code)) {
    auto points = ring_on_paper(ring, projection, kTolerance);
    if (points.size() > 3 && reaches(points, frame)) {
      out.push_back(std::move(points));
    }
  }
  return out;
}

void draw_ground(Scene& scene, BaseMap const& map, Projection const& projection, Rect const& frame,
                 GroundLook const& look) {
  scene.begin_clip(Path::rect(frame));
  scene.fill(Path::rect(frame), faded(colors::kSea, look.is_pale));
  Path land;
  Path focal;
  for (auto const& country : map.countries()) {
    for (std::size_t i = 0; i < country.rings.size(); ++i) {
      auto const ring = ring_on_paper(map.ring(country, i), projection, kTolerance);
      if (ring.size() > 3 && reaches(ring, frame)) {
        append_closed(country.code == look.focal_country ? focal : land, ring);
      }
    }
  }
  auto const land_color = faded(colors::kLand, look.is_pale);
  // The edge in the land's own colour closes the hairlines between neighbours.
  scene.add(Shape{land, land_color, Stroke{land_color, 0.3, {}, true}, true});
  scene.add(
      Shape{focal, colors::kFocalCountry, Stroke{colors::kFocalCountry, 0.3, {}, true}, true});
  Path lakes;
  for (auto const& lake : map.lakes()) {
    std::vector<GeoPoint> shore;
    for (auto const step : lake.points) {
      shore.push_back(map.at(step));
    }
    auto const ring = ring_on_paper(shore, projection, kTolerance);
    auto const area = bounds(ring);
    if (ring.size() > 3 && reaches(ring, frame) && area.w * area.h > 2) {
      append_closed(lakes, ring);
    }
  }
  scene.add(Shape{std::move(lakes), faded(colors::kSea, look.is_pale), {}, true});
  draw_lines(scene, map, projection, frame, look);
  scene.end_clip();
  if (look.has_frame) {
    scene.stroke(Path::rect(frame), {colors::kRule, 0.6, {}, false});
  }
}

} // namespace njia::draw
