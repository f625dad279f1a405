#include "njia/webauthn/ceremony.h"

namespace njia::webauthn {

Result<Done> check_authenticator_data(AuthenticatorData const& data, Expected const& expected) {
  auto const wrong = [](char const* key) {
    return Error{.key = key, .where = "authenticatorData"};
  };
  if (data.rp_id_hash != sha256(expected.rp_id)) {
    return wrong("passkey.site_wrong");
  }
  if (!data.user_present) {
    return wrong("passkey.user_absent");
  }
  if (expected.must_verify_user && !data.user_verified) {
    return wrong("passkey.user_unverified");
  }
  return Done{};
}

Bytes signed_bytes(ByteView authenticator_data, ByteView client_data_json) {
  auto bytes = Bytes{authenticator_data.begin(), authenticator_data.end()};
  auto const digest = sha256(text_of(client_data_json));
  bytes.insert(bytes.end(), digest.begin(), digest.end());
  return bytes;
}

} // namespace njia::webauthn
