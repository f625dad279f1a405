#include "njia/analysis/scan/likelihood.h"

#include "njia/analysis/scan/maxima.h"

#include <gtest/gtest.h>

#include <cmath>

namespace njia::analysis {
namespace {

TEST(LogLikelihoodRatio, worked_by_hand) {
  EXPECT_NEAR(log_likelihood_ratio(6, 2.5, 10), 2.7384, 5e-5);
  EXPECT_EQ(log_likelihood_ratio(2, 2.5, 10), 0);
  EXPECT_EQ(log_likelihood_ratio(0, 0.5, 10), 0);
  EXPECT_NEAR(log_likelihood_ratio(10, 2.5, 10), 10 * std::log(4), 1e-12);
}

TEST(RelativeRisk, worked_by_hand) {
  EXPECT_NEAR(relative_risk(6, 2.5, 10).value(), 4.5, 1e-12);
  EXPECT_EQ(relative_risk(10, 2.5, 10), std::nullopt);
}

/// More cases than the limit are necessary for a ratio that the level does not cover, and few less
/// than sufficient.
TEST(CaseLimits, never_hide_a_window_that_beats_the_ratio) {
  for (auto const total : {5.0, 300.0, 40000.0}) {
    auto limits = CaseLimits{total, -3000, 4500};
    for (auto const ratio : {0.0, 0.1, 0.25, 1.0, 7.3, 16.0, 16.1, 90.0, 3000.0}) {
      auto const level = CaseLimits::level_below(ratio);
      auto const& most = limits.at(level);
      for (auto b = std::size_t{0}; b < most.size(); b += 37) {
        auto const bucket = static_cast<double>(b) - 3000;
        for (auto const within : {0.0, 0.5, 0.999}) {
          auto const expected = std::exp2((bucket + within) / CaseLimits::kPerOctave);
          auto const allowed = std::min(static_cast<double>(most[b]), total);
          if (expected < total) {
            EXPECT_LE(log_likelihood_ratio(allowed, expected, total), std::max(ratio, 1e-12))
                << total << ' ' << ratio << ' ' << expected;
          }
        }
      }
    }
  }
}

TEST(CaseLimits, let_through_little_else) {
  auto limits = CaseLimits{10000, 0, 1300};
  for (auto const ratio : {3.0, 8.0, 12.0, 30.0}) {
    auto const& most = limits.at(CaseLimits::level_below(ratio));
    for (auto b = std::size_t{0}; b < most.size(); ++b) {
      auto const expected = std::exp2(static_cast<double>(b) / CaseLimits::kPerOctave);
      EXPECT_GT(log_likelihood_ratio(most[b] + 2, expected, 10000), 0.9 * ratio - 0.3) << expected;
    }
  }
}

TEST(CaseLimits, levels_lie_below_their_ratio) {
  EXPECT_EQ(CaseLimits::level_below(0), 0U);
  EXPECT_EQ(CaseLimits::level_below(0.25), 0U);
  EXPECT_EQ(CaseLimits::level_below(0.26), 1U);
  EXPECT_EQ(CaseLimits::level_below(16), 63U);
  EXPECT_EQ(CaseLimits::level_below(16.01), 64U);
  EXPECT_EQ(CaseLimits::level_below(16.33), 65U);
}

TEST(RankP, worked_by_hand) {
  EXPECT_EQ(rank_p(5, {1, 5, 7}), 0.75);
  EXPECT_EQ(rank_p(8, {1, 5, 7}), 0.25);
  EXPECT_EQ(rank_p(8, {}), 1.0);
  EXPECT_EQ(rank_p(5 + 1e-13, {1, 5, 7}), 0.75);
}

TEST(GumbelP, worked_by_hand) {
  EXPECT_NEAR(gumbel_p(3, {1, 3}).value(), 0.2028, 5e-5);
  EXPECT_EQ(gumbel_p(3, {}), std::nullopt);
  EXPECT_EQ(gumbel_p(3, {2}), std::nullopt);
  EXPECT_EQ(gumbel_p(3, {2, 2, 2}), std::nullopt);
  EXPECT_EQ(gumbel_p(3, {0, 0}), std::nullopt);
}

} // namespace
} // namespace njia::analysis
