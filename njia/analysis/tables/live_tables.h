// Several tables of one selection, in one pass over the columns, on all cores. The figures are
// those of the registry's analyses; the answer does not depend on the number of threads.
#pragma once

#include "njia/analysis/selection.h"
#include "njia/analysis/tables/live_index.h"
#include "njia/analysis/tables/table_spec.h"

#include <span>

namespace njia::analysis {

/// What is held from one question about these records to the next; nothing held, when null.
struct LiveIndexOf {
  LiveIndex* index = nullptr;
  std::shared_ptr<void const> places = {}; ///< stands for one state of all places
};

/// Most pairs of units that a table of pairs can have: 2^32. Errors: `tables.too_many_cells` (a
/// level with more than 65,536 units). Cost: one pass; memory grows with the cells that are met.
/// @param held  with an index, small datasets are counted by this thread alone: others ask, too
Result<std::vector<LiveTable>> live_tables(Dataset const& data, PlaceTree const& places,
                                           Selection const& selection,
                                           std::span<TableSpec const> specs,
                                           LiveIndexOf const& held = {});

/// The cells with most submissions, at most `count`; of equals those with smaller cells.
std::vector<std::pair<Cell, CellSums>> largest(LiveTable const& table, std::size_t count);

} // namespace njia::analysis
