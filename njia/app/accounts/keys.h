// The hub's own keys for accounts: what stretches passwords beyond the database, binds CSRF tokens
// and passkey challenges, signs device tokens and hides login names in counters. None of them is in
// the database; all follow from the hub's key in the ring (njia/crypto/keyring.h), so that a stolen
// database opens no account.
#pragma once

#include "njia/crypto/hash.h"
#include "njia/crypto/keyring.h"
#include "njia/crypto/seal.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace njia::app {

/// In whose name the hub keeps its own key in the ring: no organisation has this id.
inline constexpr auto kHubItself = Uuid{};

class AccountKeys {
public:
  /// @param root  32 bytes that are no part of the database
  explicit AccountKeys(crypto::Bytes root);
  /// From the hub's key in the ring, which is made when there is none. Errors: those of
  /// Keyring::key_for.
  static Result<AccountKeys> of(crypto::Keyring& ring);

  crypto::SecretBytes pepper() const; ///< for crypto::PasswordHasher
  crypto::Bytes csrf() const { return part(1); }
  crypto::Bytes challenge() const { return part(2); }
  crypto::Bytes device() const { return part(3); }
  crypto::Bytes counter() const { return part(4); }
  crypto::Bytes handle() const { return part(5); }

private:
  crypto::Bytes part(std::size_t index) const { return keys_.view().subspan(index * 32, 32); }

  crypto::SecretBytes keys_;
};

/// An authentication code of 32 bytes over a text, with one of the keys above.
crypto::Digest account_code(crypto::Bytes key, std::string_view text);

/// Where a member's authenticator secret is sealed.
crypto::SealPlace totp_place(std::string_view kind, std::string_view member);

} // namespace njia::app
