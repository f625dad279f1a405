#include "njia/analysis/scan/scan.h"

#include "njia/analysis/scan/nulls.h"
#include "njia/analysis/scan/testing/naive_scan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace njia::analysis {
namespace {

using testing::naive_scan;
using testing::NaiveCluster;
using testing::NaiveGround;

ScanCircles circles_of(NaiveGround const& ground) {
  return ScanCircles::on_plane(ground.points, ground.exposure, ground.max_exposure_share).value();
}

/// Everything that a scan can meet, drawn at random.
struct RandomCase {
  NaiveGround ground;
  std::uint32_t steps = 1;
  std::vector<std::uint32_t> cases;
  ScanOptions options;
};

double draw_exposure(std::mt19937& random, unsigned kind) {
  switch (kind) {
  case 0:
    return 1;
  case 1:
    return static_cast<double>(1 + random() % 9);
  default: // from hamlets to capitals
    return std::exp(static_cast<double>(random() % 12000) / 1000);
  }
}

RandomCase random_case(unsigned seed, unsigned factor = 1) {
  auto random = std::mt19937{seed};
  auto made = RandomCase{};
  auto const places = 4 + random() % 20;
  auto const is_grid = random() % 3 == 0; // many equal distances
  auto const exposure_kind = static_cast<unsigned>(random() % 3);
  for (auto i = 0U; i < places; ++i) {
    auto const x = static_cast<double>(is_grid ? random() % 5 : random() % 100000);
    auto const y = static_cast<double>(is_grid ? random() % 5 : random() % 100000);
    made.ground.points.push_back({.x = x, .y = y});
    made.ground.exposure.push_back(draw_exposure(random, exposure_kind));
  }
  auto const shares = std::array{0.1, 0.3, 0.5, 1.0};
  made.ground.max_exposure_share = shares[1 + random() % 3];
  made.steps = random() % 4 == 0 ? 1 : 2 + random() % 8;
  made.options.model =
      made.steps > 1 && random() % 2 == 0 ? ScanModel::permutation : ScanModel::poisson;
  made.options.spans = random() % 2 == 0 ? ScanSpans::prospective : ScanSpans::retrospective;
  made.options.max_time_share = shares[random() % 4];
  made.options.max_clusters = 6;
  made.options.simulations = 40;
  made.options.seed = seed;
  auto const mean = 1 + random() % 8;
  auto const planted = random() % places;
  for (auto i = 0U; i < places; ++i) {
    for (auto t = 0U; t < made.steps; ++t) {
      auto const is_planted = seed % 2 == 0 && i == planted && t + 2 >= made.steps;
      made.cases.push_back(static_cast<std::uint32_t>(
          factor * (random() % (mean + 1) * random() % (mean + 1) + (is_planted ? 5 * mean : 0))));
    }
  }
  made.cases[0] += 1; // not without any
  return made;
}

ScanResult run(RandomCase const& made) {
  return scan(circles_of(made.ground), {.cases = made.cases, .steps = made.steps}, made.options)
      .value();
}

void expect_same(ScanCluster const& got, NaiveCluster const& want) {
  auto places = got.places;
  std::ranges::sort(places);
  EXPECT_EQ(got.centre, want.centre);
  EXPECT_EQ(places, want.places);
  EXPECT_EQ(got.first_step, want.first_step);
  EXPECT_EQ(got.last_step, want.last_step);
  EXPECT_EQ(got.cases, want.cases);
  EXPECT_NEAR(got.expected, want.expected, 1e-9 * want.expected);
  EXPECT_NEAR(got.log_likelihood_ratio, want.ratio, 1e-9 * std::max(1.0, want.ratio));
}

void expect_clusters_of_naive_scan(RandomCase const& made) {
  auto const got = run(made);
  auto const want =
      naive_scan(made.ground, {.cases = made.cases, .steps = made.steps}, made.options);
  ASSERT_EQ(got.clusters.size(), want.size());
  for (auto i = std::size_t{0}; i < want.size(); ++i) {
    expect_same(got.clusters[i], want[i]);
  }
}

double naive_maximum(RandomCase const& made, std::vector<std::uint32_t> const& cases) {
  auto options = made.options;
  options.max_clusters = 1;
  auto const found = naive_scan(made.ground, {.cases = cases, .steps = made.steps}, options);
  return found.empty() ? 0.0 : found.front().ratio;
}

TEST(Scan, worked_by_hand) {
  auto const points = std::vector<PlanePoint>{{0, 0}, {10, 0}, {20, 5}, {30, 0}};
  auto const circles = ScanCircles::on_plane(points, std::vector<double>(4, 7.0), 0.25).value();
  auto const cases = std::vector<std::uint32_t>{6, 2, 1, 1};
  auto const got = scan(circles, {.cases = cases}, {.simulations = 0}).value();
  ASSERT_EQ(got.clusters.size(), 1U);
  auto const& cluster = got.clusters[0];
  EXPECT_EQ(cluster.places, std::vector<std::uint32_t>{0});
  EXPECT_EQ(cluster.cases, 6U);
  EXPECT_DOUBLE_EQ(cluster.expected, 2.5);
  EXPECT_NEAR(cluster.log_likelihood_ratio, 2.7384, 5e-5);
  EXPECT_NEAR(cluster.relative_risk.value(), 4.5, 1e-12);
  EXPECT_EQ(cluster.p, 1.0);
  EXPECT_EQ(cluster.gumbel_p, std::nullopt);
}

TEST(Scan, finds_what_the_naive_scan_finds_in_random_data) {
  for (auto seed = 1U; seed <= 50; ++seed) {
    SCOPED_TRACE(seed);
    expect_clusters_of_naive_scan(random_case(seed));
  }
}

TEST(Scan, finds_the_same_among_many_cases) {
  for (auto seed = 51U; seed <= 55; ++seed) {
    SCOPED_TRACE(seed);
    expect_clusters_of_naive_scan(random_case(seed, 500));
  }
}

/// The maxima of the simulations against the naive scan of the same simulated cases.
void expect_maxima_of_naive_scan(RandomCase made) {
  made.options.null = [&](std::uint64_t seed, std::uint32_t number,
                          std::span<std::uint32_t> cases) {
    auto random = std::mt19937{static_cast<unsigned>(seed * 1000 + number)};
    for (auto const& each : made.cases) {
      cases[random() % cases.size()] += each;
    }
  };
  auto const got = run(made).simulated_maxima;
  ASSERT_EQ(got.size(), made.options.simulations);
  for (auto number = std::uint32_t{0}; number < got.size(); ++number) {
    auto cases = std::vector<std::uint32_t>(made.cases.size());
    made.options.null(made.options.seed, number, cases);
    // Expected numbers are those of the observed margins: only the Poisson model's do not depend
    // on the cases.
    auto const want = naive_maximum(made, cases);
    EXPECT_NEAR(got[number], want, 1e-9 * std::max(1.0, want)) << number;
  }
}

RandomCase random_poisson(unsigned seed, unsigned factor) {
  auto made = random_case(seed, factor);
  made.options.model = ScanModel::poisson;
  return made;
}

TEST(Scan, maxima_of_simulations_are_those_of_the_naive_scan) {
  for (auto seed = 1U; seed <= 12; ++seed) {
    SCOPED_TRACE(seed);
    expect_maxima_of_naive_scan(random_poisson(seed, 1));
  }
}

TEST(Scan, maxima_of_simulations_of_many_cases_are_those_of_the_naive_scan) {
  for (auto seed = 13U; seed <= 16; ++seed) {
    SCOPED_TRACE(seed);
    expect_maxima_of_naive_scan(random_poisson(seed, 500));
  }
}

/// The cases that the scan's own null hypothesis drew for a run.
std::vector<std::uint32_t> cases_of_run(RandomCase const& made, std::uint32_t number) {
  auto cases = std::vector<std::uint32_t>(made.cases.size());
  auto const add = [&](std::size_t place, std::size_t step) { ++cases[place * made.steps + step]; };
  auto const all = std::accumulate(made.cases.begin(), made.cases.end(), std::uint64_t{0});
  if (made.options.model == ScanModel::permutation) {
    PermutationNull{made.cases, made.steps, 0, made.options.seed}.draw(number, add);
    return cases;
  }
  auto const circles = circles_of(made.ground);
  auto weights = std::vector<std::uint64_t>{};
  for (auto i = std::size_t{0}; i < circles.place_count(); ++i) {
    weights.push_back(circles.weight(i));
  }
  PoissonNull{weights, all, made.steps, 0, made.options.seed}.draw(number, add);
  return cases;
}

TEST(Scan, draws_simulations_from_its_model) {
  for (auto seed = 1U; seed <= 16; ++seed) {
    SCOPED_TRACE(seed);
    auto made = random_case(seed);
    // Then all steps are drawn, those before the longest span as well.
    made.options.spans = ScanSpans::retrospective;
    auto const got = run(made).simulated_maxima;
    for (auto number = std::uint32_t{0}; number < got.size(); number += 3) {
      auto const want = naive_maximum(made, cases_of_run(made, number));
      EXPECT_NEAR(got[number], want, 1e-9 * std::max(1.0, want)) << number;
    }
  }
}

TEST(Scan, result_is_the_same_for_a_seed_and_longer_runs_begin_with_the_shorter) {
  auto made = random_case(4);
  made.options.simulations = 99;
  auto const once = run(made);
  auto const again = run(made);
  EXPECT_EQ(once.simulated_maxima, again.simulated_maxima);
  made.options.simulations = 200;
  auto longer = run(made).simulated_maxima;
  longer.resize(99);
  EXPECT_EQ(once.simulated_maxima, longer);
  made.options.seed += 1;
  EXPECT_NE(run(made).simulated_maxima[0], once.simulated_maxima[0]);
}

TEST(Scan, places_come_with_their_rank_among_the_simulations) {
  auto made = random_case(2);
  made.options.simulations = 19;
  // Nothing but the observed cases themselves: all simulations tie with them.
  made.options.null = [&](std::uint64_t, std::uint32_t, std::span<std::uint32_t> cases) {
    std::ranges::copy(made.cases, cases.begin());
  };
  auto const got = run(made);
  ASSERT_FALSE(got.clusters.empty());
  EXPECT_EQ(got.clusters[0].p, 1.0);
  EXPECT_EQ(got.clusters[0].gumbel_p, std::nullopt);
  for (auto const maximum : got.simulated_maxima) {
    EXPECT_EQ(maximum, got.clusters[0].log_likelihood_ratio);
  }
}

TEST(Scan, a_planted_outbreak_is_found_and_rare_by_chance) {
  auto points = std::vector<PlanePoint>{};
  auto cases = std::vector<std::uint32_t>{};
  for (auto i = 0; i < 100; ++i) {
    points.push_back({.x = static_cast<double>(i % 10), .y = std::floor(i / 10.0)});
    for (auto t = 0; t < 12; ++t) {
      auto const is_outbreak = i == 44 && t >= 9;
      cases.push_back(is_outbreak ? 9 : 1);
    }
  }
  auto const circles = ScanCircles::on_plane(points, std::vector<double>(100, 1.0), 0.5).value();
  for (auto const model : {ScanModel::poisson, ScanModel::permutation}) {
    for (auto const spans : {ScanSpans::retrospective, ScanSpans::prospective}) {
      auto const got = scan(circles, {.cases = cases, .steps = 12},
                            {.model = model, .spans = spans, .simulations = 99})
                           .value();
      ASSERT_FALSE(got.clusters.empty());
      auto const& cluster = got.clusters[0];
      EXPECT_EQ(cluster.first_step, 9U);
      EXPECT_EQ(cluster.last_step, 11U);
      EXPECT_EQ(cluster.p, 0.01);
      EXPECT_LT(cluster.gumbel_p.value(), 0.001);
      EXPECT_EQ(cluster.places, std::vector<std::uint32_t>{44});
    }
  }
}

TEST(Scan, of_equal_ratios_the_lower_centre_the_smaller_circle_and_the_earlier_start_win) {
  auto const points = std::vector<PlanePoint>{{0, 0}, {1, 0}, {5, 0}, {6, 0}};
  auto const circles = ScanCircles::on_plane(points, std::vector<double>(4, 1.0), 0.5).value();
  // Two pairs alike, each in two spans alike.
  auto const cases = std::vector<std::uint32_t>{9, 0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0};
  auto const got = scan(circles, {.cases = cases, .steps = 4}, {.simulations = 0}).value();
  ASSERT_EQ(got.clusters.size(), 2U);
  EXPECT_EQ(got.clusters[0].centre, 0U);
  EXPECT_EQ(got.clusters[0].places, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(got.clusters[0].first_step, 0U);
  EXPECT_EQ(got.clusters[0].last_step, 0U);
  EXPECT_EQ(got.clusters[1].places, (std::vector<std::uint32_t>{2, 3}));
}

TEST(Scan, nothing_to_find_is_an_empty_result) {
  auto const none = ScanCircles::on_plane({}, {}, 0.5).value();
  auto const nowhere = scan(none, {.cases = {}, .steps = 3}, {.simulations = 9}).value();
  EXPECT_EQ(nowhere.cases, 0U);
  EXPECT_TRUE(nowhere.clusters.empty());

  auto const one_point = std::vector<PlanePoint>{{3, 4}};
  auto const one = ScanCircles::on_plane(one_point, std::vector<double>{2.0}, 0.5).value();
  auto const seven = std::vector<std::uint32_t>{7};
  auto const single = scan(one, {.cases = seven}, {.simulations = 9}).value();
  EXPECT_EQ(single.cases, 7U);
  EXPECT_TRUE(single.clusters.empty());
  EXPECT_EQ(single.simulated_maxima, std::vector<double>(9, 0.0));

  auto const two_points = std::vector<PlanePoint>{{3, 4}, {3, 5}};
  auto const two = ScanCircles::on_plane(two_points, std::vector<double>{1.0, 1.0}, 0.5).value();
  auto const no_cases = std::vector<std::uint32_t>(4, 0);
  EXPECT_TRUE(scan(two, {.cases = no_cases, .steps = 2}, {}).value().clusters.empty());
}

TEST(Scan, all_cases_at_one_place_and_time_have_no_relative_risk) {
  auto const points = std::vector<PlanePoint>{{0, 0}, {1, 0}, {2, 0}};
  auto const circles = ScanCircles::on_plane(points, std::vector<double>(3, 1.0), 0.5).value();
  auto const cases = std::vector<std::uint32_t>{0, 0, 5, 0, 0, 0};
  auto const got = scan(circles, {.cases = cases, .steps = 2}, {.simulations = 19}).value();
  ASSERT_EQ(got.clusters.size(), 1U);
  EXPECT_EQ(got.clusters[0].relative_risk, std::nullopt);
  EXPECT_NEAR(got.clusters[0].log_likelihood_ratio, 5 * std::log(6.0), 1e-12);
  // Each case has its place and time for itself: permuted, they stay where they are.
  auto const permuted = scan(circles, {.cases = cases, .steps = 2},
                             {.model = ScanModel::permutation, .simulations = 19})
                            .value();
  EXPECT_TRUE(permuted.clusters.empty());
}

TEST(Scan, places_without_cases_are_fine_in_the_permutation_model) {
  auto const points = std::vector<PlanePoint>{{0, 0}, {1, 0}, {2, 0}, {9, 0}, {10, 0}};
  auto const circles = ScanCircles::on_plane(points, std::vector<double>(5, 1.0), 0.5).value();
  auto const cases = std::vector<std::uint32_t>{0, 0, 0, 0, 1, 8, 4, 4, 0, 0};
  auto const got = scan(circles, {.cases = cases, .steps = 2},
                        {.model = ScanModel::permutation, .simulations = 99})
                       .value();
  ASSERT_FALSE(got.clusters.empty());
  // 8 of place 3, 5 of the first step, 17 in all: 4 against 40/17.
  EXPECT_EQ(got.clusters[0].cases, 4U);
  EXPECT_NEAR(got.clusters[0].expected, 40.0 / 17, 1e-12);
}

TEST(Scan, shares_that_are_no_shares_are_refused) {
  auto const points = std::vector<PlanePoint>{{0, 0}, {1, 0}};
  auto const exposure = std::vector<double>{1, 1};
  auto const circles = ScanCircles::on_plane(points, exposure, 0.5).value();
  auto const cases = std::vector<std::uint32_t>{1, 2};
  for (auto const share : {0.0, -0.1, 1.1, std::nan("")}) {
    EXPECT_EQ(ScanCircles::on_plane(points, exposure, share).error().key, "analysis.scan_share");
    EXPECT_EQ(scan(circles, {.cases = cases}, {.max_time_share = share}).error().key,
              "analysis.scan_share");
  }
  auto const too_many = std::vector<std::uint32_t>{1, 10'000'000};
  EXPECT_EQ(scan(circles, {.cases = too_many}, {}).error().key, "analysis.scan_too_many_cases");
}

} // namespace
} // namespace njia::analysis
