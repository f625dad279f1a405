#include "njia/webauthn/assertion.h"

#include "njia/base/check.h"
#include "njia/webauthn/ceremony.h"
#include "njia/webauthn/response_json.h"
#include "njia/webauthn/testing/software_authenticator.h"

#include <gtest/gtest.h>

namespace njia::webauthn {
namespace {

using testing::SoftwareAuthenticator;

constexpr auto kOrigin = "https://njia.example.org";

Expected expected(std::uint8_t challenge) {
  return {.rp_id = "njia.example.org", .origins = {kOrigin}, .challenge = Bytes(32, challenge)};
}

RequestOptions request(std::uint8_t challenge) {
  return {.challenge = Bytes(32, challenge), .rp_id = "njia.example.org", .allow = {}};
}

/// Registers and stores, as a server does.
StoredCredential enrol(SoftwareAuthenticator& authenticator, std::uint8_t user = 0x22) {
  auto const response = authenticator.create({.challenge = Bytes(32, 0x11),
                                              .rp_id = "njia.example.org",
                                              .rp_name = "Njia",
                                              .user_handle = Bytes(16, user),
                                              .user_name = "asha",
                                              .user_display_name = "Asha"},
                                             kOrigin);
  auto const credential = verify_registration(*response, expected(0x11));
  return {.id = credential->id,
          .public_key = credential->public_key,
          .user_handle = Bytes(16, user),
          .counter = credential->counter,
          .backup_eligible = credential->backup_eligible};
}

std::string key_of(Result<VerifiedAssertion> const& result) {
  return result ? "" : result.error().key;
}

TEST(PasskeyAssertion, LogsInAgainAndAgain) {
  for (auto const algorithm : {Algorithm::es256, Algorithm::eddsa, Algorithm::rs256}) {
    auto authenticator = SoftwareAuthenticator{{.algorithms = {algorithm}, .is_synced = true}};
    auto stored = enrol(authenticator);
    for (auto login = std::uint8_t{1}; login < 4; ++login) {
      auto const text = authenticator.get_json(to_json(request(login)), kOrigin);
      ASSERT_TRUE(text);
      auto const response = parse_assertion_response(*text);
      ASSERT_TRUE(response);
      auto const verified = verify_assertion(*response, stored, expected(login));
      ASSERT_EQ(key_of(verified), "");
      EXPECT_EQ(verified->counter, login + 1U);
      EXPECT_TRUE(verified->user_verified);
      EXPECT_TRUE(verified->backed_up);
      stored.counter = verified->counter;
    }
  }
}

TEST(PasskeyAssertion, ACopyOfTheAuthenticatorIsNoticed) {
  auto authenticator = SoftwareAuthenticator{};
  auto stored = enrol(authenticator);
  auto copy = authenticator;
  for (auto login = std::uint8_t{1}; login < 3; ++login) {
    stored.counter =
        verify_assertion(*authenticator.get(request(login), kOrigin), stored, expected(login))
            ->counter;
  }
  auto const first = verify_assertion(*copy.get(request(7), kOrigin), stored, expected(7));
  EXPECT_EQ(key_of(first), "passkey.counter_went_back"); // behind
  auto const second = verify_assertion(*copy.get(request(8), kOrigin), stored, expected(8));
  EXPECT_EQ(key_of(second), "passkey.counter_went_back"); // level
}

TEST(PasskeyAssertion, TheCounterGoesUpOrIsNotThereAtAll) {
  struct Row {
    std::uint32_t stored;
    std::uint32_t now;
    bool is_fine;
  };
  for (auto const& row :
       {Row{0, 0, true}, Row{0, 1, true}, Row{1, 2, true}, Row{5, 4'000'000'000, true},
        Row{1, 0, false}, Row{1, 1, false}, Row{2, 1, false}, Row{4'294'967'295, 0, false},
        Row{4'294'967'294, 4'294'967'295, true}}) {
    auto authenticator = SoftwareAuthenticator{{.counter_step = 0}};
    auto stored = enrol(authenticator);
    ASSERT_EQ(stored.counter, 0U);
    stored.counter = row.stored;
    // a key whose counter stands where the row says
    auto const key = testing::PrivateKey::make(Algorithm::es256);
    stored.public_key = key.cose();
    auto const data = testing::make_authenticator_data({.rp_id = "njia.example.org",
                                                        .flags = 0x05,
                                                        .counter = row.now,
                                                        .aaguid = std::nullopt,
                                                        .credential_id = {},
                                                        .public_key = {},
                                                        .extensions = {}});
    auto const client = testing::make_client_data("webauthn.get", Bytes(32, 1), kOrigin);
    auto const verified = verify_assertion({.credential_id = stored.id,
                                            .client_data_json = client,
                                            .authenticator_data = data,
                                            .signature = key.sign(signed_bytes(data, client)),
                                            .user_handle = std::nullopt},
                                           stored, expected(1));
    EXPECT_EQ(key_of(verified), row.is_fine ? "" : "passkey.counter_went_back")
        << row.stored << " then " << row.now;
  }
}

TEST(PasskeyAssertion, SaysWhoseItIsWhereNoNameWasAskedFor) {
  auto hidden = SoftwareAuthenticator{{.is_discoverable = false}};
  auto const stored = enrol(hidden);
  auto named = request(1);
  EXPECT_FALSE(hidden.get(named, kOrigin)) << "found only by its id";
  named.allow.push_back({.id = stored.id, .transports = {}});
  auto const response = *hidden.get(named, kOrigin);
  EXPECT_EQ(key_of(verify_assertion(response, stored, expected(1))), "");
  auto nameless = expected(1);
  nameless.must_name_user = true;
  EXPECT_EQ(key_of(verify_assertion(response, stored, nameless)), "passkey.user_wrong");

  auto discoverable = SoftwareAuthenticator{};
  auto const found = enrol(discoverable);
  EXPECT_EQ(key_of(verify_assertion(*discoverable.get(request(1), kOrigin), found, nameless)), "");
}

TEST(PasskeyAssertion, AStoredKeyThatIsNoneIsOurMistake) {
  auto authenticator = SoftwareAuthenticator{};
  auto stored = enrol(authenticator);
  stored.public_key.pop_back();
  auto const response = *authenticator.get(request(1), kOrigin);
  EXPECT_THROW((void)verify_assertion(response, stored, expected(1)), BrokenInvariant);
}

} // namespace
} // namespace njia::webauthn
