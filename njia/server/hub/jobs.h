// Long work that outlives its request: imports, exports, marked workbooks. One thread with a store
// of its own does one job after the other; whoever asked may look, listen, and fetch the file that
// came of it. What is kept of a job is njia/app/hub/job_record.h.
#pragma once

#include "njia/app/hub/auditor.h"
#include "njia/app/hub/directory.h"
#include "njia/app/hub/job_record.h"
#include "njia/app/records/network.h"
#include "njia/base/uuid.h"
#include "njia/domain/labels.h"
#include "njia/server/api/messages.h"
#include "njia/server/http/message.h"
#include "njia/server/hub/workers.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace njia::server {

/// Jobs that wait in all, and of one member; beyond that `job.too_many`.
inline constexpr std::size_t kMaxWaitingJobs = 100;
inline constexpr std::size_t kMaxWaitingJobsOfMember = 10;
/// Who listens to one job at once; the first to come is let go for the next.
inline constexpr std::size_t kMaxJobListeners = 8;
/// Files that wait to be fetched, and for how long; beyond that the oldest goes.
inline constexpr std::size_t kMaxResultFiles = 50;
inline constexpr auto kResultFileMemory = std::chrono::hours{24};

/// A file that a job made. It has no name on the disk and is gone with its last reader.
struct ResultFile {
  std::shared_ptr<http::File const> file = {};
  std::string name = {};
  std::string media_type = {};
  std::vector<http::Header> headers = {};
  Instant expires_at = {}; ///< set by Jobs
};

struct JobResult {
  std::string location = {}; ///< path below /api/v1
  std::string summary = {};  ///< JSON for its owner, kept as long as the job is told of
  std::optional<ResultFile> file = {};
};

/// Thrown out of JobRun::progress when the hub is stopping.
struct JobStopped {};

/// A job at work. Its transactions carry note().
class JobRun {
public:
  Uuid const id;
  Store& store;
  UuidSource& ids;
  access::Subject const subject; ///< as of the job's beginning
  std::shared_ptr<app::People const> const people;
  Instant const now;
  app::AuditNote& note;
  std::function<void(std::uint64_t done, std::uint64_t total)> const progress;

  app::Actor actor() const { return {.name = subject.member->text(), .at = now}; }
};

/// Throws what a failing machine throws; it is told as the job's problem.
using JobWork = std::function<Result<JobResult>(JobRun&)>;

struct JobOrder {
  Uuid id = {};
  std::string kind = {};
  access::Subject subject = {}; ///< must be a member; decided about anew when the job begins
  access::Action action = access::Action::job_read;
  app::AuditNote note = {}; ///< of the work's own transactions; who and when is set by Jobs
  JobWork work = {};
};

struct JobsOptions {
  OpenStore open;
  app::Directory& directory;
  std::function<Instant()> clock;
  std::function<void(std::string_view what, std::string_view job)> log = {};
};

class Jobs {
public:
  /// Marks what a stopped hub left behind. Errors: those of opening and committing.
  static Result<std::unique_ptr<Jobs>> start(JobsOptions options);
  ~Jobs(); ///< as stop(0)

  /// Keeps the job in a transaction of `store`, whose watcher writes the request's line, and queues
  /// it. Errors: `job.too_many`, those of committing.
  Result<Done> submit(Store& store, JobOrder order);

  std::optional<app::JobRecord> find(Uuid const& id) const;
  /// Latest first.
  std::vector<app::JobRecord> of(MemberId owner) const;
  /// Sends "progress" now and after every step, "end" when the job is over, and closes then.
  /// False: no such job.
  bool listen(Uuid const& id, Language language, http::EventStream stream);
  /// Nothing when there is none, or no longer.
  std::optional<ResultFile> file(Uuid const& id) const;

  /// Takes no more; lets the running job go on until the deadline and stops it then; what waits
  /// failed as interrupted.
  void stop(std::chrono::milliseconds deadline);

  Jobs(Jobs const&) = delete;
  Jobs& operator=(Jobs const&) = delete;

private:
  struct Listener {
    http::EventStream stream;
    Language language;
  };
  struct Known {
    app::JobRecord record;
    std::vector<Listener> listeners = {};
    std::optional<ResultFile> file = {};
  };

  explicit Jobs(JobsOptions options) : options_{std::move(options)} {}
  void serve();
  void run(JobOrder const& order);
  Result<JobResult> work(JobOrder const& order);
  void report(Uuid const& id, std::uint64_t done, std::uint64_t total);
  void finish(Uuid const& id, Result<JobResult> outcome);
  void tell(Known& known);
  void keep(app::JobRecord const& record);
  void forget_old(Instant now);
  void log(std::string_view what, Uuid const& id) const;

  JobsOptions options_;
  crypto::SystemRandom random_;
  SystemUuids ids_;
  std::unique_ptr<Store> store_;
  std::unique_ptr<app::Auditor> auditor_;

  mutable std::mutex mutex_; ///< over all that follows
  std::condition_variable changed_;
  std::map<Uuid, Known> known_;
  std::deque<JobOrder> waiting_;
  bool is_closed_ = false;
  bool is_running_ = false;
  std::atomic<bool> must_stop_ = false;
  std::thread thread_;
};

/// The job as the contract tells it; its problem in this language.
api::Job job_message(app::JobRecord const& record, Language language);

} // namespace njia::server
