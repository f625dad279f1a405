#include "njia/app/releases/requests.h"

#include "njia/app/records/free_text.h"
#include "njia/base/text.h"

namespace njia::app {
namespace {

Change change_by(Actor const& actor) { return {.by = actor.name, .at = actor.at}; }

/// One put and the end of the transaction.
Result<Current<ReleaseRequest>> keep(Transaction& transaction, ReleaseRequest request,
                                     std::uint32_t version, Actor const& actor) {
  auto done = transaction.put(request, change_by(actor), version);
  if (done) {
    done = transaction.commit();
  }
  return done
             ? Result{Current<ReleaseRequest>{.record = std::move(request), .version = version + 1}}
             : done.error();
}

std::optional<Error> check_text(std::string const& text, char const* where) {
  return trim(text).empty() ? std::optional{Error{.key = "field.required", .where = where}}
                            : find_personal_data(text, where);
}

} // namespace

Result<Current<ReleaseRequest>> ask_release(Store& store, ReleaseRequest request,
                                            Actor const& actor) {
  if (auto const problem = check_text(request.purpose, "purpose")) {
    return *problem;
  }
  request.received_at.reset();
  request.grant.reset();
  request.response.clear();
  request.state = Decision::proposed;
  request.asked_at = actor.at;
  return keep(*store.begin(), std::move(request), 0, actor);
}

Result<Current<ReleaseRequest>> receive_request(Store& store, ReleaseRequestId id,
                                                std::uint32_t version, Actor const& actor) {
  auto known = store.find<ReleaseRequest>(id);
  if (!known) {
    return unknown_reference("id", id.uuid());
  }
  if (known->record.received_at) {
    return *known;
  }
  known->record.received_at = actor.at;
  return keep(*store.begin(), std::move(known->record), version, actor);
}

Result<Current<ReleaseRequest>> answer_request(Store& store, ReleaseRequestId id,
                                               std::uint32_t version, RequestAnswer const& answer,
                                               Actor const& actor) {
  auto known = store.find<ReleaseRequest>(id);
  if (!known) {
    return unknown_reference("id", id.uuid());
  }
  auto& request = known->record;
  if (request.state > Decision::proposed) {
    return Error{.key = "request.answered", .where = ""};
  }
  if (auto const problem = check_text(answer.response, "response")) {
    return *problem;
  }
  request.received_at = request.received_at.value_or(actor.at);
  request.response = answer.response;
  auto transaction = store.begin();
  if (!answer.release) {
    request.state = Decision::declined;
    return keep(*transaction, std::move(request), version, actor);
  }
  auto const granted = put_grant(store, *transaction,
                                 {.id = answer.grant,
                                  .release = *answer.release,
                                  .receiver = request.org,
                                  .purpose = request.purpose,
                                  .granted_at = actor.at},
                                 actor);
  if (!granted) {
    return granted.error();
  }
  request.state = Decision::accepted;
  request.grant = answer.grant;
  return keep(*transaction, std::move(request), version, actor);
}

} // namespace njia::app
