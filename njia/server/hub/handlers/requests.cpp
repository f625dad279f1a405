// State bodies' requests for figures, with receipt and answer.
#include "njia/app/releases/requests.h"
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/parts.h"

namespace njia::server {
namespace {

access::ObjectFacts facts(ReleaseRequest const& request) { return {.org = request.org}; }

Result<Current<ReleaseRequest>> find_allowed(Call& call, ReleaseRequestId id) {
  auto known = call.store().find<ReleaseRequest>(id);
  if (auto const allowed = call.allow(known ? facts(known->record) : access::ObjectFacts{});
      !allowed) {
    return allowed.error();
  }
  if (!known) {
    return access::access_error(access::Verdict::hidden);
  }
  call.concerns("release_request", id.text(), known->record.org);
  return std::move(*known);
}

Answered<ReleaseRequest> answer_kept(Result<Current<ReleaseRequest>> const& kept) {
  if (!kept) {
    return kept.error();
  }
  return {kept->record, Around{.version = kept->version}};
}

} // namespace

Answer<api::ListReleaseRequests>
list_release_requests(Call& call, api::ListReleaseRequests::Parameters const& asked,
                      NoBody const&) {
  auto const after = read_cursor<ReleaseRequestId>(asked.cursor);
  if (!after) {
    return after.error();
  }
  call.decided_by_list();
  auto requests = call.store().all<ReleaseRequest>();
  std::erase_if(requests, [&](ReleaseRequest const& request) {
    return access::decide(call.subject, call.action, facts(request)) != access::Verdict::allowed;
  });
  auto part = page_of(std::move(requests), *after, asked.limit);
  return api::ReleaseRequestPage{.data = std::move(part.items),
                                 .next_cursor = std::move(part.next_cursor)};
}

Answer<api::GetReleaseRequest>
get_release_request(Call& call, api::GetReleaseRequest::Parameters const& asked, NoBody const&) {
  return answer_kept(find_allowed(call, asked.id));
}

Answer<api::AskRelease> ask_release(Call& call, api::AskRelease::Parameters const&,
                                    ReleaseRequest const& request) {
  if (auto const allowed = call.allow(facts(request)); !allowed) {
    return allowed.error();
  }
  call.concerns("release_request", request.id.text(), request.org);
  auto answer = answer_kept(app::ask_release(call.store(), request, call.actor()));
  answer.around.status = 201;
  answer.around.location = "/release-requests/" + request.id.text();
  return answer;
}

Answer<api::ReceiveReleaseRequest>
receive_release_request(Call& call, api::ReceiveReleaseRequest::Parameters const& asked,
                        NoBody const&) {
  auto const known = find_allowed(call, asked.id);
  auto const version = known ? known_version(asked.if_match) : Result<std::uint32_t>{known.error()};
  return version ? answer_kept(app::receive_request(call.store(), asked.id, *version, call.actor()))
                 : Answered<ReleaseRequest>{version.error()};
}

Answer<api::AnswerReleaseRequest>
answer_release_request(Call& call, api::AnswerReleaseRequest::Parameters const& asked,
                       api::ReleaseRequestAnswer const& body) {
  auto const known = find_allowed(call, asked.id);
  auto const version = known ? known_version(asked.if_match) : Result<std::uint32_t>{known.error()};
  if (!version) {
    return version.error();
  }
  return answer_kept(app::answer_request(call.store(), asked.id, *version,
                                         {.release = body.release,
                                          .grant = ReleaseGrantId{call.worker.ids.next()},
                                          .response = body.response},
                                         call.actor()));
}

} // namespace njia::server
