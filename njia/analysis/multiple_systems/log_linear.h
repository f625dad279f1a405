// Poisson log-linear models of a capture table: one rate, one effect for each list, and effects of
// pairs of lists. Fits one model; the choice among models stands in stepwise.h.
#pragma once

#include "njia/analysis/multiple_systems/capture_counts.h"
#include "njia/analysis/multiple_systems/existence.h"

#include <Eigen/Core>

#include <vector>

namespace njia::analysis {

/// A log-linear model with its fit. The mean count of the people on exactly the lists S is exp(sum
/// of the coefficients of the terms within S); terms are the empty set, each list, and chosen
/// pairs. A chosen pair whose lists nobody shares has the coefficient minus infinity: the sets that
/// hold both are left out of the model and of the data (Chan, Silverman and Vincent 2021,
/// doi:10.1080/01621459.2019.1708748, section 2). The mean of the empty set is the dark figure.
///
/// Fitted by Newton's method, which for these models is iteratively reweighted least squares
/// (McCullagh and Nelder 1989, section 2.5). All sums over cells are sums over supersets, so that a
/// step costs lists * 2^lists + terms^3 instead of cells * terms^2.
/// By hand: two lists, 30 only on A, 20 only on B, 10 on both: the dark figure is 30 * 20 / 10
/// = 60.
class LogLinearModel {
public:
  /// Main effects only, not yet fitted. `counts` must outlive the model, and have an overlap and no
  /// list of everybody: these models then have an estimate, and it is single.
  explicit LogLinearModel(CaptureCounts const& counts);

  /// Whether the model with one more pair could be estimated.
  Estimability with(ListSet pair) const;
  /// Adds a pair (two bits) that the model does not hold yet. Fit again afterwards.
  void add(ListSet pair);
  /// @return false when the steps did not settle: nothing below may then be asked.
  [[nodiscard]] bool fit();

  /// Expected people on all lists of the set, whatever others they are on.
  double expected_on(ListSet set) const { return expected_[set]; }
  /// Expected people on no list.
  double hidden() const;
  /// Standard deviation of log(hidden()), from the inverse of Fisher's information.
  double hidden_log_sd() const;
  /// The pair's coefficient; a pair that nobody shares has none (minus infinity).
  double coefficient(ListSet term) const;

  std::vector<ListSet> const& terms() const { return terms_; }
  std::vector<ListSet> const& empty_pairs() const { return empty_pairs_; }

private:
  bool is_left_out(ListSet set) const;
  void expect(Eigen::VectorXd const& coefficients);
  double log_likelihood(Eigen::VectorXd const& coefficients) const;
  Eigen::MatrixXd information() const;
  bool move(Eigen::VectorXd const& step);

  CaptureCounts const* counts_;
  std::vector<ListSet> terms_;
  std::vector<ListSet> empty_pairs_;
  Eigen::VectorXd coefficients_; ///< in the order of terms_
  std::vector<double> expected_; ///< by set, summed over supersets
};

} // namespace njia::analysis
