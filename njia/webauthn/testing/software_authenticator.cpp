#include "njia/webauthn/testing/software_authenticator.h"

#include "njia/base/check.h"
#include "njia/base/sha256.h"
#include "njia/crypto/encode.h"
#include "njia/webauthn/ceremony.h"
#include "njia/webauthn/testing/cbor_writer.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace njia::webauthn::testing {
namespace {

namespace json = boost::json;

Bytes random_bytes(std::size_t count) {
  auto bytes = Bytes(count);
  NJIA_CHECK(RAND_bytes(bytes.data(), static_cast<int>(count)) == 1, "randomness for a test");
  return bytes;
}

Bytes number_of(EVP_PKEY* key, char const* name, std::size_t size) {
  BIGNUM* number = nullptr;
  NJIA_CHECK(EVP_PKEY_get_bn_param(key, name, &number) == 1, "the key has this part");
  auto bytes = Bytes(size == 0 ? static_cast<std::size_t>(BN_num_bytes(number)) : size);
  BN_bn2binpad(number, bytes.data(), static_cast<int>(bytes.size()));
  BN_free(number);
  return bytes;
}

Bytes raw_key(EVP_PKEY* key) {
  auto bytes = Bytes(32);
  auto size = bytes.size();
  NJIA_CHECK(EVP_PKEY_get_raw_public_key(key, bytes.data(), &size) == 1, "a raw key");
  return bytes;
}

std::string text_at(json::value const& object, std::string_view key) {
  return std::string{object.at(key).as_string()};
}

Bytes bytes_at(json::value const& object, std::string_view key) {
  return *crypto::from_base64url(text_at(object, key));
}

std::vector<CredentialDescriptor> descriptors_at(json::value const& object, std::string_view key) {
  auto list = std::vector<CredentialDescriptor>{};
  for (auto const& item : object.at(key).as_array()) {
    list.push_back({.id = bytes_at(item, "id"), .transports = {}});
  }
  return list;
}

UserVerification verification_of(std::string_view word) {
  return word == "required"    ? UserVerification::required
         : word == "preferred" ? UserVerification::preferred
                               : UserVerification::discouraged;
}

/// The part that both answers share; "response" is the caller's.
std::string response_text(Bytes const& id, json::object response) {
  return json::serialize(json::object{{"id", crypto::to_base64url(id)},
                                      {"rawId", crypto::to_base64url(id)},
                                      {"type", "public-key"},
                                      {"authenticatorAttachment", "platform"},
                                      {"clientExtensionResults", json::object{}},
                                      {"response", std::move(response)}});
}

} // namespace

PrivateKey::PrivateKey(Algorithm algorithm, std::shared_ptr<evp_pkey_st> key)
    : algorithm_{algorithm}, key_{std::move(key)} {
  NJIA_CHECK(key_ != nullptr, "OpenSSL makes a key");
}

PrivateKey PrivateKey::make(Algorithm algorithm) {
  auto const generate = [algorithm] {
    switch (algorithm) {
    case Algorithm::es256:
      return EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "prime256v1");
    case Algorithm::eddsa:
      return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    case Algorithm::rs256:
      break;
    }
    return EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", std::size_t{2048});
  };
  return {algorithm, {generate(), EVP_PKEY_free}};
}

Bytes PrivateKey::cose() const {
  auto* const key = key_.get();
  auto writer = CborWriter{};
  switch (algorithm_) {
  case Algorithm::es256:
    writer.map(5).integer(1).integer(2).integer(3).integer(-7).integer(-1).integer(1);
    writer.integer(-2).byte_string(number_of(key, OSSL_PKEY_PARAM_EC_PUB_X, 32));
    writer.integer(-3).byte_string(number_of(key, OSSL_PKEY_PARAM_EC_PUB_Y, 32));
    break;
  case Algorithm::eddsa:
    writer.map(4).integer(1).integer(1).integer(3).integer(-8).integer(-1).integer(6);
    writer.integer(-2).byte_string(raw_key(key));
    break;
  case Algorithm::rs256:
    writer.map(4).integer(1).integer(3).integer(3).integer(-257);
    writer.integer(-1).byte_string(number_of(key, OSSL_PKEY_PARAM_RSA_N, 0));
    writer.integer(-2).byte_string(number_of(key, OSSL_PKEY_PARAM_RSA_E, 0));
    break;
  }
  return writer.bytes();
}

Bytes PrivateKey::sign(ByteView data) const {
  auto const context =
      std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>{EVP_MD_CTX_new(), EVP_MD_CTX_free};
  auto const* const digest = algorithm_ == Algorithm::eddsa ? nullptr : "SHA2-256";
  auto size = std::size_t{0};
  NJIA_CHECK(EVP_DigestSignInit_ex(context.get(), nullptr, digest, nullptr, nullptr, key_.get(),
                                   nullptr) == 1 &&
                 EVP_DigestSign(context.get(), nullptr, &size, data.data(), data.size()) == 1,
             "a key signs");
  auto signature = Bytes(size);
  NJIA_CHECK(EVP_DigestSign(context.get(), signature.data(), &size, data.data(), data.size()) == 1,
             "a key signs");
  signature.resize(size);
  return signature;
}

Bytes make_authenticator_data(AuthenticatorDataParts const& parts) {
  auto const digest = sha256(parts.rp_id);
  auto writer = CborWriter{};
  writer.raw(digest).raw(std::array{parts.flags});
  for (auto const shift : {24U, 16U, 8U, 0U}) {
    writer.raw(std::array{static_cast<std::uint8_t>(parts.counter >> shift)});
  }
  if (parts.aaguid) {
    auto const size = parts.credential_id.size();
    writer.raw(*parts.aaguid)
        .raw(std::array{static_cast<std::uint8_t>(size >> 8U), static_cast<std::uint8_t>(size)});
    writer.raw(parts.credential_id).raw(parts.public_key);
  }
  return writer.raw(parts.extensions).bytes();
}

Bytes make_client_data(std::string_view type, Bytes const& challenge, std::string_view origin) {
  auto const text =
      json::serialize(json::object{{"type", json::string_view{type.data(), type.size()}},
                                   {"challenge", crypto::to_base64url(challenge)},
                                   {"origin", json::string_view{origin.data(), origin.size()}},
                                   {"crossOrigin", false}});
  return {text.begin(), text.end()};
}

Bytes make_attestation_object(std::string_view format, Bytes const& statement,
                              Bytes const& authenticator_data) {
  return CborWriter{}
      .map(3)
      .text("fmt")
      .text(format)
      .text("attStmt")
      .raw(statement)
      .text("authData")
      .byte_string(authenticator_data)
      .bytes();
}

std::uint8_t SoftwareAuthenticator::flags() const {
  return static_cast<std::uint8_t>(0x01U | (settings_.verifies_user ? 0x04U : 0U) |
                                   (settings_.is_synced ? 0x18U : 0U));
}

std::optional<RegistrationResponse> SoftwareAuthenticator::create(CreationOptions const& options,
                                                                  std::string_view origin) {
  auto const algorithm = std::ranges::find_first_of(options.algorithms, settings_.algorithms);
  auto const is_excluded = std::ranges::any_of(credentials_, [&](Credential const& mine) {
    return std::ranges::find(options.exclude, mine.id, &CredentialDescriptor::id) !=
           options.exclude.end();
  });
  if (algorithm == options.algorithms.end() || is_excluded ||
      (options.user_verification == UserVerification::required && !settings_.verifies_user)) {
    return std::nullopt;
  }
  auto key = PrivateKey::make(*algorithm);
  auto const id = random_bytes(32);
  auto const data = make_authenticator_data({.rp_id = options.rp_id,
                                             .flags = static_cast<std::uint8_t>(flags() | 0x40U),
                                             .counter = settings_.counter_step,
                                             .aaguid = Bytes(16),
                                             .credential_id = id,
                                             .public_key = key.cose(),
                                             .extensions = {}});
  auto const client = make_client_data("webauthn.create", options.challenge, origin);
  auto const statement = settings_.attests_itself
                             ? CborWriter{}
                                   .map(2)
                                   .text("alg")
                                   .integer(static_cast<std::int64_t>(key.algorithm()))
                                   .text("sig")
                                   .byte_string(key.sign(signed_bytes(data, client)))
                                   .bytes()
                             : CborWriter{}.map(0).bytes();
  credentials_.push_back({.id = id,
                          .rp_id = options.rp_id,
                          .user_handle = options.user_handle,
                          .key = std::move(key),
                          .counter = settings_.counter_step});
  return RegistrationResponse{.credential_id = id,
                              .client_data_json = client,
                              .attestation_object = make_attestation_object(
                                  settings_.attests_itself ? "packed" : "none", statement, data),
                              .transports = {"internal"}};
}

SoftwareAuthenticator::Credential*
SoftwareAuthenticator::find_credential(RequestOptions const& options) {
  for (auto mine = credentials_.rbegin(); mine != credentials_.rend(); ++mine) {
    auto const is_named = std::ranges::find(options.allow, mine->id, &CredentialDescriptor::id) !=
                          options.allow.end();
    if (mine->rp_id == options.rp_id &&
        (options.allow.empty() ? settings_.is_discoverable : is_named)) {
      return &*mine;
    }
  }
  return nullptr;
}

std::optional<AssertionResponse> SoftwareAuthenticator::get(RequestOptions const& options,
                                                            std::string_view origin) {
  auto* const credential = find_credential(options);
  if (credential == nullptr ||
      (options.user_verification == UserVerification::required && !settings_.verifies_user)) {
    return std::nullopt;
  }
  credential->counter += settings_.counter_step;
  auto const data = make_authenticator_data({.rp_id = options.rp_id,
                                             .flags = flags(),
                                             .counter = credential->counter,
                                             .aaguid = std::nullopt,
                                             .credential_id = {},
                                             .public_key = {},
                                             .extensions = {}});
  auto const client = make_client_data("webauthn.get", options.challenge, origin);
  return AssertionResponse{.credential_id = credential->id,
                           .client_data_json = client,
                           .authenticator_data = data,
                           .signature = credential->key.sign(signed_bytes(data, client)),
                           .user_handle = settings_.is_discoverable
                                              ? std::optional{credential->user_handle}
                                              : std::nullopt};
}

std::optional<std::string> SoftwareAuthenticator::create_json(std::string_view text,
                                                              std::string_view origin) {
  auto const value = json::parse(json::string_view{text.data(), text.size()});
  auto options = CreationOptions{.challenge = bytes_at(value, "challenge"),
                                 .rp_id = text_at(value.at("rp"), "id"),
                                 .rp_name = text_at(value.at("rp"), "name"),
                                 .user_handle = bytes_at(value.at("user"), "id"),
                                 .user_name = text_at(value.at("user"), "name"),
                                 .user_display_name = text_at(value.at("user"), "displayName"),
                                 .algorithms = {},
                                 .exclude = descriptors_at(value, "excludeCredentials"),
                                 .user_verification = verification_of(text_at(
                                     value.at("authenticatorSelection"), "userVerification"))};
  for (auto const& parameter : value.at("pubKeyCredParams").as_array()) {
    options.algorithms.push_back(static_cast<Algorithm>(parameter.at("alg").as_int64()));
  }
  auto const response = create(options, origin);
  if (!response) {
    return std::nullopt;
  }
  return response_text(response->credential_id,
                       {{"clientDataJSON", crypto::to_base64url(response->client_data_json)},
                        {"attestationObject", crypto::to_base64url(response->attestation_object)},
                        {"transports", json::value_from(response->transports)}});
}

std::optional<std::string> SoftwareAuthenticator::get_json(std::string_view text,
                                                           std::string_view origin) {
  auto const value = json::parse(json::string_view{text.data(), text.size()});
  auto const response =
      get({.challenge = bytes_at(value, "challenge"),
           .rp_id = text_at(value, "rpId"),
           .allow = descriptors_at(value, "allowCredentials"),
           .user_verification = verification_of(text_at(value, "userVerification"))},
          origin);
  if (!response) {
    return std::nullopt;
  }
  auto members =
      json::object{{"clientDataJSON", crypto::to_base64url(response->client_data_json)},
                   {"authenticatorData", crypto::to_base64url(response->authenticator_data)},
                   {"signature", crypto::to_base64url(response->signature)}};
  if (response->user_handle) {
    members["userHandle"] = crypto::to_base64url(*response->user_handle);
  }
  return response_text(response->credential_id, std::move(members));
}

} // namespace njia::webauthn::testing
