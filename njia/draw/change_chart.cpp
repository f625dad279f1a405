#include "njia/draw/chart_parts.h"
#include "njia/draw/charts.h"

#include <cmath>

namespace njia::draw {

namespace {

constexpr double kRow = 19.4;
constexpr double kAxisRow = 15;
constexpr double kLegendRow = 17;
constexpr double kLane = 5; // thickness of a bar
constexpr double kGap = 8;
constexpr double kWithheldLength = kPtPerMm * 9;

// A step of 1, 2 or 5 times a power of ten that gives three to six ticks.
double tick_step(double most) {
  auto const rough = std::max(most, 1.0) / 4;
  auto const power = std::pow(10, std::floor(std::log10(rough)));
  for (auto const factor : {1.0, 2.0, 5.0, 10.0}) {
    if (factor * power >= rough) {
      return std::max(1.0, factor * power);
    }
  }
  return 10 * power;
}

class ChangeDrawing {
public:
  ChangeDrawing(Setting const& setting, ChangeChart const& chart, double width)
      : setting_{setting}, chart_{chart} {
    label_width_ = widest(setting, chart.rows, bold(type::kBar), width * 0.3,
                          [](auto const& r) { return r.label; });
    axis_ = label_width_ + kGap;
    auto const verdicts = widest(setting, chart.rows, bold(type::kBar), width * 0.26,
                                 [](auto const& r) { return r.verdict; });
    double most = 1;
    for (auto const& row : chart.rows) {
      most = std::max({most, row.before.reach(), row.after.reach()});
    }
    step_ = tick_step(most);
    end_ = std::ceil(most / step_ - 1e-9) * step_;
    per_unit_ = std::max(40.0, width - axis_ - verdicts - kGap - 16) / end_;
  }

  double height() const {
    return kAxisRow + kRow * static_cast<double>(chart_.rows.size()) + kLegendRow;
  }

  void draw(Scene& scene, Rect const& area) const {
    Frame const frame{area, setting_.direction};
    draw_axis(scene, frame);
    auto y = kAxisRow;
    for (std::size_t i = 0; i < chart_.rows.size(); ++i) {
      if (i > 0) {
        scene.rule(frame.at(0, y), frame.at(area.w, y), 0.5, colors::kRule);
      }
      draw_row(scene, frame, chart_.rows[i], y);
      y += kRow;
    }
    draw_legend(scene, frame, y + 4);
  }

private:
  void draw_axis(Scene& scene, Frame const& frame) const {
    auto const bottom = kAxisRow + kRow * static_cast<double>(chart_.rows.size());
    auto const steps = std::lround(end_ / step_);
    for (auto i = 0L; i <= steps; ++i) {
      auto const v = static_cast<double>(i) * step_;
      auto const along = axis_ + v * per_unit_;
      scene.rule(frame.at(along, kAxisRow), frame.at(along, bottom), 0.5, colors::kRule);
      auto const text =
          lay_out(setting_.fonts, setting_.number(v), sized(type::kNote, 7, 9), setting_.direction);
      TextOptions options;
      options.align = Align::center;
      auto const at = frame.at(along, 2);
      scene.text(text, {at.x - 20, at.y}, 40, options);
    }
  }

  // Where a lane's bar stands, from the axis; nothing for a lane without a length.
  struct Reach {
    double from = 0;
    double to = 0;
  };
  std::optional<Reach> lane_of(Amount const& amount) const {
    if (amount.state != AmountState::interval && amount.state != AmountState::or_more) {
      return std::nullopt;
    }
    auto const from = axis_ + amount.least * per_unit_;
    auto const to = axis_ + std::max(amount.reach(), amount.least) * per_unit_;
    // An exact number is a point: drawn as a bar of the least width that can be seen, about its
    // place.
    auto const missing = std::max(0.0, 3 - (to - from)) / 2;
    return Reach{std::max(axis_, from - missing), to + missing};
  }

  void draw_lane(Scene& scene, Frame const& frame, ChangeRow const& row, Amount const& amount,
                 double top, bool is_after) const {
    auto const color = row.is_fresh ? colors::kNew : colors::kReported;
    auto const middle = top + kLane / 2;
    if (amount.state == AmountState::none) {
      Point const at = frame.at(axis_, middle);
      scene.add(Shape{Path::circle(at, 2.6), colors::kPaper, Stroke{color, 0.9, {}, false}, false});
      return;
    }
    if (amount.state == AmountState::withheld) {
      auto const box = frame.box(axis_, top, kWithheldLength, kLane);
      scene.hatch(Path::rect(box));
      auto const words =
          lay_out(setting_.fonts, amount.label, sized(type::kNote, 7, 9), setting_.direction);
      label_after(scene, frame, words, axis_ + kWithheldLength + 4, frame.area().y + middle);
      return;
    }
    auto const lane = lane_of(amount);
    if (!lane) {
      return;
    }
    auto const box = frame.box(lane->from, top, lane->to - lane->from, kLane);
    if (is_after) {
      scene.fill(Path::rect(box), color);
    } else {
      scene.add(
          Shape{Path::rect(box.grown(-0.4)), colors::kPaper, Stroke{color, 0.9, {}, false}, false});
    }
    if (amount.state == AmountState::or_more) {
      for (int i = 0; i < 3; ++i) {
        auto const x = lane->to + 2 + 3.4 * i;
        Point const tip[] = {frame.at(x, top), frame.at(x + 2.2, middle), frame.at(x, top + kLane)};
        scene.stroke(Path::polyline(tip, false), {with_alpha(color, 1 - 0.32 * i), 1.1, {}, false});
      }
    }
    scene.record({BoxKind::mark, quad(box), "lane of " + row.label, 0, -1, false});
  }

  void draw_row(Scene& scene, Frame const& frame, ChangeRow const& row, double top) const {
    auto const middle = frame.area().y + top + kRow / 2;
    auto style = type::kBar;
    style.bold = row.is_bold;
    auto const label =
        lay_out(setting_.fonts, row.label, style, setting_.direction, label_width_ + 0.5);
    label_before(scene, frame, label, label_width_, middle);
    auto const upper = top + kRow / 2 - kLane - 1.1;
    auto const lower = top + kRow / 2 + 1.1;
    draw_lane(scene, frame, row, row.before, upper, false);
    draw_lane(scene, frame, row, row.after, lower, true);
    auto const before = lane_of(row.before);
    auto const after = lane_of(row.after);
    if (before && after) {
      auto const a = frame.at((before->from + before->to) / 2, top + kRow / 2);
      auto const b = frame.at((after->from + after->to) / 2, top + kRow / 2);
      scene.rule(a, b, 0.9, colors::kInk);
      scene.fill(Path::circle(a, 1.4), colors::kInk);
      scene.fill(Path::circle(b, 1.4), colors::kInk);
    }
    auto verdict_style = type::kBar;
    verdict_style.bold = row.is_bold || row.is_fresh;
    verdict_style.color = row.is_fresh  ? colors::kNewText
                          : row.is_bold ? colors::kInk
                                        : colors::kInk2;
    auto const verdict = lay_out(setting_.fonts, row.verdict, verdict_style, setting_.direction);
    label_before(scene, frame, verdict, frame.area().w, middle);
  }

  void draw_legend(Scene& scene, Frame const& frame, double top) const {
    auto const middle = frame.area().y + top + 6;
    auto const before =
        lay_out(setting_.fonts, chart_.before_words, type::kNote, setting_.direction);
    auto const after = lay_out(setting_.fonts, chart_.after_words, type::kNote, setting_.direction);
    auto along = frame.area().w - after.width() - before.width() - 2 * 15 - 22;
    auto const box = frame.box(along, top + 3, 10, 6);
    scene.add(
        Shape{Path::rect(box), colors::kPaper, Stroke{colors::kReported, 0.9, {}, false}, false});
    label_after(scene, frame, before, along + 14, middle);
    along += 14 + before.width() + 18;
    scene.fill(Path::rect(frame.box(along, top + 3, 10, 6)), colors::kReported);
    label_after(scene, frame, after, along + 14, middle);
  }

  Setting const& setting_;
  ChangeChart const& chart_;
  double label_width_ = 0;
  double axis_ = 0;
  double step_ = 1;
  double end_ = 1;
  double per_unit_ = 1;
};

} // namespace

Block change_chart(Setting const& setting, ChangeChart const& chart) {
  Block block;
  block.height = [setting, chart](double width) {
    return ChangeDrawing{setting, chart, width}.height();
  };
  block.draw = [setting, chart](Scene& scene, Rect const& area) {
    ChangeDrawing{setting, chart, area.w}.draw(scene, area);
  };
  return titled(setting, chart.title, chart.note, std::move(block));
}

} // namespace njia::draw
