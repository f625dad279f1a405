// Whether a log-linear model has a finite and single estimate: asked before fitting, since a fit
// that runs to infinity would otherwise look like an answer.
#pragma once

#include <Eigen/Core>

#include <string_view>

namespace njia::analysis {

/// Why a model cannot be estimated from a table.
enum class Estimability {
  estimable,
  not_finite,      ///< some coefficient would run to infinity
  not_identifiable ///< several sets of coefficients say the same
};

/// Asks of a Poisson log-linear model, log mean = row * coefficients, whether its maximum
/// likelihood estimate exists and is single. Both depend only on which cells are empty.
/// @param seen    rows of the design whose cells have somebody
/// @param unseen  rows of the empty cells of the model; same number of columns
/// It is single when all rows together have full column rank. It exists when no direction leaves
/// the seen cells as they are and lowers empty ones alone: there is none iff some weights y > 0
/// solve unseen' y = 0 within the directions that leave the seen cells (Stiemke's lemma), which
/// phase one of the simplex method decides. Source: Haberman 1974; Fienberg and Rinaldo 2012,
/// doi:10.1214/12-AOS986 (the linear program there is the dual of this one).
/// By hand: two coins, independence, cells (1) (1,a) (1,b) (1,a,b) with people in the first two
/// only: the coefficient of b would run to minus infinity: not_finite. Cost: an LU decomposition,
/// and a linear program only when `seen` has not full rank.
Estimability estimability(Eigen::MatrixXd const& seen, Eigen::MatrixXd const& unseen);

} // namespace njia::analysis
