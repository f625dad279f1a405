// What turns a network release into a public one: rows finer than admin-1 are put together at
// admin-1.
#pragma once

#include "njia/privacy/cube.h"

namespace njia {

/// Takes journeys that began in the newest month of the period out of every table.
void drop_newest_month(std::vector<CountTable>& tables, DateSpan const& period);

/// Replaces published rows below admin-1 by their sums at admin-1 (country, where the unit is not
/// known). Sums are of published rows only, so that nothing follows from members' and public
/// figures together; one that misses journeys of its unit is partial ("or more").
void coarsen_to_admin1(Cube& cube, PlaceTree const& places);

} // namespace njia
