#include "njia/analysis/emerging/trend.h"

#include "njia/analysis/emerging/sum_distribution.h"
#include "njia/analysis/statistics.h"
#include "njia/base/check.h"

#include <boost/math/special_functions/beta.hpp>

#include <algorithm>

namespace njia::analysis {
namespace {

constexpr double kLevelOfTest = 0.05;
constexpr double kSure = 0.95;
constexpr std::uint32_t kLeastGroups = 2;

PooledEvents pool(std::vector<GroupEvents> const& groups) {
  auto pooled = PooledEvents{};
  for (auto const& group : groups) {
    pooled.before += group.before;
    pooled.now += group.now;
    pooled.exposure_before += group.others_before;
    pooled.exposure_now += group.others_now;
  }
  return pooled;
}

/// T / (2 X) over all corridors: the prior's mean is the mean rate.
double prior_beta(std::vector<TrendAnswer> const& answers) {
  auto exposure = 0.0;
  auto events = 0.0;
  for (auto const& answer : answers) {
    auto const& pooled = answer.pooled;
    exposure += static_cast<double>(pooled.exposure_before + pooled.exposure_now);
    events += static_cast<double>(pooled.before + pooled.now);
  }
  return events > 0 ? exposure / (2 * events) : 0;
}

double mean_rate(std::uint64_t events, std::uint64_t exposure, double beta) {
  return (static_cast<double>(events) + 0.5) / (beta + static_cast<double>(exposure));
}

PooledEvents swapped(PooledEvents const& events) {
  return {.before = events.now,
          .now = events.before,
          .exposure_before = events.exposure_now,
          .exposure_now = events.exposure_before};
}

void fill(TrendAnswer& answer, double beta) {
  auto const& pooled = answer.pooled;
  answer.is_rise = answer.panel.p_rise < answer.panel.p_fall ||
                   (answer.panel.p_rise == answer.panel.p_fall && pooled.now >= pooled.before);
  answer.p = answer.is_rise ? answer.panel.p_rise : answer.panel.p_fall;
  answer.groups = answer.is_rise ? answer.panel.rising : answer.panel.falling;
  if (beta > 0) {
    answer.probability =
        chance_of_factor(answer.is_rise ? pooled : swapped(pooled), beta, kChangeFactor);
    answer.times = mean_rate(pooled.now, pooled.exposure_now, beta) /
                   mean_rate(pooled.before, pooled.exposure_before, beta);
  }
  answer.could_be_reporting = (pooled.now > pooled.before && answer.panel.p_rise > kLevelOfTest) ||
                              (pooled.now < pooled.before && answer.panel.p_fall > kLevelOfTest);
}

bool is_steady(TrendAnswer const& answer, double beta) {
  return beta > 0 && answer.panel.panel_groups >= kLeastGroups &&
         chance_of_factor(answer.pooled, beta, kChangeFactor) +
                 chance_of_factor(swapped(answer.pooled), beta, kChangeFactor) <
             1 - kSure;
}

void decide(TrendAnswer& answer, double beta) {
  if (answer.panel.panel_groups < kLeastGroups) {
    answer.why = "no_panel";
  } else if (is_steady(answer, beta)) {
    answer.trend = Trend::steady;
  } else if (answer.p > kLevelOfTest) {
    answer.why = "not_in_panel";
  } else if (!answer.after_fdr) {
    answer.why = "not_after_fdr";
  } else if (answer.groups < kLeastGroups) {
    answer.why = "one_group";
  } else if (!(answer.probability > kSure)) {
    answer.why = "small_change";
  } else {
    answer.trend = answer.is_rise ? Trend::emerging : Trend::fading;
  }
}

/// Benjamini-Hochberg over all corridors, each direction for itself.
void correct_for_many(std::vector<TrendAnswer>& answers) {
  auto rises = std::vector<double>{};
  auto falls = std::vector<double>{};
  for (auto const& answer : answers) {
    rises.push_back(answer.panel.p_rise);
    falls.push_back(answer.panel.p_fall);
  }
  auto const risen = benjamini_hochberg(rises, kLevelOfTest);
  auto const fallen = benjamini_hochberg(falls, kLevelOfTest);
  for (auto i = std::size_t{0}; i < answers.size(); ++i) {
    answers[i].after_fdr = answers[i].is_rise ? risen[i] : fallen[i];
  }
}

void rank(std::vector<TrendAnswer>& answers, Trend trend) {
  auto found = std::vector<TrendAnswer*>{};
  for (auto& answer : answers) {
    if (answer.trend == trend) {
      found.push_back(&answer);
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](TrendAnswer const* a, TrendAnswer const* b) { return a->p < b->p; });
  for (auto i = std::size_t{0}; i < found.size(); ++i) {
    found[i]->rank = static_cast<std::uint32_t>(i + 1);
  }
}

} // namespace

ChangeTest test_change(std::span<GroupEvents const> groups) {
  auto test = ChangeTest{};
  auto by_exposure = CountDistribution{};
  auto by_totals = CountDistribution{};
  for (auto const& group : groups) {
    if (!group.is_comparable()) {
      continue;
    }
    auto const events = group.before + group.now;
    auto const exposure = std::uint64_t{group.others_before} + group.others_now;
    ++test.panel_groups;
    test.panel_before += group.before;
    test.panel_now += group.now;
    auto const seen = std::uint64_t{group.now} * exposure;
    auto const foretold = std::uint64_t{events} * group.others_now;
    test.rising += seen > foretold ? 1U : 0U;
    test.falling += seen < foretold ? 1U : 0U;
    if (events == 0) {
      continue;
    }
    auto const share = static_cast<double>(group.others_now) / static_cast<double>(exposure);
    by_exposure = sum_of(by_exposure, binomial(events, share));
    by_totals = sum_of(by_totals, hypergeometric(events, group.others_now + group.now,
                                                 group.others_before + group.before));
  }
  test.p_rise = std::max(by_exposure.at_least(test.panel_now), by_totals.at_least(test.panel_now));
  test.p_fall = std::max(by_exposure.at_most(test.panel_now), by_totals.at_most(test.panel_now));
  return test;
}

double chance_of_factor(PooledEvents const& events, double beta, double factor) {
  auto const t1 = beta + static_cast<double>(events.exposure_before);
  auto const t2 = beta + static_cast<double>(events.exposure_now);
  NJIA_CHECK(factor > 0 && t1 > 0 && t2 > 0, "a rate needs an exposure");
  auto const u = factor * t2 / (factor * t2 + t1);
  return boost::math::ibetac(static_cast<double>(events.now) + 0.5,
                             static_cast<double>(events.before) + 0.5, u);
}

std::vector<TrendAnswer> judge_trends(std::vector<std::vector<GroupEvents>> const& corridors) {
  auto answers = std::vector<TrendAnswer>{};
  for (auto const& groups : corridors) {
    answers.push_back({.pooled = pool(groups), .panel = test_change(groups)});
  }
  auto const beta = prior_beta(answers);
  for (auto& answer : answers) {
    fill(answer, beta);
  }
  correct_for_many(answers);
  for (auto& answer : answers) {
    decide(answer, beta);
  }
  rank(answers, Trend::emerging);
  rank(answers, Trend::fading);
  return answers;
}

} // namespace njia::analysis
