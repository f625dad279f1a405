// Making a passkey, as the server sees it (Web Authentication Level 3 section 7.1). Checks
// everything but what needs the store: the caller must still refuse an id that is registered
// already, to this or to any other account, and must have bound the challenge to its session.
#pragma once

#include "njia/base/result.h"
#include "njia/webauthn/bytes.h"
#include "njia/webauthn/expected.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace njia::webauthn {

/// What navigator.credentials.create answered; response_json.h reads it from JSON.
struct RegistrationResponse {
  Bytes credential_id; ///< rawId
  Bytes client_data_json;
  Bytes attestation_object;
  std::vector<std::string> transports; ///< hints for the next login, e.g. "internal"
};

/// To be stored with the account.
struct NewCredential {
  Bytes id;         ///< at most kMaxCredentialIdBytes
  Bytes public_key; ///< COSE_Key, which PublicKey::parse takes
  Algorithm algorithm = Algorithm::es256;
  std::uint32_t counter = 0;
  bool user_verified = false;
  bool backup_eligible = false;          ///< never changes; assertions are held against it
  bool backed_up = false;                ///< may change: keep the last one
  std::array<std::uint8_t, 16> aaguid{}; ///< said by the authenticator and proved by nobody
  std::vector<std::string> transports;   ///< those of the specification, others dropped; sorted
};

/// Verifies the answer to options with attestation "none". Taken are the formats "none" and
/// "packed" without a certificate, whose signature by the new key itself is checked; nobody asked
/// for another. Errors: those of check_client_data, parse_authenticator_data and PublicKey::parse;
/// `passkey.attestation_malformed`, `passkey.attestation_unsupported`, `passkey.attestation_wrong`,
/// `passkey.site_wrong`, `passkey.user_absent`, `passkey.user_unverified`,
/// `passkey.credential_wrong`, `passkey.algorithm_unsupported`. Breaks an invariant when the
/// challenge expected is shorter than kLeastChallengeBytes. Pure.
Result<NewCredential> verify_registration(RegistrationResponse const& response,
                                          Expected const& expected);

} // namespace njia::webauthn
