#include "njia/analysis/emerging/trend.h"

#include "njia/analysis/emerging/sum_distribution.h"
#include "njia/analysis/testing/poisson.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/hypergeometric.hpp>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <numeric>

namespace njia::analysis {
namespace {

using Groups = std::vector<GroupEvents>;

double choose(std::uint32_t n, std::uint32_t k) {
  auto ways = 1.0;
  for (auto i = std::uint32_t{0}; i < k; ++i) {
    ways *= static_cast<double>(n - i) / static_cast<double>(i + 1);
  }
  return ways;
}

double binomial_chance(GroupEvents const& group, std::uint32_t now) {
  auto const n = group.before + group.now;
  auto const q = static_cast<double>(group.others_now) /
                 static_cast<double>(group.others_before + group.others_now);
  return choose(n, now) * std::pow(q, now) * std::pow(1 - q, n - now);
}

double hypergeometric_chance(GroupEvents const& group, std::uint32_t now) {
  auto const n = group.before + group.now;
  auto const before_all = group.before + group.others_before;
  auto const now_all = group.now + group.others_now;
  if (now > now_all || n - now > before_all) {
    return 0;
  }
  return choose(now_all, now) * choose(before_all, n - now) / choose(before_all + now_all, n);
}

/// The plain sum over every outcome of every group.
template <class Chance>
double enumerate(Groups const& groups, std::size_t from, std::int64_t still, Chance const& chance) {
  if (from == groups.size()) {
    return still <= 0 ? 1 : 0;
  }
  auto whole = 0.0;
  for (auto now = std::uint32_t{0}; now <= groups[from].before + groups[from].now; ++now) {
    whole += chance(groups[from], now) * enumerate(groups, from + 1, still - now, chance);
  }
  return whole;
}

TEST(SumDistribution, small_ones_by_hand) {
  auto const two = binomial(2, 0.25);
  ASSERT_EQ(two.chance.size(), 3U);
  EXPECT_NEAR(two.chance[0], 9.0 / 16, 1e-15);
  EXPECT_NEAR(two.chance[1], 6.0 / 16, 1e-15);
  EXPECT_NEAR(two.at_least(2), 1.0 / 16, 1e-15);
  auto const drawn = hypergeometric(2, 1, 2);
  EXPECT_NEAR(drawn.at_most(0), 1.0 / 3, 1e-15);
  EXPECT_NEAR(drawn.at_least(1), 2.0 / 3, 1e-15);
  auto const certain = hypergeometric(3, 1, 2);
  EXPECT_EQ(certain.first, 1U);
  EXPECT_NEAR(certain.at_least(1), 1, 1e-15);
  EXPECT_EQ(certain.at_most(0), 0);
  EXPECT_EQ(certain.at_least(2), 0);
}

TEST(SumDistribution, a_sum_of_alike_binomials_is_a_binomial) {
  auto sum = CountDistribution{};
  for (auto i = 0; i < 50; ++i) {
    sum = sum_of(sum, binomial(8, 0.3));
  }
  auto const whole = binomial(400, 0.3);
  for (auto const value : {60U, 100U, 120U, 150U, 220U}) {
    EXPECT_NEAR(sum.at_least(value) / whole.at_least(value), 1, 1e-9) << value;
    EXPECT_NEAR(sum.at_most(value) / whole.at_most(value), 1, 1e-9) << value;
  }
}

/// Another library's probabilities, value for value.
TEST(SumDistribution, large_ones_are_those_of_boost) {
  auto const drawn = hypergeometric(60, 300, 700);
  auto const law = boost::math::hypergeometric_distribution<double>{300, 60, 1'000};
  auto const flips = binomial(400, 0.3);
  auto const flip_law = boost::math::binomial{400, 0.3};
  for (auto const value : {0U, 5U, 18U, 30U, 59U}) {
    auto const seen = drawn.chance.at(value - drawn.first);
    EXPECT_NEAR(seen / boost::math::pdf(law, value), 1, 1e-10) << value;
    EXPECT_NEAR(flips.chance.at(value) / boost::math::pdf(flip_law, value), 1, 1e-10) << value;
  }
}

TEST(ChangeTest, by_hand) {
  auto const test = test_change(Groups{{0, 3, 10, 10}});
  EXPECT_NEAR(test.p_rise, 286.0 / 1771, 1e-12); // the binomial alone would say 1/8
  EXPECT_EQ(test.p_fall, 1);
  EXPECT_EQ(test.panel_groups, 1U);
  EXPECT_EQ(test.rising, 1U);
  EXPECT_EQ(test.falling, 0U);
}

TEST(ChangeTest, is_the_sum_over_every_outcome) {
  auto draws = Draws{7, 0};
  for (auto round = 0; round < 40; ++round) {
    auto groups = Groups{};
    auto now = std::int64_t{0};
    auto const number = 1 + draws.below(4);
    while (groups.size() < number) {
      auto const one = [&](std::uint64_t most) {
        return static_cast<std::uint32_t>(draws.below(most));
      };
      groups.push_back({one(5), one(6), 1 + one(9), 1 + one(12)});
      now += groups.back().now;
    }
    auto const test = test_change(groups);
    EXPECT_NEAR(test.p_rise,
                std::max(enumerate(groups, 0, now, binomial_chance),
                         enumerate(groups, 0, now, hypergeometric_chance)),
                1e-12);
    EXPECT_NEAR(test.p_fall,
                1 - std::min(enumerate(groups, 0, now + 1, binomial_chance),
                             enumerate(groups, 0, now + 1, hypergeometric_chance)),
                1e-12);
  }
}

TEST(ChangeTest, groups_that_cannot_be_compared_say_nothing) {
  // Absent before, absent now, and one that reports nothing but this corridor.
  auto const test = test_change(Groups{{0, 9, 0, 20}, {4, 0, 9, 0}, {0, 9, 0, 0}});
  EXPECT_EQ(test.panel_groups, 0U);
  EXPECT_EQ(test.p_rise, 1);
  EXPECT_EQ(test.p_fall, 1);
  EXPECT_EQ(test_change({}).p_rise, 1);
}

TEST(ChangeTest, thousands_of_events_give_a_p_and_quickly) {
  auto const test = test_change(Groups(40, GroupEvents{90, 110, 1000, 1000}));
  EXPECT_GT(test.p_rise, 0);
  EXPECT_LT(test.p_rise, 1e-12);
  EXPECT_NEAR(test.p_fall, 1, 1e-9);
}

TEST(ChanceOfFactor, the_numbers_of_the_definition) {
  // u = 0.6; with x = sin^2 the tail is 2/B times the integral of sin^6 (or sin^8) from asin(sqrt
  // u) to pi/2, B = 5 pi / 16 (or 35 pi / 128).
  EXPECT_NEAR(chance_of_factor({0, 3, 1000, 1000}, 1e-9, 1.5), 0.932417, 1e-6);
  EXPECT_NEAR(chance_of_factor({0, 4, 1000, 1000}, 1e-9, 1.5), 0.963213, 1e-6);
  EXPECT_NEAR(chance_of_factor({5, 5, 100, 100}, 2, 1), 0.5, 1e-12);
}

/// P(r2 > c r1) by plain summation over a grid of r1, the Gamma(1/2 + x2) tail by summing too.
double by_integration(PooledEvents const& events, double beta, double factor) {
  auto const a1 = static_cast<double>(events.before) + 0.5;
  auto const a2 = static_cast<double>(events.now) + 0.5;
  auto const b1 = beta + static_cast<double>(events.exposure_before);
  auto const b2 = beta + static_cast<double>(events.exposure_now);
  auto const steps = 200'000;
  auto const top = 60.0 / std::min(b1, b2) + 4 * std::max(a1 / b1, a2 / b2 / factor);
  auto const width = top / steps;
  auto const density = [](double x, double shape, double rate) {
    return std::exp(shape * std::log(rate) + (shape - 1) * std::log(x) - rate * x -
                    std::lgamma(shape));
  };
  auto below = 0.0; // P(r1 < x)
  auto chance = 0.0;
  for (auto i = 0; i < steps; ++i) {
    auto const x = (i + 0.5) * width;
    below += density(x, a1, b1) * width / 2;
    chance += below * density(factor * x, a2, b2) * factor * width;
    below += density(x, a1, b1) * width / 2;
  }
  return chance;
}

TEST(ChanceOfFactor, is_the_integral_over_both_rates) {
  EXPECT_NEAR(chance_of_factor({3, 9, 40, 60}, 2.5, 1.5), by_integration({3, 9, 40, 60}, 2.5, 1.5),
              1e-5);
  EXPECT_NEAR(chance_of_factor({12, 9, 30, 70}, 1, 1.5), by_integration({12, 9, 30, 70}, 1, 1.5),
              1e-5);
}

/// Twenty corridors that eight groups report alike in both periods.
std::vector<Groups> background() {
  auto corridors = std::vector<Groups>{};
  for (auto corridor = 0U; corridor < 20; ++corridor) {
    corridors.emplace_back();
    for (auto group = 0U; group < 8; ++group) {
      auto const events = 1 + (corridor + group) % 3;
      corridors.back().push_back({events, events, 38, 38});
    }
  }
  return corridors;
}

TEST(Trends, a_rise_that_several_groups_see_is_emerging) {
  auto corridors = background();
  corridors[3] = Groups(8, GroupEvents{0, 2, 38, 38});
  corridors[5] = Groups(8, GroupEvents{2, 0, 38, 38});
  auto const answers = judge_trends(corridors);
  EXPECT_EQ(answers[3].trend, Trend::emerging);
  EXPECT_EQ(answers[3].groups, 8U);
  EXPECT_EQ(answers[3].rank, 1U);
  EXPECT_FALSE(answers[3].could_be_reporting);
  EXPECT_GT(answers[3].probability, 0.99);
  EXPECT_GT(answers[3].times, 5);
  EXPECT_EQ(answers[5].trend, Trend::fading);
  EXPECT_FALSE(answers[5].is_rise);
  EXPECT_EQ(answers[4].trend, Trend::unclear);
  EXPECT_EQ(answers[4].why, "not_in_panel");
}

TEST(Trends, an_organisation_that_doubles_its_reports_makes_nothing_emerge) {
  auto corridors = background();
  for (auto& groups : corridors) {
    groups[0] = {groups[0].before, 2 * groups[0].before, 38, 76};
  }
  for (auto const& answer : judge_trends(corridors)) {
    EXPECT_NE(answer.trend, Trend::emerging);
    EXPECT_TRUE(answer.could_be_reporting);
  }
}

TEST(Trends, one_workbook_makes_nothing_emerge) {
  auto corridors = background();
  corridors[0] = Groups(8, GroupEvents{0, 0, 38, 38});
  corridors[0][0].now = 12;
  auto const answer = judge_trends(corridors)[0];
  EXPECT_TRUE(answer.after_fdr);
  EXPECT_EQ(answer.trend, Trend::unclear);
  EXPECT_EQ(answer.why, "one_group");
}

TEST(Trends, a_group_that_was_not_there_before_makes_nothing_emerge) {
  auto corridors = background();
  corridors[0] = Groups(8, GroupEvents{0, 0, 38, 38});
  corridors[0].push_back({0, 9, 0, 40});
  corridors[0].push_back({0, 9, 0, 40});
  auto const answer = judge_trends(corridors)[0];
  EXPECT_EQ(answer.trend, Trend::unclear);
  EXPECT_TRUE(answer.could_be_reporting);
}

TEST(Trends, many_reports_at_the_same_rate_are_steady) {
  auto const answers = judge_trends(std::vector<Groups>(3, Groups(8, GroupEvents{20, 20, 40, 40})));
  EXPECT_EQ(answers[0].trend, Trend::steady);
  EXPECT_NEAR(answers[0].times, 1, 1e-12);
}

TEST(Trends, nothing_to_compare_is_said_and_is_a_number) {
  EXPECT_TRUE(judge_trends({}).empty());
  for (auto const& corridors :
       {std::vector<Groups>{{}}, {{{5, 9, 0, 0}}}, {{{0, 0, 0, 0}}, {{0, 0, 0, 0}}}}) {
    for (auto const& answer : judge_trends(corridors)) {
      EXPECT_EQ(answer.why, "no_panel");
      EXPECT_TRUE(std::isfinite(answer.p) && std::isfinite(answer.probability) &&
                  std::isfinite(answer.times));
    }
  }
}

/// Collections in which only reporting changed: each group by a factor of its own.
TEST(Trends, p_is_not_too_small_where_only_reporting_changed) {
  auto const is_long = std::getenv("NJIA_LONG") != nullptr;
  auto const collections = is_long ? 2000U : 100U;
  auto tests = 0;
  auto below = 0;
  auto with_false_alarm = 0U;
  for (auto run = 0U; run < collections; ++run) {
    auto draws = Draws{11, run};
    auto corridors = std::vector<Groups>(5, Groups(4));
    for (auto group = std::size_t{0}; group < 4; ++group) {
      auto const before = 12.0 * (1 + static_cast<double>(draws.below(3)));
      auto const now = 12.0 * (1 + static_cast<double>(draws.below(3)));
      auto all = GroupEvents{};
      for (auto corridor = std::size_t{0}; corridor < corridors.size(); ++corridor) {
        auto const part = std::pow(0.5, static_cast<double>(corridor + 1));
        auto& one = corridors[corridor][group];
        one.before = testing::poisson(draws, before * part);
        one.now = testing::poisson(draws, now * part);
        all.before += one.before;
        all.now += one.now;
      }
      for (auto& groups : corridors) {
        groups[group].others_before = all.before - groups[group].before;
        groups[group].others_now = all.now - groups[group].now;
      }
    }
    auto emerged = 0U;
    for (auto const& answer : judge_trends(corridors)) {
      ++tests;
      below += answer.panel.p_rise <= 0.05 ? 1 : 0;
      emerged += answer.trend == Trend::emerging ? 1U : 0U;
    }
    with_false_alarm += emerged > 0 ? 1U : 0U;
  }
  RecordProperty("p_at_most_5_percent", std::to_string(static_cast<double>(below) / tests));
  EXPECT_LE(below, tests * 0.05 + 2 * std::sqrt(tests * 0.05));
  EXPECT_LE(with_false_alarm, collections * 0.05);
}

} // namespace
} // namespace njia::analysis
