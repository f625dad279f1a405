#include "njia/crypto/random.h"

#include "njia/crypto/testing/seeded_random.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace njia::crypto {
namespace {

TEST(Random, the_system_never_gives_the_same_twice) {
  auto random = SystemRandom{};
  auto seen = std::set<std::array<std::uint8_t, 16>>{};
  for (auto i = 0; i < 10'000; ++i) {
    EXPECT_TRUE(seen.insert(random_bytes<16>(random)).second);
  }
}

TEST(Random, a_seed_repeats) {
  auto first = testing::SeededRandom{7};
  auto second = testing::SeededRandom{7};
  EXPECT_EQ(random_bytes<40>(first), random_bytes<40>(second));
}

// 62,000 draws of 62 characters: 1,000 each, standard deviation 31.4; six of them either way.
TEST(Random, every_character_has_the_same_chance) {
  auto random = testing::SeededRandom{7};
  auto const alphabet =
      std::string{"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"};
  auto const text = random_text(random, alphabet, 62'000);
  auto counts = std::map<char, int>{};
  for (auto const c : text.text()) {
    ++counts[c];
  }
  EXPECT_EQ(counts.size(), 62U);
  for (auto const& [c, count] : counts) {
    EXPECT_NEAR(count, 1000, 188) << c;
  }
}

} // namespace
} // namespace njia::crypto
