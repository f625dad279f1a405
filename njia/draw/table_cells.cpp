#include "njia/draw/table_cells.h"

#include "njia/draw/frame.h"

#include <algorithm>

namespace njia::draw {

namespace {

constexpr double kTagGap = 3;
constexpr double kDot = 3.4; // radius
constexpr double kDotGap = 11;
constexpr double kBarHeight = 6.5;
constexpr double kLeastBar = 70; // pt for a bar's column
constexpr double kSignWidth = 42;

double tag_width(TextBlock const& text) { return text.width() + 6; }

double dots_width(Cell const& cell) {
  return cell.dots.empty() ? 0 : static_cast<double>(cell.dots.size() - 1) * kDotGap + 2 * kDot;
}

} // namespace

CellPainter::CellPainter(Setting const& setting, Table const& content)
    : setting_{setting}, content_{content} {
  for (auto const& row : content_.rows) {
    for (auto const& cell : row) {
      scale_most_ = std::max(scale_most_, cell.bar ? cell.bar->reach() : 0);
      widest_label_ = std::max(widest_label_, bar_label_width(cell));
    }
  }
}

TextStyle CellPainter::style_of(Cell const& cell) const {
  auto style = content_.style;
  style.bold = style.bold || cell.is_bold;
  if (cell.is_muted) {
    style.color = colors::kInk2;
  }
  return style;
}

std::vector<TextBlock> CellPainter::tags(Cell const& cell) const {
  std::vector<TextBlock> out;
  for (auto const& tag : cell.tags) {
    auto const color = tag.kind == TagKind::fresh ? colors::kNewText : colors::kInk2;
    out.push_back(lay_out(setting_.fonts, tag.words, colored(sized(bold(type::kNote), 7, 9), color),
                          setting_.direction));
  }
  return out;
}

double CellPainter::tags_width(Cell const& cell) const {
  double total = 0;
  for (auto const& tag : tags(cell)) {
    total += kTagGap + tag_width(tag);
  }
  return total;
}

TextBlock CellPainter::words(Cell const& cell, double width) const {
  return lay_out(setting_.fonts, cell.text, style_of(cell), setting_.direction,
                 std::max(10.0, width - tags_width(cell)));
}

double CellPainter::bar_label_width(Cell const& cell) const {
  if (!cell.bar || !cell.writes_bar_label) {
    return 0;
  }
  return lay_out(setting_.fonts, cell.bar->label, bold(type::kBar), setting_.direction).width() + 6;
}

double CellPainter::natural_width(Cell const& cell) const {
  auto const text = words(cell, kNoLimit).width() + tags_width(cell);
  return std::max({text, dots_width(cell), cell.sign ? kSignWidth : 0, cell.bar ? kLeastBar : 0});
}

void CellPainter::draw(Scene& scene, Cell const& cell, Rect const& box, Align align) const {
  draw_words(scene, cell, box, align);
  if (cell.bar) {
    draw_bar(scene, cell, box);
  }
  if (!cell.dots.empty()) {
    draw_dots(scene, cell, box, align);
  }
  if (cell.sign) {
    Frame const frame{box, setting_.direction};
    draw_sign(scene, frame.box(0, (box.h - 10) / 2, kSignWidth, 10), *cell.sign,
              setting_.direction);
  }
}

void CellPainter::draw_words(Scene& scene, Cell const& cell, Rect const& box, Align align) const {
  auto const text = words(cell, box.w);
  auto const top = box.y + (box.h - text.height()) / 2;
  auto const tagged = tags_width(cell);
  auto const x = setting_.is_rtl() ? box.x + tagged : box.x;
  TextOptions options;
  options.align = align;
  scene.text(text, {x, top}, box.w - tagged, options);
  if (cell.tags.empty()) {
    return;
  }
  auto const last = text.lines().empty() ? 0.0 : text.lines().back().width;
  auto const middle =
      text.is_empty() ? box.center().y : top + text.height() - text.style().leading / 2;
  draw_tags(scene, cell, box, last + kTagGap, middle);
}

void CellPainter::draw_tags(Scene& scene, Cell const& cell, Rect const& box, double along,
                            double middle) const {
  Frame const frame{box, setting_.direction};
  auto const laid = tags(cell);
  for (std::size_t i = 0; i < laid.size(); ++i) {
    auto const w = tag_width(laid[i]);
    auto const tag = frame.box(along, middle - box.y - 5.5, w, 11);
    auto const is_fresh = cell.tags[i].kind == TagKind::fresh;
    scene.add(Shape{Path::rounded(tag, 1.5), is_fresh ? colors::kNewWash : colors::kPanel,
                    Stroke{is_fresh ? colors::kNew : colors::kInk2, 0.7, {}, false}, false});
    TextOptions centered;
    centered.align = Align::center;
    scene.text(laid[i], {tag.x, tag.y + (tag.h - laid[i].height()) / 2}, w, centered);
    along += w + kTagGap;
  }
}

void CellPainter::draw_bar(Scene& scene, Cell const& cell, Rect const& box) const {
  auto const middle = box.center().y;
  constexpr double kChevrons = 14; // behind a bar of "or more"
  auto const room = std::max(10.0, box.w - 2 - widest_label_ - kChevrons);
  auto const start = setting_.is_rtl() ? box.right() : box.x;
  auto const reach = draw_amount(scene, {start, middle}, scale_most_ > 0 ? room / scale_most_ : 0,
                                 kBarHeight, *cell.bar, setting_.direction);
  if (!cell.writes_bar_label) {
    return;
  }
  auto const text = lay_out(setting_.fonts, cell.bar->label, bold(type::kBar), setting_.direction);
  Frame const frame{box, setting_.direction};
  auto const at = frame.box(reach + 5, 0, text.width() + 1, 0);
  scene.text(text, {at.x, middle - text.height() / 2}, at.w);
}

void CellPainter::draw_dots(Scene& scene, Cell const& cell, Rect const& box, Align align) const {
  auto const total = dots_width(cell);
  Frame const frame{box, setting_.direction};
  auto along = align == Align::end      ? box.w - total
               : align == Align::center ? (box.w - total) / 2
                                        : 0;
  for (auto const is_filled : cell.dots) {
    Point const at{frame.x(along + kDot), box.center().y};
    if (is_filled) {
      scene.fill(Path::circle(at, kDot), colors::kReported);
    } else {
      scene.stroke(Path::circle(at, kDot - 0.3), {colors::kWithheld, 0.6, {}, false});
    }
    along += kDotGap;
  }
}

} // namespace njia::draw
