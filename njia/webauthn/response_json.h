// The answers of a browser as the page sends them: the JSON of PublicKeyCredential.toJSON() (Web
// Authentication Level 3 section 5.1: RegistrationResponseJSON, AuthenticationResponseJSON). Only
// takes them apart; nothing in them is believed before verify_registration or verify_assertion has
// seen it.
#pragma once

#include "njia/base/result.h"
#include "njia/webauthn/assertion.h"
#include "njia/webauthn/registration.h"

#include <string_view>

namespace njia::webauthn {

/// Members that are not needed (id, authenticatorAttachment, clientExtensionResults, publicKey …)
/// may be there or not. Errors: `passkey.response_malformed`, `where` names the member; also for
/// more than kMaxResponseJsonBytes and ids and user handles that are longer than any.
Result<RegistrationResponse> parse_registration_response(std::string_view json);
Result<AssertionResponse> parse_assertion_response(std::string_view json);

} // namespace njia::webauthn
