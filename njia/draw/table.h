// The report's tables: heavy rule under the head, hair rules between rows, no vertical lines. Text
// at the start, numbers at the end; cells may hold coloured spans, a bar, tags, dots or a sign.
// Mirrors for right-to-left text.
#pragma once

#include "njia/draw/charts.h"
#include "njia/draw/setting.h"

#include <optional>
#include <string>
#include <vector>

namespace njia::draw {

enum class TagKind { fresh, plain }; ///< fresh: "new", "moved" in the warm accent

struct CellTag {
  std::string words;
  TagKind kind = TagKind::fresh;
};

struct Cell {
  std::vector<Span> text = {};
  std::vector<CellTag> tags = {};
  std::optional<Amount> bar = {}; ///< on the column's common scale; its label is not written
  bool writes_bar_label = false;  ///< writes the label behind the bar
  std::vector<bool> dots = {};    ///< filled or empty, one after another
  std::optional<Sign> sign = {};
  int span = 1; ///< columns that it fills
  bool is_muted = false;
  bool is_bold = false;

  Cell() = default;
  Cell(std::string words) : text{Span{std::move(words)}} {}
  Cell(char const* words) : Cell{std::string{words}} {}
};
Cell muted(Cell cell);
Cell strong(Cell cell);
Cell bar_cell(Amount amount);
Cell dots_cell(std::vector<bool> dots);
Cell sign_cell(Sign sign);

struct Column {
  std::string head = {};
  Align align = Align::start; ///< end for numbers
  double width = 0;           ///< pt; 0: as wide as its content needs
  double share = 0;           ///< part of the width that remains; columns with a share may wrap
  bool is_bold = false;
};

struct Table {
  std::string title = {};
  std::string note = {}; ///< below the title
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::string foot = {};  ///< a line below: "27 more countries are withheld."
  double row_height = 19; ///< at least, pt
  TextStyle style = type::kCell;
  bool has_head = true;
};

/// Numbers and tags never wrap; cells of columns with a share may, once or more as the width needs.
/// A table that crosses the foot of a page continues on the next under its head.
Block table(Setting const& setting, Table const& content);

} // namespace njia::draw
