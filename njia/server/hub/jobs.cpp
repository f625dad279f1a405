#include "njia/server/hub/jobs.h"

#include "njia/base/check.h"
#include "njia/server/json/codec.h"
#include "njia/server/json/problem.h"
#include "njia/store/failure.h"

#include <algorithm>

namespace njia::server {

api::Job job_message(app::JobRecord const& record, Language language) {
  auto job = api::Job{.id = record.id,
                      .kind = record.kind,
                      .state = static_cast<api::JobState>(record.stage),
                      .created_at = record.created_at,
                      .finished_at = record.finished_at};
  static_assert(static_cast<int>(api::JobState::queued) == 0 &&
                static_cast<int>(api::JobState::cancelled) == 4);
  if (record.done > 0) {
    job.done = record.done;
  }
  if (record.total > 0) {
    job.total = record.total;
  }
  if (!record.result.empty()) {
    job.result = "/api/v1" + record.result;
  }
  if (!record.problems.empty()) {
    job.problem = RawJson{make_problem(record.problems, language, record.id).json};
  }
  return job;
}

Result<std::unique_ptr<Jobs>> Jobs::start(JobsOptions options) {
  auto jobs = std::unique_ptr<Jobs>{new Jobs{std::move(options)}};
  auto store = jobs->options_.open();
  if (!store) {
    return store.error();
  }
  jobs->store_ = std::move(*store);
  jobs->auditor_ = std::make_unique<app::Auditor>(*jobs->store_, jobs->random_);
  auto const quiet = app::QuietScope{*jobs->auditor_};
  auto recovered = app::recover_jobs(*jobs->store_, jobs->options_.clock());
  if (!recovered) {
    return recovered.error();
  }
  for (auto& record : *recovered) {
    auto const id = record.id;
    jobs->known_.emplace(id, Known{.record = std::move(record)});
  }
  jobs->thread_ = std::thread{&Jobs::serve, jobs.get()};
  return jobs;
}

Jobs::~Jobs() { stop(std::chrono::milliseconds{0}); }

void Jobs::stop(std::chrono::milliseconds deadline) {
  {
    auto lock = std::unique_lock{mutex_};
    is_closed_ = true;
    changed_.notify_all();
    changed_.wait_for(lock, deadline, [this] { return !is_running_; });
    must_stop_ = true;
  }
  if (thread_.joinable()) {
    thread_.join();
  }
}

Result<Done> Jobs::submit(Store& store, JobOrder order) {
  NJIA_CHECK(order.subject.member.has_value(), "a job is a member's");
  auto const now = options_.clock();
  auto const record = app::JobRecord{
      .id = order.id, .owner = *order.subject.member, .kind = order.kind, .created_at = now};
  {
    auto const lock = std::lock_guard{mutex_};
    forget_old(now);
    auto const own = std::count_if(waiting_.begin(), waiting_.end(), [&](JobOrder const& one) {
      return one.subject.member == order.subject.member;
    });
    if (is_closed_ || waiting_.size() >= kMaxWaitingJobs ||
        static_cast<std::size_t>(own) >= kMaxWaitingJobsOfMember) {
      return Error{.key = "job.too_many", .where = ""};
    }
  }
  auto transaction = store.begin();
  app::put_job(*transaction, record);
  if (auto const done = transaction->commit(); !done) {
    return done.error();
  }
  auto const lock = std::lock_guard{mutex_};
  known_.emplace(order.id, Known{.record = record});
  waiting_.push_back(std::move(order));
  changed_.notify_all();
  return Done{};
}

std::optional<app::JobRecord> Jobs::find(Uuid const& id) const {
  auto const lock = std::lock_guard{mutex_};
  auto const found = known_.find(id);
  return found == known_.end() ? std::nullopt : std::optional{found->second.record};
}

std::vector<app::JobRecord> Jobs::of(MemberId owner) const {
  auto found = std::vector<app::JobRecord>{};
  {
    auto const lock = std::lock_guard{mutex_};
    for (auto const& [id, known] : known_) {
      if (known.record.owner == owner) {
        found.push_back(known.record);
      }
    }
  }
  std::sort(found.begin(), found.end(), [](auto const& a, auto const& b) {
    return std::pair{a.created_at, a.id} > std::pair{b.created_at, b.id};
  });
  return found;
}

bool Jobs::listen(Uuid const& id, Language language, http::EventStream stream) {
  auto const lock = std::lock_guard{mutex_};
  auto const found = known_.find(id);
  if (found == known_.end()) {
    return false;
  }
  auto& listeners = found->second.listeners;
  if (listeners.size() >= kMaxJobListeners) {
    listeners.front().stream.close();
    listeners.erase(listeners.begin());
  }
  listeners.push_back({std::move(stream), language});
  tell(found->second);
  return true;
}

std::optional<ResultFile> Jobs::file(Uuid const& id) const {
  auto const now = options_.clock();
  auto const lock = std::lock_guard{mutex_};
  auto const found = known_.find(id);
  auto const is_there =
      found != known_.end() && found->second.file && found->second.file->expires_at > now;
  return is_there ? found->second.file : std::nullopt;
}

/// With the lock held: to all that listen; those that have gone are let go.
void Jobs::tell(Known& known) {
  auto const is_over = known.record.is_over();
  std::erase_if(known.listeners, [&](Listener& listener) {
    auto const is_open = listener.stream.send(
        is_over ? "end" : "progress", "", to_json(job_message(known.record, listener.language)));
    if (is_over) {
      listener.stream.close();
    }
    return is_over || !is_open;
  });
}

/// With the lock held.
void Jobs::forget_old(Instant now) {
  auto with_file = std::vector<std::pair<Instant, Known*>>{};
  for (auto one = known_.begin(); one != known_.end();) {
    auto& known = one->second;
    if (known.record.is_over() && now >= known.record.created_at + app::kJobMemory) {
      one = known_.erase(one);
      continue;
    }
    if (known.file && now >= known.file->expires_at) {
      known.file.reset();
    }
    if (known.file) {
      with_file.emplace_back(known.file->expires_at, &known);
    }
    ++one;
  }
  std::sort(with_file.begin(), with_file.end());
  for (auto i = std::size_t{0}; i + kMaxResultFiles < with_file.size(); ++i) {
    with_file[i].second->file.reset();
  }
}

void Jobs::serve() {
  while (true) {
    auto order = std::optional<JobOrder>{};
    {
      auto lock = std::unique_lock{mutex_};
      is_running_ = false;
      changed_.notify_all();
      changed_.wait(lock, [this] { return is_closed_ || !waiting_.empty(); });
      if (waiting_.empty()) {
        return;
      }
      order.emplace(std::move(waiting_.front()));
      waiting_.pop_front();
      is_running_ = true;
      must_stop_ = must_stop_ || is_closed_;
    }
    run(*order);
  }
}

void Jobs::run(JobOrder const& order) {
  auto outcome = Result<JobResult>{Error{.key = "job.interrupted", .where = ""}};
  try {
    if (!must_stop_) {
      outcome = work(order);
    }
  } catch (JobStopped const&) { // the outcome says so already
  } catch (StoreFailure const& failure) {
    log(failure.error().key, order.id);
    outcome = failure.error();
  } catch (std::exception const& bug) {
    log(bug.what(), order.id);
    outcome = Error{.key = "http.failed", .where = ""};
  }
  finish(order.id, std::move(outcome));
}

Result<JobResult> Jobs::work(JobOrder const& order) {
  auto const now = options_.clock();
  auto people = options_.directory.current(*store_);
  auto subject = people->subject(*order.subject.member, now);
  subject.scopes = order.subject.scopes;
  // What was revoked while the job waited is revoked.
  if (auto const verdict = access::may_try(subject, order.action);
      verdict != access::Verdict::allowed || subject.org != order.subject.org) {
    return access::access_error(access::Verdict::forbidden);
  }
  auto started = std::optional<app::JobRecord>{};
  {
    auto const lock = std::lock_guard{mutex_};
    auto& known = known_.at(order.id);
    known.record.stage = app::JobStage::running;
    tell(known);
    started = known.record;
  }
  keep(*started);
  auto note = order.note;
  note.actor = subject.member->text();
  note.at = now;
  note.action = std::string{access::action_row(order.action).key};
  auto run = JobRun{.id = order.id,
                    .store = *store_,
                    .ids = ids_,
                    .subject = std::move(subject),
                    .people = std::move(people),
                    .now = now,
                    .note = note,
                    .progress = [this, &order](std::uint64_t done, std::uint64_t total) {
                      report(order.id, done, total);
                    }};
  auto const scope = app::AuditScope{*auditor_, note};
  return order.work(run);
}

void Jobs::report(Uuid const& id, std::uint64_t done, std::uint64_t total) {
  if (must_stop_) {
    throw JobStopped{};
  }
  auto const lock = std::lock_guard{mutex_};
  auto& known = known_.at(id);
  known.record.done = done;
  known.record.total = total;
  tell(known);
}

void Jobs::finish(Uuid const& id, Result<JobResult> outcome) {
  auto const now = options_.clock();
  auto record = *find(id);
  record.finished_at = now;
  if (outcome) {
    record.stage = app::JobStage::done;
    record.result = outcome->location;
    record.summary = outcome->summary;
  } else {
    record.stage = app::JobStage::failed;
    record.problems = {outcome.error()};
  }
  keep(record); // before it is told: whoever hears of the end finds it after a restart too
  auto const lock = std::lock_guard{mutex_};
  auto& known = known_.at(id);
  known.record = std::move(record);
  if (outcome && outcome->file) {
    known.file = std::move(outcome->file);
    known.file->expires_at = now + kResultFileMemory;
  }
  tell(known);
  forget_old(now);
}

/// What a job has come to, outside of any line of the audit log: its work left its own.
void Jobs::keep(app::JobRecord const& record) {
  try {
    auto const quiet = app::QuietScope{*auditor_};
    auto transaction = store_->begin();
    app::put_job(*transaction, record);
    if (auto const done = transaction->commit(); !done) {
      log(done.error().key, record.id);
    }
  } catch (StoreFailure const& failure) { // it stands in memory, and is interrupted after a restart
    log(failure.error().key, record.id);
  }
}

void Jobs::log(std::string_view what, Uuid const& id) const {
  if (options_.log) {
    options_.log(what, format_uuid(id));
  }
}

} // namespace njia::server
