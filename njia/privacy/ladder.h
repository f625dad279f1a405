// First step of a suppressed release: each figure that fails the rule is moved up, place -> admin-1
// -> country -> region, for either end, until it passes together with others that fail; what is
// left joins "other", which must pass itself.
#pragma once

#include "njia/privacy/cube.h"

namespace njia {

/// Judges every cell. Figures that pass are published. Of a figure that fails only because some
/// sizes are not known, the part with known sizes is published when that passes. Rows that fail
/// climb; cells made on the way are appended to the cube. Left-out reasons that fail are put
/// together as "several" when that passes.
void climb(Cube& cube, PlaceTree const& places);

/// Publishes the cell, or its part of known size, if the rule lets it; else notes the reason.
bool try_publish(Cube const& cube, Cell& cell);

} // namespace njia
