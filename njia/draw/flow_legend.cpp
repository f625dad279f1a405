#include "njia/draw/flow_legend.h"

#include "njia/draw/map_marks.h"

#include <algorithm>
#include <array>

namespace njia::draw {

namespace {

constexpr double kPadding = 9;
constexpr double kLineSample = 40; // width of the column of signs when lines are among them
constexpr double kMarsample_ = 16;
constexpr double kGap = 8;
constexpr double kCapPeople = 8 / 0.045; // from here on all lines are 9 pt wide

bool has_state(FlowMap const& content, FlowState state) {
  return std::any_of(content.flows.begin(), content.flows.end(),
                     [state](MapFlow const& flow) { return flow.state == state; });
}

bool has_mark(FlowMap const& content, Mark mark, bool is_withheld) {
  return std::any_of(content.nodes.begin(), content.nodes.end(), [=](MapNode const& node) {
    return node.mark == mark && node.is_withheld == is_withheld;
  });
}

} // namespace

std::vector<double> legend_steps(double most) {
  constexpr std::array<double, 14> kRound{150, 100, 75, 50, 40, 30, 25, 20, 15, 10, 5, 3, 2, 1};
  std::vector<double> out;
  auto limit = std::min(most, kCapPeople);
  for (auto const part : {1.0, 2.0, 6.0}) {
    auto const wanted = (out.empty() ? limit : out.front()) / part;
    auto const step =
        std::find_if(kRound.begin(), kRound.end(), [&](double r) { return r <= wanted; });
    if (step != kRound.end() && (out.empty() || *step < out.back())) {
      out.push_back(*step);
    }
  }
  return out;
}

FlowLegendPanel::FlowLegendPanel(Setting const& setting, FlowMap const& content)
    : setting_{setting} {
  if (!content.has_legend || content.is_cover) {
    return;
  }
  auto const& words = content.legend;
  double most = 0;
  for (auto const& flow : content.flows) {
    most = flow.state == FlowState::withheld ? most : std::max(most, flow.least);
  }
  if (words.at_least && most >= 1) {
    for (auto const step : legend_steps(most)) {
      auto const width = flow_width(step);
      add({Row::Sign::width, width, Mark::none, {}, std::max(13.5, head_for(width).width + 3), 0},
          words.at_least(step));
    }
  }
  auto gap = rows_.empty() ? 0.0 : 4.0;
  auto const add_sign = [&](bool occurs, Row::Sign sign, Mark mark, std::string const& text) {
    if (occurs && !text.empty()) {
      auto const height = mark == Mark::dotted_ring ? 16.0 : 13.5;
      add({sign, 2.4, mark, {}, height, gap}, text);
      gap = 0;
    }
  };
  using enum Row::Sign;
  add_sign(has_state(content, FlowState::fresh), fresh, Mark::none, words.fresh);
  add_sign(has_state(content, FlowState::moved), moved, Mark::none, words.moved);
  add_sign(has_state(content, FlowState::withheld), withheld, Mark::none, words.withheld);
  add_sign(has_mark(content, Mark::dotted_ring, false), mark, Mark::dotted_ring, words.dotted_ring);
  add_sign(has_mark(content, Mark::ring, false), mark, Mark::ring, words.ring);
  add_sign(has_mark(content, Mark::square, false), mark, Mark::square, words.square);
  add_sign(has_mark(content, Mark::diamond, false), mark, Mark::diamond, words.diamond);
  add_sign(has_mark(content, Mark::square, true), withheld_mark, Mark::square,
           words.withheld_place);
  if (rows_.empty()) {
    return;
  }
  double text_width = 0;
  for (auto const& row : rows_) {
    text_width = std::max(text_width, row.text.width());
    height_ += row.height + row.gap;
  }
  auto const has_line = std::any_of(rows_.begin(), rows_.end(), [](Row const& row) {
    return row.sign != Row::Sign::mark && row.sign != Row::Sign::withheld_mark;
  });
  sample_ = has_line ? kLineSample : kMarsample_;
  width_ = sample_ + kGap + text_width;
  if (!words.title.empty()) {
    title_ = lay_out(setting.fonts, words.title, sized(bold(type::kTown), 7.5, 11),
                     setting.direction, 170);
    height_ += title_.height() + 2;
    width_ = std::max(width_, title_.width());
  }
  width_ += 2 * kPadding;
  height_ += 2 * kPadding - 3;
}

void FlowLegendPanel::add(Row row, std::string const& words) {
  row.text = lay_out(setting_.fonts, words, sized(type::kTown, 7.2, 9.5), setting_.direction, 120);
  row.height = std::max(row.height, row.text.height() + 2);
  rows_.push_back(std::move(row));
}

void FlowLegendPanel::draw(Scene& scene, Rect const& box) const {
  scene.add(Shape{Path::rect(box), with_alpha(colors::kPaper, 0.94),
                  Stroke{colors::kRule, 0.6, {}, false}, false});
  auto const panel = scene.record({BoxKind::panel, quad(box), "legend", 0, -1, false});
  auto const before = scene.enter_panel(panel);
  auto const inner = box.grown(-kPadding);
  auto y = inner.y - 1.5;
  if (!title_.is_empty()) {
    scene.text(title_, {inner.x, y}, inner.w);
    y += title_.height() + 2;
  }
  for (auto const& row : rows_) {
    y += row.gap;
    auto const sign_x = setting_.is_rtl() ? inner.right() - sample_ : inner.x;
    auto const text_x = setting_.is_rtl() ? inner.x : inner.x + sample_ + kGap;
    draw_sign(scene, row, {sign_x, y, sample_, row.height});
    scene.text(row.text, {text_x, y + (row.height - row.text.height()) / 2},
               inner.w - sample_ - kGap);
    y += row.height;
  }
  scene.enter_panel(before);
}

void FlowLegendPanel::draw_sign(Scene& scene, Row const& row, Rect const& box) const {
  auto const mid = box.center();
  Curve const line{{{box.x, mid.y}, {box.right(), mid.y}}};
  switch (row.sign) {
  case Row::Sign::width:
    draw_leg(scene, line, row.line_width, FlowState::reported, true);
    break;
  case Row::Sign::fresh:
    draw_leg(scene, line, row.line_width, FlowState::fresh, true);
    break;
  case Row::Sign::moved:
    draw_leg(scene, line, row.line_width, FlowState::moved, true);
    break;
  case Row::Sign::withheld:
    draw_leg(scene, line, 0.8, FlowState::withheld, true);
    break;
  case Row::Sign::mark:
  case Row::Sign::withheld_mark: {
    auto const radius = std::min(6.5, usual_radius(row.mark));
    draw_mark(scene, mid, row.mark, radius, row.sign == Row::Sign::withheld_mark, "legend");
    break;
  }
  }
}

} // namespace njia::draw
