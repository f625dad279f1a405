// Branch and bound over a coverage problem: the most promising part first, each part bounded by
// prices (dual_bound.h) and made smaller by what its bound rules out. Private to this folder.
#pragma once

#include "njia/analysis/where_to_stand/dual_bound.h"

#include <optional>
#include <queue>

namespace njia::analysis::cover {

struct SearchSettings {
  std::uint64_t scale;
  std::uint64_t most_looks;
  std::uint64_t threshold = 0; ///< only choices that meet more are looked for
  bool stops_at_first = false; ///< at the first choice above the threshold
};

class Search {
public:
  explicit Search(SearchSettings const& settings) : settings_{settings}, met_{settings.threshold} {}

  /// Once.
  void run(Subproblem problem);

  bool has_found() const { return has_found_; }
  /// Original numbers, in no order; empty when nothing meets more than the threshold.
  std::vector<std::uint32_t> const& best() const { return best_; }
  /// What best() meets; the threshold without one.
  std::uint64_t met() const { return met_; }
  /// Nothing meets more; met() when the search came to its end.
  std::uint64_t bound() const;
  std::uint64_t nodes() const { return nodes_; }

private:
  /// A part still to be looked at, in original numbers; places in neither list are given up.
  struct Node {
    std::uint64_t bound;  ///< in weight
    std::uint64_t number; ///< of equal bounds the newest first: it is the furthest down
    std::vector<std::uint32_t> chosen;
    std::vector<std::uint32_t> open;

    friend bool operator<(Node const& a, Node const& b) {
      return a.bound != b.bound ? a.bound < b.bound : a.number < b.number;
    }
  };
  /// How a round of bounding ended.
  enum class Outcome : std::uint8_t { closed, narrower, exhausted };

  bool is_over() const { return looks_ >= settings_.most_looks || (stops() && has_found_); }
  bool stops() const { return settings_.stops_at_first; }
  void offer(Subproblem const& problem, std::vector<std::uint32_t> const& places,
             std::uint64_t met);
  /// Bounds and narrows a part until nothing more is ruled out or `rounds` are spent.
  /// @return its bound in weight; nothing when it holds no better choice
  std::optional<std::uint64_t> examine(Subproblem& problem, std::uint32_t rounds);
  Outcome tighten(Subproblem& problem, std::vector<Fate>& fates, std::uint64_t& bound,
                  std::uint32_t& rounds);
  void branch(Subproblem const& problem, std::uint64_t bound);
  Subproblem part_of(Node const& node) const;

  SearchSettings settings_;
  std::uint64_t met_;
  bool has_found_ = false;
  std::vector<std::uint32_t> best_;
  std::uint64_t looks_ = 0;
  std::uint64_t nodes_ = 0;
  std::uint64_t pushed_ = 0;
  Subproblem root_;
  Valuation values_;
  std::priority_queue<Node> open_;
};

} // namespace njia::analysis::cover
