// The automatic check of a page: do boxes cross each other or leave the page, is a text too small?
// Used by tests, by the gallery and by the report before it is handed over.
#pragma once

#include "njia/draw/scene.h"

#include <string>
#include <vector>

namespace njia::draw {

struct LayoutFault {
  enum class Kind { crossing, outside, too_small };
  Kind kind = Kind::crossing;
  std::string first;
  std::string second; ///< of a crossing; else empty
  Rect where;

  friend bool operator==(LayoutFault const&, LayoutFault const&) = default;
};

struct LayoutRules {
  Rect block = {};          ///< the text block; empty: the whole scene
  double smallest_type = 7; ///< pt; captions on maps may be 6.3
  double smallest_caption = 6.3;
  double slack = 0.4; ///< pt by which boxes may touch
};

/// Every fault of the scene, in the order drawn; none for a sound page.
/// Crossings: text, captions, furniture and badges against each other, against marks and against
/// panels that are not theirs. Marks may cross marks (circles of neighbouring towns do). Outside:
/// beyond `block`, for furniture beyond the scene; a letter may hang over by what it is inked
/// beyond its width. Cost: quadratic in the boxes (some hundreds on a page).
std::vector<LayoutFault> check_layout(Scene const& scene, LayoutRules const& rules = {});

/// "crossing: `Nairobi` and `Garissa` at 120,300" for messages of tests and tools.
std::string describe(LayoutFault const& fault);

} // namespace njia::draw
