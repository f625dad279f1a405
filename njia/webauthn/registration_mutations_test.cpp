// Good registrations with one thing wrong. Each row changes one part before it is signed, so that
// nothing but the check of that part can refuse it; at the end every byte is changed.
#include "njia/webauthn/ceremony.h"
#include "njia/webauthn/limits.h"
#include "njia/webauthn/registration.h"
#include "njia/webauthn/testing/cbor_writer.h"
#include "njia/webauthn/testing/mutation.h"

#include <functional>

namespace njia::webauthn {
namespace {

using namespace testing;

struct Enrolment {
  AuthenticatorDataParts data = {.rp_id = kRpId,
                                 .flags = 0x45, // UP, UV, AT
                                 .counter = 0,
                                 .aaguid = Bytes(16),
                                 .credential_id = Bytes(32, 0x77),
                                 .public_key = our_key().cose(),
                                 .extensions = {}};
  Bytes client = testing::make_client_data("webauthn.create", Bytes(32, 0x5A), kOrigin);
  std::string format = "none";
  Bytes statement = CborWriter{}.map(0).bytes();
  Bytes id = Bytes(32, 0x77);
  Expected wanted = expected();
  std::function<void(Bytes&)> meddle = [](Bytes&) {}; ///< with the attestation object
};

Bytes self_statement(std::int64_t algorithm, Bytes const& signature) {
  return CborWriter{}
      .map(2)
      .text("alg")
      .integer(algorithm)
      .text("sig")
      .byte_string(signature)
      .bytes();
}

Bytes self_signature(Enrolment const& enrolment, PrivateKey const& key) {
  return key.sign(signed_bytes(testing::make_authenticator_data(enrolment.data), enrolment.client));
}

struct EnrolmentRow {
  char const* name;
  char const* want;
  std::function<void(Enrolment&)> change;
};

std::vector<EnrolmentRow> enrolment_rows() {
  auto const packed = [](std::int64_t algorithm, PrivateKey const& key) {
    return [algorithm, &key](Enrolment& e) {
      e.format = "packed";
      e.statement = self_statement(algorithm, self_signature(e, key));
    };
  };
  auto const format = [](char const* name) { return [name](Enrolment& e) { e.format = name; }; };
  auto const whole = [](Bytes bytes) {
    return [bytes = std::move(bytes)](Enrolment& e) {
      e.meddle = [bytes](Bytes& object) { object = bytes; };
    };
  };
  auto const id = [](std::size_t size) {
    return [size](Enrolment& e) { e.id = e.data.credential_id = Bytes(size, 1); };
  };
  return {
      {"nothing changed", "", [](Enrolment&) {}},
      {"self attestation", "", packed(-7, our_key())},
      {"an id of one byte", "", id(1)},
      {"an id of 1,023 bytes", "", id(1'023)},
      {"extensions behind the key", "",
       [](Enrolment& e) {
         e.data.flags = 0xC5;
         e.data.extensions = CborWriter{}.map(1).text("credProtect").integer(2).bytes();
       }},
      {"touch only, where that is enough", "",
       [](Enrolment& e) {
         e.data.flags = 0x41;
         e.wanted.must_verify_user = false;
       }},
      {"login's client data", "passkey.ceremony_wrong",
       [](Enrolment& e) { replace(e.client, "webauthn.create", "webauthn.get"); }},
      {"an earlier challenge", "passkey.challenge_wrong",
       [](Enrolment& e) { e.wanted.challenge[0] ^= 1U; }},
      {"another origin", "passkey.origin_wrong",
       [](Enrolment& e) { replace(e.client, "example.org", "example.net"); }},
      {"no origin is ours", "passkey.origin_wrong", [](Enrolment& e) { e.wanted.origins.clear(); }},
      {"a frame", "passkey.cross_origin", [](Enrolment& e) { replace(e.client, "false", "true"); }},
      {"another site", "passkey.site_wrong", [](Enrolment& e) { e.data.rp_id = "evil.example"; }},
      {"nobody there", "passkey.user_absent", [](Enrolment& e) { e.data.flags = 0x44; }},
      {"a touch only", "passkey.user_unverified", [](Enrolment& e) { e.data.flags = 0x41; }},
      {"a backup of what cannot be", "passkey.authenticator_data_malformed",
       [](Enrolment& e) { e.data.flags = 0x55; }},
      {"no credential within", "passkey.authenticator_data_malformed",
       [](Enrolment& e) {
         e.data.flags = 0x05;
         e.data.aaguid.reset();
       }},
      {"a credential without AT", "passkey.authenticator_data_malformed",
       [](Enrolment& e) { e.data.flags = 0x05; }},
      {"an empty id", "passkey.authenticator_data_malformed", id(0)},
      {"an id of 1,024 bytes", "passkey.credential_id_long", id(1'024)},
      {"an attestation object cut", "passkey.cbor_malformed",
       [](Enrolment& e) { e.meddle = [](Bytes& object) { object.resize(object.size() - 100); }; }},
      {"another id outside", "passkey.credential_wrong", [](Enrolment& e) { e.id[31] ^= 1U; }},
      {"no key", "passkey.cbor_malformed", [](Enrolment& e) { e.data.public_key.clear(); }},
      {"a key cut", "passkey.cbor_malformed", [](Enrolment& e) { e.data.public_key.pop_back(); }},
      {"a key and a byte", "passkey.authenticator_data_malformed",
       [](Enrolment& e) { e.data.public_key.push_back(0); }},
      {"a point off the curve", "passkey.key_malformed",
       [](Enrolment& e) { e.data.public_key.back() ^= 1U; }},
      {"a key that is a number", "passkey.key_malformed",
       [](Enrolment& e) { e.data.public_key = {1}; }},
      {"an algorithm that nobody offered", "passkey.algorithm_unsupported",
       [](Enrolment& e) { e.wanted.algorithms = {Algorithm::rs256}; }},
      {"an algorithm that we do not know", "passkey.algorithm_unsupported",
       [](Enrolment& e) {
         e.data.public_key =
             CborWriter{}.map(2).integer(1).integer(2).integer(3).integer(-35).bytes();
       }},
      {"none with a statement", "passkey.attestation_malformed",
       [](Enrolment& e) { e.statement = self_statement(-7, Bytes(70)); }},
      {"packed without a statement", "passkey.attestation_malformed", format("packed")},
      {"packed with a certificate", "passkey.attestation_unsupported",
       [](Enrolment& e) {
         e.format = "packed";
         e.statement = CborWriter{}
                           .map(3)
                           .text("alg")
                           .integer(-7)
                           .text("sig")
                           .byte_string(Bytes(70))
                           .text("x5c")
                           .array(1)
                           .byte_string(Bytes(300))
                           .bytes();
       }},
      {"packed by another key", "passkey.attestation_wrong", packed(-7, other_key())},
      {"packed with another algorithm", "passkey.attestation_wrong", packed(-257, our_key())},
      {"packed with one member more", "passkey.attestation_malformed",
       [](Enrolment& e) {
         e.format = "packed";
         e.statement = CborWriter{}
                           .map(3)
                           .text("alg")
                           .integer(-7)
                           .text("sig")
                           .byte_string(self_signature(e, our_key()))
                           .text("x")
                           .integer(1)
                           .bytes();
       }},
      {"packed for another login", "passkey.attestation_wrong",
       [](Enrolment& e) {
         e.format = "packed";
         e.statement = self_statement(-7, self_signature(e, our_key()));
         e.data.counter = 1;
       }},
      {"fido-u2f", "passkey.attestation_unsupported", format("fido-u2f")},
      {"tpm", "passkey.attestation_unsupported", format("tpm")},
      {"android-key", "passkey.attestation_unsupported", format("android-key")},
      {"android-safetynet", "passkey.attestation_unsupported", format("android-safetynet")},
      {"apple", "passkey.attestation_unsupported", format("apple")},
      {"None", "passkey.attestation_unsupported", format("None")},
      {"an empty format", "passkey.attestation_unsupported", format("")},
      {"no attestation object", "passkey.cbor_malformed", whole({})},
      {"an attestation object of another kind", "passkey.attestation_malformed", whole({0x80})},
      {"an empty attestation object", "passkey.attestation_malformed", whole({0xA0})},
      {"an attestation object and a byte", "passkey.cbor_malformed",
       [](Enrolment& e) { e.meddle = [](Bytes& object) { object.push_back(0); }; }},
      {"an attestation object too long", "passkey.attestation_malformed",
       [](Enrolment& e) {
         e.meddle = [](Bytes& object) { object.resize(kMaxAttestationObjectBytes + 1); };
       }},
      {"one member more", "passkey.attestation_malformed",
       [](Enrolment& e) {
         e.meddle = [](Bytes& object) {
           object.front() = 0xA4;
           auto const more = CborWriter{}.text("epAtt").boolean(true).bytes();
           object.insert(object.end(), more.begin(), more.end());
         };
       }},
      {"authData a text", "passkey.attestation_malformed",
       [](Enrolment& e) {
         e.meddle = [](Bytes& object) {
           object = CborWriter{}
                        .map(3)
                        .text("fmt")
                        .text("none")
                        .text("attStmt")
                        .map(0)
                        .text("authData")
                        .text("x")
                        .bytes();
         };
       }},
      {"authData twice", "passkey.cbor_malformed",
       [](Enrolment& e) {
         e.meddle = [](Bytes& object) {
           object = CborWriter{}
                        .map(2)
                        .text("authData")
                        .byte_string({})
                        .text("authData")
                        .byte_string({})
                        .bytes();
         };
       }},
  };
}

RegistrationResponse answer(Enrolment const& enrolment) {
  auto object = testing::make_attestation_object(enrolment.format, enrolment.statement,
                                                 testing::make_authenticator_data(enrolment.data));
  enrolment.meddle(object);
  return {.credential_id = enrolment.id,
          .client_data_json = enrolment.client,
          .attestation_object = object,
          .transports = {}};
}

TEST(RegistrationMutations, OneThingWrongInARegistrationIsFound) {
  for (auto const& row : enrolment_rows()) {
    auto enrolment = Enrolment{};
    row.change(enrolment);
    EXPECT_EQ(key_of(verify_registration(answer(enrolment), enrolment.wanted)), row.want)
        << row.name;
  }
}

TEST(RegistrationMutations, NoByteOfASelfAttestationCanChange) {
  auto enrolment = Enrolment{};
  enrolment.format = "packed";
  enrolment.statement = self_statement(-7, self_signature(enrolment, our_key()));
  auto response = answer(enrolment);
  ASSERT_EQ(key_of(verify_registration(response, enrolment.wanted)), "");
  change_each_byte(response.attestation_object, [&](std::size_t i) {
    EXPECT_FALSE(verify_registration(response, enrolment.wanted)) << "byte " << i;
  });
}

TEST(RegistrationMutations, NoPartOfAnAnswerIsAWhole) {
  auto const good = answer(Enrolment{});
  for (auto size = std::size_t{0}; size < good.attestation_object.size(); ++size) {
    auto response = good;
    response.attestation_object.resize(size);
    EXPECT_FALSE(verify_registration(response, expected())) << size;
  }
  for (auto size = std::size_t{0}; size < good.client_data_json.size(); ++size) {
    auto response = good;
    response.client_data_json.resize(size);
    EXPECT_FALSE(verify_registration(response, expected())) << size;
  }
}

} // namespace
} // namespace njia::webauthn
