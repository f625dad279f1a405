#include "njia/webauthn/registration.h"

#include "njia/webauthn/authenticator_data.h"
#include "njia/webauthn/cbor.h"
#include "njia/webauthn/ceremony.h"
#include "njia/webauthn/client_data.h"
#include "njia/webauthn/limits.h"

#include <algorithm>
#include <string_view>

namespace njia::webauthn {
namespace {

Error attestation_error(char const* key) { return {.key = key, .where = "attestationObject"}; }

/// Views of an attestation object, section 6.5.4.
struct AttestationObject {
  std::string_view format;
  CborMap const* statement = nullptr;
  ByteView authenticator_data;
};

Result<AttestationObject> take_apart(CborValue const& value) {
  auto const* map = value.as<CborMap>();
  auto const member = [map](std::string_view key) {
    return map == nullptr ? nullptr : find(*map, key);
  };
  auto const* format = member("fmt");
  auto const* statement = member("attStmt");
  auto const* data = member("authData");
  if (format == nullptr || statement == nullptr || data == nullptr || map->size() != 3 ||
      format->as<std::string_view>() == nullptr || statement->as<CborMap>() == nullptr ||
      data->as<ByteView>() == nullptr) {
    return attestation_error("passkey.attestation_malformed");
  }
  return AttestationObject{.format = *format->as<std::string_view>(),
                           .statement = statement->as<CborMap>(),
                           .authenticator_data = *data->as<ByteView>()};
}

/// Section 8.2 without x5c: signed with the new key itself, which proves that whoever answered
/// holds it.
Result<Done> check_self_attestation(AttestationObject const& object, PublicKey const& key,
                                    ByteView client_data_json) {
  auto const* algorithm = find(*object.statement, "alg");
  auto const* signature = find(*object.statement, "sig");
  auto const* number = algorithm == nullptr ? nullptr : algorithm->as<std::int64_t>();
  auto const* bytes = signature == nullptr ? nullptr : signature->as<ByteView>();
  if (object.statement->size() != 2 || number == nullptr || bytes == nullptr ||
      bytes->size() > kMaxSignatureBytes) {
    return attestation_error("passkey.attestation_malformed");
  }
  if (*number != static_cast<std::int64_t>(key.algorithm()) ||
      !key.verify(signed_bytes(object.authenticator_data, client_data_json), *bytes)) {
    return attestation_error("passkey.attestation_wrong");
  }
  return Done{};
}

Result<Done> check_attestation(AttestationObject const& object, PublicKey const& key,
                               ByteView client_data_json) {
  if (object.format == "none") {
    return object.statement->empty()
               ? Result<Done>{Done{}}
               : Result<Done>{attestation_error("passkey.attestation_malformed")};
  }
  return check_self_attestation(object, key, client_data_json);
}

bool is_supported(AttestationObject const& object) {
  return object.format == "none" ||
         (object.format == "packed" && find(*object.statement, "x5c") == nullptr);
}

/// Section 5.8.4, in alphabetical order. Hints only: what is unknown is dropped.
std::vector<std::string> known_transports(std::vector<std::string> const& given) {
  auto known = std::vector<std::string>{};
  for (auto const* transport : {"ble", "hybrid", "internal", "nfc", "smart-card", "usb"}) {
    if (std::ranges::find(given, transport) != given.end()) {
      known.emplace_back(transport);
    }
  }
  return known;
}

} // namespace

Result<NewCredential> verify_registration(RegistrationResponse const& response,
                                          Expected const& expected) {
  auto const client = check_client_data(response.client_data_json, Ceremony::create, expected);
  if (!client) {
    return client.error();
  }
  if (response.attestation_object.size() > kMaxAttestationObjectBytes) {
    return attestation_error("passkey.attestation_malformed");
  }
  auto const value = parse_cbor(response.attestation_object);
  if (!value) {
    return value.error();
  }
  auto const object = take_apart(*value);
  if (!object) {
    return object.error();
  }
  if (!is_supported(*object)) {
    return attestation_error("passkey.attestation_unsupported");
  }
  auto const data = parse_authenticator_data(object->authenticator_data);
  if (!data) {
    return data.error();
  }
  if (auto const checked = check_authenticator_data(*data, expected); !checked) {
    return checked.error();
  }
  if (!data->credential) {
    return Error{.key = "passkey.authenticator_data_malformed", .where = "authenticatorData"};
  }
  if (data->credential->id != response.credential_id) {
    return Error{.key = "passkey.credential_wrong", .where = "rawId"};
  }
  auto const key = PublicKey::parse(data->credential->public_key);
  if (!key) {
    return key.error();
  }
  if (std::ranges::find(expected.algorithms, key->algorithm()) == expected.algorithms.end()) {
    return Error{.key = "passkey.algorithm_unsupported", .where = "credentialPublicKey"};
  }
  if (auto const checked = check_attestation(*object, *key, response.client_data_json); !checked) {
    return checked.error();
  }
  return NewCredential{.id = data->credential->id,
                       .public_key = data->credential->public_key,
                       .algorithm = key->algorithm(),
                       .counter = data->counter,
                       .user_verified = data->user_verified,
                       .backup_eligible = data->backup_eligible,
                       .backed_up = data->backed_up,
                       .aaguid = data->credential->aaguid,
                       .transports = known_transports(response.transports)};
}

} // namespace njia::webauthn
