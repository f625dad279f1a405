#include "njia/report/facts/patterns.h"

#include <gtest/gtest.h>

namespace njia::report {
namespace {

TEST(Patterns, LargestOnlyWhenItsLeastIsAboveTheNextMost) {
  EXPECT_TRUE(is_above({148, 176}, {121, 147}));
  EXPECT_FALSE(is_above({148, 176}, {121, 150}));
  EXPECT_FALSE(is_above({148, 176}, {148, 148}));
  EXPECT_FALSE(is_above({148, 176}, {3, std::nullopt})) << "an open end may be anything";
  EXPECT_TRUE(is_above({148, std::nullopt}, {121, 147}));
}

TEST(Patterns, SeveralLeadWhenTheyOverlapEachOtherButNoOther) {
  EXPECT_EQ(leaders({{148, 176}, {121, 150}, {96, 113}}, std::nullopt, 3), 2U);
  EXPECT_EQ(leaders({{300, 340}, {121, 150}, {96, 113}}, std::nullopt, 3), 1U);
  EXPECT_EQ(leaders({{148, 176}, {121, 150}, {96, 122}, {95, 97}}, std::nullopt, 3), 0U);
  EXPECT_EQ(leaders({}, std::nullopt, 3), 0U);
}

TEST(Patterns, WhatIsNotShownMayBeLarger) {
  EXPECT_EQ(leaders({{148, 176}, {121, 130}}, Cases{0, 200}, 2), 0U);
  EXPECT_EQ(leaders({{148, 176}, {121, 130}}, Cases{0, 147}, 2), 1U);
  EXPECT_EQ(leaders({{148, 176}}, Cases{0, std::nullopt}, 2), 0U);
}

TEST(Patterns, RanksAreRangesWhereIntervalsOverlap) {
  auto const ranks =
      rank_ranges({{604, 731}, {131, 158}, {118, 160}, {104, 127}, {61, std::nullopt}});
  EXPECT_EQ(ranks[0], (RankRange{1, 2})) << "61 or more may be first";
  EXPECT_EQ(ranks[1], (RankRange{2, 4}));
  EXPECT_EQ(ranks[2], (RankRange{2, 5}));
  EXPECT_EQ(ranks[3], (RankRange{3, 5}));
  EXPECT_EQ(ranks[4], (RankRange{1, 5}));
  EXPECT_EQ(rank_ranges({{131, 158}, {118, 160}, {104, 127}}),
            (std::vector<RankRange>{{1, 2}, {1, 3}, {2, 3}}));
}

TEST(Patterns, SharesKeepTheirLimits) {
  auto const share = share_of({95, 105}, {200, 210});
  ASSERT_TRUE(share);
  EXPECT_NEAR(share->low, 0.452, 0.0005);
  EXPECT_NEAR(share->high, 0.525, 0.0005);
  EXPECT_NEAR(share->value, 100.0 / 205, 1e-9);
  EXPECT_FALSE(is_most(*share));
  EXPECT_TRUE(is_most(*share_of({51, 51}, {100, 100})));
  EXPECT_FALSE(is_most(*share_of({50, 50}, {100, 100}))) << "half is not most";
  EXPECT_FALSE(share_of({1, 2}, {0, 5})) << "of what may be nothing there is no share";
  EXPECT_FALSE(share_of({1, 2}, {5, std::nullopt}));
}

TEST(Patterns, OneInThreeNeedsTheWholeBand) {
  EXPECT_TRUE(is_one_in_three({.value = 0.33, .low = 0.28, .high = 0.39}));
  EXPECT_FALSE(is_one_in_three({.value = 0.33, .low = 0.27, .high = 0.36}));
  EXPECT_FALSE(is_one_in_three({.value = 0.33, .low = 0.30, .high = 0.40}));
}

TEST(Patterns, AChangeOfRateIsClearOnlyBeyondHalfAgainOrHalf) {
  EXPECT_NEAR(binomial_at_least(6, 6, 0.6), 0.046656, 1e-9);
  EXPECT_NEAR(binomial_at_least(2, 3, 0.5), 0.5, 1e-12);
  EXPECT_EQ(binomial_at_least(0, 3, 0.5), 1);
  EXPECT_EQ(compare_rates(0, 6, 1, 1), RateChange::more);
  EXPECT_EQ(compare_rates(0, 5, 1, 1), RateChange::unclear);
  EXPECT_EQ(compare_rates(8, 0, 1, 1), RateChange::fewer);
  EXPECT_EQ(compare_rates(6, 0, 1, 1), RateChange::unclear);
  EXPECT_EQ(compare_rates(40, 60, 1, 1), RateChange::unclear) << "half again, not surely more";
  EXPECT_EQ(compare_rates(20, 60, 1, 3), RateChange::unclear) << "three times as long";
  EXPECT_EQ(compare_rates(0, 0, 1, 1), RateChange::unclear);
}

} // namespace
} // namespace njia::report
