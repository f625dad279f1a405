// What the words of a filter mean in one store: places by code or id, rounds and organisations by
// code.
#pragma once

#include "njia/analysis/filter/filter_text.h"
#include "njia/domain/place_tree.h"
#include "njia/store/store.h"

namespace njia::app {

/// Keeps references: both must outlive the answer.
analysis::FilterNames filter_names(Store const& store, PlaceTree const& places);

} // namespace njia::app
