#include "njia/webauthn/response_json.h"

#include "njia/crypto/encode.h"
#include "njia/webauthn/limits.h"

#include <boost/json.hpp>

#include <optional>
#include <string>

namespace njia::webauthn {
namespace {

namespace json = boost::json;

Error malformed(std::string_view where) {
  return {.key = "passkey.response_malformed", .where = std::string{where}};
}

/// Reads members of one object; keeps the first error instead of stopping at it, so that callers
/// stay flat.
class Members {
public:
  Members(json::object const& object, std::optional<Error>& error)
      : object_{object}, error_{error} {}

  Bytes bytes(std::string_view name, std::size_t most) {
    auto found = optional_bytes(name, most);
    if (!found) {
      fail(name);
    }
    return found.value_or(Bytes{});
  }

  /// Nothing where the member is absent or null.
  std::optional<Bytes> optional_bytes(std::string_view name, std::size_t most) {
    auto const* value = object_.if_contains(name);
    if (value == nullptr || value->is_null()) {
      return std::nullopt;
    }
    auto const* text = value->if_string();
    auto parsed = crypto::from_base64url(text == nullptr ? "=" : std::string_view{*text});
    if (!parsed || parsed->size() > most) {
      fail(name);
      return Bytes{};
    }
    return *std::move(parsed);
  }

  std::vector<std::string> words(std::string_view name) {
    auto words = std::vector<std::string>{};
    auto const* value = object_.if_contains(name);
    auto const* list = value == nullptr ? nullptr : value->if_array();
    if (list == nullptr) {
      return words;
    }
    for (auto const& item : *list) {
      if (auto const* word = item.if_string()) {
        words.emplace_back(*word);
      }
    }
    return words;
  }

private:
  void fail(std::string_view name) {
    if (!error_) {
      error_ = malformed(name);
    }
  }

  json::object const& object_;
  std::optional<Error>& error_;
};

/// The outer object with its "response"; checks that it is of a public key at all.
Result<json::object> parse_outer(std::string_view text) {
  auto code = json::error_code{};
  if (text.size() > kMaxResponseJsonBytes) {
    return malformed("");
  }
  auto value = json::parse(text, code);
  if (code || !value.is_object()) {
    return malformed("");
  }
  auto& outer = value.get_object();
  auto const* type = outer.if_contains("type");
  if (type == nullptr || !type->is_string() || type->get_string() != "public-key") {
    return malformed("type");
  }
  auto const* response = outer.if_contains("response");
  if (response == nullptr || !response->is_object()) {
    return malformed("response");
  }
  return std::move(outer);
}

} // namespace

Result<RegistrationResponse> parse_registration_response(std::string_view text) {
  auto const outer = parse_outer(text);
  if (!outer) {
    return outer.error();
  }
  auto error = std::optional<Error>{};
  auto credential = Members{*outer, error};
  auto members = Members{outer->at("response").get_object(), error};
  auto response = RegistrationResponse{
      .credential_id = credential.bytes("rawId", kMaxCredentialIdBytes),
      .client_data_json = members.bytes("clientDataJSON", kMaxClientDataBytes),
      .attestation_object = members.bytes("attestationObject", kMaxAttestationObjectBytes),
      .transports = members.words("transports")};
  if (error) {
    return *error;
  }
  return response;
}

Result<AssertionResponse> parse_assertion_response(std::string_view text) {
  auto const outer = parse_outer(text);
  if (!outer) {
    return outer.error();
  }
  auto error = std::optional<Error>{};
  auto credential = Members{*outer, error};
  auto members = Members{outer->at("response").get_object(), error};
  auto response = AssertionResponse{
      .credential_id = credential.bytes("rawId", kMaxCredentialIdBytes),
      .client_data_json = members.bytes("clientDataJSON", kMaxClientDataBytes),
      .authenticator_data = members.bytes("authenticatorData", kMaxAuthenticatorDataBytes),
      .signature = members.bytes("signature", kMaxSignatureBytes),
      .user_handle = members.optional_bytes("userHandle", kMaxUserHandleBytes)};
  if (error) {
    return *error;
  }
  return response;
}

} // namespace njia::webauthn
