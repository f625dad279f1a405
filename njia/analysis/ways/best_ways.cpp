#include "njia/analysis/ways/best_ways.h"

#include "njia/base/check.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <set>
#include <utility>

namespace njia::analysis {
namespace {

constexpr auto kFar = std::numeric_limits<std::uint64_t>::max();

/// Stays below kFar: some 127,000 stretches of weight 1 and more are all equally long.
std::uint64_t sum(std::uint64_t a, std::uint64_t b) { return a >= kFar - 1 - b ? kFar - 1 : a + b; }

struct Hop {
  std::uint32_t to;
  std::uint64_t length;
  std::uint64_t weight;
};

struct Way {
  std::uint64_t length;
  std::vector<std::uint32_t> nodes;
  friend auto operator<=>(Way const&, Way const&) = default;
};

class Graph {
public:
  Graph(std::uint32_t nodes, std::vector<WeightedEdge> const& edges) : out_(nodes), in_(nodes) {
    for (auto const& edge : edges) {
      NJIA_CHECK(edge.weight > 0 && edge.from < nodes && edge.to < nodes, "an edge of the graph");
      auto const length = kLengthOfWeightOne / edge.weight;
      out_[edge.from].push_back({.to = edge.to, .length = length, .weight = edge.weight});
      in_[edge.to].push_back({.to = edge.from, .length = length, .weight = edge.weight});
    }
    for (auto& hops : out_) {
      std::sort(hops.begin(), hops.end(), [](Hop const& a, Hop const& b) { return a.to < b.to; });
    }
  }

  std::vector<Hop> const& out(std::uint32_t node) const { return out_[node]; }
  std::vector<Hop> const& in(std::uint32_t node) const { return in_[node]; }
  Hop const& hop(std::uint32_t from, std::uint32_t to) const {
    return *std::lower_bound(out_[from].begin(), out_[from].end(), to,
                             [](Hop const& hop, std::uint32_t node) { return hop.to < node; });
  }

private:
  std::vector<std::vector<Hop>> out_; ///< of each node, ascending
  std::vector<std::vector<Hop>> in_;
};

/// Yen's algorithm: each way found is left at each of its nodes, by a hop that no earlier way with
/// the same beginning took; the best of all ways so found is the next one.
class Yen {
public:
  Yen(Graph const& graph, std::uint32_t nodes, std::uint32_t to)
      : graph_{graph}, to_{to}, is_closed_(nodes), distance_(nodes) {}

  std::vector<Way> run(std::uint32_t from, std::size_t count) {
    branch({.length = 0, .nodes = {from}}, 0);
    while (!candidates_.empty() && found_.size() < count) {
      found_.push_back(std::move(candidates_.extract(candidates_.begin()).value()));
      auto const way = found_.back();
      for (auto i = std::size_t{0}; i + 1 < way.nodes.size(); ++i) {
        branch(way, i);
      }
    }
    return std::move(found_);
  }

private:
  /// The shortest way that has the nodes of this one up to `last` and goes on otherwise than those
  /// found: a candidate.
  void branch(Way const& way, std::size_t last) {
    auto next = Way{.length = 0, .nodes = {}};
    std::fill(is_closed_.begin(), is_closed_.end(), false);
    for (auto i = std::size_t{0}; i <= last; ++i) {
      if (i > 0) {
        next.length = sum(next.length, graph_.hop(way.nodes[i - 1], way.nodes[i]).length);
      }
      next.nodes.push_back(way.nodes[i]);
      is_closed_[way.nodes[i]] = true;
    }
    measure();
    auto const taken = hops_taken(next.nodes);
    auto best = kFar;
    auto first = to_;
    for (auto const& hop : graph_.out(way.nodes[last])) {
      if (!is_closed_[hop.to] && distance_[hop.to] != kFar && !taken.contains(hop.to) &&
          sum(hop.length, distance_[hop.to]) < best) {
        best = sum(hop.length, distance_[hop.to]);
        first = hop.to;
      }
    }
    if (best != kFar) {
      next.length = sum(next.length, best);
      walk(first, next.nodes);
      candidates_.insert(std::move(next));
    }
  }

  /// The nodes that ways found so far with this beginning go on to.
  std::set<std::uint32_t> hops_taken(std::vector<std::uint32_t> const& beginning) const {
    auto taken = std::set<std::uint32_t>{};
    for (auto const& way : found_) {
      if (way.nodes.size() > beginning.size() &&
          std::equal(beginning.begin(), beginning.end(), way.nodes.begin())) {
        taken.insert(way.nodes[beginning.size()]);
      }
    }
    return taken;
  }

  /// How far it is from each node to the last one, over nodes that are not closed (Dijkstra).
  void measure() {
    std::fill(distance_.begin(), distance_.end(), kFar);
    using Entry = std::pair<std::uint64_t, std::uint32_t>;
    auto queue = std::priority_queue<Entry, std::vector<Entry>, std::greater<>>{};
    distance_[to_] = 0;
    queue.emplace(0, to_);
    while (!queue.empty()) {
      auto const entry = queue.top();
      queue.pop();
      if (entry.first != distance_[entry.second]) {
        continue;
      }
      for (auto const& hop : graph_.in(entry.second)) {
        auto const reached = sum(entry.first, hop.length);
        if (!is_closed_[hop.to] && reached < distance_[hop.to]) {
          distance_[hop.to] = reached;
          queue.emplace(reached, hop.to);
        }
      }
    }
  }

  /// Appends a shortest way from the node to the last one: the first by its nodes.
  void walk(std::uint32_t node, std::vector<std::uint32_t>& nodes) const {
    nodes.push_back(node);
    while (nodes.back() != to_) {
      auto const& hops = graph_.out(nodes.back());
      auto const left = distance_[nodes.back()];
      auto const next = std::find_if(hops.begin(), hops.end(), [&](Hop const& hop) {
        return !is_closed_[hop.to] && distance_[hop.to] < left &&
               sum(hop.length, distance_[hop.to]) == left;
      });
      NJIA_CHECK(next != hops.end(), "a node with a distance has a way on");
      nodes.push_back(next->to);
    }
  }

  Graph const& graph_;
  std::uint32_t to_;
  std::vector<bool> is_closed_;
  std::vector<std::uint64_t> distance_;
  std::set<Way> candidates_;
  std::vector<Way> found_;
};

} // namespace

std::vector<GraphWay> best_ways(std::uint32_t nodes, std::vector<WeightedEdge> const& edges,
                                std::uint32_t from, std::uint32_t to, std::size_t count) {
  if (from == to || from >= nodes || to >= nodes) {
    return {};
  }
  auto const graph = Graph{nodes, edges};
  auto ways = std::vector<GraphWay>{};
  for (auto& way : Yen{graph, nodes, to}.run(from, count)) {
    auto weakest = std::numeric_limits<std::uint64_t>::max();
    for (auto i = std::size_t{1}; i < way.nodes.size(); ++i) {
      weakest = std::min(weakest, graph.hop(way.nodes[i - 1], way.nodes[i]).weight);
    }
    ways.push_back({.nodes = std::move(way.nodes), .weakest = weakest});
  }
  return ways;
}

} // namespace njia::analysis
