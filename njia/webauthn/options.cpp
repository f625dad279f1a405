#include "njia/webauthn/options.h"

#include "njia/base/check.h"
#include "njia/crypto/encode.h"
#include "njia/webauthn/expected.h"
#include "njia/webauthn/limits.h"

#include <boost/json.hpp>

namespace njia::webauthn {
namespace {

namespace json = boost::json;

char const* word_of(UserVerification verification) {
  switch (verification) {
  case UserVerification::required:
    return "required";
  case UserVerification::preferred:
    return "preferred";
  case UserVerification::discouraged:
    return "discouraged";
  }
  return "required";
}

std::string challenge_text(Bytes const& challenge) {
  NJIA_CHECK(challenge.size() >= kLeastChallengeBytes, "a challenge that can be guessed");
  return crypto::to_base64url(challenge);
}

json::array descriptors(std::vector<CredentialDescriptor> const& credentials) {
  auto list = json::array{};
  for (auto const& credential : credentials) {
    auto item = json::object{{"type", "public-key"}, {"id", crypto::to_base64url(credential.id)}};
    if (!credential.transports.empty()) {
      item["transports"] = json::value_from(credential.transports);
    }
    list.push_back(std::move(item));
  }
  return list;
}

json::array parameters(std::vector<Algorithm> const& algorithms) {
  auto list = json::array{};
  for (auto const algorithm : algorithms) {
    list.push_back(
        json::object{{"type", "public-key"}, {"alg", static_cast<std::int32_t>(algorithm)}});
  }
  return list;
}

} // namespace

std::string to_json(CreationOptions const& options) {
  NJIA_CHECK(!options.user_handle.empty() && options.user_handle.size() <= kMaxUserHandleBytes,
             "a user handle has 1 to 64 bytes");
  auto const user = json::object{{"id", crypto::to_base64url(options.user_handle)},
                                 {"name", options.user_name},
                                 {"displayName", options.user_display_name}};
  // requireResidentKey is what Level 1 browsers look at.
  auto const selection = json::object{{"residentKey", "preferred"},
                                      {"requireResidentKey", false},
                                      {"userVerification", word_of(options.user_verification)}};
  return json::serialize(json::object{{"challenge", challenge_text(options.challenge)},
                                      {"rp", {{"id", options.rp_id}, {"name", options.rp_name}}},
                                      {"user", user},
                                      {"pubKeyCredParams", parameters(options.algorithms)},
                                      {"excludeCredentials", descriptors(options.exclude)},
                                      {"authenticatorSelection", selection},
                                      {"attestation", "none"},
                                      {"timeout", options.timeout.count()}});
}

std::string to_json(RequestOptions const& options) {
  return json::serialize(json::object{{"challenge", challenge_text(options.challenge)},
                                      {"rpId", options.rp_id},
                                      {"allowCredentials", descriptors(options.allow)},
                                      {"userVerification", word_of(options.user_verification)},
                                      {"timeout", options.timeout.count()}});
}

} // namespace njia::webauthn
