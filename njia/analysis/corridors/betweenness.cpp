#include "njia/analysis/corridors/betweenness.h"

#include "njia/base/check.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <utility>

namespace njia::analysis {
namespace {

constexpr auto kFar = std::numeric_limits<std::uint64_t>::max();

/// Edges by their first node, one after the other.
struct Graph {
  struct Out {
    std::uint32_t to;
    std::uint64_t length;
  };
  std::vector<std::size_t> begin;
  std::vector<Out> edges;

  Graph(std::uint32_t nodes, std::vector<WeightedEdge> const& input) : begin(nodes + 1, 0) {
    for (auto const& edge : input) {
      NJIA_CHECK(edge.weight > 0 && edge.from < nodes && edge.to < nodes, "an edge of the graph");
      ++begin[edge.from + 1];
    }
    for (auto i = std::size_t{1}; i < begin.size(); ++i) {
      begin[i] += begin[i - 1];
    }
    auto next = begin;
    edges.resize(input.size());
    for (auto const& edge : input) {
      edges[next[edge.from]++] = {.to = edge.to, .length = kLengthOfWeightOne / edge.weight};
    }
  }
};

/// Brandes' pass from one source, with its working memory kept between sources.
class Pass {
public:
  Pass(Graph const& graph, std::uint32_t nodes)
      : graph_{graph}, distance_(nodes), ways_(nodes), share_(nodes), before_(nodes) {}

  void run(std::uint32_t source, std::vector<double>& scores) {
    search(source);
    for (auto i = settled_.size(); i-- > 1;) {
      auto const node = settled_[i];
      for (auto const previous : before_[node]) {
        share_[previous] += ways_[previous] / ways_[node] * (1 + share_[node]);
      }
      scores[node] += share_[node];
    }
  }

private:
  void search(std::uint32_t source) {
    std::fill(distance_.begin(), distance_.end(), kFar);
    std::fill(ways_.begin(), ways_.end(), 0.0);
    std::fill(share_.begin(), share_.end(), 0.0);
    settled_.clear();
    distance_[source] = 0;
    ways_[source] = 1;
    before_[source].clear();
    auto queue = std::priority_queue<Entry, std::vector<Entry>, std::greater<>>{};
    queue.emplace(0, source);
    while (!queue.empty()) {
      auto const [distance, node] = queue.top();
      queue.pop();
      if (distance != distance_[node]) {
        continue;
      }
      settled_.push_back(node);
      relax(node, queue);
    }
  }

  using Entry = std::pair<std::uint64_t, std::uint32_t>;

  void relax(std::uint32_t node,
             std::priority_queue<Entry, std::vector<Entry>, std::greater<>>& queue) {
    for (auto i = graph_.begin[node]; i < graph_.begin[node + 1]; ++i) {
      auto const& edge = graph_.edges[i];
      auto const reached = distance_[node] + edge.length;
      if (reached < distance_[edge.to]) {
        distance_[edge.to] = reached;
        ways_[edge.to] = 0;
        before_[edge.to].clear();
        queue.emplace(reached, edge.to);
      }
      if (reached == distance_[edge.to]) {
        ways_[edge.to] += ways_[node];
        before_[edge.to].push_back(node);
      }
    }
  }

  Graph const& graph_;
  std::vector<std::uint64_t> distance_;
  std::vector<double> ways_;
  std::vector<double> share_;
  std::vector<std::vector<std::uint32_t>> before_;
  std::vector<std::uint32_t> settled_;
};

} // namespace

std::vector<double> betweenness(std::uint32_t nodes, std::vector<WeightedEdge> const& edges) {
  auto const graph = Graph{nodes, edges};
  auto scores = std::vector<double>(nodes, 0.0);
  auto pass = Pass{graph, nodes};
  for (auto source = std::uint32_t{0}; source < nodes; ++source) {
    if (graph.begin[source] != graph.begin[source + 1]) {
      pass.run(source, scores);
    }
  }
  return scores;
}

} // namespace njia::analysis
