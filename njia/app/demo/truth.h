// The synthetic truth: who took part, what each covers, and what each of them knows, before anybody
// wrote it down.
#pragma once

#include "njia/app/demo/layouts.h"
#include "njia/app/demo/tables.h"

#include <utility>
#include <vector>

namespace njia::demo {

/// What one organisation hands in for one round.
struct TruthFile {
  std::size_t organisation; ///< position in DemoTruth::organisations
  std::size_t round;
  Layout const* layout;
  std::vector<Journey> journeys = {}; ///< as far as the layout has room for them
};

struct DemoTruth {
  std::vector<IndependenceGroup> groups = {};
  std::vector<Organisation> organisations = {};
  std::vector<Round> rounds = {};
  std::vector<CoverageStatement> coverage = {};
  std::vector<TruthFile> files = {};
  /// Journeys of two organisations that tell of the same people.
  std::vector<std::pair<JourneyId, JourneyId>> overlaps = {};
};

/// 115 submissions of 6 organisations in the first round, 400 of 14 in the second. The same seed
/// gives the same truth.
DemoTruth make_truth(DemoTables const& tables, std::uint64_t seed);

} // namespace njia::demo
