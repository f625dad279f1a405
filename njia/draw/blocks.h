// Pieces of pages made of words: paragraphs, headings, boxes, big numbers, findings; and the two
// ways of putting blocks together, below each other and side by side on the grid of twelve columns.
// All mirror for right-to-left text. Figures are made by charts.h, table.h, flow_map.h and
// place_map.h.
#pragma once

#include "njia/draw/setting.h"

#include <string>
#include <string_view>
#include <vector>

namespace njia::draw {

inline constexpr double kGutter = kPtPerMm * 4; ///< between columns of the grid

/// Running text; divides between lines at the foot of a page, with at least two lines on each side.
Block paragraph(Setting const& setting, std::vector<Span> const& spans,
                TextStyle const& style = type::kBody);
Block paragraph(Setting const& setting, std::string_view text,
                TextStyle const& style = type::kBody);

/// The title of a chart or of a part of a page with a line of explanation below it (may be empty).
/// Stays with what follows.
Block heading(Setting const& setting, std::string_view title, std::string_view note = {});

/// A box on a pale ground: bold beginning, then text. With a title of its own when `title` is not
/// empty.
Block callout(Setting const& setting, std::string_view bold_beginning, std::string_view text,
              std::string_view title = {});

struct KeyFigure {
  std::string number; ///< "1,870–2,240"
  std::string label;  ///< "people"
  std::string note;   ///< "37 submissions of unknown size"
};
/// Big numbers side by side, each under a blue rule; two to five.
Block key_figures(Setting const& setting, std::vector<KeyFigure> const& figures);

struct Finding {
  std::string number; ///< "1"
  std::string title;  ///< the finding, a sentence
  std::string text;
  Block picture;   ///< a small chart; without draw: none
  double air = 28; ///< white space within, above and below the words, pt
};
/// Number, sentence and text on seven columns, the picture on five, a hair rule above.
Block finding(Setting const& setting, Finding const& content);

/// A numbered sentence in serif under a hair rule: what may be said where numbers may not.
Block statement(Setting const& setting, std::string_view number, std::string_view text);

/// A hair rule over the whole width.
Block hair_rule();
/// White space; dropped at the top of a page.
Block space(double height);

/// One below the other, kept on one page, with each block's gap between them. Blocks without draw
/// take no part.
Block stack(std::vector<Block> blocks);

struct GridPart {
  int columns = 6; ///< of twelve
  Block block;
};
/// Side by side, tops aligned; the columns add up to twelve at most.
Block side_by_side(Setting const& setting, std::vector<GridPart> const& parts);

/// The same block with another gap above it.
Block with_gap(Block block, double gap);

} // namespace njia::draw
