// What a TextBlock holds inside. Internal to this module.
#pragma once

#include "njia/draw/pango_handles.h"
#include "njia/draw/text.h"

namespace njia::draw {

struct TextBlock::Impl {
  Impl(Fonts kept, GHandle<PangoLayout> made) : fonts{std::move(kept)}, layout{std::move(made)} {}
  Fonts fonts; ///< keeps the font map alive as long as the layout
  GHandle<PangoLayout> layout;
};

} // namespace njia::draw
