// The best supported ways through a graph of stretches: those that run, as a whole, over the
// stretches with the most reports. A kernel; the analysis that asks it is in ways.h.
#pragma once

#include "njia/analysis/corridors/betweenness.h"

namespace njia::analysis {

struct GraphWay {
  std::vector<std::uint32_t> nodes; ///< from the first to the last, each once
  std::uint64_t weakest = 0;        ///< the least weight of its edges

  friend bool operator==(GraphWay const&, GraphWay const&) = default;
};

/// The `count` shortest ways from one node to another that pass no node twice, shortest first; a
/// way's length is the sum of 1/weight over its edges, in the integer lengths of betweenness.h.
/// Of equally long ways the first by their nodes come first, so that the answer does not depend on
/// the order of the edges. Fewer when there are no more; none when the nodes are the same, or not
/// below `nodes`.
/// @param edges  name nodes below `nodes`, weights > 0; parallel edges and loops are not expected
/// Cost: count * nodes * (edges log nodes) at worst. Source: Yen 1971, doi:10.1287/mnsc.17.11.712.
/// By hand: edges 0>1, 1>3 of weight 4, 0>2, 2>3 of weight 2, 0>3 of weight 1: lengths 1/2, 1 and
/// 1, so 0>1>3, then 0>2>3 and 0>3.
std::vector<GraphWay> best_ways(std::uint32_t nodes, std::vector<WeightedEdge> const& edges,
                                std::uint32_t from, std::uint32_t to, std::size_t count);

} // namespace njia::analysis
