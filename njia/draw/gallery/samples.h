// Invented contents for the gallery and the tests of this module: no real case, count or
// organisation.
#pragma once

#include "njia/draw/flow_map.h"
#include "njia/draw/page.h"
#include "njia/draw/place_map.h"

#include <string>
#include <utility>
#include <vector>

namespace njia::draw::samples {

Setting setting(Fonts const& fonts, Direction direction);

FlowMap kenya_corridors(Direction direction);
/// The same between whole countries.
FlowMap between_countries();
/// Stretches inside the country, with border places.
FlowMap transit_stretches();
/// Flow maps that nobody placed by hand: many corridors to the Gulf, inside a country, to far Asia,
/// across the Pacific (antimeridian), and random ones from `seed`.
std::vector<std::pair<std::string, FlowMap>> hard_maps();
FlowMap random_map(unsigned seed, std::size_t nodes, std::size_t flows);

PlaceMap active_places();
CoverageMap county_coverage();

/// Pages of every kind of block, as a report would use them.
Document english(Fonts const& fonts);
Document arabic(Fonts const& fonts);
Cover cover(Setting const& setting);

} // namespace njia::draw::samples
