#include "njia/draw/table.h"

#include "njia/draw/blocks.h"
#include "njia/draw/frame.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace njia::draw {

namespace {

constexpr double kColumnGap = 7;
constexpr double kCellPadding = 2.7; // above and below the text of a cell
constexpr double kTagGap = 3;
constexpr double kDot = 3.4; // radius
constexpr double kDotGap = 11;
constexpr double kBarHeight = 6.5;
constexpr double kLeastShare = 46; // pt for a column that may wrap
constexpr double kSignWidth = 42;

double tag_width(TextBlock const& text) { return text.width() + 6; }

class LaidTable {
public:
  LaidTable(Setting const& setting, Table const& content, double width)
      : setting_{setting}, content_{content}, width_{width} {
    measure_columns();
    for (auto const& row : content_.rows) {
      for (auto const& cell : row) {
        scale_most_ = std::max(scale_most_, cell.bar ? cell.bar->reach() : 0);
      }
    }
  }

  double head_height() const {
    if (!content_.has_head) {
      return 0;
    }
    double most = 0;
    for (std::size_t c = 0; c < content_.columns.size(); ++c) {
      most = std::max(most, head(c).height());
    }
    return most + 6;
  }

  double row_height(std::size_t r) const {
    double most = 0;
    for_each_cell(r, [&](Cell const& cell, std::size_t, double, double width, Align) {
      most = std::max(most, words(cell, width).height());
    });
    return std::max(content_.row_height, most + 2 * kCellPadding);
  }

  double foot_height() const {
    auto const text =
        lay_out(setting_.fonts, content_.foot, type::kNote, setting_.direction, width_);
    return text.is_empty() ? 0 : text.height() + 5;
  }

  // Draws rows `from` to `to`; returns the height used.
  double draw(Scene& scene, Point at, std::size_t from, std::size_t to, bool has_foot) const {
    scene.begin_tag("Table");
    auto y = at.y;
    if (content_.has_head) {
      y += draw_head(scene, {at.x, y, width_, head_height()});
    }
    for (auto r = from; r < to; ++r) {
      auto const height = row_height(r);
      draw_row(scene, {at.x, y, width_, height}, r);
      y += height;
      scene.rule({at.x, y}, {at.x + width_, y}, 0.5, colors::kRule);
    }
    scene.end_tag("Table");
    if (has_foot && foot_height() > 0) {
      auto const text =
          lay_out(setting_.fonts, content_.foot, type::kNote, setting_.direction, width_);
      scene.text(text, {at.x, y + 5}, width_);
      y += foot_height();
    }
    return y - at.y;
  }

private:
  TextBlock head(std::size_t c) const {
    return lay_out(setting_.fonts, content_.columns[c].head, type::kHead, setting_.direction,
                   std::max(widths_[c] + kColumnGap * 0.6, 20.0));
  }

  TextStyle style_of(Cell const& cell, bool is_bold_column) const {
    auto style = content_.style;
    style.bold = style.bold || cell.is_bold || is_bold_column;
    if (cell.is_muted) {
      style.color = colors::kInk2;
    }
    return style;
  }

  std::vector<TextBlock> tags(Cell const& cell) const {
    std::vector<TextBlock> out;
    for (auto const& tag : cell.tags) {
      auto const color = tag.kind == TagKind::fresh ? colors::kNewText : colors::kInk2;
      out.push_back(lay_out(setting_.fonts, tag.words,
                            colored(sized(bold(type::kNote), 7, 9), color), setting_.direction));
    }
    return out;
  }

  double tags_width(Cell const& cell) const {
    double total = 0;
    for (auto const& tag : tags(cell)) {
      total += kTagGap + tag_width(tag);
    }
    return total;
  }

  TextBlock words(Cell const& cell, double width) const {
    auto spans = cell.text;
    auto const style = style_of(cell, cell.is_bold);
    return lay_out(setting_.fonts, spans, style, setting_.direction,
                   std::max(10.0, width - tags_width(cell)));
  }

  double bar_label_width(Cell const& cell) const {
    if (!cell.bar || !cell.writes_bar_label) {
      return 0;
    }
    return lay_out(setting_.fonts, cell.bar->label, bold(type::kBar), setting_.direction).width() +
           6;
  }

  double natural_width(Cell const& cell, bool is_bold) const {
    auto styled = cell;
    styled.is_bold = cell.is_bold || is_bold;
    auto width = words(styled, kNoLimit).width() + tags_width(cell);
    if (!cell.dots.empty()) {
      width = std::max(width, static_cast<double>(cell.dots.size() - 1) * kDotGap + 2 * kDot);
    }
    if (cell.sign) {
      width = std::max(width, kSignWidth);
    }
    return cell.bar ? std::max(width, 70.0) : width;
  }

  void measure_columns() {
    auto const count = content_.columns.size();
    widths_.assign(count, 0);
    double shares = 0;
    double fixed = kColumnGap * static_cast<double>(count > 0 ? count - 1 : 0);
    for (std::size_t c = 0; c < count; ++c) {
      auto const& column = content_.columns[c];
      shares += column.share;
      widths_[c] = column.width > 0 ? column.width : natural_column(c);
      fixed += column.share > 0 ? 0 : widths_[c];
    }
    auto const rest = width_ - fixed;
    if (shares > 0) {
      for (std::size_t c = 0; c < count; ++c) {
        if (content_.columns[c].share > 0) {
          widths_[c] = std::max(kLeastShare, rest * content_.columns[c].share / shares);
        }
      }
    } else if (rest > 0 && count > 1) {
      extra_gap_ = rest / static_cast<double>(count - 1);
    }
  }

  double natural_column(std::size_t c) const {
    auto const& column = content_.columns[c];
    auto most = lay_out(setting_.fonts, column.head, type::kHead, setting_.direction).width();
    if (column.share > 0) {
      return most;
    }
    for (auto const& row : content_.rows) {
      std::size_t at = 0;
      for (auto const& cell : row) {
        if (at == c && cell.span == 1) {
          most = std::max(most, natural_width(cell, column.is_bold));
        }
        at += static_cast<std::size_t>(std::max(1, cell.span));
      }
    }
    return most + 0.5;
  }

  template <class Visit> void for_each_cell(std::size_t r, Visit visit) const {
    std::size_t c = 0;
    double along = 0;
    for (auto cell : content_.rows[r]) {
      if (c >= widths_.size()) {
        return;
      }
      auto width = widths_[c];
      auto const last =
          std::min(widths_.size(), c + static_cast<std::size_t>(std::max(1, cell.span)));
      for (auto k = c + 1; k < last; ++k) {
        width += kColumnGap + extra_gap_ + widths_[k];
      }
      cell.is_bold = cell.is_bold || content_.columns[c].is_bold;
      visit(cell, c, along, width, cell.span > 1 ? Align::start : content_.columns[c].align);
      along += width + kColumnGap + extra_gap_;
      c = last;
    }
  }

  double draw_head(Scene& scene, Rect const& area) const {
    Frame const frame{area, setting_.direction};
    double along = 0;
    for (std::size_t c = 0; c < widths_.size(); ++c) {
      auto const text = head(c);
      auto const box = frame.box(along, 0, widths_[c], area.h);
      TextOptions options;
      options.align = content_.columns[c].align;
      scene.text(text, {box.x, box.bottom() - 5 - text.height()}, box.w, options);
      along += widths_[c] + kColumnGap + extra_gap_;
    }
    scene.rule({area.x, area.bottom()}, {area.right(), area.bottom()}, 0.9, colors::kInk);
    return area.h;
  }

  void draw_row(Scene& scene, Rect const& area, std::size_t r) const {
    Frame const frame{area, setting_.direction};
    for_each_cell(r, [&](Cell const& cell, std::size_t, double along, double width, Align align) {
      auto const box = frame.box(along, 0, width, area.h);
      draw_words(scene, cell, box, align);
      auto const middle = area.y + area.h / 2;
      if (cell.bar) {
        draw_bar(scene, cell, box, middle);
      }
      if (!cell.dots.empty()) {
        draw_dots(scene, cell, box, middle, align);
      }
      if (cell.sign) {
        draw_sign(scene, frame.box(along, (area.h - 10) / 2, kSignWidth, 10), *cell.sign,
                  setting_.direction);
      }
    });
  }

  void draw_words(Scene& scene, Cell const& cell, Rect const& box, Align align) const {
    auto const text = words(cell, box.w);
    auto const top = box.y + (box.h - text.height()) / 2;
    auto const tagged = tags_width(cell);
    auto const column = box.w - tagged;
    auto const x = setting_.is_rtl() ? box.x + tagged : box.x;
    TextOptions options;
    options.align = align;
    scene.text(text, {x, top}, column, options);
    if (cell.tags.empty()) {
      return;
    }
    auto const last = text.lines().empty() ? 0.0 : text.lines().back().width;
    auto const line_middle =
        text.is_empty() ? box.center().y : top + text.height() - text.style().leading / 2;
    Frame const frame{box, setting_.direction};
    auto along = last + kTagGap;
    auto const laid = tags(cell);
    for (std::size_t i = 0; i < laid.size(); ++i) {
      auto const w = tag_width(laid[i]);
      auto const tag = frame.box(along, line_middle - box.y - 5.5, w, 11);
      auto const is_fresh = cell.tags[i].kind == TagKind::fresh;
      scene.add(Shape{Path::rounded(tag, 1.5), is_fresh ? colors::kNewWash : colors::kPanel,
                      Stroke{is_fresh ? colors::kNew : colors::kInk2, 0.7, {}, false}, false});
      TextOptions centered;
      centered.align = Align::center;
      scene.text(laid[i], {tag.x, tag.y + (tag.h - laid[i].height()) / 2}, w, centered);
      along += w + kTagGap;
    }
  }

  void draw_bar(Scene& scene, Cell const& cell, Rect const& box, double middle) const {
    auto const label = bar_label_width(cell);
    double widest_label = 0;
    for (auto const& row : content_.rows) {
      for (auto const& other : row) {
        widest_label = std::max(widest_label, bar_label_width(other));
      }
    }
    auto const room = box.w - 2 - std::max(widest_label, 14.0);
    auto const start = setting_.is_rtl() ? box.right() : box.x;
    auto const reach = draw_amount(scene, {start, middle}, scale_most_ > 0 ? room / scale_most_ : 0,
                                   kBarHeight, *cell.bar, setting_.direction);
    if (label > 0) {
      auto const text =
          lay_out(setting_.fonts, cell.bar->label, bold(type::kBar), setting_.direction);
      Frame const frame{box, setting_.direction};
      auto const at = frame.box(reach + 5, 0, label, 0);
      scene.text(text, {at.x, middle - text.height() / 2}, label);
    }
  }

  void draw_dots(Scene& scene, Cell const& cell, Rect const& box, double middle,
                 Align align) const {
    auto const total = static_cast<double>(cell.dots.size() - 1) * kDotGap + 2 * kDot;
    Frame const frame{box, setting_.direction};
    auto along = align == Align::end      ? box.w - total
                 : align == Align::center ? (box.w - total) / 2
                                          : 0;
    for (auto const is_filled : cell.dots) {
      Point const at{frame.x(along + kDot), middle};
      if (is_filled) {
        scene.fill(Path::circle(at, kDot), colors::kReported);
      } else {
        scene.stroke(Path::circle(at, kDot - 0.3), {colors::kWithheld, 0.6, {}, false});
      }
      along += kDotGap;
    }
  }

  Setting const& setting_;
  Table const& content_;
  double width_;
  double extra_gap_ = 0;
  double scale_most_ = 0;
  std::vector<double> widths_;
};

Block table_rows(Setting const& setting, std::shared_ptr<Table const> content, std::size_t from);

// The largest number of rows from `from` on that fit into `room`.
std::size_t fitting_rows(LaidTable const& laid, std::size_t from, std::size_t count, double room) {
  auto used = laid.head_height();
  auto to = from;
  while (to < count && used + laid.row_height(to) <= room) {
    used += laid.row_height(to);
    ++to;
  }
  return to;
}

Block table_rows(Setting const& setting, std::shared_ptr<Table const> content, std::size_t from) {
  Block block;
  block.gap_before = 10;
  auto const count = content->rows.size();
  block.height = [setting, content, from, count](double width) {
    LaidTable const laid{setting, *content, width};
    auto total = laid.head_height() + laid.foot_height();
    for (auto r = from; r < count; ++r) {
      total += laid.row_height(r);
    }
    return total;
  };
  block.draw = [setting, content, from, count](Scene& scene, Rect const& area) {
    LaidTable{setting, *content, area.w}.draw(scene, {area.x, area.y}, from, count, true);
  };
  block.split = [setting, content, from, count](double width,
                                                double room) -> std::pair<Block, Block> {
    LaidTable const laid{setting, *content, width};
    auto const to = fitting_rows(laid, from, count, room);
    if (to < from + 2 || to == count) { // a head with one row alone is no table
      return {};
    }
    Block first;
    first.gap_before = 10;
    auto height = laid.head_height();
    for (auto r = from; r < to; ++r) {
      height += laid.row_height(r);
    }
    first.height = [height](double) { return height; };
    first.draw = [setting, content, from, to](Scene& scene, Rect const& area) {
      LaidTable{setting, *content, area.w}.draw(scene, {area.x, area.y}, from, to, false);
    };
    return {std::move(first), table_rows(setting, content, to)};
  };
  return block;
}

} // namespace

Cell muted(Cell cell) {
  cell.is_muted = true;
  return cell;
}

Cell strong(Cell cell) {
  cell.is_bold = true;
  return cell;
}

Cell bar_cell(Amount amount) {
  Cell cell;
  cell.bar = std::move(amount);
  return cell;
}

Cell dots_cell(std::vector<bool> dots) {
  Cell cell;
  cell.dots = std::move(dots);
  return cell;
}

Cell sign_cell(Sign sign) {
  Cell cell;
  cell.sign = sign;
  return cell;
}

Block table(Setting const& setting, Table const& content) {
  auto rows = table_rows(setting, std::make_shared<Table const>(content), 0);
  if (content.title.empty() && content.note.empty()) {
    return rows;
  }
  // The title keeps to the table's first rows; what is left after a page break has none.
  auto const head = heading(setting, content.title, content.note);
  Block block;
  block.gap_before = head.gap_before;
  block.height = [head, rows](double width) { return head.height(width) + 3 + rows.height(width); };
  block.draw = [head, rows](Scene& scene, Rect const& area) {
    auto const top = head.height(area.w);
    head.draw(scene, {area.x, area.y, area.w, top});
    rows.draw(scene, {area.x, area.y + top + 3, area.w, area.h - top - 3});
  };
  block.split = [head, rows](double width, double room) -> std::pair<Block, Block> {
    auto const top = head.height(width) + 3;
    auto [first, rest] = rows.split(width, room - top);
    if (!first.draw) {
      return {};
    }
    Block both;
    both.gap_before = head.gap_before;
    both.height = [top, first = first](double w) { return top + first.height(w); };
    both.draw = [top, head, first = first](Scene& scene, Rect const& area) {
      head.draw(scene, {area.x, area.y, area.w, top - 3});
      first.draw(scene, {area.x, area.y + top, area.w, area.h - top});
    };
    return {std::move(both), std::move(rest)};
  };
  return block;
}

} // namespace njia::draw
