#include "njia/app/accounts/passkeys.h"

#include "njia/app/accounts/clock.h"
#include "njia/app/accounts/entry_kinds.h"
#include "njia/app/accounts/entry_value.h"
#include "njia/crypto/encode.h"
#include "njia/crypto/hash.h"
#include "njia/domain/field_text.h"
#include "njia/webauthn/assertion.h"
#include "njia/webauthn/client_data.h"
#include "njia/webauthn/response_json.h"

#include <algorithm>

namespace njia::app {
namespace {

constexpr std::size_t kNumber = 16, kTime = 8, kCode = 32;
constexpr std::size_t kChallengeBytes = kNumber + kTime + kCode;

webauthn::Bytes bytes_of(std::string const& base64url) {
  auto const bytes = crypto::from_base64url(base64url);
  NJIA_CHECK(bytes.has_value(), "the store keeps what was written");
  return *bytes;
}

PasskeyRow to_row(EntryValue const& value) {
  auto row = PasskeyRow{.id = value.text("id"),
                        .title = value.text("title"),
                        .made_at = value.instant("made_at"),
                        .verifies_user = value.flag("user_verified"),
                        .is_synced = value.flag("backed_up")};
  if (value.has("used_at")) {
    row.used_at = value.instant("used_at");
  }
  return row;
}

Error challenge_wrong() { return {.key = "passkey.challenge_wrong", .where = ""}; }

/// Of the challenge's first part and what it is for.
crypto::Digest challenge_code(AccountKeys const& keys, crypto::Bytes front,
                              std::string_view binding) {
  auto message = crypto::to_hex(front) + ":";
  message += binding;
  return account_code(keys.challenge(), message);
}

std::optional<Entry> find_by_id(Store const& store, MemberId member, std::string_view id) {
  for (auto& entry : store.entries(kinds::passkey, member.text())) {
    if (EntryValue::parse(entry.value).text("id") == id) {
      return std::move(entry);
    }
  }
  return std::nullopt;
}

Error unknown_passkey() { return {.key = "second_factor.unknown", .where = ""}; }

} // namespace

bool must_verify_user(Member const& member) {
  return std::any_of(member.roles.codes.begin(), member.roles.codes.end(), [](MemberRole role) {
    return role == MemberRole::admin || role == MemberRole::hub_operator;
  });
}

std::vector<PasskeyRow> Passkeys::of(MemberId member) const {
  auto rows = std::vector<PasskeyRow>{};
  for (auto const& entry : store.entries(kinds::passkey, member.text())) {
    rows.push_back(to_row(EntryValue::parse(entry.value)));
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](auto const& a, auto const& b) { return a.made_at < b.made_at; });
  return rows;
}

webauthn::Bytes Passkeys::handle(MemberId member) const {
  auto const code = account_code(keys.handle(), member.text());
  return {code.begin(), code.end()};
}

webauthn::Bytes Passkeys::challenge(std::string_view binding, Instant now) const {
  auto bytes = webauthn::Bytes(kNumber + kTime);
  random.fill(std::span{bytes}.first(kNumber));
  auto const ms = static_cast<std::uint64_t>(now.time_since_epoch().count());
  for (auto i = std::size_t{0}; i < kTime; ++i) {
    bytes[kNumber + i] = static_cast<std::uint8_t>(ms >> (8 * (kTime - 1 - i)));
  }
  auto const code = challenge_code(keys, bytes, binding);
  bytes.insert(bytes.end(), code.begin(), code.end());
  return bytes;
}

Result<webauthn::Bytes> Passkeys::accept_challenge(Transaction& transaction,
                                                   webauthn::Bytes const& client_data,
                                                   std::string_view binding, Instant now) const {
  auto const said = webauthn::parse_client_data(client_data);
  if (!said) {
    return said.error();
  }
  auto const bytes = crypto::from_base64url(said->challenge);
  if (!bytes || bytes->size() != kChallengeBytes) {
    return challenge_wrong();
  }
  auto const front = crypto::Bytes{*bytes}.first(kNumber + kTime);
  if (!crypto::equal_in_constant_time(challenge_code(keys, front, binding),
                                      crypto::Bytes{*bytes}.last(kCode))) {
    return challenge_wrong();
  }
  auto ms = std::uint64_t{0};
  for (auto i = std::size_t{0}; i < kTime; ++i) {
    ms = ms << 8 | front[kNumber + i];
  }
  auto const made_at = Instant{std::chrono::milliseconds{static_cast<std::int64_t>(ms)}};
  auto const key = crypto::to_hex(crypto::blake2b(*bytes));
  if (now - made_at >= webauthn::kCeremonyTimeout || made_at - now > kMaxClockBack ||
      store.find_entry(kinds::challenge, key)) {
    return challenge_wrong();
  }
  // Longer than it could be accepted, also when the clock goes back by what is allowed.
  transaction.put_entry({.kind = std::string{kinds::challenge},
                         .key = key,
                         .expires_at = now + webauthn::kCeremonyTimeout + 2 * kMaxClockBack});
  return *bytes;
}

std::string Passkeys::creation_options(Member const& member, bool must_verify,
                                       std::string_view binding, Instant now) const {
  auto options = webauthn::CreationOptions{
      .challenge = challenge(binding, now),
      .rp_id = site.rp_id,
      .rp_name = site.rp_name,
      .user_handle = handle(member.id),
      .user_name = member.code,
      .user_display_name = member.name.empty() ? member.code : member.name,
      .user_verification = must_verify ? webauthn::UserVerification::required
                                       : webauthn::UserVerification::preferred};
  for (auto const& entry : store.entries(kinds::passkey, member.id.text())) {
    options.exclude.push_back(
        {bytes_of(entry.key), split_list(EntryValue::parse(entry.value).text("transports"))});
  }
  return webauthn::to_json(options);
}

std::string Passkeys::request_options(std::optional<MemberId> member, bool must_verify,
                                      std::string_view binding, Instant now) const {
  auto options = webauthn::RequestOptions{.challenge = challenge(binding, now),
                                          .rp_id = site.rp_id,
                                          .user_verification =
                                              must_verify ? webauthn::UserVerification::required
                                                          : webauthn::UserVerification::preferred};
  if (member) {
    for (auto const& entry : store.entries(kinds::passkey, member->text())) {
      options.allow.push_back(
          {bytes_of(entry.key), split_list(EntryValue::parse(entry.value).text("transports"))});
    }
  }
  return webauthn::to_json(options);
}

Result<PasskeyRow> Passkeys::add(Transaction& transaction, MemberId member, bool must_verify,
                                 std::string_view binding, std::string_view response_json,
                                 std::string_view title, Instant now) const {
  auto const response = webauthn::parse_registration_response(response_json);
  if (!response) {
    return response.error();
  }
  auto const challenge = accept_challenge(transaction, response->client_data_json, binding, now);
  if (!challenge) {
    return challenge.error();
  }
  auto const made = webauthn::verify_registration(*response, {.rp_id = site.rp_id,
                                                              .origins = site.origins,
                                                              .challenge = *challenge,
                                                              .must_verify_user = must_verify});
  if (!made) {
    return made.error();
  }
  auto const key = crypto::to_base64url(made->id);
  if (store.find_entry(kinds::passkey, key)) {
    return Error{.key = "second_factor.taken", .where = ""};
  }
  if (store.entries(kinds::passkey, member.text()).size() >= kMaxPasskeys) {
    return Error{.key = "second_factor.too_many",
                 .where = "",
                 .args = {{"limit", std::to_string(kMaxPasskeys)}}};
  }
  auto value = EntryValue{};
  value.put("id", format_uuid(ids.next()))
      .put("title", title)
      .put("public_key", crypto::to_base64url(made->public_key))
      .put("counter", std::uint64_t{made->counter})
      .put_flag("user_verified", made->user_verified)
      .put_flag("backup_eligible", made->backup_eligible)
      .put_flag("backed_up", made->backed_up)
      .put("transports", join_list(made->transports))
      .put("made_at", now);
  transaction.put_entry({.kind = std::string{kinds::passkey},
                         .key = key,
                         .owner = member.text(),
                         .value = value.json()});
  return to_row(value);
}

Result<UsedPasskey> Passkeys::use(Transaction& transaction, std::optional<MemberId> member,
                                  bool must_verify, std::string_view binding,
                                  std::string_view response_json, Instant now) const {
  auto const response = webauthn::parse_assertion_response(response_json);
  if (!response) {
    return response.error();
  }
  auto const challenge = accept_challenge(transaction, response->client_data_json, binding, now);
  if (!challenge) {
    return challenge.error();
  }
  auto entry = store.find_entry(kinds::passkey, crypto::to_base64url(response->credential_id));
  if (!entry || (member && entry->owner != member->text())) {
    return Error{.key = "session.refused", .where = ""};
  }
  auto const owner = MemberId::parse(entry->owner);
  NJIA_CHECK(owner.has_value(), "the store keeps what was written");
  auto value = EntryValue::parse(entry->value);
  auto const verified =
      webauthn::verify_assertion(*response,
                                 {.id = response->credential_id,
                                  .public_key = bytes_of(value.text("public_key")),
                                  .user_handle = handle(*owner),
                                  .counter = static_cast<std::uint32_t>(value.number("counter")),
                                  .backup_eligible = value.flag("backup_eligible")},
                                 {.rp_id = site.rp_id,
                                  .origins = site.origins,
                                  .challenge = *challenge,
                                  .must_verify_user = must_verify,
                                  .must_name_user = !member});
  if (!verified) {
    return verified.error();
  }
  value.put("counter", std::uint64_t{verified->counter})
      .put_flag("backed_up", verified->backed_up)
      .put("used_at", now);
  entry->value = value.json();
  transaction.put_entry(*entry);
  return UsedPasskey{.member = *owner, .user_verified = verified->user_verified};
}

Result<Done> Passkeys::rename(Transaction& transaction, MemberId member, std::string_view id,
                              std::string_view title) const {
  auto entry = find_by_id(store, member, id);
  if (!entry) {
    return unknown_passkey();
  }
  auto value = EntryValue::parse(entry->value);
  value.put("title", title);
  entry->value = value.json();
  transaction.put_entry(*entry);
  return Done{};
}

Result<Done> Passkeys::remove(Transaction& transaction, MemberId member,
                              std::string_view id) const {
  auto const entry = find_by_id(store, member, id);
  if (!entry) {
    return unknown_passkey();
  }
  transaction.remove_entry(kinds::passkey, entry->key);
  return Done{};
}

} // namespace njia::app
