#include "njia/app/accounts/sign_in.h"

#include "njia/app/accounts/clock.h"
#include "njia/app/accounts/devices.h"
#include "njia/app/accounts/entry_kinds.h"
#include "njia/app/accounts/entry_value.h"
#include "njia/app/accounts/factors.h"
#include "njia/base/text.h"
#include "njia/crypto/random.h"

namespace njia::app {
namespace {

Error refused() { return {.key = "session.refused", .where = ""}; }
Error required() { return {.key = "access.sign_in", .where = ""}; }

std::string second_binding(crypto::TokenHash const& pending) { return "second:" + pending.text(); }
constexpr std::string_view kSignInBinding = "sign_in";

} // namespace

/// A pre-session.
struct SignIn::Pending {
  crypto::TokenHash key;
  MemberId member;
  std::string device;
  std::string agent;

  /// What tries at the second factor are counted on: a known device apart from strangers.
  std::string counter() const {
    return device.empty() ? "factor:" + member.text() : "factor_device:" + device;
  }
};

Result<PasswordTask> SignIn::begin_password(People const& people, SignInRequest const& request,
                                            Instant now) const {
  if (auto const clock = check_clock(store(), now); !clock) {
    return clock.error();
  }
  auto const login = ascii_lower(trim(request.login));
  auto const* member = people.find_login(login);
  auto task = PasswordTask{.counter = "login:" + login, .agent = request.agent, .at = now};
  if (member != nullptr && people.subject(member->id, now).member) {
    task.member = member->id;
    if (auto const device = find_device(sessions.keys, request.device, member->id, now)) {
      task.device = *device;
      task.counter = "device:" + *device;
    }
  }
  if (task.device.empty()) {
    task.address = request.address;
    if (auto const counted = networks.count(request.address, now); !counted) {
      return counted.error();
    }
  }
  auto transaction = store().begin();
  if (auto const counted = tries().count(*transaction, task.counter, kPasswordTries, now);
      !counted) {
    return counted.error();
  }
  // Looked up for nobody as well: the same work.
  auto const password = find_password(store(), task.member.value_or(MemberId{Uuid{}}));
  if (task.member && password) {
    task.hash = password->hash;
  }
  if (auto const kept = transaction->commit(); !kept) {
    return kept.error();
  }
  return task;
}

Result<SignInAnswer> SignIn::finish_password(PasswordTask const& task,
                                             PasswordVerdict const& verdict, Instant now) const {
  if (!verdict.is_right || !task.member) {
    return refused();
  }
  if (auto const clock = check_clock(store(), now); !clock) {
    return clock.error();
  }
  auto transaction = store().begin();
  auto const member = *task.member;
  auto password = find_password(store(), member);
  // Both may have changed while the hash was looked at.
  if (!password || password->hash != task.hash || !is_admitted(store(), member)) {
    return refused();
  }
  if (verdict.better_hash) {
    password->hash = *verdict.better_hash;
    put_password(*transaction, member, *password, now);
  }
  tries().take_back(*transaction, task.counter, task.at);
  if (task.device.empty()) {
    networks.take_back(task.address, task.at);
  }
  if (has_second_factor(store(), member)) {
    return ask_second_factor(*transaction, task, now);
  }
  auto done = complete(*transaction,
                       {.member = member, .proof = Proof::password, .agent = task.agent}, now);
  if (!done) {
    return done.error();
  }
  auto answer = SignInAnswer{};
  answer.signed_in = std::move(*done);
  return answer;
}

Result<SignInAnswer> SignIn::ask_second_factor(Transaction& transaction, PasswordTask const& task,
                                               Instant now) const {
  auto token = crypto::make_token(crypto::TokenKind::session, sessions.random);
  auto value = EntryValue{};
  value.put("device", task.device).put("agent", task.agent).put("made_at", now);
  auto const expires_at = now + kSecondFactorTime;
  transaction.put_entry({.kind = std::string{kinds::presession},
                         .key = token.hash.text(),
                         .owner = task.member->text(),
                         .expires_at = expires_at,
                         .value = value.json()});
  note_clock(store(), transaction, now);
  if (auto const kept = transaction.commit(); !kept) {
    return kept.error();
  }
  auto answer = SignInAnswer{};
  answer.pending = PendingSignIn{.token = std::move(token.text),
                                 .expires_at = expires_at,
                                 .has_totp = has_totp(store(), *task.member),
                                 .has_passkey = has_passkey(store(), *task.member)};
  return answer;
}

Result<SignIn::Pending> SignIn::find_pending(std::string_view token, Instant now) const {
  if (auto const clock = check_clock(store(), now); !clock) {
    return clock.error();
  }
  auto const key = crypto::parse_token(token, crypto::TokenKind::session);
  if (!key) {
    return required();
  }
  auto const entry = store().find_entry(kinds::presession, key->text());
  if (!entry || now >= *entry->expires_at) {
    return required();
  }
  auto const member = MemberId::parse(entry->owner);
  NJIA_CHECK(member.has_value(), "the store keeps what was written");
  if (!is_admitted(store(), *member)) {
    return required();
  }
  auto const value = EntryValue::parse(entry->value);
  return Pending{
      .key = *key, .member = *member, .device = value.text("device"), .agent = value.text("agent")};
}

/// @param check  Result<Done>(Transaction&, MemberId): whether the code is right, and uses it up
template <class Check>
Result<SignedIn> SignIn::give_code(std::string_view token, Instant now, Check const& check) const {
  auto transaction = store().begin();
  auto const pending = find_pending(token, now);
  if (!pending) {
    return pending.error();
  }
  if (auto const counted = tries().count(*transaction, pending->counter(), kFactorTries, now);
      !counted) {
    return counted.error();
  }
  if (auto const right = check(*transaction, pending->member); !right) {
    auto const kept = transaction->commit(); // the try
    return kept ? right.error() : kept.error();
  }
  tries().take_back(*transaction, pending->counter(), now);
  transaction->remove_entry(kinds::presession, pending->key.text());
  return complete(*transaction,
                  {.member = pending->member,
                   .proof = Proof::password,
                   .second_factor = true,
                   .agent = pending->agent},
                  now);
}

Result<SignedIn> SignIn::give_totp(std::string_view pending, std::string_view code,
                                   Instant now) const {
  return give_code(pending, now, [&](Transaction& transaction, MemberId member) {
    return use_totp(store(), transaction, sealer, member, code, now);
  });
}

Result<SignedIn> SignIn::give_recovery_code(std::string_view pending, std::string_view code,
                                            Instant now) const {
  return give_code(pending, now, [&](Transaction& transaction, MemberId member) {
    return use_recovery_code(store(), transaction, member, code);
  });
}

Result<std::string> SignIn::begin_second_passkey(std::string_view pending, Instant now) const {
  auto const found = find_pending(pending, now);
  if (!found) {
    return found.error();
  }
  auto const member = store().find<Member>(found->member);
  return passkeys.request_options(found->member, must_verify_user(member->record),
                                  second_binding(found->key), now);
}

Result<SignedIn> SignIn::finish_second_passkey(std::string_view pending,
                                               std::string_view response_json, Instant now) const {
  auto transaction = store().begin();
  auto const found = find_pending(pending, now);
  if (!found) {
    return found.error();
  }
  auto const member = store().find<Member>(found->member);
  auto const used = passkeys.use(*transaction, found->member, must_verify_user(member->record),
                                 second_binding(found->key), response_json, now);
  if (!used) {
    return used.error();
  }
  transaction->remove_entry(kinds::presession, found->key.text());
  return complete(*transaction,
                  {.member = found->member,
                   .proof = Proof::password,
                   .second_factor = true,
                   .agent = found->agent},
                  now);
}

Result<std::string> SignIn::begin_passkey(Instant now) const {
  if (auto const clock = check_clock(store(), now); !clock) {
    return clock.error();
  }
  return passkeys.request_options(std::nullopt, true, kSignInBinding, now);
}

Result<SignedIn> SignIn::finish_passkey(std::string_view response_json, std::string_view agent,
                                        Instant now) const {
  if (auto const clock = check_clock(store(), now); !clock) {
    return clock.error();
  }
  auto transaction = store().begin();
  auto const used =
      passkeys.use(*transaction, std::nullopt, true, kSignInBinding, response_json, now);
  if (!used) {
    return used.error();
  }
  if (!is_admitted(store(), used->member)) {
    return refused();
  }
  return complete(*transaction,
                  {.member = used->member,
                   .proof = Proof::passkey,
                   .second_factor = true,
                   .agent = std::string{agent}},
                  now);
}

Result<SignedIn> SignIn::complete(Transaction& transaction, NewSession const& session,
                                  Instant now) const {
  auto opened = sessions.open(transaction, session, now);
  if (auto const kept = transaction.commit(); !kept) {
    return kept.error();
  }
  return SignedIn{.session = std::move(opened),
                  .device_token =
                      make_device_token(sessions.keys, sessions.random, session.member, now)};
}

} // namespace njia::app
