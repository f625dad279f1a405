// What a member signs in with, as the entries say: read and used by signing in, confirming and
// changing. Private to this module.
#pragma once

#include "njia/app/accounts/keys.h"
#include "njia/app/accounts/passwords.h"
#include "njia/store/store.h"

#include <optional>
#include <string_view>

namespace njia::app {

struct StoredPassword {
  std::string hash;
  bool is_good_alone = false;
};

std::optional<StoredPassword> find_password(Store const& store, MemberId member);
void put_password(Transaction& transaction, MemberId member, StoredPassword const& password,
                  Instant now);

bool has_totp(Store const& store, MemberId member);
bool has_passkey(Store const& store, MemberId member);
/// Whether a password alone does not let the member in.
bool has_second_factor(Store const& store, MemberId member);

/// Checks the code and, in the same transaction, uses its step up.
/// Errors: `session.refused`, and those of Sealer::open.
Result<Done> use_totp(Store const& store, Transaction& transaction, crypto::Sealer const& sealer,
                      MemberId member, std::string_view code, Instant now);
void put_totp(Transaction& transaction, MemberId member, std::string_view sealed,
              std::uint64_t last_step);

/// Uses the code up. Errors: `session.refused`.
Result<Done> use_recovery_code(Store const& store, Transaction& transaction, MemberId member,
                               std::string_view code);

/// All that lets the member in, and all that is open. Within the transaction that removes, resets
/// or renews.
void remove_credentials(Transaction& transaction, MemberId member);
void close_doors(Store const& store, Transaction& transaction, MemberId member);

} // namespace njia::app
