#include "njia/crypto/cursor_box.h"

#include <gtest/gtest.h>

namespace njia::crypto {
namespace {

TEST(CursorBox, OpensWhatItSealed) {
  auto random = SystemRandom{};
  auto const box = CursorBox{random_secret(random, kCursorKeySize), random};
  for (auto const number :
       {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{0x0102030405060708}, ~std::uint64_t{0}}) {
    auto const text = box.seal(number);
    EXPECT_EQ(text.size(), 64U);
    EXPECT_EQ(box.open(text), number);
    EXPECT_NE(box.seal(number), text) << "the same number looks different each time";
  }
}

TEST(CursorBox, RefusesEveryOtherText) {
  auto random = SystemRandom{};
  auto const box = CursorBox{random_secret(random, kCursorKeySize), random};
  auto const other = CursorBox{random_secret(random, kCursorKeySize), random};
  EXPECT_FALSE(box.open(other.seal(7)));
  EXPECT_FALSE(box.open(""));
  EXPECT_FALSE(box.open("7"));
  auto const text = box.seal(7);
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    auto changed = text;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(box.open(changed)) << i;
  }
}

} // namespace
} // namespace njia::crypto
