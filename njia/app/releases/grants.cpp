#include "njia/app/releases/grants.h"

#include "njia/app/records/free_text.h"
#include "njia/base/text.h"

namespace njia::app {

Result<Done> put_grant(Store const& store, Transaction& transaction, ReleaseGrant const& grant,
                       Actor const& actor) {
  auto const receiver = store.find<Organisation>(grant.receiver);
  if (!receiver) {
    return unknown_reference("receiver", grant.receiver.uuid());
  }
  if (receiver->record.standing != Standing::state_body) {
    return Error{.key = "grant.not_state_body", .where = "receiver"};
  }
  if (trim(grant.purpose).empty()) {
    return Error{.key = "field.required", .where = "purpose"};
  }
  if (auto const personal = find_personal_data(grant.purpose, "purpose")) {
    return *personal;
  }
  return transaction.put(grant, {.by = actor.name, .at = actor.at}, 0);
}

Result<Current<ReleaseGrant>> give_release(Store& store, ReleaseGrant const& grant,
                                           Actor const& actor) {
  auto transaction = store.begin();
  auto done = put_grant(store, *transaction, grant, actor);
  if (done) {
    done = transaction->commit();
  }
  return done ? Result{Current<ReleaseGrant>{.record = grant, .version = 1}} : done.error();
}

Result<Current<ReleaseGrant>> revoke_grant(Store& store, ReleaseGrantId id,
                                           std::string const& reason, Actor const& actor) {
  auto known = store.find<ReleaseGrant>(id);
  if (!known) {
    return unknown_reference("id", id.uuid());
  }
  if (known->record.state == Decision::revoked) {
    return *known;
  }
  known->record.state = Decision::revoked;
  auto transaction = store.begin();
  auto done = transaction->put(known->record, {.by = actor.name, .at = actor.at, .reason = reason},
                               known->version);
  if (done) {
    done = transaction->commit();
  }
  if (!done) {
    return done.error();
  }
  ++known->version;
  return *known;
}

} // namespace njia::app
