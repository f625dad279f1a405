// The inside of a table's cells: words with tags behind them, bars, dots, signs; measured and
// drawn. Internal.
#pragma once

#include "njia/draw/table.h"

namespace njia::draw {

class CellPainter {
public:
  CellPainter(Setting const& setting, Table const& content);

  /// The cell's words in a column of this width, tags left out.
  TextBlock words(Cell const& cell, double width) const;
  /// Width that the cell needs to stay on one line.
  double natural_width(Cell const& cell) const;
  void draw(Scene& scene, Cell const& cell, Rect const& box, Align align) const;

private:
  TextStyle style_of(Cell const& cell) const;
  std::vector<TextBlock> tags(Cell const& cell) const;
  double tags_width(Cell const& cell) const;
  double bar_label_width(Cell const& cell) const;
  void draw_words(Scene& scene, Cell const& cell, Rect const& box, Align align) const;
  void draw_tags(Scene& scene, Cell const& cell, Rect const& box, double along,
                 double middle) const;
  void draw_bar(Scene& scene, Cell const& cell, Rect const& box) const;
  void draw_dots(Scene& scene, Cell const& cell, Rect const& box, Align align) const;

  Setting const& setting_;
  Table const& content_;
  double scale_most_ = 0;   ///< the amount that fills a bar's column: one scale for the table
  double widest_label_ = 0; ///< of the bars
};

} // namespace njia::draw
