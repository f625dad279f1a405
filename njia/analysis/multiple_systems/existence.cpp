#include "njia/analysis/multiple_systems/existence.h"

#include <Eigen/LU>

#include <vector>

namespace njia::analysis {
namespace {

/// Designs hold zeros and ones and have at most a hundred columns: what is below is rounding.
constexpr double kTiny = 1e-9;

/// Phase one of the simplex method for: weights w >= 0 with rows * w = right, by Bland's rule,
/// which cannot cycle.
class PhaseOne {
public:
  PhaseOne(Eigen::MatrixXd rows, Eigen::VectorXd right)
      : rows_{std::move(rows)}, right_{std::move(right)},
        basis_(static_cast<std::size_t>(rows_.rows()), kArtificial) {
    for (auto i = Eigen::Index{0}; i < rows_.rows(); ++i) {
      if (right_[i] < 0) {
        rows_.row(i) *= -1;
        right_[i] = -right_[i];
      }
    }
  }

  bool is_feasible() {
    auto const start = artificial_sum();
    for (auto column = entering(); column >= 0; column = entering()) {
      pivot(leaving(column), column);
    }
    return artificial_sum() <= kTiny * (1 + start);
  }

private:
  static constexpr Eigen::Index kArtificial = -1;

  double artificial_sum() const {
    auto sum = 0.0;
    for (auto i = Eigen::Index{0}; i < right_.size(); ++i) {
      sum += is_artificial(i) ? right_[i] : 0;
    }
    return sum;
  }

  bool is_artificial(Eigen::Index row) const {
    return basis_[static_cast<std::size_t>(row)] == kArtificial;
  }

  /// The first column whose weight, raised, lowers the artificial sum; -1 when none does.
  Eigen::Index entering() const {
    for (auto column = Eigen::Index{0}; column < rows_.cols(); ++column) {
      auto gain = 0.0;
      for (auto i = Eigen::Index{0}; i < rows_.rows(); ++i) {
        gain += is_artificial(i) ? rows_(i, column) : 0;
      }
      if (gain > kTiny * static_cast<double>(rows_.rows())) { // so one entry is above kTiny
        return column;
      }
    }
    return -1;
  }

  /// The column has an entry above kTiny in an artificial row: some row bounds its weight.
  Eigen::Index leaving(Eigen::Index column) const {
    auto best = Eigen::Index{-1};
    auto best_ratio = 0.0;
    for (auto i = Eigen::Index{0}; i < rows_.rows(); ++i) {
      if (rows_(i, column) <= kTiny) {
        continue;
      }
      auto const ratio = right_[i] / rows_(i, column);
      auto const ties = best >= 0 && ratio <= best_ratio + kTiny;
      if (best < 0 || ratio < best_ratio - kTiny ||
          (ties && basis_[static_cast<std::size_t>(i)] < basis_[static_cast<std::size_t>(best)])) {
        best = i;
        best_ratio = ratio;
      }
    }
    return best;
  }

  void pivot(Eigen::Index row, Eigen::Index column) {
    auto const by = rows_(row, column);
    rows_.row(row) /= by;
    right_[row] /= by;
    for (auto i = Eigen::Index{0}; i < rows_.rows(); ++i) {
      auto const factor = rows_(i, column);
      if (i != row && factor != 0) {
        rows_.row(i) -= factor * rows_.row(row);
        right_[i] -= factor * right_[row];
      }
    }
    basis_[static_cast<std::size_t>(row)] = column;
  }

  Eigen::MatrixXd rows_;
  Eigen::VectorXd right_;
  std::vector<Eigen::Index> basis_;
};

} // namespace

Estimability estimability(Eigen::MatrixXd const& seen, Eigen::MatrixXd const& unseen) {
  auto decomposition = Eigen::FullPivLU<Eigen::MatrixXd>{seen};
  decomposition.setThreshold(kTiny);
  if (decomposition.rank() == seen.cols()) {
    return Estimability::estimable; // no direction at all leaves the seen cells as they are
  }
  Eigen::MatrixXd directions = decomposition.kernel();
  directions.array().rowwise() /= directions.colwise().lpNorm<Eigen::Infinity>().array();
  Eigen::MatrixXd const moved = unseen * directions;
  if (moved.rows() == 0) {
    return Estimability::not_identifiable;
  }
  auto moved_decomposition = Eigen::FullPivLU<Eigen::MatrixXd>{moved};
  moved_decomposition.setThreshold(kTiny);
  if (moved_decomposition.rank() < directions.cols()) {
    return Estimability::not_identifiable;
  }
  // y = 1 + w > 0 with moved' y = 0.
  auto program = PhaseOne{moved.transpose(), -moved.colwise().sum().transpose()};
  return program.is_feasible() ? Estimability::estimable : Estimability::not_finite;
}

} // namespace njia::analysis
