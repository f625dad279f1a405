// Answers about long work: that it is being done, and why what it should have made is not there.
#pragma once

#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/long_work.h"

namespace njia::server {

/// 202 with the job, and where its result will be; `http.busy` when too much waits.
inline Answered<api::Job> long_answer(Call& call, Uuid const& id, std::string kind,
                                      std::string const& path,
                                      std::optional<LongWork::Outcome> const& outcome) {
  if (!outcome) {
    return Error{.key = "http.busy", .where = ""};
  }
  auto const state = outcome->state == LongWork::State::running ? api::JobState::running
                     : outcome->state == LongWork::State::done  ? api::JobState::done
                                                                : api::JobState::queued;
  return {api::Job{.id = id,
                   .kind = std::move(kind),
                   .state = state,
                   .created_at = call.now,
                   .result = "/api/v1" + path},
          Around{.status = 202, .location = path}};
}

/// For whoever may order it: the reason why work failed stands where its result would be.
inline Error why_absent(Call& call, Uuid const& id) {
  auto const outcome = call.long_work().find(id);
  return outcome && outcome->problem ? *outcome->problem
                                     : access::access_error(access::Verdict::hidden);
}

} // namespace njia::server
