// The few statistics that several methods share.
#pragma once

#include <vector>

namespace njia::analysis {

/// Which hypotheses are rejected at false discovery rate `rate`, in the order of `p_values`: those
/// not above the largest p(i) with p(i) <= rate * i / m, p(1) <= ... <= p(m) sorted (Benjamini and
/// Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x). By hand, rate 0.05: {0.01, 0.04, 0.03,
/// 0.5}: 0.03 > 0.025, 0.04 > 0.0375, so only 0.01 <= 0.0125; {0.01, 0.02, 0.03, 0.5}: 0.03 <=
/// 0.0375, so the first three.
std::vector<bool> benjamini_hochberg(std::vector<double> const& p_values, double rate);

} // namespace njia::analysis
