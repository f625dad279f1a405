// Logging in with a passkey, as the server sees it (Web Authentication Level 3 section 7.2). Checks
// everything but what needs the store: the caller finds the credential by its id, uses the
// challenge up, and stores what comes back before it lets the person in, in one transaction, so
// that two copies of one counter cannot both pass.
#pragma once

#include "njia/base/result.h"
#include "njia/webauthn/bytes.h"
#include "njia/webauthn/expected.h"

#include <cstdint>
#include <optional>

namespace njia::webauthn {

/// What navigator.credentials.get answered; response_json.h reads it from JSON.
struct AssertionResponse {
  Bytes credential_id; ///< rawId
  Bytes client_data_json;
  Bytes authenticator_data;
  Bytes signature;
  std::optional<Bytes> user_handle; ///< whose it is; always there where no user name was asked for
};

/// What was stored at registration and after the last login.
struct StoredCredential {
  Bytes id;
  Bytes public_key;
  Bytes user_handle; ///< as given in CreationOptions
  std::uint32_t counter = 0;
  bool backup_eligible = false;
};

/// To be stored.
struct VerifiedAssertion {
  std::uint32_t counter = 0;
  bool user_verified = false;
  bool backed_up = false;
};

/// Verifies that the owner of the stored key answered this challenge here and now.
/// The counter (section 6.1.1): none counted so far and none now is fine; otherwise it must be
/// greater than the stored one, or there are two copies of the authenticator. Errors: those of
/// check_client_data and parse_authenticator_data; `passkey.credential_wrong`,
/// `passkey.user_wrong`, `passkey.site_wrong`, `passkey.user_absent`, `passkey.user_unverified`,
/// `passkey.backup_changed`, `passkey.signature_wrong`, `passkey.counter_went_back`.
/// Breaks an invariant when the challenge expected is shorter than kLeastChallengeBytes and when
/// the stored key is none. Pure.
Result<VerifiedAssertion> verify_assertion(AssertionResponse const& response,
                                           StoredCredential const& stored,
                                           Expected const& expected);

} // namespace njia::webauthn
