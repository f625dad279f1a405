// What the charts share: columns of labels, and titles above. Internal.
#pragma once

#include "njia/draw/blocks.h"
#include "njia/draw/frame.h"
#include "njia/draw/setting.h"

#include <algorithm>

namespace njia::draw {

/// Width of the widest of some words, at most `most` (longer ones wrap).
template <class Rows, class WordsOf>
double widest(Setting const& setting, Rows const& rows, TextStyle const& style, double most,
              WordsOf words_of) {
  double width = 0;
  for (auto const& row : rows) {
    width =
        std::max(width, lay_out(setting.fonts, words_of(row), style, setting.direction).width());
  }
  return std::min(width, most);
}

/// Writes a label that ends at `along` (from the reading side), centred on `middle`.
inline void label_before(Scene& scene, Frame const& frame, TextBlock const& text, double along,
                         double middle) {
  auto const w = std::max(text.width(), 1.0);
  auto const box = frame.box(along - w, 0, w, 0);
  TextOptions options;
  options.align = Align::end;
  scene.text(text, {box.x, middle - text.height() / 2}, w, options);
}

/// Writes a label that begins at `along`, centred on `middle`.
inline void label_after(Scene& scene, Frame const& frame, TextBlock const& text, double along,
                        double middle) {
  auto const w = std::max(text.width(), 1.0);
  auto const box = frame.box(along, 0, w, 0);
  scene.text(text, {box.x, middle - text.height() / 2}, w);
}

/// A chart below its title and note, when it has any; not divided by pages.
Block titled(Setting const& setting, std::string const& title, std::string const& note,
             Block chart);

} // namespace njia::draw
