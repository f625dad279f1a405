#include "njia/draw/table.h"

#include "njia/draw/blocks.h"
#include "njia/draw/frame.h"
#include "njia/draw/table_cells.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace njia::draw {

namespace {

constexpr double kColumnGap = 7;
constexpr double kCellPadding = 2.7; // above and below the text of a cell
constexpr double kLeastShare = 46;   // pt for a column that may wrap

class LaidTable {
public:
  LaidTable(Setting const& setting, Table const& content, double width)
      : setting_{setting}, content_{content}, width_{width}, cells_{setting, content} {
    measure_columns();
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
    for_each_cell(r, [&](Cell const& cell, double, double width, Align) {
      most = std::max(most, cells_.words(cell, width).height());
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
    auto const wrapping =
        static_cast<double>(std::count_if(content_.columns.begin(), content_.columns.end(),
                                          [](Column const& c) { return c.share > 0; }));
    auto rest = width_ - fixed;
    if (rest < wrapping * kLeastShare) {
      rest += narrow_words(wrapping * kLeastShare - rest);
    }
    for (std::size_t c = 0; c < count && shares > 0; ++c) {
      if (content_.columns[c].share > 0) {
        widths_[c] = std::max(kLeastShare, rest * content_.columns[c].share / shares);
      }
    }
    if (shares == 0 && rest > 0 && count > 1) {
      extra_gap_ = rest / static_cast<double>(count - 1);
    }
  }

  // Takes `lacking` pt from the widest columns of words, whose cells then wrap; numbers stay whole.
  // Returns what it got.
  double narrow_words(double lacking) {
    auto const wanted = lacking;
    for (int turn = 0; turn < 200 && lacking > 0; ++turn) {
      std::size_t widest = widths_.size();
      for (std::size_t c = 0; c < widths_.size(); ++c) {
        auto const& column = content_.columns[c];
        auto const may_wrap =
            column.share <= 0 && column.align == Align::start && widths_[c] > kLeastShare;
        if (may_wrap && (widest == widths_.size() || widths_[c] > widths_[widest])) {
          widest = c;
        }
      }
      if (widest == widths_.size()) {
        break;
      }
      auto const step = std::min({lacking, 4.0, widths_[widest] - kLeastShare});
      widths_[widest] -= step;
      lacking -= step;
    }
    return wanted - lacking;
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
          auto styled = cell;
          styled.is_bold = cell.is_bold || column.is_bold;
          most = std::max(most, cells_.natural_width(styled));
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
      visit(cell, along, width, cell.span > 1 ? Align::start : content_.columns[c].align);
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
    for_each_cell(r, [&](Cell const& cell, double along, double width, Align align) {
      cells_.draw(scene, cell, frame.box(along, 0, width, area.h), align);
    });
  }

  Setting const& setting_;
  Table const& content_;
  double width_;
  CellPainter cells_;
  double extra_gap_ = 0;
  std::vector<double> widths_;
};

Block table_rows(Setting const& setting, std::shared_ptr<Table const> const& content,
                 std::size_t from);

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

Block table_rows(Setting const& setting, std::shared_ptr<Table const> const& content,
                 std::size_t from) {
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
    auto to = fitting_rows(laid, from, count, room);
    to -= to + 1 == count && to > from + 2 ? 1 : 0; // no row goes alone to the next page
    if (to < from + 2 || to == count) {             // a head with one row alone is no table
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
