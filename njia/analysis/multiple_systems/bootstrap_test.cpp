#include "njia/analysis/multiple_systems/bootstrap.h"

#include "njia/analysis/multiple_systems/replicate.h"
#include "njia/analysis/multiple_systems/stepwise.h"
#include "njia/analysis/multiple_systems/testing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace njia::analysis {
namespace {

TEST(ReplicateBits, are_those_of_splitmix64) {
  // The published test values of the generator for the state 1234567.
  auto bits = ReplicateBits{1234567};
  EXPECT_EQ(bits(), 6457827717110365317U);
  EXPECT_EQ(bits(), 3203168211198807973U);
  EXPECT_EQ(bits(), 9817491932198370423U);
}

TEST(Resample, deals_everybody_in_proportion) {
  auto const patterns = std::vector<CapturePattern>{
      {.lists = 1, .people = 600}, {.lists = 2, .people = 300}, {.lists = 3, .people = 100}};
  auto sums = std::vector<double>(3, 0);
  constexpr auto kDraws = 2000;
  for (auto r = std::uint64_t{0}; r < kDraws; ++r) {
    auto bits = ReplicateBits{1, r};
    auto const drawn = resample(patterns, bits);
    auto people = std::uint64_t{0};
    for (auto i = std::size_t{0}; i < 3; ++i) {
      people += drawn[i].people;
      sums[i] += static_cast<double>(drawn[i].people) / kDraws;
    }
    ASSERT_EQ(people, 1000U);
  }
  // A multinomial count has variance n p (1 - p): the means stand within 4 of their standard
  // errors.
  for (auto i = std::size_t{0}; i < 3; ++i) {
    auto const n = static_cast<double>(patterns[i].people);
    EXPECT_NEAR(sums[i], n, 4 * std::sqrt(n * (1 - n / 1000) / kDraws));
  }
}

TEST(Quantile, type_eight_by_hand) {
  EXPECT_DOUBLE_EQ(quantile({1, 2, 3, 4}, 0.5), 2.5);
  EXPECT_NEAR(quantile({1, 2, 3, 4}, 0.25), 17.0 / 12, 1e-12);
  EXPECT_EQ(quantile({1, 2, 3, 4}, 0), 1.0);
  EXPECT_EQ(quantile({1, 2, 3, 4}, 1), 4.0);
  EXPECT_EQ(quantile({7}, 0.975), 7.0);
}

TEST(Quantile, of_values_without_end_is_never_nan) {
  auto const infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(quantile({1, 2, infinity, infinity}, 0.5), infinity);
  EXPECT_EQ(quantile({1, 2, infinity, infinity}, 0.9), infinity);
  EXPECT_NEAR(quantile({1, 2, infinity, infinity}, 0.25), 17.0 / 12, 1e-12);
}

TEST(BcaLevel, without_bias_and_acceleration_is_the_level_itself) {
  EXPECT_NEAR(*bca_level(0.025, 0.5, 0), 0.025, 1e-12);
  // By hand: half of the replicates below, a = 0.05, level 0.975: Phi(1.95996 / (1 - 0.098)) =
  // Phi(2.17293) = 0.98511.
  EXPECT_NEAR(*bca_level(0.975, 0.5, 0.05), 0.98511, 1e-5);
  // By hand: 0.6 below, z0 = 0.25335: Phi(0.50669 - 1.95996) = Phi(-1.45327) = 0.07307.
  EXPECT_NEAR(*bca_level(0.025, 0.6, 0), 0.07307, 1e-5);
}

TEST(BcaLevel, is_nothing_where_it_is_not_defined) {
  EXPECT_FALSE(bca_level(0.025, 0, 0));
  EXPECT_FALSE(bca_level(0.025, 1, 0));
  EXPECT_FALSE(bca_level(0.975, 0.5, 0.6));
  EXPECT_FALSE(bca_level(0.975, std::nan(""), 0));
}

/// Every step of the interval once more, one after the other and on one thread.
PeopleInterval plain_interval(CaptureTable const& table, double estimate, std::size_t replicates) {
  auto totals = std::vector<double>{};
  for (auto r = std::uint64_t{0}; r < replicates; ++r) {
    auto bits = ReplicateBits{3, r};
    auto patterns = table.patterns;
    std::sort(patterns.begin(), patterns.end(),
              [](auto const& a, auto const& b) { return a.lists < b.lists; });
    totals.push_back(
        *stepwise_total(CaptureCounts{table.lists.size(), resample(patterns, bits)}, 0.02));
  }
  auto below = 0.0;
  for (auto const total : totals) {
    below += total < estimate ? 1 : 0;
  }
  auto people = 0.0;
  auto sum = 0.0;
  auto left = std::vector<std::pair<double, double>>{};
  for (auto i = std::size_t{0}; i < table.patterns.size(); ++i) {
    auto fewer = table.patterns;
    --fewer[i].people;
    auto const weight = static_cast<double>(table.patterns[i].people);
    left.emplace_back(*stepwise_total(CaptureCounts{table.lists.size(), fewer}, 0.02), weight);
    people += weight;
    sum += weight * left.back().first;
  }
  auto squares = 0.0;
  auto cubes = 0.0;
  for (auto const& [total, weight] : left) {
    squares += weight * std::pow(sum / people - total, 2);
    cubes += weight * std::pow(sum / people - total, 3);
  }
  auto const a = cubes / (6 * std::pow(squares, 1.5));
  std::sort(totals.begin(), totals.end());
  auto const share = below / static_cast<double>(replicates);
  return {.low = quantile(totals, *bca_level(0.025, share, a)),
          .high = quantile(totals, *bca_level(0.975, share, a))};
}

TEST(Bootstrap, follows_the_formula_and_the_seed_alone) {
  auto const table = testing::read_capture_csv("UKdat_5.csv");
  if (!table) {
    GTEST_SKIP() << "the test data is not here";
  }
  auto const counts = CaptureCounts{table->lists.size(), table->patterns};
  auto const estimate = *stepwise_total(counts, 0.02);
  auto const options = BootstrapOptions{.replicates = 200, .seed = 3};
  auto const drawn = bootstrap(counts, estimate, options);
  auto const plain = plain_interval(*table, estimate, 200);
  ASSERT_TRUE(drawn.middle_95 && drawn.middle_80);
  EXPECT_NEAR(drawn.middle_95->low, plain.low, 1e-9 * plain.low);
  EXPECT_NEAR(*drawn.middle_95->high, *plain.high, 1e-9 * *plain.high);
  EXPECT_LT(drawn.middle_95->low, drawn.middle_80->low);
  EXPECT_LT(*drawn.middle_80->high, *drawn.middle_95->high);

  auto shuffled = table->patterns;
  std::reverse(shuffled.begin(), shuffled.end());
  auto const again = bootstrap(CaptureCounts{table->lists.size(), shuffled}, estimate, options);
  EXPECT_EQ(again.middle_95->low, drawn.middle_95->low);
  auto const other = bootstrap(counts, estimate, {.replicates = 200, .seed = 4});
  EXPECT_NE(other.middle_95->low, drawn.middle_95->low);
}

/// People who stand on lists with these chances, one list as the next; those on none are not seen.
CaptureCounts simulated(std::size_t people, std::vector<double> const& chances,
                        std::uint64_t seed) {
  auto bits = ReplicateBits{seed, 0};
  auto seen = std::vector<std::uint64_t>(std::size_t{1} << chances.size(), 0);
  for (auto i = std::size_t{0}; i < people; ++i) {
    auto set = ListSet{0};
    for (auto list = std::size_t{0}; list < chances.size(); ++list) {
      auto const draw = static_cast<double>(bits() >> 11U) * 0x1.0p-53;
      set |= draw < chances[list] ? ListSet{1} << list : 0;
    }
    ++seen[set];
  }
  auto patterns = std::vector<CapturePattern>{};
  for (auto set = ListSet{1}; set < seen.size(); ++set) {
    patterns.push_back({.lists = set, .people = seen[set]});
  }
  return CaptureCounts{chances.size(), patterns};
}

TEST(Bootstrap, intervals_hold_the_truth_about_as_often_as_they_say) {
  auto const runs = std::getenv("NJIA_LONG") != nullptr ? 500 : 40;
  auto held = 0;
  for (auto run = 0; run < runs; ++run) {
    auto const counts =
        simulated(2000, {0.10, 0.15, 0.08, 0.20}, 100 + static_cast<std::uint64_t>(run));
    auto const drawn = bootstrap(counts, *stepwise_total(counts, 0.02),
                                 {.replicates = 150, .seed = static_cast<std::uint64_t>(run)});
    held += drawn.middle_95 && drawn.middle_95->low <= 2000 &&
                    (!drawn.middle_95->high || *drawn.middle_95->high >= 2000)
                ? 1
                : 0;
  }
  RecordProperty("held", held);
  // 95% would be 38 of 40; below 33 is less likely than 1 in 1,000 (binomial).
  EXPECT_GE(held, runs * 33 / 40);
}

TEST(Bootstrap, marks_an_end_that_is_a_replicates_last) {
  auto const counts = CaptureCounts{3, std::vector<CapturePattern>{{.lists = 1, .people = 40},
                                                                   {.lists = 2, .people = 30},
                                                                   {.lists = 4, .people = 20},
                                                                   {.lists = 3, .people = 9},
                                                                   {.lists = 5, .people = 9},
                                                                   {.lists = 6, .people = 9}}};
  auto const estimate = *stepwise_total(counts, 0.02);
  EXPECT_TRUE(bootstrap(counts, estimate, {.replicates = 4}).middle_95->at_edge);
  EXPECT_FALSE(bootstrap(counts, estimate, {.replicates = 400}).middle_95->at_edge);
}

TEST(Bootstrap, says_when_the_data_give_no_upper_end) {
  // One person on two lists: a third of the replicates have none, e^-1, and no upper end.
  auto const counts = CaptureCounts{3, std::vector<CapturePattern>{{.lists = 1, .people = 40},
                                                                   {.lists = 2, .people = 30},
                                                                   {.lists = 4, .people = 20},
                                                                   {.lists = 3, .people = 1}}};
  auto const drawn = bootstrap(counts, *stepwise_total(counts, 0.02), {.replicates = 300});
  EXPECT_NEAR(static_cast<double>(drawn.unbounded), 300 * std::exp(-1), 35);
  EXPECT_TRUE(!drawn.middle_95 || !drawn.middle_95->high);
}

} // namespace
} // namespace njia::analysis
