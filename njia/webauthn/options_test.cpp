#include "njia/webauthn/options.h"

#include "njia/base/check.h"

#include <gtest/gtest.h>

namespace njia::webauthn {
namespace {

Bytes counting(std::size_t count) {
  auto bytes = Bytes(count);
  for (auto i = std::size_t{0}; i < count; ++i) {
    bytes[i] = static_cast<std::uint8_t>(i);
  }
  return bytes;
}

CreationOptions creation() {
  return {.challenge = counting(16),
          .rp_id = "njia.example.org",
          .rp_name = "Njia",
          .user_handle = {0xFB, 0xFF},
          .user_name = "asha",
          .user_display_name = "Asha \"A\" Juma",
          .exclude = {{.id = {1, 2, 3}, .transports = {"internal", "hybrid"}}, {.id = {4}}}};
}

// Names and shapes of Web Authentication Level 3 section 5.1.9
// (PublicKeyCredentialCreationOptionsJSON) and 5.1.10 (…RequestOptionsJSON). Chromium's own reading
// of both is in golden/chromium.json.
TEST(PasskeyOptions, SayWhatTheBrowserIsAsked) {
  EXPECT_EQ(to_json(creation()),
            R"({"challenge":"AAECAwQFBgcICQoLDA0ODw",)"
            R"("rp":{"id":"njia.example.org","name":"Njia"},)"
            R"("user":{"id":"-_8","name":"asha","displayName":"Asha \"A\" Juma"},)"
            R"("pubKeyCredParams":[{"type":"public-key","alg":-7},{"type":"public-key","alg":-8},)"
            R"({"type":"public-key","alg":-257}],)"
            R"("excludeCredentials":[{"type":"public-key","id":"AQID",)"
            R"("transports":["internal","hybrid"]},{"type":"public-key","id":"BA"}],)"
            R"("authenticatorSelection":{"residentKey":"preferred","requireResidentKey":false,)"
            R"("userVerification":"required"},"attestation":"none","timeout":300000})");
  EXPECT_EQ(to_json(RequestOptions{.challenge = counting(16),
                                   .rp_id = "njia.example.org",
                                   .allow = {{.id = {1, 2, 3}, .transports = {"usb"}}},
                                   .user_verification = UserVerification::preferred,
                                   .timeout = std::chrono::minutes{1}}),
            R"({"challenge":"AAECAwQFBgcICQoLDA0ODw","rpId":"njia.example.org",)"
            R"("allowCredentials":[{"type":"public-key","id":"AQID","transports":["usb"]}],)"
            R"("userVerification":"preferred","timeout":60000})");
}

TEST(PasskeyOptions, AreNotMadeWithoutAChallengeOrAHandle) {
  auto options = creation();
  options.challenge.resize(15);
  EXPECT_THROW(to_json(options), BrokenInvariant);
  EXPECT_THROW(to_json(RequestOptions{.challenge = counting(15), .rp_id = "x"}), BrokenInvariant);
  options = creation();
  options.user_handle.clear();
  EXPECT_THROW(to_json(options), BrokenInvariant);
  options.user_handle.resize(65);
  EXPECT_THROW(to_json(options), BrokenInvariant);
  options.user_handle.resize(64);
  EXPECT_FALSE(to_json(options).empty());
}

} // namespace
} // namespace njia::webauthn
