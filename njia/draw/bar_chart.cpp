#include "njia/draw/chart_parts.h"
#include "njia/draw/charts.h"

namespace njia::draw {

namespace {

constexpr double kGap = 6.5; // between label and axis, bar and number

bool is_last_group(BarRow const& row) {
  return row.amount.state == AmountState::not_known || row.amount.state == AmountState::not_asked;
}

class BarDrawing {
public:
  BarDrawing(Setting const& setting, BarChart const& chart, double width)
      : setting_{setting}, chart_{chart}, width_{width} {
    label_width_ = chart.has_labels_above
                       ? 0
                       : widest(setting, chart.rows, bold(type::kBar), width * 0.42,
                                [](auto const& r) { return r.label; });
    axis_ = chart.has_labels_above ? 0 : label_width_ + kGap;
    auto const number_style = bold(type::kBar);
    auto const numbers = widest(setting, chart.rows, number_style, width * 0.4,
                                [](auto const& r) { return r.amount.label; });
    auto const asides = widest(setting, chart.rows, type::kNote, width * 0.3,
                               [](auto const& r) { return r.aside; });
    auto most = chart.scale_most;
    for (auto const& row : chart.rows) {
      most = std::max(most, chart.scale_most > 0 ? 0.0 : row.amount.reach());
    }
    // The longest bar leaves room for its number and for three chevrons.
    auto const room = width - axis_ - numbers - kGap - (asides > 0 ? asides + 10 : 0) - 14;
    per_unit_ = most > 0 ? std::max(room, 10.0) / most : 0;
  }

  double row_height(BarRow const& row) const {
    if (chart_.has_labels_above) {
      return std::max({26.0, chart_.row_height, label(row).height() + number_height() + 6});
    }
    if (chart_.row_height > 0) {
      return chart_.row_height;
    }
    return std::max(17.5, label(row).height() + 5);
  }

  double height() const {
    double total = 0;
    bool was_last = false;
    for (auto const& row : chart_.rows) {
      total += row_height(row) + (is_last_group(row) && !was_last ? kRuleGap : 0);
      was_last = is_last_group(row);
    }
    return total;
  }

  void draw(Scene& scene, Rect const& area) const {
    Frame const frame{area, setting_.direction};
    double y = 0;
    bool was_last = false;
    for (auto const& row : chart_.rows) {
      if (is_last_group(row) && !was_last && y > 0) {
        scene.rule(frame.at(0, y + kRuleGap / 2), frame.at(area.w, y + kRuleGap / 2), 0.5,
                   colors::kRule);
        y += kRuleGap;
      }
      was_last = is_last_group(row);
      draw_row(scene, frame, row, y);
      y += row_height(row);
    }
  }

private:
  static constexpr double kRuleGap = 5;

  double number_height() const {
    return lay_out(setting_.fonts, "0", bold(type::kBar), setting_.direction).height();
  }

  TextBlock label(BarRow const& row) const {
    auto style = type::kBar;
    style.bold = row.is_bold;
    return lay_out(setting_.fonts, row.label, style, setting_.direction,
                   chart_.has_labels_above ? width_ : label_width_ + 0.5);
  }

  void draw_row(Scene& scene, Frame const& frame, BarRow const& row, double top) const {
    auto const height = row_height(row);
    auto const text = label(row);
    auto middle = frame.area().y + top + height / 2;
    auto thickness = std::min(8.0, height * 0.5);
    if (chart_.has_labels_above) {
      auto const box = frame.box(0, top + 1, frame.area().w, 0);
      scene.text(text, {box.x, box.y}, box.w);
      middle = box.y + text.height() + number_height() / 2;
      thickness = 6.5;
    } else {
      label_before(scene, frame, text, label_width_, middle);
    }
    auto const reach = draw_amount(scene, {frame.x(axis_), middle}, per_unit_, thickness,
                                   row.amount, setting_.direction, row.emphasis);
    auto number_style = row.amount.state == AmountState::withheld ? type::kBar : bold(type::kBar);
    if (row.amount.state == AmountState::withheld) {
      number_style.color = colors::kInk2;
    }
    auto const number = lay_out(setting_.fonts, row.amount.label, number_style, setting_.direction);
    label_after(scene, frame, number, axis_ + reach + kGap * 0.75, middle);
    if (!row.aside.empty()) {
      auto const aside = lay_out(setting_.fonts, row.aside, type::kNote, setting_.direction);
      label_before(scene, frame, aside, frame.area().w, middle);
    }
  }

  Setting const& setting_;
  BarChart const& chart_;
  double width_;
  double label_width_ = 0;
  double axis_ = 0;
  double per_unit_ = 0;
};

} // namespace

Block titled(Setting const& setting, std::string const& title, std::string const& note,
             Block chart) {
  if (title.empty() && note.empty()) {
    return chart;
  }
  auto head = heading(setting, title, note);
  chart.gap_before = 5;
  auto const gap = head.gap_before;
  return with_gap(stack({std::move(head), std::move(chart)}), gap);
}

Block bar_chart(Setting const& setting, BarChart const& chart) {
  Block block;
  block.height = [setting, chart](double width) {
    return BarDrawing{setting, chart, width}.height();
  };
  block.draw = [setting, chart](Scene& scene, Rect const& area) {
    BarDrawing{setting, chart, area.w}.draw(scene, area);
  };
  return titled(setting, chart.title, chart.note, std::move(block));
}

} // namespace njia::draw
