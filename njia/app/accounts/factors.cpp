#include "njia/app/accounts/factors.h"

#include "njia/app/accounts/entry_kinds.h"
#include "njia/app/accounts/entry_value.h"
#include "njia/crypto/recovery.h"
#include "njia/crypto/totp.h"

namespace njia::app {
namespace {

Error refused() { return {.key = "session.refused", .where = ""}; }

std::int64_t unix_seconds(Instant at) {
  return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
}

} // namespace

std::optional<StoredPassword> find_password(Store const& store, MemberId member) {
  auto const entry = store.find_entry(kinds::password, member.text());
  if (!entry) {
    return std::nullopt;
  }
  auto const value = EntryValue::parse(entry->value);
  return StoredPassword{.hash = value.text("hash"), .is_good_alone = value.flag("alone")};
}

void put_password(Transaction& transaction, MemberId member, StoredPassword const& password,
                  Instant now) {
  auto value = EntryValue{};
  value.put("hash", password.hash).put_flag("alone", password.is_good_alone).put("changed_at", now);
  transaction.put_entry({.kind = std::string{kinds::password},
                         .key = member.text(),
                         .owner = member.text(),
                         .value = value.json()});
}

bool has_totp(Store const& store, MemberId member) {
  return store.find_entry(kinds::totp, member.text()).has_value();
}

bool has_passkey(Store const& store, MemberId member) {
  return !store.entries(kinds::passkey, member.text()).empty();
}

bool has_second_factor(Store const& store, MemberId member) {
  return has_totp(store, member) || has_passkey(store, member);
}

void put_totp(Transaction& transaction, MemberId member, std::string_view sealed,
              std::uint64_t last_step) {
  auto value = EntryValue{};
  value.put("secret", sealed).put("last_step", last_step);
  transaction.put_entry({.kind = std::string{kinds::totp},
                         .key = member.text(),
                         .owner = member.text(),
                         .value = value.json()});
}

Result<Done> use_totp(Store const& store, Transaction& transaction, crypto::Sealer const& sealer,
                      MemberId member, std::string_view code, Instant now) {
  auto const entry = store.find_entry(kinds::totp, member.text());
  if (!entry) {
    return refused();
  }
  auto const value = EntryValue::parse(entry->value);
  auto const sealed = value.text("secret");
  auto const secret = sealer.open(totp_place(kinds::totp, member.text()), sealed);
  if (!secret) {
    return secret.error();
  }
  auto const step = crypto::verify_totp(crypto::as_bytes(*secret), code, unix_seconds(now),
                                        value.number("last_step"));
  if (!step) {
    return refused();
  }
  put_totp(transaction, member, sealed, *step);
  return Done{};
}

Result<Done> use_recovery_code(Store const& store, Transaction& transaction, MemberId member,
                               std::string_view code) {
  auto const hash = crypto::parse_recovery_code(code);
  if (!hash) {
    return refused();
  }
  auto const key = member.text() + ":" + hash->text();
  if (!store.find_entry(kinds::recovery, key)) {
    return refused();
  }
  transaction.remove_entry(kinds::recovery, key);
  return Done{};
}

void remove_credentials(Transaction& transaction, MemberId member) {
  for (auto const kind : kinds::credentials) {
    transaction.remove_entries_of(kind, member.text());
  }
}

void close_doors(Store const& store, Transaction& transaction, MemberId member) {
  for (auto const kind : kinds::open_doors) {
    for (auto const& entry : store.entries(kind, member.text())) {
      transaction.remove_entry(kind, entry.key);
    }
  }
}

} // namespace njia::app
