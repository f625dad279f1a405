#include "njia/webauthn/assertion.h"

#include "njia/webauthn/authenticator_data.h"
#include "njia/webauthn/ceremony.h"
#include "njia/webauthn/client_data.h"
#include "njia/webauthn/limits.h"

namespace njia::webauthn {
namespace {

/// Section 7.2: is it the credential that was looked up, and does it say the same of its owner?
Result<Done> check_owner(AssertionResponse const& response, StoredCredential const& stored,
                         Expected const& expected) {
  if (response.credential_id != stored.id) {
    return Error{.key = "passkey.credential_wrong", .where = "rawId"};
  }
  if (response.user_handle ? *response.user_handle != stored.user_handle
                           : expected.must_name_user) {
    return Error{.key = "passkey.user_wrong", .where = "userHandle"};
  }
  return Done{};
}

bool has_gone_back(std::uint32_t counter, std::uint32_t stored) {
  return (counter != 0 || stored != 0) && counter <= stored;
}

} // namespace

Result<VerifiedAssertion> verify_assertion(AssertionResponse const& response,
                                           StoredCredential const& stored,
                                           Expected const& expected) {
  if (auto const owner = check_owner(response, stored, expected); !owner) {
    return owner.error();
  }
  auto const client = check_client_data(response.client_data_json, Ceremony::get, expected);
  if (!client) {
    return client.error();
  }
  auto const data = parse_authenticator_data(response.authenticator_data);
  if (!data) {
    return data.error();
  }
  auto const wrong = [](char const* key, char const* where) {
    return Error{.key = key, .where = where};
  };
  if (data->credential) { // section 6.1: assertions carry none
    return wrong("passkey.authenticator_data_malformed", "authenticatorData");
  }
  if (auto const checked = check_authenticator_data(*data, expected); !checked) {
    return checked.error();
  }
  if (data->backup_eligible != stored.backup_eligible) {
    return wrong("passkey.backup_changed", "authenticatorData");
  }
  auto const key = PublicKey::parse(stored.public_key);
  NJIA_CHECK(key.has_value(), "a key was stored that registration does not take");
  if (response.signature.size() > kMaxSignatureBytes ||
      !key->verify(signed_bytes(response.authenticator_data, response.client_data_json),
                   response.signature)) {
    return wrong("passkey.signature_wrong", "signature");
  }
  if (has_gone_back(data->counter, stored.counter)) {
    return wrong("passkey.counter_went_back", "authenticatorData");
  }
  return VerifiedAssertion{
      .counter = data->counter, .user_verified = data->user_verified, .backed_up = data->backed_up};
}

} // namespace njia::webauthn
