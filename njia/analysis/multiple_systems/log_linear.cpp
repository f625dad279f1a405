#include "njia/analysis/multiple_systems/log_linear.h"

#include "njia/base/check.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>

namespace njia::analysis {
namespace {

/// Newton's steps double the right digits: after a step this small nothing is left to gain.
constexpr double kSettled = 1e-9;
/// Steps this small that no longer shrink are rounding: hundreds of millions of people, a handful
/// shared.
constexpr double kRounding = 1e-4;
constexpr int kMostSteps = 200;
constexpr int kMostHalvings = 60;

Eigen::MatrixXd design(std::vector<ListSet> const& cells, std::vector<ListSet> const& terms) {
  auto rows = Eigen::MatrixXd{static_cast<Eigen::Index>(cells.size()),
                              static_cast<Eigen::Index>(terms.size())};
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    for (auto j = std::size_t{0}; j < terms.size(); ++j) {
      rows(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) =
          (cells[i] & terms[j]) == terms[j] ? 1.0 : 0.0;
    }
  }
  return rows;
}

bool holds_any(ListSet set, std::vector<ListSet> const& pairs) {
  return std::any_of(pairs.begin(), pairs.end(),
                     [set](ListSet pair) { return (set & pair) == pair; });
}

} // namespace

LogLinearModel::LogLinearModel(CaptureCounts const& counts)
    : counts_{&counts}, expected_(counts.set_count()) {
  NJIA_CHECK(counts.has_overlap() && !counts.has_list_of_everybody(),
             "asked before a model is made");
  coefficients_.resize(static_cast<Eigen::Index>(counts.lists()) + 1);
  terms_.push_back(0);
  auto odds_product = 1.0;
  for (auto list = std::size_t{0}; list < counts.lists(); ++list) {
    auto const term = ListSet{1} << list;
    auto const odds = counts.on(term) / (counts.people() - counts.on(term));
    coefficients_[static_cast<Eigen::Index>(list) + 1] = std::log(odds);
    odds_product *= 1 + odds;
    terms_.push_back(term);
  }
  coefficients_[0] = std::log(counts.people() / (odds_product - 1));
}

Estimability LogLinearModel::with(ListSet pair) const {
  auto terms = terms_;
  auto empty_pairs = empty_pairs_;
  (counts_->on(pair) > 0 ? terms : empty_pairs).push_back(pair);
  auto seen = std::vector<ListSet>{};
  for (auto const& pattern : counts_->patterns()) {
    seen.push_back(pattern.lists);
  }
  auto const seen_rows = design(seen, terms);
  auto const without_others = estimability(seen_rows, Eigen::MatrixXd(0, seen_rows.cols()));
  if (without_others == Estimability::estimable) {
    return without_others;
  }
  auto unseen = std::vector<ListSet>{};
  for (auto set = ListSet{1}; set < counts_->set_count(); ++set) {
    if (!std::binary_search(seen.begin(), seen.end(), set) && !holds_any(set, empty_pairs)) {
      unseen.push_back(set);
    }
  }
  return estimability(seen_rows, design(unseen, terms));
}

void LogLinearModel::add(ListSet pair) {
  NJIA_CHECK(std::popcount(pair) == 2, "a pair of lists");
  if (counts_->on(pair) == 0) {
    empty_pairs_.push_back(pair);
    return;
  }
  terms_.push_back(pair);
  coefficients_.conservativeResize(coefficients_.size() + 1);
  // Brings the pair's own total right at once, so that Newton's first step does not overshoot.
  auto const expected = expected_[pair];
  coefficients_[coefficients_.size() - 1] =
      expected > 0 ? std::log(counts_->on(pair) / expected) : 0.0;
}

bool LogLinearModel::is_left_out(ListSet set) const { return holds_any(set, empty_pairs_); }

void LogLinearModel::expect(Eigen::VectorXd const& coefficients) {
  std::fill(expected_.begin(), expected_.end(), 0.0);
  for (auto i = std::size_t{0}; i < terms_.size(); ++i) {
    expected_[terms_[i]] = coefficients[static_cast<Eigen::Index>(i)];
  }
  sum_over_subsets(expected_);
  expected_[0] = 0;
  for (auto set = ListSet{1}; set < expected_.size(); ++set) {
    expected_[set] = is_left_out(set) ? 0.0 : std::exp(expected_[set]);
  }
  sum_over_supersets(expected_);
}

double LogLinearModel::log_likelihood(Eigen::VectorXd const& coefficients) const {
  auto sum = -expected_[0];
  for (auto i = std::size_t{0}; i < terms_.size(); ++i) {
    sum += coefficients[static_cast<Eigen::Index>(i)] * counts_->on(terms_[i]);
  }
  return sum;
}

Eigen::MatrixXd LogLinearModel::information() const {
  auto const size = static_cast<Eigen::Index>(terms_.size());
  auto matrix = Eigen::MatrixXd{size, size};
  for (auto i = Eigen::Index{0}; i < size; ++i) {
    for (auto j = Eigen::Index{0}; j <= i; ++j) {
      auto const both = terms_[static_cast<std::size_t>(i)] | terms_[static_cast<std::size_t>(j)];
      matrix(i, j) = matrix(j, i) = expected_[both];
    }
  }
  return matrix;
}

/// Takes the step, halved until the likelihood does not fall.
bool LogLinearModel::move(Eigen::VectorXd const& step) {
  auto const before = log_likelihood(coefficients_);
  auto const slack = 1e-12 * (1 + std::abs(before));
  auto share = 1.0;
  for (auto halvings = 0; halvings < kMostHalvings; ++halvings) {
    Eigen::VectorXd const next = coefficients_ + share * step;
    expect(next);
    auto const after = log_likelihood(next);
    if (std::isfinite(after) && after >= before - slack) {
      coefficients_ = next;
      return true;
    }
    share /= 2;
  }
  return false;
}

bool LogLinearModel::fit() {
  expect(coefficients_);
  auto totals = Eigen::VectorXd{static_cast<Eigen::Index>(terms_.size())};
  for (auto i = std::size_t{0}; i < terms_.size(); ++i) {
    totals[static_cast<Eigen::Index>(i)] = counts_->on(terms_[i]);
  }
  auto before = std::numeric_limits<double>::infinity();
  for (auto steps = 0; steps < kMostSteps; ++steps) {
    auto score = totals;
    for (auto i = std::size_t{0}; i < terms_.size(); ++i) {
      score[static_cast<Eigen::Index>(i)] -= expected_[terms_[i]];
    }
    auto const decomposition = Eigen::LLT<Eigen::MatrixXd>{information()};
    if (decomposition.info() != Eigen::Success) {
      return false;
    }
    Eigen::VectorXd const step = decomposition.solve(score);
    auto const size = step.lpNorm<Eigen::Infinity>();
    if (!std::isfinite(size) || !move(step)) {
      return false;
    }
    if (size < kSettled || (size < kRounding && size > before / 2)) {
      return true;
    }
    before = size;
  }
  return false;
}

double LogLinearModel::hidden() const { return std::exp(coefficients_[0]); }

double LogLinearModel::hidden_log_sd() const {
  auto const size = coefficients_.size();
  Eigen::VectorXd const first = Eigen::VectorXd::Unit(size, 0);
  auto const decomposition = Eigen::LLT<Eigen::MatrixXd>{information()};
  Eigen::VectorXd const variances = decomposition.solve(first);
  return std::sqrt(variances[0]);
}

double LogLinearModel::coefficient(ListSet term) const {
  auto const found = std::find(terms_.begin(), terms_.end(), term);
  NJIA_CHECK(found != terms_.end(), "a term of the model");
  return coefficients_[found - terms_.begin()];
}

} // namespace njia::analysis
