// What is kept of a job: long work that a member asked for. An entry of the store of kind "job",
// owned by the member, gone a week after it was made. Who runs jobs is njia/server/hub/jobs.h.
#pragma once

#include "njia/base/uuid.h"
#include "njia/domain/ids.h"
#include "njia/store/store.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace njia::app {

/// How long a job is told of.
inline constexpr auto kJobMemory = std::chrono::hours{24 * 7};

/// In entries: numbers never change.
enum class JobStage : std::uint8_t { queued = 0, running = 1, done = 2, failed = 3, cancelled = 4 };

struct JobRecord {
  Uuid id;
  MemberId owner;
  std::string kind; ///< "import", "export", "marked"
  JobStage stage = JobStage::queued;
  std::uint64_t done = 0;  ///< units of work; kept when the stage changes only
  std::uint64_t total = 0; ///< 0: not known
  Instant created_at = {};
  std::optional<Instant> finished_at = {};
  std::string result = {};          ///< path below /api/v1
  std::vector<Error> problems = {}; ///< of a failed one
  std::string summary = {};         ///< JSON that the job leaves for its owner; may be empty

  bool is_over() const { return stage >= JobStage::done; }
};

void put_job(Transaction& transaction, JobRecord const& job);

/// All that have not expired, oldest first.
std::vector<JobRecord> load_jobs(Store const& store, Instant now);

/// After a restart: what was queued or running failed with `job.interrupted`, and is answered with.
/// Removes what has expired. Within a QuietScope where the store is watched. Errors: those of
/// committing.
Result<std::vector<JobRecord>> recover_jobs(Store& store, Instant now);

} // namespace njia::app
