// A synthetic collection in the style of a national exercise on trafficking routes: fictional
// organisations, two rounds, workbooks as partners write them, and the truth that they were made
// from. For showing Njia and for testing its import; nothing in it was ever observed, and every
// file says so.
#pragma once

#include "njia/base/result.h"
#include "njia/geo/gazetteer.h"
#include "njia/store/store.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace njia::demo {

struct DemoRequest {
  std::uint64_t seed = 7;
  std::filesystem::path dir = {}; ///< created when missing; files of the same names are replaced
};

struct DemoFile {
  std::string file; ///< name within the folder
  std::string org;  ///< code
  std::string round;
  std::string layout;
  std::size_t journeys = 0; ///< submissions, not rows
};

struct DemoReport {
  std::vector<DemoFile> files = {}; ///< in the order of truth.jsonl
  std::size_t journeys = 0;
  std::size_t countries = 0; ///< that the journeys touch
};

/// Writes 20 workbooks, truth.jsonl (one journey a line, as njia/domain/record_json.h),
/// coverage.csv and demo.json (which file is whose, and how many lines of the truth are its). The
/// same seed gives the same bytes. Errors: `demo.place_missing`, `demo.folder` (args path, reason).
/// A full disk throws.
Result<DemoReport> make_demo(DemoRequest const& request, Gazetteer const& gazetteer);

/// Creates the demo's independence groups, organisations, rounds (marked synthetic) and coverage
/// statements in a store, so that the workbooks can be imported. Does nothing twice: what stands
/// already with the same code stays as it is. Errors: `demo.place_missing`, those of the store.
Result<Done> load_demo(Store& store, std::uint64_t seed, Gazetteer const& gazetteer,
                       Change const& change);

/// The lines of truth.jsonl that belong to each file of the report, in its order.
/// Errors: `demo.truth_damaged` when the file is missing or not as make_demo wrote it.
Result<std::vector<std::vector<Journey>>> read_truth(std::filesystem::path const& dir,
                                                     DemoReport const& report);

} // namespace njia::demo
