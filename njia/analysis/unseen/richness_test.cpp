// Chao2, coverage and the curve: the worked example of the R package iNEXT 3.0.1 (ants of five
// heights in Costa Rica, Longino and Colwell 2011, the data of Colwell and others 2012 and Chao and
// others 2014), and by hand.
#include "njia/analysis/unseen/richness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace njia::analysis {
namespace {

/// "times" kinds met in "met" samples, then the single ones.
struct Run {
  std::uint32_t met;
  std::size_t times;
};

Incidence incidence(std::size_t samples, std::vector<Run> const& runs,
                    std::vector<std::uint32_t> const& single) {
  auto out = Incidence{.samples = samples, .met_in = single};
  for (auto const& run : runs) {
    out.met_in.insert(out.met_in.end(), run.times, run.met);
  }
  return out;
}

Incidence ants_1070m() {
  return incidence(
      150,
      {{1, 28}, {2, 16}, {3, 13}, {4, 3}, {5, 1}, {6, 3}, {7, 6}, {8, 1}, {9, 1}, {10, 1}, {11, 4}},
      {12, 12, 12, 13, 13, 13, 13, 14, 15, 16, 16, 16, 16, 18, 19, 19, 21, 22, 23, 24, 25, 25, 25,
       26, 30, 31, 31, 31, 32, 34, 36, 38, 39, 43, 43, 45, 45, 46, 54, 60, 68, 74, 80, 96, 99});
}

Incidence ants_1500m() {
  return incidence(
      200, {{1, 13}, {2, 4}, {3, 2}, {4, 2}, {5, 4}, {6, 2}, {9, 4}, {11, 2}, {17, 2}},
      {18, 19, 23, 23, 24, 25, 25, 25, 29, 30, 32, 33, 43, 50, 53, 73, 74, 76, 79, 113, 144});
}

Incidence ants_2000m() {
  return {.samples = 200, .met_in = {1, 2, 2, 3, 4, 8, 8, 13, 15, 19, 23, 34, 59, 80}};
}

TEST(Richness, of_the_ants_is_that_of_the_package) {
  auto const high = richness(ants_1070m());
  EXPECT_EQ(high.observed, 122U);
  EXPECT_EQ(high.once, 28U);
  EXPECT_EQ(high.twice, 16U);
  EXPECT_EQ(high.detections, 1730U);
  EXPECT_NEAR(high.chao2, 146.336667, 5e-7);
  EXPECT_NEAR(high.sample_coverage, 0.9839382, 5e-8);
  EXPECT_NEAR(richness(ants_1500m()).chao2, 77.019375, 5e-7);
  EXPECT_NEAR(richness(ants_1500m()).sample_coverage, 0.9889231, 5e-8);
  EXPECT_NEAR(richness(ants_2000m()).chao2, 14.248750, 5e-7);
  EXPECT_NEAR(richness(ants_2000m()).sample_coverage, 0.9963827, 5e-8);
}

TEST(Richness, curve_of_the_ants_is_that_of_the_package) {
  auto const expect = [](Incidence const& ants, std::size_t samples, double want) {
    EXPECT_NEAR(expected_kinds(ants, samples).kinds, want, 5e-7) << samples;
  };
  expect(ants_1070m(), 1, 11.533333);
  expect(ants_1070m(), 75, 102.135118);
  expect(ants_1070m(), 150, 122);
  expect(ants_1070m(), 221, 132.189999);
  expect(ants_1070m(), 300, 138.600961);
  expect(ants_1500m(), 100, 47.982643);
  expect(ants_1500m(), 295, 61.343524);
  expect(ants_1500m(), 400, 65.684073);
  expect(ants_2000m(), 1, 1.355);
  expect(ants_2000m(), 100, 12.811923);
  expect(ants_2000m(), 295, 14.211194);
  expect(ants_2000m(), 400, 14.244103);
}

TEST(Richness, interval_of_the_ants_by_hand) {
  // A = 149/150, R = 28/16: variance 16 (A R^2/2 + A^2 R^3 + A^2 R^4/4) = 145.962; above
  // S 24.33667; K = exp(1.959964 sqrt(log(1 + 145.962 / 592.273))) = 2.50909.
  auto const ants = richness(ants_1070m());
  EXPECT_NEAR(ants.middle_95.low, 122 + 24.33667 / 2.50909, 2e-3);
  EXPECT_NEAR(ants.middle_95.high, 122 + 24.33667 * 2.50909, 2e-3);
}

TEST(Richness, by_hand) {
  auto const four = Incidence{.samples = 4, .met_in = {1, 1, 2, 3}};
  EXPECT_DOUBLE_EQ(richness(four).chao2, 5.5);
  EXPECT_NEAR(richness(four).sample_coverage, 1 - 2.0 / 7 * 6 / 8, 1e-12);
  EXPECT_NEAR(expected_kinds(four, 2).kinds, 17.0 / 6, 1e-12);
  EXPECT_NEAR(expected_kinds(four, 5).kinds, 4.375, 1e-12);
}

TEST(Richness, rarefaction_is_the_mean_over_all_choices_of_samples) {
  // Which of six samples met which kind, as bits; every choice of t samples is tried.
  auto const kinds = std::vector<unsigned>{0b000001, 0b000010, 0b000011, 0b110000,
                                           0b010101, 0b111110, 0b111111, 0b100000};
  auto met = Incidence{.samples = 6};
  for (auto const kind : kinds) {
    met.met_in.push_back(static_cast<std::uint32_t>(std::popcount(kind)));
  }
  for (auto t = 1; t <= 6; ++t) {
    auto sum = 0.0;
    auto choices = 0.0;
    for (auto choice = 0U; choice < 64; ++choice) {
      if (std::popcount(choice) == t) {
        choices += 1;
        for (auto const kind : kinds) {
          sum += (kind & choice) != 0 ? 1 : 0;
        }
      }
    }
    EXPECT_NEAR(expected_kinds(met, static_cast<std::size_t>(t)).kinds, sum / choices, 1e-12) << t;
  }
}

TEST(Richness, without_kinds_met_twice) {
  // By hand: S = 4, Q1 = 3: 4 + 3/4 * 3 * 2 / 2 = 6.25; variance 9/4 + 9/16 * 3 * 25/4 - 9/16 *
  // 81/25 = 10.97438; K = exp(1.959964 sqrt(log(1 + 10.97438 / 5.0625))) = 8.20266. Coverage 1 -
  // 3/6.
  auto const r = richness({.samples = 4, .met_in = {1, 1, 1, 3}});
  EXPECT_DOUBLE_EQ(r.chao2, 6.25);
  EXPECT_NEAR(r.middle_95.low, 4 + 2.25 / 8.20266, 1e-3);
  EXPECT_NEAR(r.middle_95.high, 4 + 2.25 * 8.20266, 1e-2);
  EXPECT_DOUBLE_EQ(r.sample_coverage, 0.5);
}

TEST(Richness, when_nothing_more_is_expected) {
  // By hand: S = 3, U = 7: P = exp(-7/3) = 0.0970; 3 / 0.9030 = 3.3222, reach 1.959964 sqrt(3 P) /
  // 0.9030 = 1.1708.
  auto const r = richness({.samples = 4, .met_in = {2, 2, 3}});
  EXPECT_EQ(r.chao2, 3);
  EXPECT_EQ(r.sample_coverage, 1);
  EXPECT_EQ(r.middle_95.low, 3);
  EXPECT_NEAR(r.middle_95.high, 3.3222 + 1.1708, 1e-3);
  EXPECT_EQ(expected_kinds({.samples = 4, .met_in = {2, 2, 3}}, 8).kinds, 3);
}

TEST(Richness, is_finite_at_every_edge) {
  for (auto const& edge :
       {Incidence{.samples = 1, .met_in = {1}}, Incidence{.samples = 1, .met_in = {1, 1, 1}},
        Incidence{.samples = 8, .met_in = {1}}, Incidence{.samples = 8, .met_in = {8}},
        Incidence{.samples = 8, .met_in = std::vector<std::uint32_t>(500, 1)},
        Incidence{.samples = 8, .met_in = {1, 2}}}) {
    auto const r = richness(edge);
    EXPECT_TRUE(std::isfinite(r.chao2) && std::isfinite(r.middle_95.low) &&
                std::isfinite(r.middle_95.high));
    EXPECT_GE(r.middle_95.low, static_cast<double>(r.observed));
    EXPECT_GE(r.sample_coverage, 0);
    EXPECT_LE(r.sample_coverage, 1);
    auto before = 0.0;
    for (auto t = std::size_t{1}; t <= 2 * edge.samples; ++t) {
      auto const point = expected_kinds(edge, t);
      EXPECT_GE(point.kinds, before - 1e-9);
      EXPECT_TRUE(std::isfinite(point.middle_95.low) && std::isfinite(point.middle_95.high));
      EXPECT_LE(point.middle_95.low, point.kinds);
      EXPECT_LE(point.kinds, r.chao2 + 1e-9);
      before = point.kinds;
    }
  }
}

TEST(Richness, variance_of_the_curve_follows_its_changes) {
  // Against a plain delta method: each change found by trying one kind more, met in k samples.
  auto const ants = ants_1500m();
  for (auto const samples : {50U, 200U, 260U, 400U}) {
    auto squares = 0.0;
    auto sum = 0.0;
    auto const here = expected_kinds(ants, samples);
    auto counts = std::vector<double>(201, 0.0);
    for (auto const met : ants.met_in) {
      counts[met] += 1;
    }
    for (auto met = 1U; met <= 200; ++met) {
      if (counts[met] == 0) {
        continue;
      }
      auto more = ants;
      more.met_in.push_back(met);
      auto fewer = ants;
      fewer.met_in.erase(std::find(fewer.met_in.begin(), fewer.met_in.end(), met));
      auto const change =
          (expected_kinds(more, samples).kinds - expected_kinds(fewer, samples).kinds) / 2;
      squares += change * change * counts[met];
      sum += change * counts[met];
    }
    auto const sd = std::sqrt(squares - sum * sum / richness(ants).chao2);
    // One kind more or fewer is a large step where only 4 were met twice.
    EXPECT_NEAR((here.middle_95.high - here.kinds) / 1.959964 / sd, 1, 0.06) << samples;
  }
}

} // namespace
} // namespace njia::analysis
