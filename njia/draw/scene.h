// A retained drawing: paths, laid-out text and clips in pt, in the order drawn, with a record of
// the box of all that must not collide. One scene is rendered to PDF, SVG and PNG by render.h;
// check_layout.h reads the record. Knows nothing of what it shows.
#pragma once

#include "njia/draw/color.h"
#include "njia/draw/geometry.h"
#include "njia/draw/text.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace njia::draw {

struct Stroke {
  Color color = colors::kInk;
  double width = 1;
  std::vector<double> dash = {}; ///< lengths on, off, on … in pt; empty: unbroken
  bool is_round = false;         ///< round caps and joins
};

struct Shape {
  Path path;
  std::optional<Color> fill = {};
  std::optional<Stroke> stroke = {};
  bool is_even_odd = false; ///< fill rule for paths with holes
};

struct Halo {
  Color color = colors::kPaper;
  double width = 1; ///< around the letters
};

struct TextItem {
  TextBlock text;
  Point at;          ///< top left corner of the column
  double column = 0; ///< width of the column that `align` refers to
  Align align = Align::start;
  double angle = 0; ///< radians, clockwise, about `at`
  std::optional<Halo> halo = {};
};

struct ClipBegin {
  Path path;
};
struct ClipEnd {};

/// Logical structure for assistive technology, PDF names: "H1", "P", "Figure", "Table" …
struct TagBegin {
  std::string name;
};
struct TagEnd {
  std::string name;
};
struct Link {
  Rect area;
  std::string uri;         ///< or
  std::string destination; ///< the name of an Anchor
};
struct Anchor {
  std::string name;
  Point at;
};

using SceneItem = std::variant<Shape, TextItem, ClipBegin, ClipEnd, TagBegin, TagEnd, Link, Anchor>;

/// What a recorded box is, which decides what it may touch (check_layout.h).
enum class BoxKind {
  text,      ///< must keep clear of text, badges, marks and panels
  caption,   ///< country and sea names on maps: as text, and may be smaller than 7 pt
  furniture, ///< running head and foot: as text, and may stand outside the text block
  mark,      ///< a town's mark, a bar, a dot: text must keep clear of it
  badge,     ///< a number on a curve
  panel, ///< a box with a ground of its own, such as a legend: what it holds names it in `panel`
};

struct Box {
  BoxKind kind = BoxKind::text;
  Quad area;
  std::string what;      ///< the text, or the name of the mark; shown in faults
  double type_size = 0;  ///< of text; 0 otherwise
  int panel = -1;        ///< index (in boxes()) of the panel that holds it; -1: none
  bool may_hold = false; ///< marks: text may stand inside (a label in a ring, a number in a block)
  int group = -1;        ///< boxes of one group (lines of one text) may touch
  /// Of text: by how much a letter is inked beyond its own width at either end of the line, as the
  /// foot of a "J" is. It hangs into the margin, where letters are set by their widths.
  double overhang = 0;
};

/// What to say about a text when it is added.
struct TextOptions {
  Align align = Align::start;
  double angle = 0;
  std::optional<Halo> halo = {};
  BoxKind kind = BoxKind::text;
};

class Scene {
public:
  Scene() = default;
  Scene(double width, double height) : width_{width}, height_{height} {}

  double width() const { return width_; }
  double height() const { return height_; }
  std::vector<SceneItem> const& items() const { return items_; }
  std::vector<Box> const& boxes() const { return boxes_; }

  void add(SceneItem item) { items_.push_back(std::move(item)); }
  void fill(Path path, Color color);
  void stroke(Path path, Stroke stroke);
  void rule(Point a, Point b, double width, Color color);
  /// Fills with lines at 45 degrees on a pale ground: "a number exists and is not shown".
  void hatch(Path const& path, Color line = colors::kWithheld,
             Color ground = colors::kWithheldGround);

  /// Draws a text whose column starts at `at` and is `column` pt wide, and records the box of its
  /// ink.
  void text(TextBlock const& block, Point at, double column, TextOptions const& options = {});
  /// Records a box of something drawn. Returns its index, for `panel`.
  int record(Box box);
  /// From here on, recorded boxes stand in this panel; -1 ends it. Returns the one before.
  int enter_panel(int panel);

  void begin_clip(Path path) { add(ClipBegin{std::move(path)}); }
  void end_clip() { add(ClipEnd{}); }
  void begin_tag(std::string name) { add(TagBegin{std::move(name)}); }
  void end_tag(std::string name) { add(TagEnd{std::move(name)}); }

private:
  double width_ = 0;
  double height_ = 0;
  int panel_ = -1;
  int groups_ = 0;
  std::vector<SceneItem> items_;
  std::vector<Box> boxes_;
};

} // namespace njia::draw
