// The declared set of tables of a report: which analyses, over which journeys, under which names.
// All of them are released together, so that none can be played against another.
#pragma once

#include "njia/analysis/registry.h"
#include "njia/app/report/snapshot.h"
#include "njia/domain/count_table.h"

#include <vector>

namespace njia::app {

/// One table of the set: an analysis with its parameters, over one round.
struct DeclaredTable {
  std::string_view name; ///< of njia/report/facts/tables.h
  analysis::Analysis const* analysis;
  analysis::Parameters parameters;
  RoundId round;
};

/// The whole set for a request. Pure: it depends on the request alone, never on what was reported.
std::vector<DeclaredTable> declared_set(SnapshotRequest const& request);

/// Tables by the names of njia/report/facts/tables.h. For the public those that name places finer
/// than admin-1, or ways of detection, are not declared at all. Pure.
std::vector<CountTable> declare_tables(Snapshot const& snapshot, PlaceTree const& places);

} // namespace njia::app
