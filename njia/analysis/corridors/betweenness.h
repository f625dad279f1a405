// Weighted betweenness of a directed graph: the hub score of model H3.
#pragma once

#include <cstdint>
#include <vector>

namespace njia::analysis {

struct WeightedEdge {
  std::uint32_t from;
  std::uint32_t to;
  std::uint64_t weight; ///< > 0; the more, the shorter the way
};

/// Length of an edge of weight 1; of weight w, this divided by w. The least common multiple of 1 to
/// 36: weights up to 36 divide it, so their lengths are exact.
inline constexpr std::uint64_t kLengthOfWeightOne = 144'403'552'893'600;

/// For each node the sum over ordered pairs (s, t) of the share of shortest s-t ways that lead
/// through it, ends excluded. A way's length is the sum of 1/weight over its edges (Opsahl,
/// Agneessens, Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006, with alpha = 1); counted by Brandes
/// 2001, doi:10.1080/0022250X.2001.9990249. Lengths are integers, so that ways of equal length are
/// equal on every machine (exact for weights up to 36).
/// @param nodes  edges name nodes below this number; parallel edges are not expected
/// Cost: nodes * (edges + nodes log nodes). By hand: 0>1>2 with weights 1: node 1 scores 1, the
/// others 0; with a second way 0>3>2 of the same weights nodes 1 and 3 score 0.5 each; a direct
/// edge 0>2 of weight 1 leaves none to either.
std::vector<double> betweenness(std::uint32_t nodes, std::vector<WeightedEdge> const& edges);

} // namespace njia::analysis
