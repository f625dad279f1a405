#include "njia/analysis/draws.h"
#include "njia/analysis/series/changepoint.h"
#include "njia/analysis/series/count_law.h"
#include "njia/analysis/series/cusum.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace njia::analysis {
namespace {

using Series = std::vector<std::uint32_t>;

bool is_long() { return std::getenv("NJIA_LONG") != nullptr; }

Series draw(InControl const& law, std::size_t units, std::uint64_t run) {
  auto const counts = CountLaw{law};
  auto draws = Draws{2024, run};
  auto series = Series(units);
  std::generate(series.begin(), series.end(), [&] { return counts.draw(draws); });
  return series;
}

TEST(Changepoint, ratio_by_hand) {
  EXPECT_NEAR(split_ratio(Series{0, 0, 4, 4}, 2), 8 * std::log(2.0), 1e-12);
  EXPECT_NEAR(split_ratio(Series{3, 3, 3, 3}, 1), 0, 1e-12);
  EXPECT_EQ(split_ratio(Series{0, 0, 0}, 1), 0);
}

TEST(Changepoint, is_found_where_it_was_put) {
  auto series = Series{3, 4, 2, 3, 5, 3, 2, 4, 3, 3, 9, 11, 8, 10, 12, 9, 8, 11, 10, 9};
  auto const found = find_changepoints(series, 1);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].at, 10U);
  EXPECT_NEAR(found[0].before, 3.2, 1e-12);
  EXPECT_NEAR(found[0].after, 9.7, 1e-12);
  EXPECT_EQ(found[0].p, 1.0 / 2000);
  for (auto i = 0; i < 10; ++i) {
    series.push_back(3 + static_cast<std::uint32_t>(i % 2));
  }
  auto const both = find_changepoints(series, 1);
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both[0].at, 10U);
  EXPECT_EQ(both[1].at, 20U);
  EXPECT_NEAR(both[0].after, 9.7, 1e-12);
  EXPECT_NEAR(both[1].after, 3.5, 1e-12);
}

TEST(Changepoint, short_and_empty_series_have_none) {
  EXPECT_TRUE(find_changepoints({}, 1).empty());
  EXPECT_TRUE(find_changepoints(Series{0, 0, 9, 9, 9}, 1).empty());
  EXPECT_TRUE(find_changepoints(Series(50, 0), 1).empty());
  EXPECT_TRUE(find_changepoints(Series(50, 7), 1).empty());
}

/// All orders of six different counts, plainly.
TEST(Changepoint, p_comes_close_to_that_of_all_orders) {
  auto series = Series{1, 2, 4, 9, 8, 11};
  auto const best = [](Series const& one) {
    return std::max({split_ratio(one, 2), split_ratio(one, 3), split_ratio(one, 4)});
  };
  auto const seen = best(series);
  auto order = series;
  std::sort(order.begin(), order.end());
  auto hits = 0;
  auto all = 0;
  do {
    hits += best(order) >= seen - 1e-9 ? 1 : 0;
    ++all;
  } while (std::next_permutation(order.begin(), order.end()));
  ASSERT_EQ(all, 720);
  // 3! 3! 2 of 720 orders keep the three low counts apart from the three high ones, or so.
  auto const exact = hits / 720.0;
  auto const found = find_changepoints(series, 3, 9'999);
  ASSERT_EQ(found.size(), exact <= 0.05 ? 1U : 0U);
  EXPECT_NEAR(p_of_split(series, 3, true, 3, 9'999), 36.0 / 720, 0.011); // 5 standard deviations
  EXPECT_EQ(p_of_split(series, 3, false, 3, 9'999), 1);
}

TEST(Changepoint, a_steady_but_overdispersed_series_has_none_in_95_of_100) {
  auto const runs = is_long() ? 1'000U : 100U;
  auto with_any = 0U;
  for (auto run = 0U; run < runs; ++run) {
    auto const series = draw({.mean = 5, .dispersion = 0.5}, 36, run);
    with_any += find_changepoints(series, run, 199).empty() ? 0U : 1U;
  }
  RecordProperty("series_with_a_false_changepoint", static_cast<int>(with_any));
  EXPECT_LE(with_any, runs * 0.05 + 3 * std::sqrt(runs * 0.05 * 0.95));
}

TEST(Cusum, law_and_evidence_by_hand) {
  auto const law = fit(Series{1, 3, 5, 7});
  EXPECT_EQ(law.mean, 4);
  EXPECT_NEAR(law.dispersion, 1.0 / 6, 1e-12);
  EXPECT_EQ(fit(Series{0, 0}).dispersion, 0);
  EXPECT_EQ(fit(Series{4, 4, 4}).dispersion, 0);
  EXPECT_NEAR(evidence(6, {.mean = 4}, 1.5), 6 * std::log(1.5) - 2, 1e-12);
  auto const sums = cusum(Series{4, 6, 6, 0}, {.mean = 4}, 1.5);
  EXPECT_EQ(sums[0], 0); // 4 ln 1.5 - 2 < 0
  EXPECT_NEAR(sums[1], 0.43279, 1e-5);
  EXPECT_NEAR(sums[2], 2 * 0.43279, 1e-5);
  EXPECT_EQ(sums[3], 0);
}

/// ln of the negative binomial's probabilities, from their definition.
double log_chance(double y, double mean, double dispersion) {
  auto const size = 1 / dispersion;
  return std::lgamma(y + size) - std::lgamma(size) - std::lgamma(y + 1) +
         size * std::log(size / (size + mean)) + y * std::log(mean / (size + mean));
}

TEST(Cusum, evidence_is_the_ratio_of_two_negative_binomials) {
  for (auto const y : {0U, 1U, 7U, 40U}) {
    EXPECT_NEAR(evidence(y, {.mean = 5, .dispersion = 0.3}, 1.5),
                log_chance(y, 7.5, 0.3) - log_chance(y, 5, 0.3), 1e-10);
  }
}

TEST(Cusum, counts_are_drawn_from_their_law) {
  for (auto const& law : {InControl{.mean = 0.4}, InControl{.mean = 6, .dispersion = 0.5},
                          InControl{.mean = 2'000, .dispersion = 0.01}}) {
    auto const series = draw(law, 40'000, 1);
    auto sum = 0.0;
    auto squares = 0.0;
    for (auto const count : series) {
      sum += count;
      squares += (count - law.mean) * (count - law.mean);
    }
    auto const variance = law.mean + law.dispersion * law.mean * law.mean;
    EXPECT_NEAR(sum / 40'000, law.mean, 5 * std::sqrt(variance / 40'000));
    EXPECT_NEAR(squares / 40'000 / variance, 1, 0.1);
  }
  EXPECT_EQ(draw({}, 3, 1), (Series{0, 0, 0}));
}

/// Series in which nothing changes give an alarm as often as is said, however they are laid out.
TEST(Cusum, a_steady_series_gives_an_alarm_in_5_of_100) {
  auto const runs = is_long() ? 2'000U : 60U;
  auto const plan = AlarmPlan{.draws = is_long() ? 999U : 199U};
  for (auto const& law :
       {InControl{.mean = 1}, InControl{.mean = 5}, InControl{.mean = 5, .dispersion = 0.4},
        InControl{.mean = 30, .dispersion = 0.1}}) {
    auto alarms = 0U;
    for (auto run = 0U; run < runs; ++run) {
      auto const series = draw(law, plan.baseline_units + plan.watched_units, 1'000 + run);
      auto const whole = std::span<std::uint32_t const>{series};
      auto const own = fit(whole.first(plan.baseline_units));
      auto const height = alarm_height(own, plan, run);
      auto const sums = cusum(whole.subspan(plan.baseline_units), own, plan.factor);
      alarms += *std::max_element(sums.begin(), sums.end()) > height ? 1U : 0U;
    }
    RecordProperty("alarms_at_mean_" + std::to_string(law.mean) + "_dispersion_" +
                       std::to_string(law.dispersion),
                   static_cast<int>(alarms));
    std::printf("mean %g dispersion %g: %u of %u\n", law.mean, law.dispersion, alarms, runs);
    EXPECT_LE(alarms, runs * 0.05 + 3 * std::sqrt(runs * 0.05 * 0.95));
  }
}

TEST(Cusum, a_doubling_is_found) {
  auto found = 0;
  for (auto run = 0U; run < 20; ++run) {
    auto series = draw({.mean = 5, .dispersion = 0.1}, 24, run);
    auto const after = draw({.mean = 12, .dispersion = 0.1}, 12, 100 + run);
    auto const law = fit(series);
    auto const sums = cusum(after, law, 1.5);
    found += *std::max_element(sums.begin(), sums.end()) > alarm_height(law, {.draws = 199}, run)
                 ? 1
                 : 0;
  }
  EXPECT_GE(found, 19);
}

} // namespace
} // namespace njia::analysis
