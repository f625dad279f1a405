// Where there is nothing to find, p must be uniform: 5 % of such data sets below 5 %.
#include "njia/analysis/scan/nulls.h"
#include "njia/analysis/scan/scan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>

namespace njia::analysis {
namespace {

constexpr auto kPlaces = std::size_t{30};
constexpr auto kSteps = std::uint32_t{8};
constexpr auto kCases = std::uint64_t{250};

std::uint32_t data_sets() { return std::getenv("NJIA_LONG") != nullptr ? 1000 : 100; }

/// The chance of a distance as great between uniform numbers and theirs in theory (Kolmogorov 1933;
/// the sum's first terms, with Stephens' 1970 correction for small samples).
double kolmogorov_smirnov_p(std::vector<double> values) {
  std::ranges::sort(values);
  auto const count = static_cast<double>(values.size());
  auto distance = 0.0;
  for (auto i = std::size_t{0}; i < values.size(); ++i) {
    distance = std::max({distance, static_cast<double>(i + 1) / count - values[i],
                         values[i] - static_cast<double>(i) / count});
  }
  auto const scaled = (std::sqrt(count) + 0.12 + 0.11 / std::sqrt(count)) * distance;
  auto p = 0.0;
  for (auto k = 1; k <= 100; ++k) {
    p += (k % 2 == 1 ? 2 : -2) * std::exp(-2.0 * k * k * scaled * scaled);
  }
  return std::clamp(p, 0.0, 1.0);
}

/// p of the most likely cluster of one data set without any.
double p_of_nothing(std::uint32_t number, ScanModel model, ScanSpans spans) {
  auto bits = Draws{77, number};
  auto points = std::vector<PlanePoint>{};
  auto exposure = std::vector<double>{};
  for (auto i = std::size_t{0}; i < kPlaces; ++i) {
    points.push_back({.x = bits.unit(), .y = bits.unit()});
    exposure.push_back(0.1 + bits.unit());
  }
  auto const circles = ScanCircles::on_plane(points, exposure, 0.5).value();
  auto weights = std::vector<std::uint64_t>{};
  for (auto i = std::size_t{0}; i < kPlaces; ++i) {
    weights.push_back(circles.weight(i));
  }
  auto cases = std::vector<std::uint32_t>(kPlaces * kSteps);
  PoissonNull{weights, kCases, kSteps, 0, 5000}.draw(
      number, [&](std::size_t place, std::size_t step) { ++cases[place * kSteps + step]; });
  auto const found =
      scan(circles, {.cases = cases, .steps = kSteps},
           {.model = model, .spans = spans, .simulations = 99, .seed = number, .max_clusters = 1})
          .value();
  // Ranks fall on steps of 1/100; a random point of the step makes them continuous.
  return found.clusters.at(0).p - bits.unit() / 100;
}

void expect_uniform(ScanModel model, ScanSpans spans) {
  auto values = std::vector<double>{};
  for (auto number = std::uint32_t{0}; number < data_sets(); ++number) {
    values.push_back(p_of_nothing(number, model, spans));
  }
  auto const p = kolmogorov_smirnov_p(values);
  auto const below = std::ranges::count_if(values, [](double value) { return value <= 0.05; });
  std::cout << "          " << values.size() << " data sets: KS p " << p << ", p <= 0.05 in "
            << below << '\n';
  EXPECT_GT(p, 0.01);
}

TEST(ScanCalibration, kolmogorov_smirnov_worked_by_hand) {
  // Evenly spread: distance 1/2n. All in the lower half: distance 1/2.
  auto even = std::vector<double>{};
  auto low = std::vector<double>{};
  for (auto i = 0; i < 100; ++i) {
    even.push_back((i + 0.5) / 100);
    low.push_back((i + 0.5) / 200);
  }
  EXPECT_NEAR(kolmogorov_smirnov_p(even), 1, 1e-6);
  EXPECT_LT(kolmogorov_smirnov_p(low), 1e-20);
}

TEST(ScanCalibration, p_is_uniform_without_clusters_poisson_retrospective) {
  expect_uniform(ScanModel::poisson, ScanSpans::retrospective);
}

TEST(ScanCalibration, p_is_uniform_without_clusters_poisson_prospective) {
  expect_uniform(ScanModel::poisson, ScanSpans::prospective);
}

TEST(ScanCalibration, p_is_uniform_without_clusters_permutation_retrospective) {
  expect_uniform(ScanModel::permutation, ScanSpans::retrospective);
}

TEST(ScanCalibration, p_is_uniform_without_clusters_permutation_prospective) {
  expect_uniform(ScanModel::permutation, ScanSpans::prospective);
}

} // namespace
} // namespace njia::analysis
