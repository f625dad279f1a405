#include "njia/base/sha256.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

// Examples of FIPS 180-4 (NIST, "Secure Hash Standard" example values).
TEST(Sha256, GivesThePublishedDigests) {
  EXPECT_EQ(format_hex(sha256("")),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(format_hex(sha256("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(format_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(format_hex(sha256(std::string(1'000'000, 'a'))),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, PiecesGiveTheSameAsTheWhole) {
  auto const text = std::string(200, 'x') + "end";
  auto pieces = Sha256{};
  for (auto const c : text) {
    pieces.add(std::string_view{&c, 1});
  }
  EXPECT_EQ(pieces.finish(), sha256(text));
  pieces.add(std::string_view{"abc"}); // and begins anew
  EXPECT_EQ(pieces.finish(), sha256("abc"));
}

} // namespace
} // namespace njia
