// Text as it will stand on the page: faces, sizes and line heights of the report's type table, and
// laid-out blocks whose measures are known before anything is drawn. Sizes in pt.
#pragma once

#include "njia/draw/color.h"
#include "njia/draw/fonts.h"
#include "njia/draw/geometry.h"

#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::draw {

enum class Direction { ltr, rtl };
enum class Align { start, center, end }; ///< start is left, or right in right-to-left text
enum class Face { serif, sans };

struct TextStyle {
  Face face = Face::sans;
  double size = 8.5;
  double leading = 12.6; ///< distance of two baselines
  bool bold = false;
  bool italic = false;
  Color color = colors::kInk;
  double tracking = 0; ///< space added between letters
};

/// The type table of the report.
namespace type {
inline constexpr TextStyle kCoverTitle{Face::serif, 29, 36, true};
inline constexpr TextStyle kPageTitle{Face::serif, 19, 23, true};
inline constexpr TextStyle kFinding{Face::serif, 11.5, 16, true};
inline constexpr TextStyle kBigNumber{Face::serif, 19, 23, true};
inline constexpr TextStyle kLead{Face::sans, 10.2, 15.4, false, false, colors::kInk};
inline constexpr TextStyle kChartTitle{Face::sans, 9.3, 12.8, true};
inline constexpr TextStyle kBody{Face::sans, 8.5, 12.6};
inline constexpr TextStyle kCell{Face::sans, 8, 11};
inline constexpr TextStyle kHead{Face::sans, 7.2, 9.5, true, false, colors::kInk2};
inline constexpr TextStyle kNote{Face::sans, 7.2, 9.5, false, false, colors::kInk2};
inline constexpr TextStyle kCaption{Face::sans, 8, 11.4, false, false, colors::kInk2};
inline constexpr TextStyle kBar{Face::sans, 7.5, 10};
inline constexpr TextStyle kTown{Face::sans, 7.5, 9.4};
inline constexpr TextStyle kCountry{Face::sans, 6.3, 8, false, false, colors::kMapCaption, 1.2};
inline constexpr TextStyle kSea{Face::sans, 7, 9, false, true, colors::kSeaCaption};
inline constexpr TextStyle kBadge{Face::sans, 7, 9, true};
inline constexpr TextStyle kRunning{Face::sans, 7.2, 9.5, false, false, colors::kInk2};
} // namespace type

constexpr TextStyle bold(TextStyle style) {
  style.bold = true;
  return style;
}
constexpr TextStyle colored(TextStyle style, Color color) {
  style.color = color;
  return style;
}
constexpr TextStyle sized(TextStyle style, double size, double leading) {
  style.size = size;
  style.leading = leading;
  return style;
}

/// A stretch of text that differs from the block's style.
struct Span {
  std::string text;
  std::optional<bool> bold = {};
  std::optional<Color> color = {};
};

/// Laid-out text. Cheap to copy; immutable. An empty text has no lines and no height.
class TextBlock {
public:
  struct Line {
    double width = 0;      ///< advance width
    Rect ink;              ///< what is inked, relative to the line's start and baseline
    std::size_t start = 0; ///< first byte
  };
  struct Impl;

  TextBlock() = default;
  double width() const { return width_; } ///< of the widest line
  double height() const { return static_cast<double>(lines_.size()) * style_.leading; }
  std::vector<Line> const& lines() const { return lines_; }
  TextStyle const& style() const { return style_; }
  Direction direction() const { return direction_; }
  std::string const& text() const { return text_; }
  bool is_empty() const { return lines_.empty(); }
  /// Byte of text() at which line `i` begins.
  std::size_t line_start(std::size_t i) const { return lines_.at(i).start; }
  /// Baseline of line `i`, from the top of the block.
  double baseline(std::size_t i) const;
  /// Left edge of line `i` when the block stands in a column of `column` pt.
  double line_x(std::size_t i, double column, Align align) const;
  /// Box of all ink when the block's top left corner is at `at` in a column of `column` pt.
  Rect ink(Point at, double column, Align align) const;
  Impl const* impl() const { return impl_.get(); }

private:
  friend class TextSetter;
  std::shared_ptr<Impl const> impl_;
  std::vector<Line> lines_;
  TextStyle style_;
  Direction direction_ = Direction::ltr;
  std::string text_;
  double width_ = 0;
};

inline constexpr double kNoLimit = std::numeric_limits<double>::infinity();

/// Lays text out in lines of at most `max_width` pt (a longer word stands alone and sticks out).
/// Line breaks in the text are kept. Figures are tabular. In right-to-left blocks body sizes are a
/// little larger, lines a fifth farther apart, and there is neither tracking nor italics, nor bold
/// Arabic letters below 8 pt. Invalid UTF-8 becomes U+FFFD. Cost: shaping, about 20 µs a line.
TextBlock lay_out(Fonts const& fonts, std::vector<Span> const& spans, TextStyle const& style,
                  Direction direction, double max_width = kNoLimit);
TextBlock lay_out(Fonts const& fonts, std::string_view text, TextStyle const& style,
                  Direction direction, double max_width = kNoLimit);

/// As lay_out, with the lines made as equal in length as the same number of lines allows, so that
/// no title ends in a single word. Two lines break after a sentence where that divides them about
/// evenly.
TextBlock lay_out_balanced(Fonts const& fonts, std::string_view text, TextStyle const& style,
                           Direction direction, double max_width);

/// `text` between U+2066 and U+2069: a run that keeps its left-to-right order inside Arabic
/// ("502–604").
std::string isolate_ltr(std::string_view text);

/// Capitals by Unicode's rules, for country captions. Scripts without capitals stay.
std::string to_capitals(std::string_view text);

} // namespace njia::draw
