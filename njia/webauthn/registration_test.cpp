#include "njia/webauthn/registration.h"

#include "njia/webauthn/response_json.h"
#include "njia/webauthn/testing/software_authenticator.h"

#include <gtest/gtest.h>

namespace njia::webauthn {
namespace {

using testing::SoftwareAuthenticator;

constexpr auto kOrigin = "https://njia.example.org";

CreationOptions options() {
  return {.challenge = Bytes(32, 0x11),
          .rp_id = "njia.example.org",
          .rp_name = "Njia",
          .user_handle = Bytes(16, 0x22),
          .user_name = "asha",
          .user_display_name = "Asha"};
}

Expected expected() {
  return {.rp_id = "njia.example.org", .origins = {kOrigin}, .challenge = Bytes(32, 0x11)};
}

TEST(PasskeyRegistration, KeepsWhatLaterLoginsNeed) {
  for (auto const algorithm : {Algorithm::es256, Algorithm::eddsa, Algorithm::rs256}) {
    for (auto const attests : {false, true}) {
      auto authenticator = SoftwareAuthenticator{
          {.algorithms = {algorithm}, .attests_itself = attests, .is_synced = true}};
      auto const response = authenticator.create(options(), kOrigin);
      ASSERT_TRUE(response);
      auto const credential = verify_registration(*response, expected());
      ASSERT_TRUE(credential) << credential.error().key;
      EXPECT_EQ(credential->id, response->credential_id);
      EXPECT_EQ(credential->algorithm, algorithm);
      EXPECT_EQ(credential->counter, 1U);
      EXPECT_TRUE(credential->user_verified);
      EXPECT_TRUE(credential->backup_eligible);
      EXPECT_TRUE(credential->backed_up);
      EXPECT_EQ(credential->transports, std::vector<std::string>{"internal"});
      EXPECT_TRUE(PublicKey::parse(credential->public_key));
    }
  }
}

TEST(PasskeyRegistration, KeepsOnlyTransportsThatBrowsersKnow) {
  auto authenticator = SoftwareAuthenticator{};
  auto response = *authenticator.create(options(), kOrigin);
  response.transports = {"usb", "<script>", "nfc", "usb", "", "carrier pigeon"};
  auto const credential = verify_registration(response, expected());
  ASSERT_TRUE(credential);
  EXPECT_EQ(credential->transports, (std::vector<std::string>{"nfc", "usb"}));
}

TEST(PasskeyRegistration, GoesThroughJsonAsThroughAPage) {
  auto authenticator = SoftwareAuthenticator{};
  auto const text = authenticator.create_json(to_json(options()), kOrigin);
  ASSERT_TRUE(text);
  auto const response = parse_registration_response(*text);
  ASSERT_TRUE(response);
  EXPECT_TRUE(verify_registration(*response, expected()));

  auto again = options(); // the browser does not make a second one for the same account
  again.exclude.push_back({.id = response->credential_id, .transports = {}});
  EXPECT_FALSE(authenticator.create_json(to_json(again), kOrigin));
}

TEST(PasskeyRegistration, AJsonOfAnotherShapeIsRefused) {
  auto authenticator = SoftwareAuthenticator{};
  auto const good = *authenticator.create_json(to_json(options()), kOrigin);
  auto const with = [&](std::string const& from, std::string const& to) {
    auto text = good;
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
  };
  struct Row {
    char const* name;
    std::string json;
    char const* where;
  };
  for (auto const& row : {
           Row{"nothing", "", ""},
           Row{"an array", "[]", ""},
           Row{"cut", good.substr(0, good.size() - 1), ""},
           Row{"too long", good + std::string(70'000, ' '), ""},
           Row{"a password", with("\"public-key\"", "\"password\""), "type"},
           Row{"no type", with("\"type\"", "\"tipe\""), "type"},
           Row{"no response", with("\"response\"", "\"request\""), "response"},
           Row{"a response that is a text", R"({"type":"public-key","response":"x"})", "response"},
           Row{"no id", with("\"rawId\"", "\"rawid\""), "rawId"},
           Row{"padding", with("\"rawId\":\"", "\"rawId\":\"="), "rawId"},
           Row{"an id of 1,024 bytes",
               with("\"rawId\":\"", "\"rawId\":\"" + std::string(1'324, 'A')), "rawId"},
           Row{"a number", with("\"clientDataJSON\":\"", "\"clientDataJSON\":1,\"x\":\""),
               "clientDataJSON"},
           Row{"no attestation", with("\"attestationObject\"", "\"attestation\""),
               "attestationObject"},
       }) {
    auto const response = parse_registration_response(row.json);
    ASSERT_FALSE(response) << row.name;
    EXPECT_EQ(response.error().key, "passkey.response_malformed") << row.name;
    EXPECT_EQ(response.error().where, row.where) << row.name;
  }
}

} // namespace
} // namespace njia::webauthn
