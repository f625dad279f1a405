// Answers that were not made by our own code: see golden/README.md.
#include "njia/crypto/encode.h"
#include "njia/webauthn/cbor.h"
#include "njia/webauthn/response_json.h"
#include "njia/webauthn/testing/cbor_writer.h"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace njia::webauthn {
namespace {

namespace json = boost::json;

json::value read_golden(std::string const& name) {
  auto file = std::ifstream{std::string{NJIA_SOURCE_DIR} + "/njia/webauthn/golden/" + name};
  auto text = std::ostringstream{};
  text << file.rdbuf();
  return json::parse(text.str());
}

std::string text_at(json::value const& object, char const* key) {
  return std::string{object.at(key).as_string()};
}

Bytes bytes_at(json::value const& object, char const* key) {
  return *crypto::from_base64url(text_at(object, key));
}

std::string key_of(auto const& result) { return result ? "" : result.error().key; }

Expected expected_w3c(json::value const& ceremony) {
  return {.rp_id = "example.org",
          .origins = {"https://example.org"},
          .challenge = bytes_at(ceremony, "challenge"),
          .must_verify_user = false};
}

TEST(PasskeyGolden, TheVectorsOfTheSpecification) {
  auto const vectors = read_golden("w3c_level_3.json");
  EXPECT_EQ(vectors.as_array().size(), 6U);
  for (auto const& vector : vectors.as_array()) {
    auto const name = text_at(vector, "name");
    auto const is_framed = name == "ES256, crossOrigin"; // section 16.4; we allow no frames
    auto const& made = vector.at("registration");
    auto const registration =
        RegistrationResponse{.credential_id = bytes_at(made, "rawId"),
                             .client_data_json = bytes_at(made, "clientDataJSON"),
                             .attestation_object = bytes_at(made, "attestationObject"),
                             .transports = {}};
    auto const credential = verify_registration(registration, expected_w3c(made));
    auto const& got = vector.at("assertion");
    auto const assertion =
        AssertionResponse{.credential_id = bytes_at(made, "rawId"),
                          .client_data_json = bytes_at(got, "clientDataJSON"),
                          .authenticator_data = bytes_at(got, "authenticatorData"),
                          .signature = bytes_at(got, "signature"),
                          .user_handle = std::nullopt};
    auto const stored = StoredCredential{.id = bytes_at(made, "rawId"),
                                         .public_key = bytes_at(vector, "public_key"),
                                         .user_handle = {},
                                         .counter = 0,
                                         .backup_eligible = vector.at("backup_eligible").as_bool()};
    auto const verified = verify_assertion(assertion, stored, expected_w3c(got));
    if (is_framed) {
      EXPECT_EQ(key_of(credential), "passkey.cross_origin");
      EXPECT_EQ(key_of(verified), "passkey.cross_origin");
      continue;
    }
    ASSERT_EQ(key_of(credential), "") << name;
    EXPECT_EQ(credential->public_key, stored.public_key) << name;
    EXPECT_EQ(static_cast<std::int64_t>(credential->algorithm), vector.at("algorithm").as_int64());
    EXPECT_EQ(credential->backup_eligible, stored.backup_eligible) << name;
    ASSERT_EQ(key_of(verified), "") << name;
    auto const& verified_flags = vector.at("user_verified").as_array();
    EXPECT_EQ(credential->user_verified, verified_flags[0].as_bool()) << name;
    EXPECT_EQ(verified->user_verified, verified_flags[1].as_bool()) << name;
    auto strict = expected_w3c(got);
    strict.must_verify_user = true;
    EXPECT_EQ(key_of(verify_assertion(assertion, stored, strict)),
              verified->user_verified ? "" : "passkey.user_unverified")
        << name;
  }
}

Expected expected_chromium(json::value const& file, json::value const& recording,
                           json::value const& ceremony) {
  return {.rp_id = text_at(file, "rp_id"),
          .origins = {text_at(file, "origin")},
          .challenge = bytes_at(ceremony, "challenge"),
          .must_verify_user = recording.at("must_verify_user").as_bool()};
}

/// What was stored after registration, as a server would.
StoredCredential store(NewCredential const& credential, Bytes user_handle) {
  return {.id = credential.id,
          .public_key = credential.public_key,
          .user_handle = std::move(user_handle),
          .counter = credential.counter,
          .backup_eligible = credential.backup_eligible};
}

TEST(PasskeyGolden, TheRecordingsOfChromium) {
  auto const file = read_golden("chromium.json");
  auto names = std::vector<std::string>{};
  for (auto const& recording : file.at("recordings").as_array()) {
    auto const name = text_at(recording, "name");
    auto const& made = recording.at("registration");
    auto const response = parse_registration_response(json::serialize(made.at("response")));
    ASSERT_EQ(key_of(response), "") << name;
    auto const credential =
        verify_registration(*response, expected_chromium(file, recording, made));
    if (name == "attestation asked for although we do not") {
      EXPECT_EQ(key_of(credential), "passkey.attestation_unsupported");
      continue;
    }
    ASSERT_EQ(key_of(credential), "") << name;
    EXPECT_EQ(static_cast<std::int64_t>(credential->algorithm),
              recording.at("algorithms").as_array()[0].as_int64())
        << name; // the first that was offered
    auto const is_platform = name.starts_with("platform");
    EXPECT_EQ(credential->transports, std::vector<std::string>{is_platform ? "internal" : "usb"})
        << name;
    EXPECT_EQ(credential->backed_up, name.ends_with("synced")) << name;
    auto stored = store(*credential, bytes_at(recording, "user_handle"));
    for (auto const& ceremony : recording.at("assertions").as_array()) {
      auto const answer = parse_assertion_response(json::serialize(ceremony.at("response")));
      ASSERT_EQ(key_of(answer), "") << name;
      EXPECT_EQ(answer->user_handle.has_value(), is_platform) << name; // the discoverable ones
      auto const expected = expected_chromium(file, recording, ceremony);
      auto const verified = verify_assertion(*answer, stored, expected);
      ASSERT_EQ(key_of(verified), "") << name;
      EXPECT_GT(verified->counter, stored.counter) << name;
      EXPECT_EQ(verified->user_verified, expected.must_verify_user) << name;
      stored.counter = verified->counter;
      EXPECT_EQ(key_of(verify_assertion(*answer, stored, expected)), "passkey.counter_went_back")
          << name << ", the same once more";
    }
    names.push_back(name);
  }
  EXPECT_EQ(names.size(), 6U);
}

} // namespace
} // namespace njia::webauthn
