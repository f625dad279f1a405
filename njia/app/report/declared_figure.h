// One analysis for the network or the public: a table of the round's declared release, never one
// made for the question. Two tables released apart could be subtracted from each other; tables of
// one release are judged together.
#pragma once

#include "njia/analysis/registry.h"
#include "njia/app/report/snapshot.h"
#include "njia/privacy/release.h"

#include <string_view>

namespace njia::app {

/// The tables that answer the question, out of the release that the report of the same request
/// shows. `texts` as read_parameters() takes them; rounds and focal country come from the request.
/// Errors: `analysis.unknown`, those of read_parameters(), take_snapshot() and release(), and
/// `release.not_declared` (args analysis, declared) for a question that the set does not hold.
Result<Release> release_declared(Store const& store, PlaceTree const& places,
                                 SnapshotRequest const& request, std::string_view analysis,
                                 analysis::ParameterTexts const& texts);

} // namespace njia::app
