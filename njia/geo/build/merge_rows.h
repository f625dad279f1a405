// First half of the merge: one list of rows from all sources of places, each place once.
#pragma once

#include "njia/geo/build/merge.h"

namespace njia::build {

struct MergedRows {
  SourceRows rows;
  MergeCounts counts; ///< those of the sources of places
  std::vector<std::string> problems;
};

/// Moves the places out of `sources`; countries, regions and units stay. When two rows are one
/// place: merge.h.
MergedRows merge_rows(Sources& sources);

} // namespace njia::build
