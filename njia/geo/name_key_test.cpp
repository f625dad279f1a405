#include "njia/geo/name_key.h"

#include <gtest/gtest.h>

#include <bit>
#include <random>
#include <vector>

namespace njia {
namespace {

unsigned distance(std::string_view a, std::string_view b, unsigned limit = 3) {
  return edit_distance(key_points(a), key_points(b), limit);
}

/// The plain quadratic table of optimal string alignment, without band or limit.
unsigned slow_distance(std::string const& a, std::string const& b) {
  auto table = std::vector(a.size() + 1, std::vector(b.size() + 1, 0U));
  for (auto i = 0U; i <= a.size(); ++i) {
    for (auto j = 0U; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      auto best = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                            table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        best = std::min(best, table[i - 2][j - 2] + 1);
      }
      table[i][j] = best;
    }
  }
  return table[a.size()][b.size()];
}

TEST(NameKey, FoldsWhatPeopleWriteInTurns) {
  EXPECT_EQ(name_key("  Elgeyo-Marakwet "), "elgeyo marakwet");
  EXPECT_EQ(name_key("Murang'a"), "muranga");
  EXPECT_EQ(name_key("Malmø"), "malmo");
  EXPECT_EQ(name_key("Łódź"), "lodz");
  EXPECT_EQ(name_key("مكّة"), name_key("مكه"));
  EXPECT_EQ(name_key("أبو ظبي"), name_key("ابو ظبى"));
  EXPECT_EQ(name_key("—"), "");
}

TEST(EditDistance, WorkedByHand) {
  EXPECT_EQ(distance("nairobi", "nairobi"), 0U);
  EXPECT_EQ(distance("nairobi", "niarobi"), 1U); // one transposition
  EXPECT_EQ(distance("kakuma", "kakumma"), 1U);
  EXPECT_EQ(distance("ca", "abc"), 3U); // optimal string alignment; the unrestricted distance is 2
  EXPECT_EQ(distance("نيروبي", "نايروبي"), 1U);
  EXPECT_EQ(distance("eldoret", "kisumu", 2), 3U); // above the limit: limit + 1
  EXPECT_EQ(distance("", "ab"), 2U);
}

TEST(EditDistance, AgreesWithThePlainTableAndTheSignatureNeverLies) {
  auto random = std::mt19937{20200815};
  auto const word = [&] {
    auto text = std::string{};
    for (auto n = random() % 9; n > 0; --n) {
      text += static_cast<char>('a' + random() % 4);
    }
    return text;
  };
  for (auto round = 0; round < 20'000; ++round) {
    auto const a = word();
    auto const b = word();
    auto const slow = slow_distance(a, b);
    for (auto limit = 1U; limit <= 3; ++limit) {
      ASSERT_EQ(distance(a, b, limit), std::min(slow, limit + 1)) << a << " / " << b;
    }
    auto const bits = std::popcount(key_signature(key_points(a)) ^ key_signature(key_points(b)));
    ASSERT_LE(bits, static_cast<int>(2 * slow)) << a << " / " << b;
  }
}

} // namespace
} // namespace njia
