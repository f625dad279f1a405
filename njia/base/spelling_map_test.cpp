#include "njia/base/spelling_map.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

int near(SpellingMap<int> const& words, std::string_view word, unsigned limit) {
  auto const* const found = words.find_near(word, limit);
  return found == nullptr ? 0 : *found;
}

TEST(SpellingMap, FindsTheNearestWordWithinTheLimit) {
  auto words = SpellingMap<int>{};
  words.add("transit", 1);
  words.add("transport", 2);
  words.add("transit", 3); // the first stays
  EXPECT_EQ(*words.find("transit"), 1);
  EXPECT_EQ(words.find("trasit"), nullptr);
  EXPECT_EQ(near(words, "trasit", 1), 1) << "one letter is missing";
  EXPECT_EQ(near(words, "trnasit", 1), 1) << "two neighbours are swapped";
  EXPECT_EQ(near(words, "trnast", 1), 0);
  EXPECT_EQ(near(words, "trnast", 2), 1);
  EXPECT_EQ(near(words, "tranzport", 2), 2);
}

TEST(SpellingMap, DoesNotChooseBetweenMeaningsThatAreEquallyNear) {
  auto words = SpellingMap<int>{};
  words.add("kazi ya nyumba", 1);
  words.add("kazi ya nyumbu", 2);
  EXPECT_EQ(near(words, "kazi ya nyumbe", 1), 0);
  EXPECT_EQ(near(words, "kazi ya nyumba", 1), 1) << "nearer than the other";
  words.add("kazi za nyumbe", 2);
  EXPECT_EQ(near(words, "kazi ya nyumbe", 1), 0) << "three at the same distance, two meanings";
  words.add("kazi ya nyumbe", 2);
  EXPECT_EQ(near(words, "kazi ya nyumbe", 1), 2);
}

} // namespace
} // namespace njia
