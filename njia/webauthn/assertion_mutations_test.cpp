// Good logins with one thing wrong. Each row changes one part before it is signed, so that nothing
// but the check of that part can refuse it; at the end every byte is changed after it was signed.
#include "njia/webauthn/assertion.h"
#include "njia/webauthn/ceremony.h"
#include "njia/webauthn/limits.h"
#include "njia/webauthn/testing/cbor_writer.h"
#include "njia/webauthn/testing/hex.h"
#include "njia/webauthn/testing/mutation.h"

#include <functional>

namespace njia::webauthn {
namespace {

using namespace testing;

struct Login {
  AuthenticatorDataParts data = {.rp_id = kRpId,
                                 .flags = 0x05, // UP, UV
                                 .counter = 8,
                                 .aaguid = std::nullopt,
                                 .credential_id = {},
                                 .public_key = {},
                                 .extensions = {}};
  Bytes data_suffix = {};
  Bytes client = testing::make_client_data("webauthn.get", Bytes(32, 0x5A), kOrigin);
  PrivateKey const* signer = &our_key();
  Bytes id = Bytes(32, 0x77);
  std::optional<Bytes> user_handle = Bytes(16, 0x22);
  StoredCredential stored = {.id = Bytes(32, 0x77),
                             .public_key = our_key().cose(),
                             .user_handle = Bytes(16, 0x22),
                             .counter = 7,
                             .backup_eligible = false};
  Expected wanted = expected();
  /// After signing.
  std::function<void(AssertionResponse&)> meddle = [](AssertionResponse&) {};
};

AssertionResponse answer(Login const& login) {
  auto data = testing::make_authenticator_data(login.data);
  data.insert(data.end(), login.data_suffix.begin(), login.data_suffix.end());
  auto response =
      AssertionResponse{.credential_id = login.id,
                        .client_data_json = login.client,
                        .authenticator_data = data,
                        .signature = login.signer->sign(signed_bytes(data, login.client)),
                        .user_handle = login.user_handle};
  login.meddle(response);
  return response;
}

struct LoginRow {
  char const* name;
  char const* want;
  std::function<void(Login&)> change;
};

void set_client(Login& login, std::string_view from, std::string_view to) {
  replace(login.client, from, to);
}

std::vector<LoginRow> login_rows() {
  auto const meddle = [](std::function<void(AssertionResponse&)> how) {
    return [how = std::move(how)](Login& login) { login.meddle = how; };
  };
  auto const client = [](std::string from, std::string to) {
    return
        [from = std::move(from), to = std::move(to)](Login& login) { set_client(login, from, to); };
  };
  auto const flags = [](std::uint8_t value) {
    return [value](Login& login) { login.data.flags = value; };
  };
  return {
      {"nothing changed", "", [](Login&) {}},
      {"a reserved bit", "", flags(0x07)},
      {"extensions", "",
       [](Login& login) {
         login.data.flags = 0x85;
         login.data.extensions = CborWriter{}.map(1).text("uvm").boolean(true).bytes();
       }},
      {"no user handle", "", [](Login& login) { login.user_handle.reset(); }},
      // client data
      {"registration's client data", "passkey.ceremony_wrong",
       client("webauthn.get", "webauthn.create")},
      {"payment", "passkey.ceremony_wrong", client("webauthn.get", "payment.get")},
      {"type in capitals", "passkey.ceremony_wrong", client("webauthn.get", "WEBAUTHN.GET")},
      {"empty type", "passkey.ceremony_wrong", client("webauthn.get", "")},
      {"type missing", "passkey.client_data_malformed", client("\"type\"", "\"t\"")},
      {"an earlier challenge", "passkey.challenge_wrong",
       [](Login& login) {
         login.client = testing::make_client_data("webauthn.get", Bytes(32, 0x59), kOrigin);
       }},
      {"the answer to another session", "passkey.challenge_wrong",
       [](Login& login) { login.wanted.challenge = Bytes(32, 0x5B); }},
      {"a challenge cut", "passkey.challenge_wrong",
       [](Login& login) {
         login.client = testing::make_client_data("webauthn.get", Bytes(31, 0x5A), kOrigin);
       }},
      {"a challenge extended", "passkey.challenge_wrong",
       [](Login& login) {
         login.client = testing::make_client_data("webauthn.get", Bytes(33, 0x5A), kOrigin);
       }},
      {"an empty challenge", "passkey.challenge_wrong",
       [](Login& login) { login.client = testing::make_client_data("webauthn.get", {}, kOrigin); }},
      {"challenge with padding", "passkey.challenge_wrong", client("WlpaWlo\"", "WlpaWlo=\"")},
      {"challenge with spare bits", "passkey.challenge_wrong", client("WlpaWlo\"", "WlpaWlp\"")},
      {"http", "passkey.origin_wrong", client("https://", "http://")},
      {"a port", "passkey.origin_wrong", client("example.org\"", "example.org:8443\"")},
      {"the usual port", "passkey.origin_wrong", client("example.org\"", "example.org:443\"")},
      {"a slash", "passkey.origin_wrong", client("example.org\"", "example.org/\"")},
      {"a suffix", "passkey.origin_wrong", client("example.org\"", "example.org.evil.example\"")},
      {"a prefix", "passkey.origin_wrong", client("https://njia", "https://evil-njia")},
      {"a subdomain", "passkey.origin_wrong", client("https://njia", "https://www.njia")},
      {"the domain above", "passkey.origin_wrong", client("https://njia.", "https://")},
      {"a user before it", "passkey.origin_wrong", client("https://", "https://a@")},
      {"capitals", "passkey.origin_wrong", client("https://njia", "https://Njia")},
      {"a dot at the end", "passkey.origin_wrong", client("example.org\"", "example.org.\"")},
      {"origin null", "passkey.origin_wrong", client(kOrigin, "null")},
      {"a frame of another site", "passkey.cross_origin", client("false", "true")},
      {"a page above", "passkey.cross_origin",
       client("false", "false,\"topOrigin\":\"https://evil.example\"")},
      {"crossOrigin a text", "passkey.client_data_malformed", client("false", "\"false\"")},
      {"origin twice", "passkey.client_data_malformed",
       client("false", "false,\"origin\":\"https://evil.example\"")},
      {"client data not an object", "passkey.client_data_malformed",
       [](Login& login) {
         login.client = {'[', ']'};
       }},
      {"no client data", "passkey.client_data_malformed", [](Login& login) { login.client = {}; }},
      {"client data cut", "passkey.client_data_malformed",
       [](Login& login) { login.client.pop_back(); }},
      {"client data extended", "passkey.client_data_malformed",
       [](Login& login) { login.client.push_back('}'); }},
      {"client data too long", "passkey.client_data_malformed",
       [](Login& login) { login.client.resize(kMaxClientDataBytes + 1, ' '); }},
      // authenticator data
      {"another site", "passkey.site_wrong",
       [](Login& login) { login.data.rp_id = "evil.example"; }},
      {"the domain above as site", "passkey.site_wrong",
       [](Login& login) { login.data.rp_id = "example.org"; }},
      {"the origin as site", "passkey.site_wrong",
       [](Login& login) { login.data.rp_id = kOrigin; }},
      {"nobody touched it", "passkey.user_absent", flags(0x04)},
      {"no flag at all", "passkey.user_absent", flags(0x00)},
      {"a touch only", "passkey.user_unverified", flags(0x01)},
      {"a backup of what cannot be", "passkey.authenticator_data_malformed", flags(0x15)},
      {"can be copied all at once", "passkey.backup_changed", flags(0x0D)},
      {"can be copied no more", "passkey.backup_changed",
       [](Login& login) { login.stored.backup_eligible = true; }},
      {"a credential within", "passkey.authenticator_data_malformed",
       [](Login& login) {
         login.data.flags = 0x45;
         login.data.aaguid = Bytes(16);
         login.data.credential_id = login.id;
         login.data.public_key = our_key().cose();
       }},
      {"AT without a credential", "passkey.authenticator_data_malformed", flags(0x45)},
      {"ED without extensions", "passkey.cbor_malformed", flags(0x85)},
      {"extensions without ED", "passkey.authenticator_data_malformed",
       [](Login& login) { login.data.extensions = CborWriter{}.map(0).bytes(); }},
      {"extensions that are no map", "passkey.authenticator_data_malformed",
       [](Login& login) {
         login.data.flags = 0x85;
         login.data.extensions = CborWriter{}.array(0).bytes();
       }},
      {"extensions with numbers for names", "passkey.authenticator_data_malformed",
       [](Login& login) {
         login.data.flags = 0x85;
         login.data.extensions = CborWriter{}.map(1).integer(1).integer(1).bytes();
       }},
      {"extensions and more", "passkey.cbor_malformed",
       [](Login& login) {
         login.data.flags = 0x85;
         login.data.extensions = CborWriter{}.map(0).map(0).bytes();
       }},
      {"a byte more", "passkey.authenticator_data_malformed",
       [](Login& login) { login.data_suffix = {0}; }},
      {"authenticator data too long", "passkey.authenticator_data_malformed",
       [](Login& login) { login.data_suffix = Bytes(kMaxAuthenticatorDataBytes); }},
      {"authenticator data cut", "passkey.authenticator_data_malformed",
       meddle([](AssertionResponse& response) { response.authenticator_data.pop_back(); })},
      {"no authenticator data", "passkey.authenticator_data_malformed",
       meddle([](AssertionResponse& response) { response.authenticator_data.clear(); })},
      {"the counter as before", "passkey.counter_went_back",
       [](Login& login) { login.data.counter = 7; }},
      {"the counter behind", "passkey.counter_went_back",
       [](Login& login) { login.data.counter = 6; }},
      {"the counter gone", "passkey.counter_went_back",
       [](Login& login) { login.data.counter = 0; }},
      {"the counter raised after signing", "passkey.signature_wrong",
       meddle([](AssertionResponse& response) { response.authenticator_data[36] = 99; })},
      {"UV set after signing", "passkey.signature_wrong",
       [](Login& login) {
         login.data.flags = 0x01;
         login.meddle = [](AssertionResponse& response) { response.authenticator_data[32] = 0x05; };
       }},
      // signature and key
      {"another key", "passkey.signature_wrong", [](Login& login) { login.signer = &other_key(); }},
      {"the key of another account", "passkey.signature_wrong",
       [](Login& login) { login.stored.public_key = other_key().cose(); }},
      {"no signature", "passkey.signature_wrong",
       meddle([](AssertionResponse& response) { response.signature.clear(); })},
      {"signature cut", "passkey.signature_wrong",
       meddle([](AssertionResponse& response) { response.signature.pop_back(); })},
      {"signature extended", "passkey.signature_wrong",
       meddle([](AssertionResponse& response) { response.signature.push_back(0); })},
      {"signature of zeros", "passkey.signature_wrong", meddle([](AssertionResponse& response) {
         response.signature = testing::hex("3006020100020100");
       })},
      {"signature too long", "passkey.signature_wrong", meddle([](AssertionResponse& response) {
         response.signature.resize(kMaxSignatureBytes + 1);
       })},
      {"client data respelled after signing", "passkey.signature_wrong",
       meddle([](AssertionResponse& response) { replace(response.client_data_json, ",", ", "); })},
      {"signed without the client data", "passkey.signature_wrong",
       meddle([](AssertionResponse& response) {
         response.signature = our_key().sign(response.authenticator_data);
       })},
      // owner
      {"another credential", "passkey.credential_wrong", [](Login& login) { login.id[0] ^= 1U; }},
      {"no id", "passkey.credential_wrong", [](Login& login) { login.id.clear(); }},
      {"an id cut", "passkey.credential_wrong", [](Login& login) { login.id.pop_back(); }},
      {"another user", "passkey.user_wrong",
       [](Login& login) { login.user_handle = Bytes(16, 0x23); }},
      {"an empty user", "passkey.user_wrong", [](Login& login) { login.user_handle = Bytes{}; }},
      {"no user where one is needed", "passkey.user_wrong",
       [](Login& login) {
         login.wanted.must_name_user = true;
         login.user_handle.reset();
       }},
  };
}

TEST(AssertionMutations, OneThingWrongInALoginIsFound) {
  auto const rows = login_rows();
  EXPECT_GE(rows.size(), 60U);
  for (auto const& row : rows) {
    auto login = Login{};
    row.change(login);
    EXPECT_EQ(key_of(verify_assertion(answer(login), login.stored, login.wanted)), row.want)
        << row.name;
  }
}

TEST(AssertionMutations, NoByteOfALoginCanChange) {
  for (auto const algorithm : {Algorithm::es256, Algorithm::eddsa, Algorithm::rs256}) {
    auto const key = PrivateKey::make(algorithm);
    auto login = Login{};
    login.signer = &key;
    login.stored.public_key = key.cose();
    login.stored.counter = 0; // so that a changed counter is not what refuses it
    login.wanted.must_verify_user = false;
    auto response = answer(login);
    ASSERT_EQ(key_of(verify_assertion(response, login.stored, login.wanted)), "");
    for (auto* const part :
         {&response.authenticator_data, &response.signature, &response.client_data_json}) {
      change_each_byte(*part, [&](std::size_t i) {
        EXPECT_FALSE(verify_assertion(response, login.stored, login.wanted))
            << "byte " << i << " of " << part->size();
      });
    }
    EXPECT_EQ(key_of(verify_assertion(response, login.stored, login.wanted)), "");
  }
}

} // namespace
} // namespace njia::webauthn
