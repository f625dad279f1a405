// The use case "estimate how many people are on no list": a file with a capture table in, an
// estimate with its intervals out. It opens no store: nobody's records are read.
#pragma once

#include "njia/analysis/multiple_systems/multiple_systems.h"
#include "njia/app/estimate/capture_file.h"

namespace njia::app {

/// More replicates would not make the interval tell more.
inline constexpr std::size_t kMostReplicates = 100'000;

struct FileEstimate {
  std::vector<std::string> lists = {}; ///< by the bits of the result's pairs
  analysis::MultipleSystems result = {};
};

/// Errors: those of read_capture_file and of analysis::multiple_systems; capture.replicates.
std::variant<FileEstimate, std::vector<Error>>
estimate_file(std::filesystem::path const& file, analysis::BootstrapOptions const& options);

} // namespace njia::app
