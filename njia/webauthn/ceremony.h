// What both ceremonies ask of authenticator data. Private to the module.
#pragma once

#include "njia/base/result.h"
#include "njia/webauthn/authenticator_data.h"
#include "njia/webauthn/expected.h"

namespace njia::webauthn {

/// Errors: `passkey.site_wrong`, `passkey.user_absent`, `passkey.user_unverified`.
Result<Done> check_authenticator_data(AuthenticatorData const& data, Expected const& expected);

/// What an authenticator signs: its data, then the digest of the client data.
Bytes signed_bytes(ByteView authenticator_data, ByteView client_data_json);

} // namespace njia::webauthn
