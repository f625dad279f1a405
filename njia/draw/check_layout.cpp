#include "njia/draw/check_layout.h"

#include <fmt/format.h>

namespace njia::draw {

namespace {

bool is_words(BoxKind kind) {
  return kind == BoxKind::text || kind == BoxKind::caption || kind == BoxKind::furniture;
}

bool contains(Rect const& outer, Quad const& inner) { return outer.contains(bounds(inner)); }

// True when these two may not share ink.
bool must_be_apart(std::vector<Box> const& boxes, std::size_t i, std::size_t k) {
  auto const& a = boxes[i];
  auto const& b = boxes[k];
  if (a.panel == static_cast<int>(k) || b.panel == static_cast<int>(i)) {
    return false; // a panel and what it holds
  }
  if (a.group >= 0 && a.group == b.group) {
    return false;
  }
  if (a.panel != b.panel) {
    return false; // the panel itself is compared
  }
  if (a.kind == BoxKind::mark && b.kind == BoxKind::mark) {
    return false;
  }
  auto const& mark = a.kind == BoxKind::mark ? a : b;
  auto const& other = a.kind == BoxKind::mark ? b : a;
  if (mark.kind == BoxKind::mark && mark.may_hold && is_words(other.kind)) {
    return !contains(bounds(mark.area).grown(0.5), other.area);
  }
  return true;
}

Quad shrunk(Quad const& area, double by) {
  auto const box = bounds(area);
  Point const center = box.center();
  auto out = area;
  for (auto& p : out) {
    p = p + unit(center - p) * std::min(by, distance(center, p));
  }
  return out;
}

void find_sizes(Box const& box, LayoutRules const& rules, std::vector<LayoutFault>& faults) {
  auto const least = box.kind == BoxKind::caption ? rules.smallest_caption : rules.smallest_type;
  if (box.type_size > 0 && box.type_size < least - 1e-9) {
    faults.push_back({LayoutFault::Kind::too_small, box.what, "", bounds(box.area)});
  }
}

} // namespace

std::vector<LayoutFault> check_layout(Scene const& scene, LayoutRules const& rules) {
  std::vector<LayoutFault> faults;
  Rect const page{0, 0, scene.width(), scene.height()};
  auto const block = rules.block.is_empty() ? page : rules.block;
  auto const& boxes = scene.boxes();
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    auto const& limit = boxes[i].kind == BoxKind::furniture ? page : block;
    if (!contains(limit.grown(rules.slack + boxes[i].overhang), boxes[i].area)) {
      faults.push_back({LayoutFault::Kind::outside, boxes[i].what, "", bounds(boxes[i].area)});
    }
    find_sizes(boxes[i], rules, faults);
    auto const small = shrunk(boxes[i].area, rules.slack);
    for (std::size_t k = i + 1; k < boxes.size(); ++k) {
      if (must_be_apart(boxes, i, k) && overlaps(small, boxes[k].area)) {
        faults.push_back(
            {LayoutFault::Kind::crossing, boxes[i].what, boxes[k].what, bounds(boxes[i].area)});
      }
    }
  }
  return faults;
}

std::string describe(LayoutFault const& fault) {
  auto const at = fmt::format("{:.0f},{:.0f}", fault.where.x, fault.where.y);
  switch (fault.kind) {
  case LayoutFault::Kind::crossing:
    return fmt::format("crossing: `{}` and `{}` at {}", fault.first, fault.second, at);
  case LayoutFault::Kind::outside:
    return fmt::format("outside: `{}` at {}", fault.first, at);
  case LayoutFault::Kind::too_small:
    return fmt::format("too small: `{}` at {}", fault.first, at);
  }
  return {};
}

} // namespace njia::draw
