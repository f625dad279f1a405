// Jobs: how far they are, what they have to say, and the files that they made. All are their
// owner's alone.
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/job_parts.h"
#include "njia/server/hub/handlers/parts.h"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>

namespace njia::server {
namespace {

Result<app::JobRecord> find_job(Call& call, Uuid const& id) {
  auto record = call.services.jobs.find(id);
  auto const facts = record ? access::ObjectFacts{.maker = record->owner.text()}
                            : access::ObjectFacts{.maker = "nobody"};
  if (auto const allowed = call.allow(access::Action::job_read, facts); !allowed) {
    return allowed.error();
  }
  return std::move(*record);
}

/// The name within a header: letters that every client takes.
std::string plain_name(std::string_view name) {
  auto plain = std::string{};
  for (auto const c : name) {
    auto const is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '+';
    plain += is_plain ? c : '_';
  }
  return plain;
}

Answered<NoBody> answer_file(Call& call, Uuid const& id) {
  auto const record = find_job(call, id);
  if (!record) {
    return record.error();
  }
  auto const file = call.services.jobs.file(id);
  if (!file) {
    return Error{.key = "export.gone", .where = ""};
  }
  auto around = Around{.headers = file->headers,
                       .content = http::FileBody{.file = file->file, .size = file->file->size()},
                       .content_type = file->media_type};
  around.headers.push_back(
      {"content-disposition", fmt::format("attachment; filename=\"{}\"", plain_name(file->name))});
  return {NoBody{}, std::move(around)};
}

} // namespace

Answer<api::ListJobs> list_jobs(Call& call, api::ListJobs::Parameters const& asked, NoBody const&) {
  auto after = std::optional<Uuid>{};
  if (asked.cursor) {
    auto const id = parse_uuid(*asked.cursor);
    if (!id) {
      return Error{.key = "request.cursor_malformed", .where = "query:cursor"};
    }
    after = *id;
  }
  call.decided_by_list();
  auto page = api::JobPage{};
  auto is_reached = !after;
  for (auto const& record : call.services.jobs.of(*call.subject.member)) {
    auto const state = static_cast<api::JobState>(record.stage);
    auto const is_wanted = asked.state.empty() || std::find(asked.state.begin(), asked.state.end(),
                                                            state) != asked.state.end();
    if (is_reached && is_wanted) {
      if (page.data.size() == asked.limit) {
        page.next_cursor = format_uuid(page.data.back().id);
        break;
      }
      page.data.push_back(job_message(record, call.language));
    }
    is_reached = is_reached || record.id == *after;
  }
  return page;
}

Answer<api::GetJob> get_job(Call& call, api::GetJob::Parameters const& asked, NoBody const&) {
  auto const record = find_job(call, asked.id);
  if (!record) {
    return record.error();
  }
  auto around = Around{};
  if (!record->is_over()) {
    around.headers.push_back({"retry-after", "1"});
  }
  return {job_message(*record, call.language), std::move(around)};
}

Answer<api::FollowJob> follow_job(Call& call, api::FollowJob::Parameters const& asked,
                                  NoBody const&) {
  auto const record = find_job(call, asked.id);
  if (!record) {
    return record.error();
  }
  auto const stream = http::EventStream{};
  call.services.jobs.listen(asked.id, call.language, stream);
  return {NoBody{}, Around{.content = stream, .content_type = "text/event-stream"}};
}

Answer<api::GetJobSummary> get_job_summary(Call& call, api::GetJobSummary::Parameters const& asked,
                                           NoBody const&) {
  auto const record = find_job(call, asked.id);
  if (!record) {
    return record.error();
  }
  // Findings repeat cells of the file: for those who may import, not for whoever once could.
  if (auto const allowed = call.allow(access::Action::import_read, {.org = call.subject.org});
      !allowed) {
    return allowed.error();
  }
  auto summary = from_json<api::ImportSummary>(record->summary);
  return summary ? Answer<api::GetJobSummary>{std::move(*summary.value)}
                 : Answer<api::GetJobSummary>{access::access_error(access::Verdict::hidden)};
}

Answer<api::GetJobFile> get_job_file(Call& call, api::GetJobFile::Parameters const& asked,
                                     NoBody const&) {
  return answer_file(call, asked.id);
}

Answer<api::GetExportFile> get_export_file(Call& call, api::GetExportFile::Parameters const& asked,
                                           NoBody const&) {
  return answer_file(call, asked.id);
}

Result<http::File> write_unnamed(std::string const& folder,
                                 std::function<Result<Done>(std::ostream&)> const& write) {
  auto const file = http::make_temporary_file(folder);
  if (!file) {
    return file.error();
  }
  auto out = std::ofstream{file->path(), std::ios::binary};
  if (auto const done = write(out); !done) {
    return done.error();
  }
  out.close();
  return out ? http::open_file(file->path()) : Error{.key = "http.disk_full", .where = ""};
}

Answered<api::Job> submit_job(Call& call, JobOrder order) {
  order.id = call.worker.ids.next();
  order.subject = call.subject;
  order.action = call.action;
  auto const id = order.id;
  call.note().details["job"] = format_uuid(id); // the order's line; the work leaves its own
  if (auto const done = call.services.jobs.submit(call.store(), std::move(order)); !done) {
    return done.error();
  }
  return {job_message(*call.services.jobs.find(id), call.language),
          Around{.status = 202, .location = "/jobs/" + format_uuid(id)}};
}

} // namespace njia::server
