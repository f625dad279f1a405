#include "njia/analysis/multiple_systems/stepwise.h"

#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace njia::analysis {
namespace {

/// (0,1), (0,2), … as bits: the first list varies slowest.
std::vector<ListSet> all_pairs(std::size_t lists) {
  auto pairs = std::vector<ListSet>{};
  for (auto i = std::size_t{0}; i < lists; ++i) {
    for (auto j = i + 1; j < lists; ++j) {
      pairs.push_back((ListSet{1} << i) | (ListSet{1} << j));
    }
  }
  return pairs;
}

/// The best pair that may be added, or none.
std::optional<ChosenPair> next_pair(CaptureCounts const& counts, LogLinearModel const& model,
                                    std::vector<ListSet> const& pairs, double threshold) {
  auto candidates = std::vector<ChosenPair>{};
  for (auto const pair : pairs) {
    auto const p = poisson_tail(counts.on(pair), model.expected_on(pair));
    if (p < threshold) {
      candidates.push_back({.pair = pair, .p_value = p, .is_empty = counts.on(pair) == 0});
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](auto const& a, auto const& b) { return a.p_value < b.p_value; });
  for (auto const& candidate : candidates) {
    if (model.with(candidate.pair) == Estimability::estimable) {
      return candidate;
    }
  }
  return std::nullopt;
}

} // namespace

double poisson_tail(double n, double mean) {
  auto const at_most = [&] { return boost::math::gamma_q(n + 1, mean); };
  auto const at_least = [&] { return n > 0 ? boost::math::gamma_p(n, mean) : 1.0; };
  // A Poisson median lies within 1 of the mean, so that further out only one tail can be smaller.
  if (n > mean + 1) {
    return at_least();
  }
  if (n < mean - 1) {
    return at_most();
  }
  return std::min(at_most(), at_least());
}

std::optional<StepwiseFit> choose_pairs(CaptureCounts const& counts, double threshold) {
  auto fit = StepwiseFit{.model = LogLinearModel{counts}};
  if (!fit.model.fit()) {
    return std::nullopt;
  }
  auto left = all_pairs(counts.lists());
  for (auto next = next_pair(counts, fit.model, left, threshold); next;
       next = next_pair(counts, fit.model, left, threshold)) {
    std::erase(left, next->pair);
    auto larger = fit.model;
    larger.add(next->pair);
    if (larger.fit()) {
      fit.model = std::move(larger);
      fit.pairs.push_back(*next);
    }
  }
  return fit;
}

std::optional<double> stepwise_total(CaptureCounts const& counts, double threshold) {
  if (!counts.has_overlap()) {
    return std::numeric_limits<double>::infinity();
  }
  if (counts.has_list_of_everybody()) {
    return counts.people();
  }
  auto const fit = choose_pairs(counts, threshold);
  return fit ? std::optional{counts.people() + fit->model.hidden()} : std::nullopt;
}

} // namespace njia::analysis
