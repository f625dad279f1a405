// Getis and Ord's Gi*: whether the values around a place are high together. Knows no journeys, no
// exposure and no significance but that of permutations; see significance.h for the test that the
// hotspots use.
#pragma once

#include "njia/analysis/hotspots/neighbours.h"

#include <span>
#include <vector>

namespace njia::analysis {

/// z of each place, with weights 1 for its neighbours (itself among them) and 0 for others:
///   z_i = (sum_j w_ij x_j - xbar W_i) / (s sqrt((n W_i - W_i^2) / (n - 1))),
/// W_i the number of neighbours, s^2 = sum x^2 / n - xbar^2 (Getis and Ord 1992,
/// doi:10.1111/j.1538-4632.1992.tb00261.x; Ord and Getis 1995,
/// doi:10.1111/j.1538-4632.1995.tb00912.x; in this form Getis and Ord 1996, eq. 14.2, see test).
/// @param values  one per place, finite
/// @return  one per place; 0 where the formula says nothing: all values equal, or everybody is a
/// neighbour. By hand, values {1, 2, 3, 6}, the first two neighbours of each other: xbar = 3, s^2 =
/// 3.5, z_1 = (3 - 6) / (1.8708 sqrt((8 - 4) / 3)) = -1.3887.
/// Cost: the length of the lists.
std::vector<double> gi_star(std::span<double const> values, Neighbours const& neighbours);

/// The same into `z`, for loops over simulations. Lengths as above.
void gi_star_into(std::span<double const> values, Neighbours const& neighbours,
                  std::span<double> z);

/// Sums that should be equal differ in their last bits; one that is this much lower still counts as
/// a tie. Ties count against significance.
inline constexpr double kTie = 1e-9;

struct Permutations {
  std::uint32_t simulations = 999;
  std::uint64_t seed = 1;
};

/// One-sided p of each place by conditional permutation: its own value stays, its neighbours' are
/// drawn without replacement from all others; p = (1 + draws that reach z) / (simulations + 1).
/// Only where rates may be exchanged, which means equal exposure. It asks whether the surroundings
/// are high, not whether the place is. By hand, values {1, 2, 3, 6}, the last two neighbours: of 3
/// possible partners for 6 one is 3, so p is near 1/3.
/// Cost: simulations x the length of the lists, on all cores; the same for any number of them.
std::vector<double> conditional_permutation_p(std::span<double const> values,
                                              Neighbours const& neighbours,
                                              Permutations const& how);

} // namespace njia::analysis
