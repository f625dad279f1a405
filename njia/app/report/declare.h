// The declared set of tables of a report: which analyses, over which journeys, under which names.
// All of them are released together, so that none can be played against another.
#pragma once

#include "njia/analysis/registry.h"
#include "njia/app/report/snapshot.h"
#include "njia/domain/count_table.h"

#include <vector>

namespace njia::app {

/// One table of the set: an analysis with its parameters, over selected journeys.
struct DeclaredTable {
  std::string_view name; ///< of njia/report/facts/tables.h
  analysis::Analysis const* analysis;
  analysis::Parameters parameters;
  analysis::Selection selection;

  /// Whether it counts all journeys of the round, not those of some sources or places.
  bool is_of_all(RoundId round) const;
};

/// The whole set, in the order in which figures are kept: the last are the first to be given up.
/// For the network and the public it depends on the request alone, never on what was reported;
/// tables that name places finer than admin-1, or ways of detection, are not declared for the
/// public at all. Pure.
std::vector<DeclaredTable> declared_set(Snapshot const& snapshot);

/// The set, counted. Pure.
std::vector<CountTable> declare_tables(Snapshot const& snapshot, PlaceTree const& places);

} // namespace njia::app
