// Fits against closed forms, and the stepwise choice against a plain implementation with dense
// design matrices.
#include "njia/analysis/multiple_systems/log_linear.h"

#include "njia/analysis/multiple_systems/replicate.h"
#include "njia/analysis/multiple_systems/stepwise.h"
#include "njia/analysis/multiple_systems/testing.h"

#include <gtest/gtest.h>

#include <cmath>

namespace njia::analysis {
namespace {

using testing::naive_fit;

constexpr ListSet kA = 1;
constexpr ListSet kB = 2;
constexpr ListSet kC = 4;

LogLinearModel fitted(CaptureCounts const& counts, std::vector<ListSet> const& pairs) {
  auto model = LogLinearModel{counts};
  EXPECT_TRUE(model.fit());
  for (auto const pair : pairs) {
    model.add(pair);
    EXPECT_TRUE(model.fit());
  }
  return model;
}

TEST(LogLinearModel, two_lists_give_lincoln_and_petersen) {
  auto const counts = CaptureCounts{2, std::vector<CapturePattern>{{.lists = kA, .people = 30},
                                                                   {.lists = kB, .people = 20},
                                                                   {.lists = 3, .people = 10}}};
  auto const model = fitted(counts, {});
  EXPECT_NEAR(model.hidden(), 60.0, 1e-9);
  // By hand: log(n01 n10 / n11) has variance 1/30 + 1/20 + 1/10.
  EXPECT_NEAR(model.hidden_log_sd(), std::sqrt(11.0 / 60), 1e-12);
}

std::vector<CapturePattern> three_lists() {
  return {{.lists = kA, .people = 10},         {.lists = kB, .people = 20},
          {.lists = kC, .people = 30},         {.lists = kA | kB, .people = 5},
          {.lists = kA | kC, .people = 4},     {.lists = kB | kC, .people = 6},
          {.lists = kA | kB | kC, .people = 2}};
}

TEST(LogLinearModel, three_lists_have_closed_forms) {
  auto const counts = CaptureCounts{3, three_lists()};
  // With A:B, C is independent of "on A or B": 30 * (10 + 20 + 5) / (4 + 6 + 2).
  EXPECT_NEAR(fitted(counts, {kA | kB}).hidden(), 87.5, 1e-9);
  // With A:B and A:C, B and C are independent of those not on A: 20 * 30 / 6.
  EXPECT_NEAR(fitted(counts, {kA | kB, kA | kC}).hidden(), 100.0, 1e-9);
  // With all pairs (Fienberg 1972, doi:10.1093/biomet/59.3.591): 10 * 20 * 30 * 2 / (5 * 4 * 6).
  EXPECT_NEAR(fitted(counts, {kA | kB, kA | kC, kB | kC}).hidden(), 100.0, 1e-9);
}

TEST(LogLinearModel, the_totals_of_its_terms_are_those_of_the_data) {
  auto const counts = CaptureCounts{3, three_lists()};
  auto const model = fitted(counts, {kB | kC});
  for (auto const term : model.terms()) {
    EXPECT_NEAR(model.expected_on(term), counts.on(term), 1e-8) << term;
  }
}

TEST(LogLinearModel, a_pair_that_nobody_shares_leaves_its_cells_out) {
  // By hand: without the cells of B and C together, the model with B:C is independence of A from
  // "neither", "B", "C": hidden = 10 * (20 + 30) / (5 + 4).
  auto patterns = three_lists();
  patterns.resize(5);
  auto const counts = CaptureCounts{3, patterns};
  auto const model = fitted(counts, {kB | kC});
  EXPECT_NEAR(model.hidden(), 10.0 * 50 / 9, 1e-9);
  EXPECT_EQ(model.empty_pairs(), std::vector<ListSet>{kB | kC});
  EXPECT_EQ(model.expected_on(kB | kC), 0.0);
}

TEST(PoissonTail, is_the_smaller_of_both) {
  EXPECT_NEAR(poisson_tail(0, 1), std::exp(-1), 1e-12);
  EXPECT_NEAR(poisson_tail(3, 1), 1 - 2.5 * std::exp(-1), 1e-12);
  EXPECT_EQ(poisson_tail(0, 0), 1.0);
  EXPECT_EQ(poisson_tail(4, 0), 0.0);
  for (auto const mean : {0.3, 0.69, 0.7, 1.0, 2.5, 9.99, 10.0}) {
    auto mass = std::exp(-mean);
    auto below = 0.0;
    for (auto n = 0; n < 30; ++n) {
      EXPECT_NEAR(poisson_tail(n, mean), std::min(below + mass, 1 - below), 1e-12)
          << n << " of " << mean;
      below += mass;
      mass *= mean / (n + 1);
    }
  }
}

TEST(Stepwise, agrees_with_a_plain_implementation_on_resampled_tables) {
  for (auto const* name : {"UKdat_5.csv", "NewOrl_5.csv", "NewOrl.csv"}) {
    auto const table = testing::read_capture_csv(name);
    if (!table) {
      GTEST_SKIP() << "the test data is not here";
    }
    for (auto r = std::uint64_t{0}; r < 3; ++r) {
      auto bits = ReplicateBits{5, r};
      auto const patterns = resample(table->patterns, bits);
      auto const counts = CaptureCounts{table->lists.size(), patterns};
      auto const ours = choose_pairs(counts, 0.05);
      ASSERT_TRUE(ours);
      auto pairs = std::vector<ListSet>{};
      for (auto const& chosen : ours->pairs) {
        pairs.push_back(chosen.pair);
      }
      auto const plain = testing::naive_stepwise(counts, 0.05);
      EXPECT_EQ(pairs, plain.pairs) << name << ' ' << r;
      EXPECT_NEAR(ours->model.hidden() / plain.hidden, 1, 1e-7) << name << ' ' << r;
    }
  }
}

TEST(Stepwise, a_threshold_of_zero_leaves_the_main_effects) {
  auto const counts = CaptureCounts{3, three_lists()};
  auto const fit = choose_pairs(counts, 0);
  ASSERT_TRUE(fit);
  EXPECT_TRUE(fit->pairs.empty());
  EXPECT_NEAR(fit->model.hidden(), naive_fit(counts, {}).hidden, 1e-6);
}

TEST(Stepwise, what_cannot_be_fitted_has_its_limit) {
  auto const nobody_twice = CaptureCounts{
      2, std::vector<CapturePattern>{{.lists = kA, .people = 30}, {.lists = kB, .people = 20}}};
  EXPECT_EQ(stepwise_total(nobody_twice, 0.02), std::numeric_limits<double>::infinity());
  auto const all_on_a = CaptureCounts{
      2, std::vector<CapturePattern>{{.lists = kA, .people = 30}, {.lists = 3, .people = 20}}};
  EXPECT_EQ(stepwise_total(all_on_a, 0.02), 50.0);
}

} // namespace
} // namespace njia::analysis
