#include "njia/app/accounts/sessions.h"

#include "njia/app/accounts/clock.h"
#include "njia/app/accounts/entry_kinds.h"
#include "njia/app/accounts/entry_value.h"
#include "njia/base/text.h"
#include "njia/crypto/encode.h"

#include <algorithm>

namespace njia::app {
namespace {

Error required() { return {.key = "access.sign_in", .where = ""}; }

Entry to_entry(Session const& session) {
  auto value = EntryValue{};
  value.put("id", session.id)
      .put("proof", session.proof == Proof::passkey ? "passkey" : "password")
      .put_flag("second_factor", session.second_factor)
      .put("agent", session.agent)
      .put("opened_at", session.opened_at)
      .put("seen_at", session.seen_at)
      .put("proved_at", session.proved_at);
  return {.kind = std::string{kinds::session},
          .key = session.key.text(),
          .owner = session.member.text(),
          .expires_at = session.expires_at,
          .value = value.json()};
}

Instant end_of(Session const& session, SessionTimes const& times) {
  return std::min<Instant>(session.opened_at + times.absolute, session.seen_at + times.idle);
}

Session from_entry(Entry const& entry, SessionTimes const& times) {
  auto const value = EntryValue::parse(entry.value);
  auto const key = crypto::TokenHash::parse(entry.key);
  auto const member = MemberId::parse(entry.owner);
  NJIA_CHECK(key && member, "the store keeps what was written");
  auto session =
      Session{.key = *key,
              .id = value.text("id"),
              .member = *member,
              .proof = value.text("proof") == "passkey" ? Proof::passkey : Proof::password,
              .second_factor = value.flag("second_factor"),
              .agent = value.text("agent"),
              .opened_at = value.instant("opened_at"),
              .seen_at = value.instant("seen_at"),
              .proved_at = value.instant("proved_at")};
  session.expires_at = end_of(session, times);
  return session;
}

/// Only what a short code of a browser's family may hold.
std::string agent_code(std::string_view agent) {
  auto code = ascii_lower(agent.substr(0, kMaxAgent));
  std::erase_if(code, [](char c) { return !((c >= 'a' && c <= 'z') || c == '_' || c == '-'); });
  return code;
}

} // namespace

bool Session::is_fresh(Instant now) const {
  return now - proved_at < kProofFresh && proved_at - now <= kMaxClockBack;
}

Result<Done> check_fresh(Session const& session, Instant now) {
  return session.is_fresh(now) ? Result{Done{}}
                               : Error{.key = "session.confirm_needed", .where = ""};
}

bool is_admitted(Store const& store, MemberId id) {
  auto const member = store.find<Member>(id);
  if (!member) {
    return false;
  }
  auto const org = member->record.org ? store.find<Organisation>(*member->record.org)
                                      : std::optional<Current<Organisation>>{};
  return !access::effective_roles(member->record, org ? &org->record : nullptr).empty();
}

OpenedSession Sessions::open(Transaction& transaction, NewSession const& request,
                             Instant now) const {
  auto sessions = of(request.member, now);
  while (sessions.size() >= kMaxSessions) {
    auto const oldest =
        std::min_element(sessions.begin(), sessions.end(),
                         [](auto const& a, auto const& b) { return a.seen_at < b.seen_at; });
    transaction.remove_entry(kinds::session, oldest->key.text());
    sessions.erase(oldest);
  }
  auto token = crypto::make_token(crypto::TokenKind::session, random);
  auto session = Session{.key = token.hash,
                         .id = format_uuid(ids.next()),
                         .member = request.member,
                         .proof = request.proof,
                         .second_factor = request.second_factor,
                         .agent = agent_code(request.agent),
                         .opened_at = now,
                         .seen_at = now,
                         .proved_at = now};
  session.expires_at = end_of(session, times);
  transaction.put_entry(to_entry(session));
  note_clock(store, transaction, now);
  return {.token = std::move(token.text), .session = std::move(session)};
}

Result<Session> Sessions::find(People const& people, std::string_view token, Instant now) const {
  if (auto const clock = check_clock(store, now); !clock) {
    return clock.error();
  }
  auto const key = crypto::parse_token(token, crypto::TokenKind::session);
  if (!key) {
    return required();
  }
  auto const entry = store.find_entry(kinds::session, key->text());
  if (!entry) {
    return required();
  }
  auto session = from_entry(*entry, times);
  if (now < session.seen_at - kMaxClockBack) {
    return Error{.key = "session.clock_went_back", .where = ""};
  }
  if (now >= session.expires_at || !people.subject(session.member, now).member) {
    return required();
  }
  return session;
}

Result<Session> Sessions::again(Session const& session, Instant now) const {
  if (auto const clock = check_clock(store, now); !clock) {
    return clock.error();
  }
  auto const entry = store.find_entry(kinds::session, session.key.text());
  if (!entry) {
    return required();
  }
  auto current = from_entry(*entry, times);
  if (now >= current.expires_at || !is_admitted(store, current.member)) {
    return required();
  }
  return current;
}

Result<Done> Sessions::touch(Session const& session, Instant now) const {
  auto transaction = store.begin();
  auto const entry = store.find_entry(kinds::session, session.key.text());
  if (!entry) {
    return Done{};
  }
  auto current = from_entry(*entry, times);
  if (now >= current.expires_at || now <= current.seen_at) {
    return Done{};
  }
  current.seen_at = now;
  current.expires_at = end_of(current, times);
  transaction->put_entry(to_entry(current));
  note_clock(store, *transaction, now);
  return transaction->commit();
}

void Sessions::prove(Transaction& transaction, Session const& session, Instant now) const {
  if (auto const entry = store.find_entry(kinds::session, session.key.text())) {
    auto current = from_entry(*entry, times);
    current.proved_at = now;
    transaction.put_entry(to_entry(current));
  }
}

std::vector<Session> Sessions::of(MemberId member, Instant now) const {
  auto found = std::vector<Session>{};
  for (auto const& entry : store.entries(kinds::session, member.text())) {
    auto session = from_entry(entry, times);
    if (now < session.expires_at) {
      found.push_back(std::move(session));
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](auto const& a, auto const& b) { return a.opened_at > b.opened_at; });
  return found;
}

Result<Done> Sessions::close(Session const& session) const {
  auto transaction = store.begin();
  transaction->remove_entry(kinds::session, session.key.text());
  return transaction->commit();
}

Result<Done> Sessions::close_by_id(MemberId member, std::string_view id) const {
  auto transaction = store.begin();
  for (auto const& entry : store.entries(kinds::session, member.text())) {
    if (from_entry(entry, times).id == id) {
      transaction->remove_entry(kinds::session, entry.key);
      return transaction->commit();
    }
  }
  return Error{.key = "session.unknown", .where = ""};
}

Result<Done> Sessions::close_all(MemberId member) const {
  auto transaction = store.begin();
  close_others(*transaction, member, std::nullopt);
  return transaction->commit();
}

void Sessions::close_others(Transaction& transaction, MemberId member,
                            std::optional<Session> const& but) const {
  for (auto const& entry : store.entries(kinds::session, member.text())) {
    if (!but || entry.key != but->key.text()) {
      transaction.remove_entry(kinds::session, entry.key);
    }
  }
  transaction.remove_entries_of(kinds::presession, member.text());
}

std::string Sessions::csrf_token(Session const& session) const {
  return crypto::to_base64url(account_code(keys.csrf(), session.key.text()));
}

Result<Done> Sessions::check_csrf(Session const& session, std::string_view given) const {
  auto const wanted = csrf_token(session);
  return crypto::equal_in_constant_time(crypto::as_bytes(given), crypto::as_bytes(wanted))
             ? Result{Done{}}
             : Error{.key = "session.csrf", .where = ""};
}

} // namespace njia::app
