#include "njia/draw/map_marks.h"

#include <algorithm>

namespace njia::draw {

namespace {

constexpr double kHalo = 1;

Color color_of(FlowState state) {
  switch (state) {
  case FlowState::reported:
    return colors::kReported;
  case FlowState::stretch:
    return colors::kReportedMid;
  case FlowState::fresh:
  case FlowState::moved:
    return colors::kNew;
  case FlowState::withheld:
    return colors::kWithheld;
  }
  return colors::kReported;
}

} // namespace

double usual_radius(Mark mark) {
  switch (mark) {
  case Mark::ring:
    return 2.8;
  case Mark::diamond:
    return 4;
  case Mark::square:
    return 2.9;
  case Mark::dotted_ring:
    return 9;
  case Mark::none:
    return 0;
  }
  return 0;
}

void draw_mark(Scene& scene, Point at, Mark mark, double radius, bool is_withheld,
               std::string const& name, bool may_hold) {
  if (mark == Mark::none) {
    return;
  }
  Stroke const ink{colors::kInk, radius > 3.5 && mark == Mark::ring ? 1.3 : 1.1, {}, false};
  Rect const box{at.x - radius, at.y - radius, 2 * radius, 2 * radius};
  if (mark == Mark::ring) {
    scene.fill(Path::circle(at, radius + 1.5), with_alpha(colors::kPaper, 0.9));
    scene.add(Shape{Path::circle(at, radius), colors::kPaper, ink, false});
  } else if (mark == Mark::diamond) {
    Point const corners[] = {at + Point{0, -radius}, at + Point{radius, 0}, at + Point{0, radius},
                             at + Point{-radius, 0}};
    scene.add(Shape{Path::polyline(corners, true), colors::kPaper, ink, false});
  } else if (mark == Mark::square && is_withheld) {
    scene.hatch(Path::rect(box));
    scene.stroke(Path::rect(box), {colors::kWithheld, 0.6, {}, false});
  } else if (mark == Mark::square) {
    scene.fill(Path::rect(box.grown(0.9)), colors::kPaper);
    scene.fill(Path::rect(box), colors::kReported);
  } else {
    scene.add(Shape{Path::circle(at, radius), with_alpha(colors::kPaper, 0.75),
                    Stroke{colors::kReported, 1, {2, 1.7}, false}, false});
  }
  scene.record({BoxKind::mark, quad(box), "mark of " + name, 0, -1, may_hold});
}

void draw_leg(Scene& scene, Curve const& curve, double width, FlowState state, bool has_head) {
  if (curve.is_empty()) {
    return;
  }
  Stroke const casing{with_alpha(colors::kPaper, 0.92), 2, {}, true};
  auto const color = color_of(state);
  auto const outline = has_head ? arrow_outline(curve, width) : band_outline(curve, width);
  if (state != FlowState::withheld) {
    scene.stroke(outline, casing);
  }
  if (state != FlowState::moved) {
    scene.fill(outline, color);
  }
  auto const base = has_head ? curve.length() - head_for(width).length : curve.length();
  auto const shaft = curve.part(0, base);
  if (state == FlowState::moved) {
    auto const dash = std::max(3.2, width * 1.6);
    scene.stroke(Path::polyline(shaft.points(), false), {color, width, {dash, 1.7}, false});
    if (has_head) {
      scene.fill(head_outline(curve, width), color);
    }
  }
  if (state == FlowState::fresh) {
    scene.stroke(Path::polyline(shaft.points(), false),
                 {colors::kPaper, std::clamp(width * 0.3, 0.7, 1.6), {}, false});
  }
}

void draw_head(Scene& scene, Curve const& curve, double width, FlowState state) {
  if (curve.is_empty()) {
    return;
  }
  auto const outline = head_outline(curve, width);
  if (state != FlowState::withheld) {
    scene.stroke(outline, {with_alpha(colors::kPaper, 0.92), 1.6, {}, true});
  }
  auto const base = curve.length() - head_for(width).length;
  if (state == FlowState::reported || state == FlowState::stretch) {
    auto const neck =
        curve.part(base - 2.5, base + 0.5); // closes the casing's gap between shaft and head
    if (!neck.is_empty()) {
      scene.fill(band_outline(neck, width), color_of(state));
    }
  }
  scene.fill(outline, color_of(state));
}

void draw_badge(Scene& scene, Setting const& setting, Point at, std::string const& number,
                FlowState state) {
  auto const color = color_of(state);
  auto const is_filled = state == FlowState::fresh;
  scene.fill(Path::circle(at, kBadgeRadius + 0.8), with_alpha(colors::kPaper, 0.92));
  scene.add(Shape{Path::circle(at, kBadgeRadius), is_filled ? color : colors::kPaper,
                  Stroke{color, 0.9, {}, false}, false});
  auto style = type::kBadge;
  style.color = is_filled ? colors::kPaper : state == FlowState::moved ? colors::kNewText : color;
  auto const text = lay_out(setting.fonts, number, style, Direction::ltr);
  auto const d = kBadgeRadius;
  auto const index = scene.record(
      {BoxKind::badge, quad({at.x - d, at.y - d, 2 * d, 2 * d}), "badge " + number, 0, -1, false});
  auto const before = scene.enter_panel(index);
  scene.text(text, {at.x - d * 2, at.y - text.height() / 2}, d * 4, {Align::center});
  scene.enter_panel(before);
}

Rect label_box(TextBlock const& label) {
  auto const ink = label.ink({0, 0}, label.width(), Align::start);
  return {0, 0, ink.w + 2 * kHalo, ink.h + 2 * kHalo};
}

void draw_label(Scene& scene, TextBlock const& label, Rect const& box) {
  auto const ink = label.ink({0, 0}, label.width(), Align::start);
  Point const at{box.x + kHalo - ink.x, box.y + kHalo - ink.y};
  TextOptions options;
  options.halo = Halo{with_alpha(colors::kPaper, 0.95), kHalo};
  scene.text(label, at, label.width(), options);
}

} // namespace njia::draw
