#include "njia/app/hub/job_record.h"

#include <algorithm>

#include <boost/json.hpp>

namespace njia::app {
namespace {

namespace json = boost::json;

constexpr auto kKind = "job";

std::int64_t to_number(Instant at) { return at.time_since_epoch().count(); }
Instant to_instant(json::value const& number) {
  return Instant{Instant::duration{number.to_number<std::int64_t>()}};
}

json::array problems_json(std::vector<Error> const& problems) {
  auto array = json::array{};
  for (auto const& problem : problems) {
    auto args = json::array{};
    for (auto const& [name, value] : problem.args) {
      args.push_back({name, value});
    }
    array.push_back(
        json::object{{"key", problem.key}, {"where", problem.where}, {"args", std::move(args)}});
  }
  return array;
}

std::vector<Error> read_problems(json::array const& array) {
  auto problems = std::vector<Error>{};
  for (auto const& one : array) {
    auto& problem = problems.emplace_back(Error{.key = std::string{one.at("key").as_string()},
                                                .where = std::string{one.at("where").as_string()}});
    for (auto const& pair : one.at("args").as_array()) {
      problem.args.emplace_back(pair.at(0).as_string(), pair.at(1).as_string());
    }
  }
  return problems;
}

std::string to_text(JobRecord const& job) {
  auto object = json::object{{"kind", job.kind},
                             {"stage", static_cast<unsigned>(job.stage)},
                             {"done", job.done},
                             {"total", job.total},
                             {"created_at", to_number(job.created_at)},
                             {"result", job.result},
                             {"problems", problems_json(job.problems)},
                             {"summary", job.summary}};
  if (job.finished_at) {
    object["finished_at"] = to_number(*job.finished_at);
  }
  return json::serialize(object);
}

JobRecord from_entry(Entry const& entry) {
  auto const id = parse_uuid(entry.key);
  auto const owner = MemberId::parse(entry.owner);
  NJIA_CHECK(id && owner, "the store keeps what was written");
  auto const value = json::parse(entry.value);
  auto job = JobRecord{.id = *id,
                       .owner = *owner,
                       .kind = std::string{value.at("kind").as_string()},
                       .stage = static_cast<JobStage>(value.at("stage").to_number<unsigned>()),
                       .done = value.at("done").to_number<std::uint64_t>(),
                       .total = value.at("total").to_number<std::uint64_t>(),
                       .created_at = to_instant(value.at("created_at")),
                       .result = std::string{value.at("result").as_string()},
                       .problems = read_problems(value.at("problems").as_array()),
                       .summary = std::string{value.at("summary").as_string()}};
  if (auto const* finished = value.as_object().if_contains("finished_at")) {
    job.finished_at = to_instant(*finished);
  }
  return job;
}

} // namespace

void put_job(Transaction& transaction, JobRecord const& job) {
  transaction.put_entry({.kind = kKind,
                         .key = format_uuid(job.id),
                         .owner = job.owner.text(),
                         .expires_at = job.created_at + kJobMemory,
                         .value = to_text(job)});
}

std::vector<JobRecord> load_jobs(Store const& store, Instant now) {
  auto jobs = std::vector<JobRecord>{};
  for (auto const& entry : store.entries(kKind, std::nullopt)) {
    if (!entry.expires_at || *entry.expires_at > now) {
      jobs.push_back(from_entry(entry));
    }
  }
  std::stable_sort(jobs.begin(), jobs.end(), [](JobRecord const& a, JobRecord const& b) {
    return a.created_at < b.created_at;
  });
  return jobs;
}

Result<std::vector<JobRecord>> recover_jobs(Store& store, Instant now) {
  auto jobs = load_jobs(store, now);
  auto transaction = store.begin();
  transaction->remove_expired_entries(now);
  for (auto& job : jobs) {
    if (!job.is_over()) {
      job.stage = JobStage::failed;
      job.finished_at = now;
      job.problems = {{.key = "job.interrupted", .where = ""}};
      put_job(*transaction, job);
    }
  }
  auto const done = transaction->commit();
  return done ? Result{std::move(jobs)} : done.error();
}

} // namespace njia::app
