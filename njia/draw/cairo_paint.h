// Paints a scene on a cairo context. Internal: shared by the PDF and the PNG output.
#pragma once

#include "njia/draw/scene.h"

#include <cairo.h>

namespace njia::draw {

/// @param with_structure  emit tags, links and anchors (PDF only)
void paint(cairo_t* cr, Scene const& scene, bool with_structure);

} // namespace njia::draw
