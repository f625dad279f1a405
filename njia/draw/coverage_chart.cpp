#include "njia/draw/chart_parts.h"
#include "njia/draw/charts.h"

#include <numbers>

namespace njia::draw {

namespace {

constexpr double kRow = 20.2;
constexpr double kRadius[] = {0.7, 2.6, 4.3, 6.2}; // none, small, middle, large
constexpr double kSlant = std::numbers::pi / 4;

class CoverageDrawing {
public:
  CoverageDrawing(Setting const& setting, CoverageChart const& chart, double width)
      : setting_{setting}, chart_{chart} {
    label_width_ = widest(setting, chart.rows, bold(type::kBar), width * 0.3,
                          [](auto const& r) { return r.label; });
    auto const numbers = widest(setting, chart.rows, type::kBar, width * 0.2,
                                [](auto const& r) { return r.amount.label; });
    auto const count = static_cast<double>(std::max<std::size_t>(chart.columns.size(), 1));
    bar_at_ = width - std::max(50.0, numbers + 46);
    step_ = std::min(17.0, (bar_at_ - label_width_ - 20) / count);
    double most = 1;
    for (auto const& row : chart.rows) {
      most = std::max(most, row.amount.reach());
    }
    per_unit_ = std::max(8.0, width - bar_at_ - numbers - 8) / most;
    auto const longest =
        widest(setting, chart.columns, type::kHead, 120, [](auto const& c) { return c; });
    head_height_ = longest * 0.72 + 12;
  }

  double height() const { return head_height_ + kRow * static_cast<double>(chart_.rows.size()); }

  void draw(Scene& scene, Rect const& area) const {
    Frame const frame{area, setting_.direction};
    draw_heads(scene, frame);
    auto y = head_height_;
    for (auto const& row : chart_.rows) {
      draw_row(scene, frame, row, y);
      y += kRow;
      scene.rule(frame.at(0, y), frame.at(area.w, y), 0.5, colors::kRule);
    }
  }

private:
  double column_at(std::size_t c) const {
    return label_width_ + 18 + static_cast<double>(c) * step_;
  }

  void draw_heads(Scene& scene, Frame const& frame) const {
    auto style = type::kHead;
    style.bold = false;
    for (std::size_t c = 0; c < chart_.columns.size(); ++c) {
      auto const text = lay_out(setting_.fonts, chart_.columns[c], style, setting_.direction);
      TextOptions options;
      // Rises along the reading direction: its near end stands over the column.
      options.angle = setting_.is_rtl() ? kSlant : -kSlant;
      auto const foot = frame.at(column_at(c), head_height_ - 5);
      auto const lift = text.height() / 2;
      if (setting_.is_rtl()) {
        Point const at = foot + Point{-text.width() * 0.7071 + lift * 0.7071,
                                      -text.width() * 0.7071 - lift * 0.7071};
        scene.text(text, at, text.width(), options);
      } else {
        scene.text(text, foot + Point{-lift * 0.7071, -lift * 0.7071}, text.width(), options);
      }
    }
    auto const amount = lay_out(setting_.fonts, chart_.amount_head, style, setting_.direction,
                                frame.area().w - bar_at_);
    TextOptions options;
    options.align = Align::end;
    auto const box =
        frame.box(bar_at_, head_height_ - amount.height() - 4, frame.area().w - bar_at_, 0);
    scene.text(amount, {box.x, box.y}, box.w, options);
  }

  void draw_row(Scene& scene, Frame const& frame, CoverageDots const& row, double top) const {
    auto const middle = frame.area().y + top + kRow / 2;
    auto style = type::kBar;
    style.bold = row.is_bold;
    label_after(scene, frame, lay_out(setting_.fonts, row.label, style, setting_.direction), 0,
                middle);
    for (std::size_t c = 0; c < row.sizes.size(); ++c) {
      auto const size = static_cast<std::size_t>(std::clamp(row.sizes[c], 0, 3));
      auto const color = size == 0 ? colors::kCoverage[1] : colors::kCoverage[3];
      scene.fill(Path::circle(frame.at(column_at(c), top + kRow / 2), kRadius[size]), color);
    }
    draw_amount(scene, {frame.x(bar_at_), middle}, per_unit_, 6, row.amount, setting_.direction);
    auto const number = lay_out(setting_.fonts, row.amount.label, type::kBar, setting_.direction);
    label_before(scene, frame, number, frame.area().w, middle);
  }

  Setting const& setting_;
  CoverageChart const& chart_;
  double label_width_ = 0;
  double bar_at_ = 0;
  double step_ = 0;
  double per_unit_ = 0;
  double head_height_ = 0;
};

} // namespace

Block coverage_chart(Setting const& setting, CoverageChart const& chart) {
  Block block;
  block.height = [setting, chart](double width) {
    return CoverageDrawing{setting, chart, width}.height();
  };
  block.draw = [setting, chart](Scene& scene, Rect const& area) {
    CoverageDrawing{setting, chart, area.w}.draw(scene, area);
  };
  return titled(setting, chart.title, chart.note, std::move(block));
}

} // namespace njia::draw
