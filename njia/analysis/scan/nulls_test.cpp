#include "njia/analysis/scan/nulls.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <numeric>

namespace njia::analysis {
namespace {

using Counts = std::vector<std::uint32_t>;

/// The chance of a greater chi-square distance between counts and what they should be on average.
double chi_square_p(std::vector<double> const& seen, std::vector<double> const& wanted) {
  auto distance = 0.0;
  for (auto i = std::size_t{0}; i < seen.size(); ++i) {
    distance += (seen[i] - wanted[i]) * (seen[i] - wanted[i]) / wanted[i];
  }
  auto const law = boost::math::chi_squared{static_cast<double>(seen.size() - 1)};
  return boost::math::cdf(boost::math::complement(law, distance));
}

TEST(Draws, published_first_number) {
  EXPECT_EQ(Draws::at_state(0).next(), 0xE220A8397B1DCDAFU);
  EXPECT_NE((Draws{1, 2}.next()), (Draws{2, 1}.next()));
}

TEST(Cut, keeps_below_the_count_and_hands_on_the_rest) {
  EXPECT_EQ(cut(0, 7).whole, 0U);
  EXPECT_EQ(cut(~std::uint64_t{0}, 7).whole, 6U);
  EXPECT_EQ(cut(std::uint64_t{1} << 63U, 10).whole, 5U);
  EXPECT_EQ(cut(std::uint64_t{1} << 63U, 5).rest, std::uint64_t{1} << 63U);
}

TEST(AliasTable, picks_in_proportion_to_weights) {
  auto const weights = std::vector<std::uint64_t>{1, 0, 3, 500, 17, 1'000'000'000'000, 17};
  auto const heavy = std::vector<std::uint64_t>{5, 1, 1, 40, 13};
  for (auto const& table : {weights, heavy}) {
    auto const picks = AliasTable{table};
    auto bits = Draws{5, 0};
    auto seen = std::vector<double>(table.size());
    for (auto i = 0; i < 200'000; ++i) {
      ++seen[picks.pick(bits.next())];
    }
    auto const sum = std::accumulate(table.begin(), table.end(), 0.0);
    for (auto i = std::size_t{0}; i < table.size(); ++i) {
      auto const wanted = 200'000 * static_cast<double>(table[i]) / sum;
      EXPECT_NEAR(seen[i], wanted, 4.5 * std::sqrt(wanted) + 1e-3) << i;
    }
  }
}

TEST(BinomialTable, follows_the_binomial_law) {
  for (auto const chance : {0.2, 0.01, 0.9}) {
    auto const table = BinomialTable{50, chance};
    auto bits = Draws{11, 0};
    auto seen = std::map<std::uint64_t, double>{};
    for (auto i = 0; i < 100'000; ++i) {
      ++seen[table.pick(bits.next())];
    }
    auto const law = boost::math::binomial{50, chance};
    for (auto k = std::uint64_t{0}; k <= 50; ++k) {
      auto const wanted = 100'000 * boost::math::pdf(law, static_cast<double>(k));
      EXPECT_NEAR(seen[k], wanted, 4.5 * std::sqrt(wanted) + 0.5) << chance << ' ' << k;
    }
  }
  EXPECT_EQ((BinomialTable{9, 1.0}.pick(0)), 9U);
  EXPECT_EQ((BinomialTable{100'000, 1.0}.pick(~std::uint64_t{0})), 100'000U);
  EXPECT_EQ((BinomialTable{9, 0.0}.pick(~std::uint64_t{0})), 0U);
}

TEST(PoissonNull, spreads_cases_by_weight_and_evenly_over_time) {
  auto const weights = std::vector<std::uint64_t>{1, 2, 3, 4};
  auto const steps = std::uint32_t{5};
  auto const null = PoissonNull{weights, 100, steps, 0, 42};
  auto seen = std::vector<double>(weights.size() * steps);
  auto wanted = seen;
  for (auto run = std::uint32_t{0}; run < 1000; ++run) {
    auto cases = 0;
    null.draw(run, [&](std::size_t place, std::size_t slot) {
      ++seen[place * steps + slot];
      ++cases;
    });
    EXPECT_EQ(cases, 100);
  }
  for (auto i = std::size_t{0}; i < wanted.size(); ++i) {
    wanted[i] = 1000.0 * 100 * static_cast<double>(weights[i / steps]) / 10 / steps;
  }
  EXPECT_GT(chi_square_p(seen, wanted), 0.001);
}

TEST(PoissonNull, draws_only_what_falls_on_the_steps_asked_for) {
  auto const weights = std::vector<std::uint64_t>{1, 1};
  auto const null = PoissonNull{weights, 1000, 10, 8, 42};
  auto sum = 0.0;
  auto squares = 0.0;
  for (auto run = std::uint32_t{0}; run < 2000; ++run) {
    auto cases = 0.0;
    null.draw(run, [&](std::size_t, std::size_t slot) {
      EXPECT_LT(slot, 2U);
      ++cases;
    });
    sum += cases;
    squares += cases * cases;
  }
  // Binomial(1000, 0.2): mean 200, variance 160.
  auto const mean = sum / 2000;
  EXPECT_NEAR(mean, 200, 4.5 * std::sqrt(160.0 / 2000));
  EXPECT_NEAR(squares / 2000 - mean * mean, 160, 160 * 0.15);
}

TEST(PermutationNull, keeps_the_cases_of_each_place_and_each_step) {
  auto const cases = Counts{3, 0, 1, 0, 0, 5, 2, 2, 2};
  auto const null = PermutationNull{cases, 3, 0, 9};
  for (auto run = std::uint32_t{0}; run < 50; ++run) {
    auto drawn = Counts(9);
    null.draw(run, [&](std::size_t place, std::size_t slot) { ++drawn[place * 3 + slot]; });
    for (auto i = std::size_t{0}; i < 3; ++i) {
      EXPECT_EQ(drawn[3 * i] + drawn[3 * i + 1] + drawn[3 * i + 2],
                cases[3 * i] + cases[3 * i + 1] + cases[3 * i + 2]);
      EXPECT_EQ(drawn[i] + drawn[3 + i] + drawn[6 + i], cases[i] + cases[3 + i] + cases[6 + i]);
    }
  }
}

TEST(PermutationNull, every_assignment_is_equally_likely) {
  // Two cases of place 0, two of place 1; two early, two late. How many of place 0 are early is
  // hypergeometric: 1/6, 4/6, 1/6.
  auto const cases = Counts{2, 0, 0, 2};
  for (auto const first_step : {0U, 1U}) {
    auto const null = PermutationNull{cases, 2, first_step, 3};
    auto seen = std::vector<double>(3);
    for (auto run = std::uint32_t{0}; run < 30'000; ++run) {
      auto late = std::size_t{0};
      null.draw(run, [&](std::size_t place, std::size_t slot) {
        late += place == 0 && slot == 1 - first_step ? 1U : 0U;
      });
      ++seen[late];
    }
    EXPECT_GT(chi_square_p(seen, {5000, 20'000, 5000}), 0.001);
  }
}

} // namespace
} // namespace njia::analysis
