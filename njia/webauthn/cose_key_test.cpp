#include "njia/webauthn/cose_key.h"

#include "njia/webauthn/testing/cbor_writer.h"
#include "njia/webauthn/testing/hex.h"
#include "njia/webauthn/testing/software_authenticator.h"

#include <gtest/gtest.h>

namespace njia::webauthn {
namespace {

using testing::CborWriter;
using testing::hex;
using testing::PrivateKey;

// RFC 6979 appendix A.2.5: the key on P-256 and its signature of "sample" with SHA-256.
constexpr auto kX = "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6";
constexpr auto kY = "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
constexpr auto kSampleSignature =
    "3046 022100efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
    "022100f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8";

// RFC 8032 section 7.1, test 2.
constexpr auto kEdwards = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
constexpr auto kEdwardsSignature =
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
    "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

Bytes elliptic(Bytes const& x, Bytes const& y) {
  auto writer = CborWriter{};
  writer.map(5).integer(1).integer(2).integer(3).integer(-7).integer(-1).integer(1);
  return writer.integer(-2).byte_string(x).integer(-3).byte_string(y).bytes();
}

Bytes edwards(Bytes const& x) {
  auto writer = CborWriter{};
  writer.map(4).integer(1).integer(1).integer(3).integer(-8).integer(-1).integer(6);
  return writer.integer(-2).byte_string(x).bytes();
}

Bytes rsa(Bytes const& modulus, Bytes const& exponent) {
  auto writer = CborWriter{};
  writer.map(4).integer(1).integer(3).integer(3).integer(-257);
  return writer.integer(-1).byte_string(modulus).integer(-2).byte_string(exponent).bytes();
}

Bytes modulus_of(std::size_t bytes, std::uint8_t first = 0xC0) {
  auto modulus = Bytes(bytes, 0x55);
  modulus.front() = first;
  return modulus; // odd
}

TEST(CoseKey, VerifiesTheSignaturesOfTheStandards) {
  auto const p256 = PublicKey::parse(elliptic(hex(kX), hex(kY)));
  ASSERT_TRUE(p256);
  EXPECT_EQ(p256->algorithm(), Algorithm::es256);
  EXPECT_TRUE(p256->verify(view_of("sample"), hex(kSampleSignature)));
  EXPECT_FALSE(p256->verify(view_of("sampel"), hex(kSampleSignature)));

  auto const ed25519 = PublicKey::parse(edwards(hex(kEdwards)));
  ASSERT_TRUE(ed25519);
  EXPECT_EQ(ed25519->algorithm(), Algorithm::eddsa);
  EXPECT_TRUE(ed25519->verify(hex("72"), hex(kEdwardsSignature)));
  EXPECT_FALSE(ed25519->verify(hex("73"), hex(kEdwardsSignature)));
}

TEST(CoseKey, RefusesSignaturesInAnotherForm) {
  auto const key = PublicKey::parse(elliptic(hex(kX), hex(kY)));
  auto const good = hex(kSampleSignature);
  ASSERT_TRUE(key);
  auto longer = good;
  longer.push_back(0);
  auto raw = Bytes(good.begin() + 5, good.begin() + 37); // r and s without ASN.1
  raw.insert(raw.end(), good.begin() + 40, good.end());
  auto indefinite = good;
  indefinite.insert(indefinite.begin() + 1, 0x81); // BER: a length that is longer than need be
  auto const zeros = hex("3006020100020100");
  for (auto const& signature :
       {Bytes{}, Bytes(good.begin(), good.end() - 1), longer, raw, indefinite, zeros}) {
    EXPECT_FALSE(key->verify(view_of("sample"), signature)) << signature.size();
  }
}

TEST(CoseKey, TakesNoKeyOutsideItsRules) {
  auto off_curve = hex(kY);
  off_curve.back() ^= 1U;
  auto const field = // p of P-256: coordinates lie below it
      hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
  auto const e = hex("010001");
  auto const head = [](std::size_t entries, std::int64_t type, std::int64_t algorithm) {
    return CborWriter{}.map(entries).integer(1).integer(type).integer(3).integer(algorithm);
  };
  auto const x = hex(kX);
  auto const y = hex(kY);
  struct Row {
    char const* name;
    Bytes cose;
    char const* want;
  };
  auto const malformed = "passkey.key_malformed";
  auto const unsupported = "passkey.algorithm_unsupported";
  for (auto const& row : {
           Row{"off the curve", elliptic(x, off_curve), malformed},
           Row{"origin", elliptic(Bytes(32), Bytes(32)), malformed},
           Row{"x is the field", elliptic(field, y), malformed},
           Row{"x and y changed about", elliptic(y, x), malformed},
           Row{"x of 31 bytes", elliptic(Bytes(31, 1), y), malformed},
           Row{"x of 33 bytes", elliptic(Bytes(33, 0), y), malformed},
           Row{"no coordinates", elliptic({}, {}), malformed},
           Row{"compressed",
               head(5, 2, -7)
                   .integer(-1)
                   .integer(1)
                   .integer(-2)
                   .byte_string(x)
                   .integer(-3)
                   .boolean(true)
                   .bytes(),
               malformed},
           Row{"curve P-384",
               head(5, 2, -7)
                   .integer(-1)
                   .integer(2)
                   .integer(-2)
                   .byte_string(x)
                   .integer(-3)
                   .byte_string(y)
                   .bytes(),
               malformed},
           Row{"curve secp256k1",
               head(5, 2, -7)
                   .integer(-1)
                   .integer(8)
                   .integer(-2)
                   .byte_string(x)
                   .integer(-3)
                   .byte_string(y)
                   .bytes(),
               malformed},
           Row{"type OKP with ES256",
               head(5, 1, -7)
                   .integer(-1)
                   .integer(1)
                   .integer(-2)
                   .byte_string(x)
                   .integer(-3)
                   .byte_string(y)
                   .bytes(),
               malformed},
           Row{"one parameter more",
               head(6, 2, -7)
                   .integer(-1)
                   .integer(1)
                   .integer(-2)
                   .byte_string(x)
                   .integer(-3)
                   .byte_string(y)
                   .integer(2)
                   .byte_string(x)
                   .bytes(),
               malformed},
           Row{"private key with it",
               head(6, 2, -7)
                   .integer(-1)
                   .integer(1)
                   .integer(-2)
                   .byte_string(x)
                   .integer(-3)
                   .byte_string(y)
                   .integer(-4)
                   .byte_string(x)
                   .bytes(),
               malformed},
           Row{"EC key said to be RS256",
               head(5, 2, -257)
                   .integer(-1)
                   .integer(1)
                   .integer(-2)
                   .byte_string(x)
                   .integer(-3)
                   .byte_string(y)
                   .bytes(),
               malformed},
           Row{"ES384",
               head(5, 2, -35)
                   .integer(-1)
                   .integer(2)
                   .integer(-2)
                   .byte_string(x)
                   .integer(-3)
                   .byte_string(y)
                   .bytes(),
               unsupported},
           Row{"RS1",
               head(4, 3, -65535)
                   .integer(-1)
                   .byte_string(modulus_of(256))
                   .integer(-2)
                   .byte_string(e)
                   .bytes(),
               unsupported},
           Row{"PS256",
               head(4, 3, -37)
                   .integer(-1)
                   .byte_string(modulus_of(256))
                   .integer(-2)
                   .byte_string(e)
                   .bytes(),
               unsupported},
           Row{"HMAC", head(3, 4, 5).integer(-1).byte_string(x).bytes(), unsupported},
           Row{"no algorithm", CborWriter{}.map(1).integer(1).integer(2).bytes(), malformed},
           Row{"not a map", CborWriter{}.array(1).integer(1).bytes(), malformed},
           Row{"nothing", {}, "passkey.cbor_malformed"},
           Row{"Ed25519 of 31 bytes", edwards(Bytes(31, 1)), malformed},
           Row{"Ed25519 said to be X25519",
               head(4, 1, -8).integer(-1).integer(4).integer(-2).byte_string(hex(kEdwards)).bytes(),
               malformed},
           Row{"RSA of 1024 bits", rsa(modulus_of(128), e), malformed},
           Row{"RSA of 2047 bits", rsa(modulus_of(256, 0x7F), e), malformed},
           Row{"RSA of 4104 bits", rsa(modulus_of(513), e), malformed},
           Row{"RSA, a zero before the modulus", rsa(modulus_of(257, 0), e), malformed},
           Row{"RSA, even modulus", rsa(Bytes(256, 0xAA), e), malformed},
           Row{"RSA, exponent 1", rsa(modulus_of(256), hex("01")), malformed},
           Row{"RSA, exponent 3", rsa(modulus_of(256), hex("03")), malformed},
           Row{"RSA, even exponent", rsa(modulus_of(256), hex("010002")), malformed},
           Row{"RSA, a zero before the exponent", rsa(modulus_of(256), hex("00010001")), malformed},
           Row{"RSA, exponent of five bytes", rsa(modulus_of(256), hex("0100000001")), malformed},
           Row{"RSA, no exponent", rsa(modulus_of(256), {}), malformed},
       }) {
    auto const key = PublicKey::parse(row.cose);
    ASSERT_FALSE(key) << row.name;
    EXPECT_EQ(key.error().key, row.want) << row.name;
  }
  EXPECT_TRUE(PublicKey::parse(rsa(modulus_of(256, 0x80), e))) << "2048 bits are enough";
  EXPECT_TRUE(PublicKey::parse(rsa(modulus_of(512, 0xFF), hex("ffffffff")))) << "the largest";
}

TEST(CoseKey, OnlyTheOwnerSigns) {
  for (auto const algorithm : {Algorithm::es256, Algorithm::eddsa, Algorithm::rs256}) {
    auto const mine = PrivateKey::make(algorithm);
    auto const other = PrivateKey::make(algorithm);
    auto const key = PublicKey::parse(mine.cose());
    ASSERT_TRUE(key);
    EXPECT_EQ(key->algorithm(), algorithm);
    EXPECT_TRUE(key->verify(view_of("data"), mine.sign(view_of("data"))));
    EXPECT_FALSE(key->verify(view_of("data"), other.sign(view_of("data"))));
    EXPECT_FALSE(key->verify(view_of("date"), mine.sign(view_of("data"))));
  }
}

} // namespace
} // namespace njia::webauthn
