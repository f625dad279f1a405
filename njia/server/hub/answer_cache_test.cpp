#include "njia/server/hub/answer_cache.h"

#include <gtest/gtest.h>

namespace njia::server {
namespace {

std::shared_ptr<std::string const> text(std::size_t size, char letter = 'x') {
  return std::make_shared<std::string const>(size, letter);
}

TEST(AnswerCache, GivesBackWhatWasKeptUnderTheSameKeyOnly) {
  auto cache = AnswerCache{};
  cache.keep("a", text(10));
  EXPECT_EQ(*cache.find("a")->identity, std::string(10, 'x'));
  EXPECT_FALSE(cache.find("b"));
  cache.keep("a", text(10, 'y'));
  EXPECT_EQ(*cache.find("a")->identity, std::string(10, 'x')) << "the first one stays";
}

TEST(AnswerCache, CompressesWhatIsAskedForAgainAndLeavesTheSmall) {
  auto cache = AnswerCache{};
  cache.keep("large", text(5'000));
  cache.keep("small", text(50));
  ASSERT_TRUE(cache.find("large")->gzip);
  EXPECT_LT(cache.find("large")->gzip->size(), 500U);
  EXPECT_FALSE(cache.find("small")->gzip);
}

TEST(AnswerCache, NeverHoldsMoreThanItsLimits) {
  auto many = AnswerCache{};
  for (auto i = std::size_t{0}; i <= kMaxCachedAnswers; ++i) {
    many.keep(std::to_string(i), text(10));
  }
  EXPECT_FALSE(many.find("0"));
  EXPECT_TRUE(many.find("1"));
  auto large = AnswerCache{};
  for (auto i = 0; i < 20; ++i) {
    large.keep(std::to_string(i), text(kMaxCachedAnswerBytes / 10));
  }
  EXPECT_FALSE(large.find("10"));
  EXPECT_TRUE(large.find("19"));
  large.keep("huge", text(kMaxCachedAnswerBytes / 4));
  EXPECT_FALSE(large.find("huge"));
  EXPECT_TRUE(large.find("19"));
}

} // namespace
} // namespace njia::server
