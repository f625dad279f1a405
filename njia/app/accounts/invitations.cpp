#include "njia/app/accounts/invitations.h"

#include "njia/app/accounts/clock.h"
#include "njia/app/accounts/entry_kinds.h"
#include "njia/app/accounts/entry_value.h"
#include "njia/app/accounts/factors.h"
#include "njia/domain/vocabulary.h"

#include <algorithm>

namespace njia::app {
namespace {

Error unknown() { return {.key = "invitation.unknown", .where = ""}; }

std::string binding_of(crypto::TokenHash const& key) { return "invitation:" + key.text(); }

Invitation from_entry(Entry const& entry) {
  auto const value = EntryValue::parse(entry.value);
  auto const member = MemberId::parse(entry.owner);
  NJIA_CHECK(member && entry.expires_at, "the store keeps what was written");
  return {.id = value.text("id"),
          .kind = value.text("kind") == "reset" ? InvitationKind::reset : InvitationKind::invite,
          .member = *member,
          .made_by = value.text("made_by"),
          .made_at = value.instant("made_at"),
          .expires_at = *entry.expires_at};
}

AccessState state_for(InvitationKind kind) {
  return kind == InvitationKind::invite ? AccessState::pending : AccessState::active;
}

Error wrong_state(Member const& member) {
  return {.key = "invitation.state", .where = "", .args = {{"value", term_code(member.access)}}};
}

} // namespace

Result<Done> check_may_manage(access::Subject const& who, Member const& member) {
  auto const verdict = access::decide(who, access::Action::member_manage,
                                      {.org = member.org, .maker = member.id.text()});
  return verdict == access::Verdict::allowed ? Result{Done{}} : access::access_error(verdict);
}

bool Invitations::is_within_reach(access::Subject const& who, MemberId id) const {
  auto const member = store().find<Member>(id);
  return member && check_may_manage(who, member->record);
}

Result<NewInvitation> Invitations::make(Transaction& transaction, Member const& member,
                                        InvitationKind kind, unsigned days,
                                        Actor const& actor) const {
  if (member.access != state_for(kind)) {
    return wrong_state(member);
  }
  if (days < 1 || days > kMaxInvitationDays) {
    return Error{.key = "invitation.days",
                 .where = "days",
                 .args = {{"limit", std::to_string(kMaxInvitationDays)}}};
  }
  auto const owner = member.id.text();
  transaction.remove_entries_of(kinds::invitation, owner);
  auto token = crypto::make_token(crypto::TokenKind::invitation, sessions.random);
  auto value = EntryValue{};
  value.put("id", format_uuid(sessions.ids.next()))
      .put("kind", kind == InvitationKind::reset ? "reset" : "invite")
      .put("made_by", actor.name)
      .put("made_at", actor.at);
  auto const entry = Entry{.kind = std::string{kinds::invitation},
                           .key = token.hash.text(),
                           .owner = owner,
                           .expires_at = actor.at + std::chrono::days{days},
                           .value = value.json()};
  transaction.put_entry(entry);
  note_clock(store(), transaction, actor.at);
  return NewInvitation{.token = std::move(token.text), .invitation = from_entry(entry)};
}

Result<NewInvitation> Invitations::create(access::Subject const& who, MemberId id,
                                          InvitationKind kind, unsigned days,
                                          Actor const& actor) const {
  auto transaction = store().begin();
  auto const member = store().find<Member>(id);
  if (!member) {
    auto const verdict = access::may_try(who, access::Action::member_manage);
    return access::access_error(verdict == access::Verdict::allowed ? access::Verdict::hidden
                                                                    : verdict);
  }
  if (auto const allowed = check_may_manage(who, member->record); !allowed) {
    return allowed.error();
  }
  auto made = make(*transaction, member->record, kind, days, actor);
  if (!made) {
    return made;
  }
  if (auto const kept = transaction->commit(); !kept) {
    return kept.error();
  }
  return made;
}

Result<std::pair<crypto::TokenHash, Invitation>> Invitations::look_up(std::string_view token,
                                                                      Instant now) const {
  if (auto const clock = check_clock(store(), now); !clock) {
    return clock.error();
  }
  auto const key = crypto::parse_token(token, crypto::TokenKind::invitation);
  if (!key) {
    return unknown();
  }
  auto const entry = store().find_entry(kinds::invitation, key->text());
  if (!entry || now >= *entry->expires_at) {
    return unknown();
  }
  auto invitation = from_entry(*entry);
  auto const member = store().find<Member>(invitation.member);
  if (!member || member->record.access != state_for(invitation.kind)) {
    return unknown();
  }
  return std::pair{*key, std::move(invitation)};
}

Result<InvitationView> Invitations::find(std::string_view token, Instant now) const {
  auto found = look_up(token, now);
  if (!found) {
    return found.error();
  }
  auto const member = store().find<Member>(found->second.member)->record;
  auto const org =
      member.org ? store().find<Organisation>(*member.org) : std::optional<Current<Organisation>>{};
  return InvitationView{
      .invitation = found->second,
      .login = member.code,
      .name = member.name,
      .organisation = org ? org->record.name : "",
      .rules = {.context = password_context(member, org ? &org->record : nullptr)}};
}

Result<Done> Invitations::set_up(Transaction& transaction, crypto::TokenHash const& key,
                                 Invitation const& invitation, Actor const& actor) const {
  transaction.remove_entry(kinds::invitation, key.text());
  remove_credentials(transaction, invitation.member);
  close_doors(store(), transaction, invitation.member);
  note_clock(store(), transaction, actor.at);
  auto current = store().find<Member>(invitation.member);
  if (current->record.access == AccessState::active) {
    return Done{};
  }
  current->record.access = AccessState::active;
  return transaction.put(current->record, {.by = actor.name, .at = actor.at}, current->version);
}

Result<MemberId> Invitations::accept_password(std::string_view token, ChosenPassword const& chosen,
                                              Actor const& actor) const {
  auto transaction = store().begin();
  auto const found = look_up(token, actor.at);
  if (!found) {
    return found.error();
  }
  if (!chosen.is_good_alone) {
    return Error{.key = "second_factor.password_too_short",
                 .where = "",
                 .args = {{"minimum", std::to_string(crypto::kLeastPasswordAlone)}}};
  }
  auto const& [key, invitation] = *found;
  auto done = set_up(*transaction, key, invitation, actor);
  if (done) {
    put_password(*transaction, invitation.member, {.hash = chosen.hash, .is_good_alone = true},
                 actor.at);
    done = transaction->commit();
  }
  return done ? Result{invitation.member} : done.error();
}

Result<std::string> Invitations::begin_passkey(std::string_view token, Instant now) const {
  auto const found = look_up(token, now);
  if (!found) {
    return found.error();
  }
  auto const member = store().find<Member>(found->second.member);
  return passkeys.creation_options(member->record, true, binding_of(found->first), now);
}

Result<MemberId> Invitations::accept_passkey(std::string_view token, std::string_view response_json,
                                             Actor const& actor) const {
  auto transaction = store().begin();
  auto const found = look_up(token, actor.at);
  if (!found) {
    return found.error();
  }
  auto const& [key, invitation] = *found;
  if (auto const done = set_up(*transaction, key, invitation, actor); !done) {
    return done.error();
  }
  auto const added = passkeys.add(*transaction, invitation.member, true, binding_of(key),
                                  response_json, "", actor.at);
  if (!added) {
    return added.error();
  }
  auto const kept = transaction->commit();
  return kept ? Result{invitation.member} : kept.error();
}

std::vector<Invitation> Invitations::list(access::Subject const& who, Instant now) const {
  auto found = std::vector<Invitation>{};
  for (auto const& entry : store().entries(kinds::invitation, std::nullopt)) {
    auto invitation = from_entry(entry);
    if (now < invitation.expires_at && is_within_reach(who, invitation.member)) {
      found.push_back(std::move(invitation));
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](auto const& a, auto const& b) { return a.made_at > b.made_at; });
  return found;
}

Result<Done> Invitations::revoke(access::Subject const& who, std::string_view id,
                                 Instant now) const {
  auto transaction = store().begin();
  for (auto const& entry : store().entries(kinds::invitation, std::nullopt)) {
    auto const invitation = from_entry(entry);
    if (invitation.id == id && now < invitation.expires_at &&
        is_within_reach(who, invitation.member)) {
      transaction->remove_entry(kinds::invitation, entry.key);
      return transaction->commit();
    }
  }
  return unknown();
}

} // namespace njia::app
