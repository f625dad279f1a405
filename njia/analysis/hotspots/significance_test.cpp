#include "njia/analysis/hotspots/significance.h"

#include <gtest/gtest.h>

#include <boost/random/gamma_distribution.hpp>
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/poisson_distribution.hpp>
#include <boost/random/uniform_real_distribution.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <tuple>

namespace njia::analysis {
namespace {

/// How a made collection of reports comes about. Nothing in it is the model of ClusteredNull's own
/// code: rates, workbooks and months are drawn one by one.
struct Design {
  std::string name;
  unsigned groups = 6;
  unsigned places = 20;
  double events = 30;       ///< of a group, on average
  double group_shape = 1;   ///< of the gamma of how much a group reports; 0: all alike
  double leaning_shape = 0; ///< of the gamma of a group's rate from place to place; 0: none
  double workbook = 1;      ///< mean rows of one report about one place and month (geometric)
  bool unequal = false;     ///< exposure differs by place, some fifty times
  double covered = 1;       ///< share of the places that a group covers
  bool dated = true;
  unsigned hot = 0; ///< so many places around the first are busier for everybody
  double times = 1; ///< … so many times
};

class Maker {
public:
  Maker(Design const& design, std::uint64_t seed) : design_{design}, random_{seed} {}

  std::vector<LatLon> points = {};
  Evidence evidence = {};

  void make() {
    auto base = std::vector<double>{};
    for (auto i = 0U; i < design_.places; ++i) {
      points.push_back({.lat = -4 + 8 * uniform(), .lon = 34 + 8 * uniform()});
      base.push_back(design_.unequal ? std::exp(4 * uniform()) : 1);
    }
    evidence.groups = design_.groups;
    evidence.cells = design_.places;
    for (auto g = 0U; g < design_.groups; ++g) {
      make_group(g, base);
    }
  }

private:
  double uniform() { return boost::random::uniform_real_distribution<>{}(random_); }
  double gamma(double shape) {
    return shape > 0 ? boost::random::gamma_distribution<>{shape, 1 / shape}(random_) : 1;
  }
  bool is_hot(unsigned place) const {
    auto nearer = 0U;
    for (auto const& point : points) {
      nearer += great_circle(points[0], point) < great_circle(points[0], points[place]) ? 1 : 0;
    }
    return nearer < design_.hot;
  }

  void make_group(unsigned group, std::vector<double> const& base) {
    auto whole = 0.0;
    for (auto i = 0U; i < design_.places; ++i) {
      auto const covers = i % design_.groups == group || uniform() < design_.covered;
      evidence.exposure.push_back(covers ? base[i] : 0);
      whole += evidence.exposure.back();
    }
    auto const size = design_.events * gamma(design_.group_shape);
    auto by_month = std::map<std::pair<unsigned, unsigned>, unsigned>{};
    for (auto i = 0U; i < design_.places; ++i) {
      auto const mean = size / design_.workbook * evidence.exposure_of(group, i) / whole *
                        gamma(design_.leaning_shape) * (is_hot(i) ? design_.times : 1);
      auto const workbooks = mean > 0 ? boost::random::poisson_distribution<int>{mean}(random_) : 0;
      for (auto k = 0; k < workbooks; ++k) {
        auto const month = design_.dated ? static_cast<unsigned>(12 * uniform()) : 0;
        auto& rows = by_month[{i, month}];
        do {
          ++rows;
        } while (uniform() < 1 - 1 / design_.workbook);
      }
    }
    for (auto const& [at, rows] : by_month) {
      evidence.batches.push_back({.group = group, .cell = at.first, .events = rows});
    }
  }

  Design const& design_;
  boost::random::mt19937_64 random_;
};

Maker made(Design const& design, std::uint64_t seed) {
  auto maker = Maker{design, seed};
  maker.make();
  return maker;
}

bool is_long() {
  auto const* set = std::getenv("NJIA_LONG");
  return set != nullptr && std::string_view{set} == "1";
}

/// From here on p decides nothing.
constexpr double kLargestThatMatters = 0.2;

/// The largest amount by which the share of p-values up to x lies above x, for x that matter:
/// Kolmogorov and Smirnov's, one-sided, since larger p than uniform are no fault.
double excess_of_small(std::vector<double> p) {
  std::sort(p.begin(), p.end());
  auto worst = 0.0;
  for (auto i = std::size_t{0}; i < p.size() && p[i] <= kLargestThatMatters; ++i) {
    worst = std::max(worst, static_cast<double>(i + 1) / static_cast<double>(p.size()) - p[i]);
  }
  return worst;
}

void PrintTo(Design const& design, std::ostream* out) { *out << design.name; }

class NullOf : public ::testing::TestWithParam<Design> {};

TEST_P(NullOf, p_values_are_uniform_or_conservative) {
  auto const sets = is_long() ? 1000U : 60U;
  auto p = std::vector<double>{};
  auto alarms = 0U; // sets in which any place is called significant
  for (auto seed = 20'001U; seed <= 20'000U + sets; ++seed) { // none that rules were settled on
    auto const data = made(GetParam(), seed);
    auto const test = test_gi_star(data.evidence, data.points, {.count = 4},
                                   {.most_simulations = 399, .seed = seed});
    if (test.refused.empty()) {
      p.push_back(test.p[0]);
      alarms += std::count(test.significant.begin(), test.significant.end(), true) > 0 ? 1 : 0;
    }
  }
  auto const n = static_cast<double>(p.size());
  ASSERT_GT(n, 0.9 * sets);
  // One p of each set: independent. sqrt(ln(100) / 2n) is passed with a chance of 0.01.
  EXPECT_LT(excess_of_small(p), std::sqrt(std::log(100.0) / (2 * n)));
  // All true nulls: false discovery of 5 % is an alarm in 5 % of the sets; 2.58 standard errors.
  EXPECT_LE(alarms, 0.05 * n + 2.58 * std::sqrt(0.05 * 0.95 * n));
  RecordProperty("alarms", static_cast<int>(alarms));
  if (is_long()) {
    std::printf("%-40s sets %4.0f, excess of small p %.4f (limit %.4f), any alarm %.3f\n",
                GetParam().name.c_str(), n, excess_of_small(p),
                std::sqrt(std::log(100.0) / (2 * n)), alarms / n);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Designs, NullOf,
    ::testing::Values(Design{.name = "independent_events"},
                      Design{.name = "workbooks", .workbook = 4},
                      Design{.name = "unequal_exposure_workbooks", .workbook = 3, .unequal = true},
                      Design{.name = "leaning_groups", .leaning_shape = 1, .covered = 0.6},
                      Design{.name = "leaning_unequal_workbooks",
                             .leaning_shape = 1,
                             .workbook = 3,
                             .unequal = true},
                      Design{.name = "undated_leaning_workbooks",
                             .leaning_shape = 0.5,
                             .workbook = 3,
                             .unequal = true,
                             .dated = false},
                      Design{
                          .name = "three_groups", .groups = 3, .leaning_shape = 1, .workbook = 2}),
    [](auto const& param) { return param.param.name; });

TEST(GiStarTest, finds_what_all_groups_see_and_it_is_robust) {
  auto const design = Design{.name = "hot", .groups = 8, .places = 30, .hot = 3, .times = 6};
  auto const data = made(design, 5);
  auto const test = test_gi_star(data.evidence, data.points, {.count = 3}, {});
  EXPECT_TRUE(test.significant[0]);
  EXPECT_GT(test.z[0], 3);
  EXPECT_GE(test.simulations, 999U);
  EXPECT_TRUE(robust_cells(test, data.evidence, data.points, {.count = 3}, {})[0]);
}

TEST(GiStarTest, what_one_group_makes_is_not_robust) {
  // Six groups report evenly; one more, dated, has 60 single reports from the first place.
  auto data = made({.name = "even", .events = 40, .group_shape = 0}, 3);
  data.evidence.groups = 7;
  data.evidence.exposure.insert(data.evidence.exposure.end(), data.evidence.cells, 1.0);
  for (auto i = 0U; i < 40; ++i) {
    data.evidence.batches.push_back({.group = 6, .cell = i % 8 == 0 ? i / 8 % 20 : 0});
  }
  auto const test = test_gi_star(data.evidence, data.points, {.count = 1}, {});
  auto const robust = robust_cells(test, data.evidence, data.points, {.count = 1}, {});
  EXPECT_FALSE(robust[0]);
}

TEST(GiStarTest, one_workbook_of_many_rows_is_no_hotspot) {
  auto data = made({.name = "even", .events = 20, .group_shape = 0}, 4);
  data.evidence.batches.push_back({.group = 0, .cell = 0, .events = 30});
  EXPECT_FALSE(test_gi_star(data.evidence, data.points, {.count = 1}, {}).significant[0]);
}

TEST(GiStarTest, a_group_that_reports_more_makes_nothing_hot) {
  // The first group covers the first ten places alone and reports ten times as much as the others,
  // evenly.
  auto evidence = Evidence{.groups = 3, .cells = 20};
  auto points = std::vector<LatLon>{};
  for (auto i = 0U; i < 20; ++i) {
    points.push_back({.lat = 0.1 * i, .lon = 36});
    evidence.batches.insert(evidence.batches.end(), i < 10 ? 20 : 0, {.group = 0, .cell = i});
    evidence.batches.insert(evidence.batches.end(), 2, {.group = 1, .cell = i});
    evidence.batches.insert(evidence.batches.end(), 2, {.group = 2, .cell = i});
  }
  for (auto k = 0U; k < 60; ++k) {
    evidence.exposure.push_back(k < 10 || k >= 20 ? 1 : 0);
  }
  auto const test = test_gi_star(evidence, points, {}, {});
  EXPECT_EQ(std::count(test.significant.begin(), test.significant.end(), true), 0);
  EXPECT_NEAR(test.expected[0], 24, 1e-9);
  EXPECT_NEAR(test.expected[19], 4, 1e-9);
}

TEST(GiStarTest, places_without_exposure_are_left_out) {
  auto data = made({.name = "even"}, 6);
  for (auto g = std::size_t{0}; g < data.evidence.groups; ++g) {
    data.evidence.exposure[g * data.evidence.cells + 3] = std::nan("");
  }
  auto const test = test_gi_star(data.evidence, data.points, {}, {});
  EXPECT_FALSE(test.tested[3]);
  EXPECT_TRUE(test.tested[4]);
  EXPECT_EQ(test.p[3], 1);
  EXPECT_EQ(test.expected[3], 0);
  for (auto i = std::size_t{0}; i < test.z.size(); ++i) {
    EXPECT_TRUE(std::isfinite(test.z[i]) && test.p[i] > 0 && test.p[i] <= 1) << i;
  }
}

TEST(GiStarTest, refuses_with_a_reason) {
  EXPECT_EQ(test_gi_star({}, {}, {}, {}).refused, "too_few_groups");
  auto const one = made({.name = "one", .groups = 1}, 1);
  EXPECT_EQ(test_gi_star(one.evidence, one.points, {}, {}).refused, "too_few_groups");
  auto const four = made({.name = "four", .places = 4}, 1);
  auto const test = test_gi_star(four.evidence, four.points, {}, {});
  EXPECT_EQ(test.refused, "too_few_places");
  EXPECT_TRUE(robust_cells(test, four.evidence, four.points, {}, {}).empty());
}

TEST(GiStarTest, does_not_depend_on_the_order_of_batches) {
  auto data = made({.name = "any", .workbook = 3, .covered = 0.7}, 8);
  auto const settings = TestSettings{.most_simulations = 399};
  auto const before = test_gi_star(data.evidence, data.points, {}, settings);
  std::reverse(data.evidence.batches.begin(), data.evidence.batches.end());
  auto const after = test_gi_star(data.evidence, data.points, {}, settings);
  EXPECT_EQ(before.p, after.p);
  EXPECT_EQ(before.z, after.z);
}

TEST(GiStarTest, takes_enough_simulations_for_one_place_alone_to_pass) {
  auto const data = made({.name = "many", .places = 70}, 9);
  EXPECT_GE(test_gi_star(data.evidence, data.points, {}, {}).simulations, 20U * 70 - 1);
}

} // namespace
} // namespace njia::analysis
