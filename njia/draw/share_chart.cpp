#include "njia/draw/chart_parts.h"
#include "njia/draw/charts.h"

#include <cmath>
#include <fmt/format.h>

namespace njia::draw {

namespace {

constexpr double kRow = 18.6;
constexpr double kAxisRow = 14;
constexpr double kNotAnsweredRow = 17;
constexpr double kGap = 6.5;
constexpr double kTick = 0.25;
constexpr double kWithheldLength = kPtPerMm * 9;

class ShareDrawing {
public:
  ShareDrawing(Setting const& setting, ShareChart const& chart, double width)
      : setting_{setting}, chart_{chart} {
    label_width_ = chart.label_width > 0 ? chart.label_width
                                         : widest(setting, chart.rows, type::kBar, width * 0.42,
                                                  [](auto const& r) { return r.label; });
    if (!chart.not_answered.label.empty() && chart.label_width <= 0) {
      auto const text =
          lay_out(setting.fonts, chart.not_answered.label, type::kNote, setting.direction);
      label_width_ = std::max(label_width_, text.width());
    }
    axis_ = label_width_ + kGap;
    axis_end_ = chart.axis_end;
    if (axis_end_ <= 0) {
      double most = 0.01;
      for (auto const& row : chart.rows) {
        most = std::max(most, row.is_withheld ? 0 : row.high);
      }
      axis_end_ = std::min(1.0, std::ceil(most / kTick - 1e-9) * kTick);
    }
    auto const words = widest(setting, chart.rows, bold(type::kBar), width * 0.3,
                              [](auto const& r) { return r.words; });
    per_share_ = std::max(20.0, width - axis_ - words - kGap - 2) / axis_end_;
  }

  double height() const {
    return kRow * static_cast<double>(chart_.rows.size()) + kAxisRow +
           (chart_.not_answered.label.empty() ? 0 : kNotAnsweredRow);
  }

  void draw(Scene& scene, Rect const& area) const {
    Frame const frame{area, setting_.direction};
    draw_axis(scene, frame);
    double y = 0;
    for (auto const& row : chart_.rows) {
      draw_row(scene, frame, row, area.y + y + kRow / 2);
      y += kRow;
    }
    if (!chart_.not_answered.label.empty()) {
      draw_not_answered(scene, frame, y + kAxisRow);
    }
  }

private:
  void draw_axis(Scene& scene, Frame const& frame) const {
    auto const bottom = kRow * static_cast<double>(chart_.rows.size());
    auto const ticks = static_cast<std::size_t>(std::lround(axis_end_ / kTick));
    for (std::size_t i = 0; i <= ticks; ++i) {
      auto const along = axis_ + static_cast<double>(i) * kTick * per_share_;
      scene.rule(frame.at(along, 0), frame.at(along, bottom), 0.5, colors::kRule);
      auto const words =
          i < chart_.tick_words.size() ? chart_.tick_words[i] : fmt::format("{}%", 25 * i);
      auto const text =
          lay_out(setting_.fonts, words, sized(type::kNote, 7, 9), setting_.direction);
      TextOptions options;
      options.align = Align::center;
      auto const at = frame.at(along, bottom + 2);
      scene.text(text, {at.x - 20, at.y}, 40, options);
    }
  }

  void draw_row(Scene& scene, Frame const& frame, ShareRow const& row, double middle) const {
    auto const label =
        lay_out(setting_.fonts, row.label, type::kBar, setting_.direction, label_width_ + 0.5);
    label_before(scene, frame, label, label_width_, middle);
    auto const top = middle - frame.area().y;
    auto along = axis_ + kWithheldLength;
    auto style = bold(type::kBar);
    if (row.is_withheld) {
      auto const box = frame.box(axis_, top - 3.3, kWithheldLength, 6.6);
      scene.hatch(Path::rect(box));
      scene.record({BoxKind::mark, quad(box), "withheld " + row.label, 0, -1, false});
      style = colored(type::kBar, colors::kInk2);
    } else {
      auto const from = axis_ + row.low * per_share_;
      auto const to = axis_ + row.high * per_share_;
      auto const band = frame.box(from, top - 3.3, std::max(to - from, 0.5), 6.6);
      scene.fill(Path::rect(band), colors::kReportedPale);
      auto const dot = axis_ + row.share * per_share_;
      scene.fill(Path::circle(frame.at(dot, top), 3.9), colors::kPaper);
      scene.fill(Path::circle(frame.at(dot, top), 3.2), colors::kReported);
      scene.record({BoxKind::mark, quad(band), "share of " + row.label, 0, -1, false});
      along = std::max(to, dot + 3.9);
    }
    auto const words = lay_out(setting_.fonts, row.words, style, setting_.direction);
    // The number stands on the paper, not on a grid line.
    auto const box = frame.box(along + kGap * 0.6 - 1, top - 5, words.width() + 2, 10);
    scene.fill(Path::rect(box), colors::kPaper);
    label_after(scene, frame, words, along + kGap * 0.6, middle);
  }

  void draw_not_answered(Scene& scene, Frame const& frame, double top) const {
    auto const& n = chart_.not_answered;
    scene.rule(frame.at(0, top), frame.at(frame.area().w, top), 0.5, colors::kRule);
    auto const middle = frame.area().y + top + kNotAnsweredRow / 2 + 1;
    auto const label = lay_out(setting_.fonts, n.label, type::kNote, setting_.direction);
    auto const words_width = [&](std::string const& words) {
      return words.empty()
                 ? 0
                 : lay_out(setting_.fonts, words, type::kNote, setting_.direction).width() + 14.5;
    };
    // Where both signs would leave the chart behind the axis, they begin right behind the label.
    auto const needed = words_width(n.not_known_words) + words_width(n.not_asked_words);
    auto const is_wide = axis_ + needed > frame.area().w;
    auto const label_end = is_wide ? std::min(label.width(), label_width_) : label_width_;
    label_before(scene, frame, label, label_end, middle);
    auto const per_submission =
        chart_.submissions > 0 ? axis_end_ * per_share_ / chart_.submissions : 0;
    auto along = label_end + kGap;
    auto const put = [&](double count, std::string const& words, AmountState state) {
      if (words.empty()) {
        return;
      }
      auto const text = lay_out(setting_.fonts, words, type::kNote, setting_.direction);
      auto const room = frame.area().w - along - text.width() - 4;
      auto const length = std::clamp(count * per_submission, 3.0, std::clamp(room, 3.0, 60.0));
      if (state == AmountState::not_known) {
        draw_amount(scene, {frame.x(along), middle}, 1, 7, {state, length, length, words},
                    setting_.direction);
      } else {
        auto const box = frame.box(along, middle - frame.area().y - 3.5, length, 7);
        scene.add(Shape{Path::rect(box), colors::kNotAsked,
                        Stroke{colors::kWithheld, 0.6, {}, false}, false});
      }
      label_after(scene, frame, text, along + length + 3.5, middle);
      along += length + 3.5 + text.width() + 8;
    };
    put(n.not_known, n.not_known_words, AmountState::not_known);
    put(n.not_asked, n.not_asked_words, AmountState::not_asked);
  }

  Setting const& setting_;
  ShareChart const& chart_;
  double label_width_ = 0;
  double axis_ = 0;
  double axis_end_ = 1;
  double per_share_ = 1;
};

} // namespace

Block share_chart(Setting const& setting, ShareChart const& chart) {
  Block block;
  block.height = [setting, chart](double width) {
    return ShareDrawing{setting, chart, width}.height();
  };
  block.draw = [setting, chart](Scene& scene, Rect const& area) {
    ShareDrawing{setting, chart, area.w}.draw(scene, area);
  };
  return titled(setting, chart.title, chart.note, std::move(block));
}

} // namespace njia::draw
