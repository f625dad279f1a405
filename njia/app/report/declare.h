// The declared set of tables of a report: which analyses, over which journeys, under which names.
// All of them are released together, so that none can be played against another.
#pragma once

#include "njia/app/report/snapshot.h"
#include "njia/domain/count_table.h"

#include <vector>

namespace njia::app {

/// Tables by the names of njia/report/facts/tables.h. For the public those that name places finer
/// than admin-1, or ways of detection, are not declared at all. Pure.
std::vector<CountTable> declare_tables(Snapshot const& snapshot, PlaceTree const& places);

} // namespace njia::app
