// The largest value of a linear sum under linear equations, by the simplex method: the second
// opinion on audit.h in tests.
#pragma once

#include <vector>

namespace njia::testing {

/// Maximises objective . x subject to rows[i] . x = values[i], x >= 0; `values` must not be
/// negative, and the system must have a solution. Infinity when there is no largest value. Dense,
/// with Bland's rule: for a few hundred unknowns.
double maximise(std::vector<std::vector<double>> const& rows, std::vector<double> const& values,
                std::vector<double> const& objective);

} // namespace njia::testing
