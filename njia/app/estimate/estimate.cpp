#include "njia/app/estimate/estimate.h"

namespace njia::app {

std::variant<FileEstimate, std::vector<Error>>
estimate_file(std::filesystem::path const& file, analysis::BootstrapOptions const& options) {
  if (options.replicates > kMostReplicates) {
    return std::vector{Error{.key = "capture.replicates",
                             .where = "--bootstrap",
                             .args = {{"most", std::to_string(kMostReplicates)}}}};
  }
  auto read = read_capture_file(file);
  if (auto* const problems = std::get_if<std::vector<Error>>(&read)) {
    return std::move(*problems);
  }
  auto& table = std::get<CaptureTable>(read);
  auto result = analysis::multiple_systems(table, options);
  if (!result) {
    return std::vector{result.error()};
  }
  return FileEstimate{.lists = std::move(table.lists), .result = std::move(*result)};
}

} // namespace njia::app
