// What handlers that begin a job share.
#pragma once

#include "njia/server/api/messages.h"
#include "njia/server/hub/answer.h"
#include "njia/server/hub/call.h"

#include <filesystem>
#include <functional>
#include <ostream>
#include <string>

namespace njia::server {

/// Gives the job an id, queues it for the caller under the action of the route, and answers 202
/// with where it is. The order brings its kind, its note and its work.
Answered<api::Job> submit_job(Call& call, JobOrder order);

/// A file without a name, as `write` fills it. Errors: those of `write`, `http.disk_full`.
Result<http::File> write_unnamed(std::string const& folder,
                                 std::function<Result<Done>(std::ostream&)> const& write);

/// A file that some writer needs a name for; the name goes with this object, also when something is
/// thrown.
class PassingFile {
public:
  PassingFile(std::string const& folder, std::string const& name)
      : path_{std::filesystem::path{folder} / name} {}
  ~PassingFile() {
    auto ignored = std::error_code{};
    std::filesystem::remove(path_, ignored);
  }
  PassingFile(PassingFile const&) = delete;
  PassingFile& operator=(PassingFile const&) = delete;

  std::filesystem::path const& path() const { return path_; }
  /// Outlives the name. Errors: `http.file_unreadable`.
  Result<http::File> open() const { return http::open_file(path_.string()); }

private:
  std::filesystem::path path_;
};

} // namespace njia::server
