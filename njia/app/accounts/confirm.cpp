#include "njia/app/accounts/confirm.h"

#include "njia/app/accounts/clock.h"
#include "njia/app/accounts/factors.h"

namespace njia::app {
namespace {

/// One counter for all means: whoever holds somebody's session must not guess on.
std::string counter_of(Session const& session) { return "confirm:" + session.member.text(); }
std::string binding_of(Session const& session) { return "confirm:" + session.key.text(); }

} // namespace

Result<PasswordTask> Confirm::begin_password(Session const& session, Instant now) const {
  if (auto const clock = check_clock(sessions.store, now); !clock) {
    return clock.error();
  }
  auto task = PasswordTask{.member = session.member, .counter = counter_of(session), .at = now};
  auto transaction = sessions.store.begin();
  auto const counted =
      Tries{sessions.store, sessions.keys}.count(*transaction, task.counter, kFactorTries, now);
  if (!counted) {
    return counted.error();
  }
  if (auto const password = find_password(sessions.store, session.member)) {
    task.hash = password->hash;
  }
  if (auto const kept = transaction->commit(); !kept) {
    return kept.error();
  }
  return task;
}

Result<Done> Confirm::finish_password(Session const& session, PasswordTask const& task,
                                      PasswordVerdict const& verdict, Instant now) const {
  auto transaction = sessions.store.begin();
  auto const password = find_password(sessions.store, session.member);
  if (!verdict.is_right || task.member != session.member || !password ||
      password->hash != task.hash) {
    return Error{.key = "session.refused", .where = ""};
  }
  Tries{sessions.store, sessions.keys}.take_back(*transaction, task.counter, task.at);
  sessions.prove(*transaction, session, now);
  return transaction->commit();
}

Result<Done> Confirm::give_totp(Session const& session, std::string_view code, Instant now) const {
  if (auto const clock = check_clock(sessions.store, now); !clock) {
    return clock.error();
  }
  auto const tries = Tries{sessions.store, sessions.keys};
  auto transaction = sessions.store.begin();
  if (auto const counted = tries.count(*transaction, counter_of(session), kFactorTries, now);
      !counted) {
    return counted.error();
  }
  auto const right = use_totp(sessions.store, *transaction, sealer, session.member, code, now);
  if (right) {
    tries.take_back(*transaction, counter_of(session), now);
    sessions.prove(*transaction, session, now);
  }
  auto const kept = transaction->commit();
  return kept ? right : kept;
}

std::string Confirm::begin_passkey(Session const& session, Instant now) const {
  return passkeys.request_options(session.member, true, binding_of(session), now);
}

Result<Done> Confirm::finish_passkey(Session const& session, std::string_view response_json,
                                     Instant now) const {
  auto transaction = sessions.store.begin();
  auto const used =
      passkeys.use(*transaction, session.member, true, binding_of(session), response_json, now);
  if (!used) {
    return used.error();
  }
  sessions.prove(*transaction, session, now);
  return transaction->commit();
}

} // namespace njia::app
