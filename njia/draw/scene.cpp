#include "njia/draw/scene.h"

#include <algorithm>
#include <cmath>

namespace njia::draw {

void Scene::fill(Path path, Color color) {
  if (path.is_empty()) {
    return;
  }
  add(Shape{std::move(path), color, {}, false});
}

void Scene::stroke(Path path, Stroke stroke) {
  if (path.is_empty()) {
    return;
  }
  add(Shape{std::move(path), {}, std::move(stroke), false});
}

void Scene::rule(Point a, Point b, double width, Color color) {
  stroke(Path::line(a, b), Stroke{color, width, {}, false});
}

void Scene::hatch(Path const& path, Color line, Color ground) {
  constexpr double kGap = 3.2;
  fill(path, ground);
  auto const box = path.bounds();
  Path lines;
  // Lines rise to the right; their feet lie on one lattice for the whole page, so that neighbours
  // continue.
  auto const first = std::floor((box.x + box.y) / kGap) * kGap;
  for (auto sum = first; sum <= box.right() + box.bottom() + kGap; sum += kGap) {
    auto const x0 = std::max(box.x, sum - box.bottom());
    auto const x1 = std::min(box.right(), sum - box.y);
    if (x1 > x0) {
      lines.move_to({x0, sum - x0}).line_to({x1, sum - x1});
    }
  }
  begin_clip(path);
  stroke(std::move(lines), Stroke{with_alpha(line, 0.55), 0.9, {}, false});
  end_clip();
}

void Scene::text(TextBlock const& block, Point at, double column, TextOptions const& options) {
  if (block.is_empty()) {
    return;
  }
  add(TextItem{block, at, column, options.align, options.angle, options.halo});
  auto const group = groups_++;
  for (std::size_t i = 0; i < block.lines().size(); ++i) {
    auto const& line = block.lines()[i];
    auto ink = line.ink;
    auto const overhang = std::max({0.0, -ink.x, ink.right() - line.width});
    ink.x += at.x + block.line_x(i, column, options.align);
    ink.y += at.y + block.baseline(i);
    auto const box = options.angle == 0 ? quad(ink) : turned(ink, at, options.angle);
    record({options.kind, box, block.text(), block.style().size, -1, false, group, overhang});
  }
}

int Scene::record(Box box) {
  if (box.panel < 0) {
    box.panel = panel_;
  }
  boxes_.push_back(std::move(box));
  return static_cast<int>(boxes_.size()) - 1;
}

int Scene::enter_panel(int panel) {
  auto const before = panel_;
  panel_ = panel;
  return before;
}

} // namespace njia::draw
