// The choice of pairs of lists, one after the other.
#pragma once

#include "njia/analysis/multiple_systems/log_linear.h"

#include <optional>

namespace njia::analysis {

/// A pair of lists that was added to the model, with what spoke for it.
struct ChosenPair {
  ListSet pair = 0;
  double p_value = 0;    ///< when it was added
  bool is_empty = false; ///< nobody stands on both lists: the coefficient is minus infinity
};

struct StepwiseFit {
  LogLinearModel model;
  std::vector<ChosenPair> pairs = {}; ///< in the order in which they were added
};

/// Begins with the main effects and adds, one at a time, the pair of lists with the smallest
/// p-value, if it is below `threshold` and the model with it has a finite and single estimate. The
/// p-value of a pair is the smaller of P(X <= n) and P(X >= n), n the people on both lists, X
/// Poisson with the mean that the model so far expects there; of equal ones the first pair of lists
/// is taken. Source: Chan, Silverman and Vincent 2021, doi:10.1080/01621459.2019.1708748,
/// section 3.1.
/// @param threshold  in [0, 1); 0 leaves the main effects
/// @return nothing when the main effects did not settle
/// Cost: at most lists * (lists - 1) / 2 fits.
std::optional<StepwiseFit> choose_pairs(CaptureCounts const& counts, double threshold);

/// The smaller of P(X <= n) and P(X >= n) for X Poisson with this mean. By hand, mean 1: n = 0
/// gives exp(-1) = 0.3679; n = 3 gives 1 - 2.5 exp(-1) = 0.0803.
double poisson_tail(double n, double mean);

/// Estimated people on the lists and off them, with pairs chosen as above. Infinite when nobody
/// stands on two lists; those seen, when everybody stands on one list. Nothing when a fit did not
/// settle.
std::optional<double> stepwise_total(CaptureCounts const& counts, double threshold);

} // namespace njia::analysis
