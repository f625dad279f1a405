// What the page hands to navigator.credentials.create and .get: the JSON that
// PublicKeyCredential.parseCreationOptionsFromJSON and parseRequestOptionsFromJSON take (Web
// Authentication Level 3 section 5.1). Bytes are base64url. Attestation is always "none": we do not
// ask people which authenticator they hold.
#pragma once

#include "njia/webauthn/bytes.h"
#include "njia/webauthn/cose_key.h"

#include <chrono>
#include <string>
#include <vector>

namespace njia::webauthn {

/// Whether a PIN, finger or face is asked for beyond a touch.
enum class UserVerification { required, preferred, discouraged };

struct CredentialDescriptor {
  Bytes id;
  std::vector<std::string> transports = {};
};

/// Section 15.1 recommends five minutes.
inline constexpr auto kCeremonyTimeout = std::chrono::milliseconds{300'000};

struct CreationOptions {
  Bytes challenge; ///< at least kLeastChallengeBytes
  std::string rp_id;
  std::string rp_name;
  Bytes user_handle; ///< 1 to kMaxUserHandleBytes random bytes; says nothing about the person
  std::string user_name;
  std::string user_display_name;
  std::vector<Algorithm> algorithms = {Algorithm::es256, Algorithm::eddsa, Algorithm::rs256};
  std::vector<CredentialDescriptor> exclude = {}; ///< what the account has already
  UserVerification user_verification = UserVerification::required;
  std::chrono::milliseconds timeout = kCeremonyTimeout;
};

struct RequestOptions {
  Bytes challenge; ///< at least kLeastChallengeBytes
  std::string rp_id;
  std::vector<CredentialDescriptor> allow = {}; ///< empty: whatever the device holds for us
  UserVerification user_verification = UserVerification::required;
  std::chrono::milliseconds timeout = kCeremonyTimeout;
};

/// One object in one line, UTF-8. Breaks an invariant when the challenge or the user handle has a
/// length that the specification does not allow.
std::string to_json(CreationOptions const& options);
std::string to_json(RequestOptions const& options);

} // namespace njia::webauthn
