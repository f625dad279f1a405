// Invented contents for the gallery and the tests of this module: no real case, count or
// organisation.
#pragma once

#include "njia/draw/flow_map.h"

namespace njia::draw::samples {

Setting setting(Fonts const& fonts, Direction direction);
FlowMap kenya_corridors(Direction direction);

} // namespace njia::draw::samples
