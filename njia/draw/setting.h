// What every figure takes as given, and the two shapes that they share: a Block (measured first,
// drawn where it then stands) and an Amount (a number with the state it is in).
#pragma once

#include "njia/draw/scene.h"
#include "njia/draw/text.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace njia::draw {

/// The page's language side: faces, reading direction, numbers. All words come in already
/// translated.
struct Setting {
  Fonts fonts;
  Direction direction = Direction::ltr;
  /// Whole numbers as the reader writes them: 1870 -> "1,870". Used for axes only.
  std::function<std::string(double)> number;

  bool is_rtl() const { return direction == Direction::rtl; }
};

/// A piece of a page. Both functions may be called several times and must agree with each other.
struct Block {
  /// Height in pt when `width` pt wide.
  std::function<double(double width)> height;
  /// Draws inside `area`, whose height is height(area.w).
  std::function<void(Scene& scene, Rect const& area)> draw;
  double gap_before = 14; ///< white space above, dropped at the top of a page
  /// Optional: divides into a part of at most `room` pt and the rest; two empty blocks (no draw)
  /// when not even a beginning fits. Without it the block moves to the next page whole.
  std::function<std::pair<Block, Block>(double width, double room)> split = {};
  bool is_kept_with_next = false; ///< a heading: never the last on its page
};

/// How a number stands; each state is drawn in one way everywhere (bars, circles, tables).
enum class AmountState { interval, or_more, withheld, not_known, not_asked, none };

/// A number of people or submissions as it may be shown.
struct Amount {
  AmountState state = AmountState::interval;
  double least = 0;  ///< interval, or_more, not_known, not_asked: in the chart's unit
  double most = 0;   ///< interval: >= least; equal when the number is exact
  std::string label; ///< the words or figures beside it: "76–110", "41 or more", "withheld"

  double reach() const { return state == AmountState::interval && most > least ? most : least; }
};

/// Colours of a bar that is not in the usual blue.
enum class Emphasis { usual, fresh, grey }; ///< fresh: the warm accent; grey: not classified

/// Draws the sign of an amount (section "how a number is drawn"): a bar from `start` along the
/// reading direction. Returns how far it reaches, in pt from `start`, chevrons and end tick
/// included. Records a mark.
/// @param start      middle of the bar's beginning, on the axis
/// @param per_unit   pt per unit of the amount, >= 0
/// @param thickness  of the bar, pt
double draw_amount(Scene& scene, Point start, double per_unit, double thickness,
                   Amount const& amount, Direction direction, Emphasis emphasis = Emphasis::usual);

/// A scene of one block, `width` pt wide, with `margin` on all sides.
Scene to_scene(Block const& block, double width, double margin = 0);

} // namespace njia::draw
