// Cuts the power at every point of a recorded run, again and again with another fate of what was
// not synced, and looks at what the next start finds.
#pragma once

#include "recorded_run.h"
#include "uncertain_folder.h"

#include <filesystem>
#include <iosfwd>

namespace njia::power_loss {

struct Survey {
  std::uint64_t states = 0;   ///< different ones: names and bytes of all files
  std::uint64_t promised = 0; ///< of them, those in which a commit had been acknowledged
  std::uint64_t points = 0;   ///< of the record, at which the power was cut
  std::uint64_t commits = 0;  ///< that were acknowledged in it
  std::uint64_t reopened = 0; ///< of the states, also by open_sqlite_store
  std::uint64_t losses = 0;   ///< states with one of these:
  std::uint64_t damaged = 0;  ///< cannot be opened or read, or integrity_check finds something
  std::uint64_t lost = 0;     ///< an earlier commit's content: what was acknowledged is gone
  std::uint64_t half = 0;     ///< the content of no commit
  std::uint64_t refused = 0;  ///< open_sqlite_store fails, other content, or a broken audit log
  std::string first = {};     ///< what the first of these was
};

/// @param states  how many different ones to look at; the power is cut at every point at least
///                where that many are enough for it
/// @param every   so many of the states, one is opened by open_sqlite_store too; 0: none
/// @param folder  for those, empty; best in memory
/// Repeatable. Uses as many threads as `threads`.
Survey explore(RecordedRun const& run, std::uint64_t states, std::uint64_t every,
               std::filesystem::path const& folder, unsigned threads);

} // namespace njia::power_loss
