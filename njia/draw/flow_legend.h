// The legend of a flow map, as a panel that is measured before it is placed. Internal.
#pragma once

#include "njia/draw/flow_map.h"

namespace njia::draw {

class FlowLegendPanel {
public:
  FlowLegendPanel(Setting const& setting, FlowMap const& content);

  bool is_empty() const { return rows_.empty(); }
  double width() const { return width_; }
  double height() const { return height_; }
  void draw(Scene& scene, Rect const& box) const;

private:
  struct Row {
    enum class Sign { width, fresh, moved, withheld, mark, withheld_mark };
    Sign sign = Sign::width;
    double line_width = 1;
    Mark mark = Mark::none;
    TextBlock text;
    double height = 13;
    double gap = 0; ///< more white above, between groups
  };

  void add(Row row, std::string const& words);
  void draw_sign(Scene& scene, Row const& row, Rect const& box) const;

  Setting const& setting_;
  TextBlock title_;
  std::vector<Row> rows_;
  double sample_ = 0; ///< width of the column of signs
  double width_ = 0;
  double height_ = 0;
};

/// Round numbers for the legend's widths, largest first, none above `most`: 178 -> 150, 75, 25.
std::vector<double> legend_steps(double most);

} // namespace njia::draw
