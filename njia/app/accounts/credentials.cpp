#include "njia/app/accounts/credentials.h"

#include "njia/app/accounts/entry_kinds.h"
#include "njia/app/accounts/entry_value.h"
#include "njia/app/accounts/factors.h"
#include "njia/base/text.h"
#include "njia/crypto/encode.h"
#include "njia/crypto/recovery.h"
#include "njia/crypto/totp.h"

#include <algorithm>

namespace njia::app {
namespace {

std::string binding_of(Session const& session) { return "register:" + session.key.text(); }

Error password_too_short() {
  return {.key = "second_factor.password_too_short",
          .where = "",
          .args = {{"minimum", std::to_string(crypto::kLeastPasswordAlone)}}};
}

Error unknown() { return {.key = "second_factor.unknown", .where = ""}; }

Result<std::string> checked_passkey_title(std::string_view title) {
  auto const trimmed = trim(title);
  if (!is_valid_utf8(trimmed) || count_code_points(trimmed) > kMaxPasskeyTitle) {
    return Error{.key = "text.too_long",
                 .where = "title",
                 .args = {{"limit", std::to_string(kMaxPasskeyTitle)}}};
  }
  return std::string{trimmed};
}

/// What lets the member in when some of it has gone.
struct Rest {
  bool password = false;
  bool password_is_good_alone = false;
  bool second_factor = false;
  bool passkey_alone = false; ///< one that verifies its user
};

Result<Done> check_rest(Rest const& rest) {
  if (!rest.password && !rest.passkey_alone) {
    return Error{.key = "second_factor.last_credential", .where = ""};
  }
  if (rest.password && !rest.password_is_good_alone && !rest.second_factor) {
    return password_too_short();
  }
  return Done{};
}

} // namespace

Result<Done> Credentials::check(Session const& session, Instant now) const {
  auto const current = sessions.again(session, now);
  if (!current) {
    return current.error();
  }
  return check_fresh(*current, now);
}

bool Credentials::must_verify(Member const& member) const {
  return must_verify_user(member) || !find_password(store(), member.id);
}

Result<Done> Credentials::finish(Transaction& transaction, Session const& session) const {
  sessions.close_others(transaction, session.member, session);
  return transaction.commit();
}

CredentialList Credentials::of(MemberId member) const {
  return {.has_password = find_password(store(), member).has_value(),
          .has_totp = has_totp(store(), member),
          .recovery_codes = store().entries(kinds::recovery, member.text()).size(),
          .passkeys = passkeys.of(member)};
}

crypto::PasswordRules Credentials::password_rules(MemberId id) const {
  auto const member = store().find<Member>(id);
  NJIA_CHECK(member.has_value(), "asked for a member who is there");
  auto const org = member->record.org ? store().find<Organisation>(*member->record.org)
                                      : std::optional<Current<Organisation>>{};
  return {.has_second_factor = has_second_factor(store(), id),
          .context = password_context(member->record, org ? &org->record : nullptr)};
}

Result<Done> Credentials::set_password(Session const& session, ChosenPassword const& chosen,
                                       Instant now) const {
  auto transaction = store().begin();
  if (auto const checked = check(session, now); !checked) {
    return checked;
  }
  if (!chosen.is_good_alone && !has_second_factor(store(), session.member)) {
    return password_too_short();
  }
  put_password(*transaction, session.member,
               {.hash = chosen.hash, .is_good_alone = chosen.is_good_alone}, now);
  return finish(*transaction, session);
}

Result<TotpEnrolment> Credentials::begin_totp(Session const& session, Instant now) const {
  auto transaction = store().begin();
  if (auto const checked = check(session, now); !checked) {
    return checked.error();
  }
  auto const member = store().find<Member>(session.member);
  auto const secret = crypto::make_totp_secret(sessions.random);
  auto const owner = session.member.text();
  auto sealed = sealer.seal(totp_place(kinds::totp_new, owner), secret.text());
  if (!sealed) {
    return sealed.error();
  }
  transaction->put_entry({.kind = std::string{kinds::totp_new},
                          .key = owner,
                          .owner = owner,
                          .expires_at = now + kEnrolmentTime,
                          .value = *sealed});
  if (auto const kept = transaction->commit(); !kept) {
    return kept.error();
  }
  auto const base32 = crypto::to_base32(secret.view());
  return TotpEnrolment{
      .uri = crypto::totp_uri(passkeys.site.rp_name, member->record.code, secret.view()),
      .secret = crypto::SecretBytes::copy_of(crypto::as_bytes(base32))};
}

Result<Done> Credentials::confirm_totp(Session const& session, std::string_view code,
                                       Instant now) const {
  auto transaction = store().begin();
  if (auto const current = sessions.again(session, now); !current) {
    return current.error();
  }
  auto const owner = session.member.text();
  auto const entry = store().find_entry(kinds::totp_new, owner);
  if (!entry || now >= *entry->expires_at) {
    return Error{.key = "second_factor.expired", .where = ""};
  }
  auto const secret = sealer.open(totp_place(kinds::totp_new, owner), entry->value);
  if (!secret) {
    return secret.error();
  }
  auto const unix_s = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
  auto const step = crypto::verify_totp(crypto::as_bytes(*secret), code, unix_s, std::nullopt);
  if (!step) {
    return Error{.key = "second_factor.wrong", .where = ""};
  }
  auto const sealed = sealer.seal(totp_place(kinds::totp, owner), *secret);
  if (!sealed) {
    return sealed.error();
  }
  put_totp(*transaction, session.member, *sealed, *step);
  transaction->remove_entry(kinds::totp_new, owner);
  return finish(*transaction, session);
}

Result<Done> Credentials::remove_totp(Session const& session, Instant now) const {
  auto transaction = store().begin();
  if (auto const checked = check(session, now); !checked) {
    return checked;
  }
  if (!has_totp(store(), session.member)) {
    return unknown();
  }
  auto const password = find_password(store(), session.member);
  auto const rest = check_rest({.password = password.has_value(),
                                .password_is_good_alone = password && password->is_good_alone,
                                .second_factor = has_passkey(store(), session.member),
                                .passkey_alone = true}); // it never let anybody in alone
  if (!rest) {
    return rest;
  }
  transaction->remove_entry(kinds::totp, session.member.text());
  return finish(*transaction, session);
}

Result<std::string> Credentials::begin_passkey(Session const& session, Instant now) const {
  if (auto const checked = check(session, now); !checked) {
    return checked.error();
  }
  auto const member = store().find<Member>(session.member);
  return passkeys.creation_options(member->record, must_verify(member->record), binding_of(session),
                                   now);
}

Result<PasskeyRow> Credentials::add_passkey(Session const& session, std::string_view response_json,
                                            std::string_view title, Instant now) const {
  auto const checked = checked_passkey_title(title);
  if (!checked) {
    return checked.error();
  }
  auto transaction = store().begin();
  if (auto const current = sessions.again(session, now); !current) {
    return current.error();
  }
  auto const member = store().find<Member>(session.member);
  auto row = passkeys.add(*transaction, session.member, must_verify(member->record),
                          binding_of(session), response_json, *checked, now);
  if (!row) {
    return row;
  }
  if (auto const kept = finish(*transaction, session); !kept) {
    return kept.error();
  }
  return row;
}

Result<Done> Credentials::rename_passkey(Session const& session, std::string_view id,
                                         std::string_view title) const {
  auto const checked = checked_passkey_title(title);
  if (!checked) {
    return checked.error();
  }
  auto transaction = store().begin();
  auto const renamed = passkeys.rename(*transaction, session.member, id, *checked);
  return renamed ? transaction->commit() : renamed;
}

Result<Done> Credentials::remove_passkey(Session const& session, std::string_view id,
                                         Instant now) const {
  auto transaction = store().begin();
  if (auto const checked = check(session, now); !checked) {
    return checked;
  }
  auto rest_of_passkeys = passkeys.of(session.member);
  if (std::erase_if(rest_of_passkeys, [&](auto const& row) { return row.id == id; }) == 0) {
    return unknown();
  }
  auto const password = find_password(store(), session.member);
  auto const rest =
      check_rest({.password = password.has_value(),
                  .password_is_good_alone = password && password->is_good_alone,
                  .second_factor = !rest_of_passkeys.empty() || has_totp(store(), session.member),
                  .passkey_alone = std::any_of(rest_of_passkeys.begin(), rest_of_passkeys.end(),
                                               [](auto const& row) { return row.verifies_user; })});
  if (!rest) {
    return rest;
  }
  if (auto const removed = passkeys.remove(*transaction, session.member, id); !removed) {
    return removed;
  }
  return finish(*transaction, session);
}

Result<std::vector<crypto::SecretBytes>> Credentials::make_recovery_codes(Session const& session,
                                                                          Instant now) const {
  auto transaction = store().begin();
  if (auto const checked = check(session, now); !checked) {
    return checked.error();
  }
  auto const owner = session.member.text();
  transaction->remove_entries_of(kinds::recovery, owner);
  auto texts = std::vector<crypto::SecretBytes>{};
  for (auto& code : crypto::make_recovery_codes(sessions.random)) {
    transaction->put_entry({.kind = std::string{kinds::recovery},
                            .key = owner + ":" + code.hash.text(),
                            .owner = owner});
    texts.push_back(std::move(code.text));
  }
  if (auto const kept = finish(*transaction, session); !kept) {
    return kept.error();
  }
  return texts;
}

} // namespace njia::app
