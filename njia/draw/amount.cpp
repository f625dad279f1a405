#include "njia/draw/setting.h"

#include <algorithm>

namespace njia::draw {

namespace {

constexpr double kWithheldLength = kPtPerMm * 9; // the block says nothing about the amount

Color bar_color(Emphasis emphasis) {
  switch (emphasis) {
  case Emphasis::usual:
    return colors::kReported;
  case Emphasis::fresh:
    return colors::kNew;
  case Emphasis::grey:
    return colors::kWithheld;
  }
  return colors::kReported;
}

Color pale_color(Emphasis emphasis) {
  return emphasis == Emphasis::usual   ? colors::kReportedPale
         : emphasis == Emphasis::fresh ? colors::kNewWash
                                       : colors::kNotAsked;
}

// Draws along the reading direction from a point on the axis.
class BarPen {
public:
  BarPen(Scene& scene, Point start, double thickness, Direction direction)
      : scene_{scene}, start_{start}, thickness_{thickness}, sign_{direction == Direction::rtl
                                                                       ? -1.0
                                                                       : 1.0} {}

  Rect box(double from, double to) const {
    auto const a = start_.x + sign_ * from;
    auto const b = start_.x + sign_ * to;
    return {std::min(a, b), start_.y - thickness_ / 2, std::abs(b - a), thickness_};
  }
  Point at(double along, double down) const { return {start_.x + sign_ * along, start_.y + down}; }
  void fill(double from, double to, Color color) { scene_.fill(Path::rect(box(from, to)), color); }

  // Three chevrons that fade out: the amount goes on, nobody knows how far.
  double chevrons(double from, Color color) {
    for (int i = 0; i < 3; ++i) {
      auto const x = from + 2.2 + 4 * i;
      auto const h = thickness_ / 2;
      Point const points[] = {at(x, -h), at(x + 2.8, 0), at(x, h)};
      scene_.stroke(Path::polyline(points, false),
                    {with_alpha(color, 1 - 0.32 * i), 1.3, {}, false});
    }
    return from + 14;
  }

private:
  Scene& scene_;
  Point start_;
  double thickness_;
  double sign_;
};

} // namespace

double draw_amount(Scene& scene, Point start, double per_unit, double thickness,
                   Amount const& amount, Direction direction, Emphasis emphasis) {
  BarPen pen{scene, start, thickness, direction};
  auto const least = amount.least * per_unit;
  auto reach = least;
  switch (amount.state) {
  case AmountState::interval:
    pen.fill(0, least, bar_color(emphasis));
    if (amount.most > amount.least) {
      auto const most = amount.most * per_unit;
      pen.fill(least, most, pale_color(emphasis));
      scene.rule(pen.at(most, -thickness / 2 - 1), pen.at(most, thickness / 2 + 1), 1,
                 bar_color(emphasis));
      reach = most + 0.5;
    }
    break;
  case AmountState::or_more:
    pen.fill(0, least, bar_color(emphasis));
    reach = pen.chevrons(least, bar_color(emphasis));
    break;
  case AmountState::withheld:
    scene.hatch(Path::rect(pen.box(0, kWithheldLength)));
    reach = kWithheldLength;
    break;
  case AmountState::not_known:
    scene.add(Shape{Path::rect(pen.box(0.35, std::max(least, 1.5))), colors::kPaper,
                    Stroke{colors::kInk2, 0.7, {2, 1.5}, false}, false});
    break;
  case AmountState::not_asked:
    pen.fill(0, least, colors::kNotAsked);
    break;
  case AmountState::none:
    scene.stroke(Path::circle(start, thickness * 0.32), {bar_color(emphasis), 0.9, {}, false});
    reach = thickness * 0.32;
    break;
  }
  auto const box = pen.box(0, std::max(reach, 0.1));
  scene.record({BoxKind::mark, quad(box), "bar " + amount.label, 0, -1, false});
  return reach;
}

Scene to_scene(Block const& block, double width, double margin) {
  auto const height = block.height(width);
  Scene scene{width + 2 * margin, height + 2 * margin};
  block.draw(scene, {margin, margin, width, height});
  return scene;
}

} // namespace njia::draw
