// For the tests of multiple systems estimation: the published tables, and a plain implementation
// with dense design matrices and everything asked anew at each step, slow and easy to check.
#pragma once

#include "njia/analysis/multiple_systems/capture_counts.h"

#include <optional>
#include <string>
#include <vector>

namespace njia::analysis::testing {

/// A table of the test data's folder "mse"; nothing when it is not there.
std::optional<CaptureTable> read_capture_csv(std::string const& name);

struct NaiveFit {
  std::vector<ListSet> pairs = {};
  double hidden = 0;
};

/// Iteratively reweighted least squares with a row for each cell.
NaiveFit naive_fit(CaptureCounts const& counts, std::vector<ListSet> const& pairs);

/// Candidate models are asked for existence whatever their p-value, as SparseMSE does.
NaiveFit naive_stepwise(CaptureCounts const& counts, double threshold);

} // namespace njia::analysis::testing
