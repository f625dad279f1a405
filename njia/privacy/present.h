// Last step of a release: cells become figures in the form that the audience may see. Private to
// this module.
#pragma once

#include "njia/privacy/cube.h"
#include "njia/privacy/published.h"

namespace njia {

/// The table as this audience may see it. The cells of the cube must be final.
PublishedTable present(Cube const& cube, std::size_t table, Audience audience);

/// Outward to the next multiple of 5. By hand: [12, 18] becomes [10, 20]; [10, or more] stays.
Cases round_outward(Cases const& exact);

} // namespace njia
