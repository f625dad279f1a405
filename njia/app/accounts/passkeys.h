// Passkeys as accounts keep them: challenges, stored credentials, and the check of a browser's
// answer against both. A challenge is signed instead of stored, so that strangers who ask for one
// write nothing; it is good for one ceremony of one session for five minutes, and once.
#pragma once

#include "njia/app/accounts/keys.h"
#include "njia/app/accounts/limits.h"
#include "njia/domain/members.h"
#include "njia/store/store.h"
#include "njia/webauthn/options.h"
#include "njia/webauthn/registration.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::app {

/// How the hub names itself to browsers.
struct PasskeySite {
  std::string rp_id;                ///< the domain, e.g. "njia.example.org"
  std::string rp_name;              ///< shown by the browser
  std::vector<std::string> origins; ///< e.g. "https://njia.example.org"
};

/// A stored passkey, as its owner sees it.
struct PasskeyRow {
  std::string id; ///< for lists; not the credential's own number
  std::string title = {};
  Instant made_at = {};
  std::optional<Instant> used_at = {};
  bool verifies_user = false; ///< signs in alone, without a password
  bool is_synced = false;

  friend bool operator==(PasskeyRow const&, PasskeyRow const&) = default;
};

/// Administrators and operators must show a PIN, finger or face; a touch is not enough.
bool must_verify_user(Member const& member);

struct UsedPasskey {
  MemberId member;
  bool user_verified = false;
};

struct Passkeys {
  Store& store;
  UuidSource& ids;
  crypto::RandomSource& random;
  AccountKeys const& keys;
  PasskeySite const& site;

  /// Oldest first.
  std::vector<PasskeyRow> of(MemberId member) const;

  /// JSON for navigator.credentials.create(). @param binding  what the ceremony belongs to
  std::string creation_options(Member const& member, bool must_verify, std::string_view binding,
                               Instant now) const;
  /// JSON for navigator.credentials.get(); no member: whichever the device holds.
  std::string request_options(std::optional<MemberId> member, bool must_verify,
                              std::string_view binding, Instant now) const;

  /// Keeps what the browser made. Errors: those of webauthn's, `passkey.challenge_wrong` (also for
  /// one that is too old or was used), `second_factor.taken`, `second_factor.too_many`.
  Result<PasskeyRow> add(Transaction& transaction, MemberId member, bool must_verify,
                         std::string_view binding, std::string_view response_json,
                         std::string_view title, Instant now) const;

  /// Whose passkey answered. Notes counter and use. @param member  when it must be this one's
  /// Errors: those of webauthn's, `passkey.challenge_wrong`; `session.refused` for a passkey that
  /// nobody has here, or somebody else.
  Result<UsedPasskey> use(Transaction& transaction, std::optional<MemberId> member,
                          bool must_verify, std::string_view binding,
                          std::string_view response_json, Instant now) const;

  /// Errors: `second_factor.unknown`.
  Result<Done> rename(Transaction& transaction, MemberId member, std::string_view id,
                      std::string_view title) const;
  Result<Done> remove(Transaction& transaction, MemberId member, std::string_view id) const;

private:
  webauthn::Bytes challenge(std::string_view binding, Instant now) const;
  /// The challenge that the browser says it answered, when it is one of ours for this ceremony.
  Result<webauthn::Bytes> accept_challenge(Transaction& transaction,
                                           webauthn::Bytes const& client_data,
                                           std::string_view binding, Instant now) const;
  webauthn::Bytes handle(MemberId member) const;
};

} // namespace njia::app
