// What is left of a journey in a workbook of a given layout.
#pragma once

#include "njia/app/demo/layouts.h"

namespace njia::demo {

/// Drops what the layout does not ask, and coarsens what it asks less exactly.
Journey carry(Journey journey, Room const& room);

} // namespace njia::demo
