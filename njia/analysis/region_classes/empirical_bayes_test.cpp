#include "njia/analysis/region_classes/empirical_bayes.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace njia::analysis {
namespace {

TEST(RatePrior, worked_by_hand) {
  auto const ones = std::vector{1.0, 1.0};
  EXPECT_EQ(fit_rate_prior(std::vector{2.0, 6.0}, ones).variance, 0);
  auto const prior = fit_rate_prior(std::vector{0.0, 8.0}, ones);
  EXPECT_EQ(prior.mean, 4);
  EXPECT_EQ(prior.variance, 12);
  EXPECT_EQ(fit_rate_prior({}, {}).mean, 0);
}

/// Infant deaths 1977-85 and people under five in 1981, in 167 census units of Auckland (Marshall
/// 1991), as the R package spData carries them.
constexpr std::array<std::pair<int, int>, 167> kAuckland = {
    {{8, 252},  {2, 45},    {5, 360},  {8, 366},   {1, 54},   {2, 36},    {2, 72},   {1, 27},
     {6, 708},  {2, 234},   {15, 522}, {6, 183},   {6, 165},  {3, 225},   {2, 93},   {5, 225},
     {3, 144},  {1, 120},   {5, 336},  {4, 369},   {3, 534},  {8, 429},   {20, 858}, {13, 756},
     {4, 354},  {3, 72},    {2, 63},   {0, 45},    {3, 75},   {1, 114},   {2, 180},  {4, 282},
     {2, 144},  {5, 402},   {4, 168},  {10, 699},  {8, 423},  {7, 408},   {3, 165},  {7, 195},
     {15, 273}, {9, 522},   {8, 372},  {14, 369},  {12, 429}, {10, 447},  {5, 222},  {6, 264},
     {5, 432},  {3, 201},   {4, 189},  {9, 327},   {4, 198},  {4, 279},   {10, 306}, {6, 306},
     {8, 162},  {3, 189},   {4, 315},  {7, 429},   {3, 141},  {8, 522},   {6, 570},  {8, 435},
     {24, 981}, {15, 858},  {1, 138},  {8, 204},   {5, 39},   {1, 6},     {5, 90},   {15, 486},
     {11, 324}, {4, 165},   {1, 189},  {5, 438},   {2, 153},  {13, 375},  {14, 234}, {3, 219},
     {11, 435}, {26, 933},  {5, 99},   {4, 81},    {1, 93},   {4, 234},   {5, 183},  {8, 393},
     {5, 303},  {4, 339},   {11, 450}, {4, 258},   {1, 135},  {5, 168},   {2, 153},  {6, 177},
     {4, 288},  {9, 516},   {16, 318}, {4, 201},   {2, 66},   {12, 309},  {5, 261},  {7, 516},
     {12, 285}, {12, 495},  {14, 255}, {12, 444},  {7, 465},  {3, 261},   {3, 225},  {5, 414},
     {9, 471},  {9, 459},   {4, 282},  {3, 150},   {11, 225}, {10, 228},  {2, 21},   {10, 288},
     {17, 366}, {5, 204},   {9, 216},  {17, 378},  {10, 309}, {18, 480},  {10, 384}, {17, 348},
     {9, 351},  {6, 450},   {29, 543}, {12, 423},  {8, 399},  {11, 345},  {11, 339}, {3, 288},
     {8, 306},  {24, 1359}, {4, 372},  {7, 330},   {7, 360},  {4, 192},   {1, 162},  {3, 183},
     {15, 528}, {34, 795},  {27, 891}, {26, 1209}, {8, 357},  {13, 618},  {11, 528}, {31, 1248},
     {7, 186},  {17, 918},  {14, 387}, {38, 1290}, {4, 255},  {27, 1407}, {10, 570}, {10, 306},
     {6, 312},  {18, 594},  {2, 177},  {5, 177},   {28, 762}, {18, 714},  {3, 303}}};

TEST(RatePrior, agrees_with_marshalls_infant_deaths_in_auckland) {
  // R's spdep::EBest prints a = 7.284173e-07 and b = 0.002633436 for these data, nine years of the
  // population under five.
  auto events = std::vector<double>{};
  auto exposure = std::vector<double>{};
  for (auto const& [deaths, under_five] : kAuckland) {
    events.push_back(deaths);
    exposure.push_back(9 * under_five);
  }
  auto const prior = fit_rate_prior(events, exposure);
  EXPECT_NEAR(prior.variance, 7.284173e-07, 5e-14);
  EXPECT_NEAR(prior.mean, 0.002633436, 5e-10);
}

TEST(ShrunkRate, worked_by_hand) {
  auto const unit = shrunk_rate(8, 2, {.mean = 1, .variance = 0.5});
  EXPECT_NEAR(unit.rate, 2.5, 1e-12);
  EXPECT_EQ(kRateClasses[unit.rate_class], "much_more");
  // Marshall's other way to write it: m + A / (A + m/e) (x/e - m) = 1 + 0.5 / (0.5 + 0.5) * 3.
  EXPECT_NEAR(unit.rate, 1 + 0.5 / (0.5 + 1.0 / 2) * (8.0 / 2 - 1), 1e-12);
}

TEST(ShrunkRate, is_relative_to_the_overall_rate) {
  auto const unit = shrunk_rate(8, 200, {.mean = 0.01, .variance = 0.5e-4});
  EXPECT_NEAR(unit.rate, 2.5, 1e-12);
}

TEST(ShrunkRate, probabilities_are_the_areas_of_the_gamma_density) {
  // Simpson's rule over x^(k-1) exp(-x r), k = 3 + 4 = 7, r = 2.5 + 4 = 6.5.
  auto const unit = shrunk_rate(3, 2.5, {.mean = 1, .variance = 0.25});
  auto const density = [](double x) { return std::pow(x, 6) * std::exp(-6.5 * x); };
  auto const area = [&](double from, double to) {
    constexpr auto kSteps = 2000;
    auto const width = (to - from) / kSteps;
    auto sum = 0.0;
    for (auto i = 0; i < kSteps; ++i) {
      auto const x = from + i * width;
      sum += width / 6 * (density(x) + 4 * density(x + width / 2) + density(x + width));
    }
    return sum;
  };
  auto const whole = area(0, 12);
  auto const edges = std::vector{0.0, 0.5, 0.8, 1.25, 2.0, 12.0};
  for (auto k = std::size_t{0}; k < unit.probabilities.size(); ++k) {
    EXPECT_NEAR(unit.probabilities[k], area(edges[k], edges[k + 1]) / whole, 1e-8) << k;
  }
  EXPECT_NEAR(area(0, unit.low) / whole, 0.05, 1e-8);
  EXPECT_NEAR(area(0, unit.high) / whole, 0.95, 1e-8);
  EXPECT_NEAR(std::accumulate(unit.probabilities.begin(), unit.probabilities.end(), 0.0), 1, 1e-12);
}

TEST(ShrunkRate, the_less_is_known_the_nearer_to_the_overall_rate) {
  auto const prior = RatePrior{.mean = 1, .variance = 0.2};
  EXPECT_LT(shrunk_rate(2, 0.5, prior).rate, shrunk_rate(40, 10, prior).rate);
  EXPECT_NEAR(shrunk_rate(0, 0, prior).rate, 1, 1e-12);
}

TEST(ShrunkRate, a_cut_point_belongs_to_the_class_above) {
  // (x + 2) / (e + 2) = 2 at x = 6, e = 2; 1.25 at x = 3, e = 2.
  auto const prior = RatePrior{.mean = 1, .variance = 0.5};
  EXPECT_EQ(kRateClasses[shrunk_rate(6, 2, prior).rate_class], "much_more");
  EXPECT_EQ(kRateClasses[shrunk_rate(3, 2, prior).rate_class], "more");
}

TEST(ShrunkRate, can_be_found_however_many_reports_and_however_little_spread) {
  for (auto const variance : {1e-300, 1e-12, 1e-4, 1.1e-4, 1e-3, 1e6}) {
    for (auto const events : {0.0, 1.0, 1e4, 1e9}) {
      auto const unit = shrunk_rate(events, events + 1, {.mean = 1, .variance = variance});
      EXPECT_NEAR(std::accumulate(unit.probabilities.begin(), unit.probabilities.end(), 0.0), 1,
                  1e-9);
      EXPECT_TRUE(std::isfinite(unit.rate) && unit.low <= unit.high) << variance << " " << events;
    }
  }
}

TEST(ShrunkRate, without_difference_between_units_everything_is_average) {
  auto const unit = shrunk_rate(9, 2, {.mean = 1, .variance = 0});
  EXPECT_EQ(unit.rate, 1);
  EXPECT_EQ(kRateClasses[unit.rate_class], "about_average");
  EXPECT_EQ(unit.probabilities[2], 1);
}

} // namespace
} // namespace njia::analysis
