#include "njia/crypto/hash.h"

#include "njia/crypto/encode.h"

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

namespace njia::crypto {
namespace {

constexpr auto kTest = Purpose{"njia.test"};

// All values: Python 3, hashlib.blake2b(message, digest_size=…, key=…, person=…).
TEST(Hash, plain) {
  EXPECT_EQ(to_hex(blake2b(as_bytes("abc"))),
            "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  EXPECT_EQ(to_hex(blake2b(Bytes{})),
            "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
}

TEST(Hash, for_a_purpose) {
  EXPECT_EQ(to_hex(blake2b(kTest, as_bytes("abc"))),
            "df2c322d77b47cf46d363c5a00f206fe7c7a16656f260fce6a3d0a6387dced96");
}

TEST(Hash, with_a_key) {
  auto key = std::vector<std::uint8_t>(32);
  std::iota(key.begin(), key.end(), std::uint8_t{0});
  auto out = Digest{};
  keyed_blake2b(kTest, key, as_bytes("abc"), out);
  EXPECT_EQ(to_hex(out), "dd9693b817f9ba8d8616824cdccac696c7f5cf4c02dec1448304e7cd9f8f370d");
  auto half = std::array<std::uint8_t, 16>{};
  keyed_blake2b(kTest, key, as_bytes("abc"), half);
  EXPECT_EQ(to_hex(half), "72de9238e1cdf684c5837a7142430526");
}

} // namespace
} // namespace njia::crypto
