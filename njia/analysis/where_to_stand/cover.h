// Weighted maximum coverage: choose k places so that the weight of the sets that hold at least one
// of them is largest. The kernel of "where to stand"; it knows numbers only, no journeys and no
// names. Start with best_cover(); which places may be named to whom is not decided here
// (where_to_stand.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace njia::analysis {

/// Sets of places with weights, one after the other. A place may stand twice in a set and counts
/// once; empty sets, equal sets and weight 0 are fine.
struct CoverProblem {
  std::uint32_t places = 0; ///< places are numbered 0 to places - 1
  std::vector<std::size_t> begins = {0};
  std::vector<std::uint32_t> members = {};
  std::vector<std::uint64_t> weights = {};

  std::size_t sets() const { return weights.size(); }
  std::span<std::uint32_t const> set(std::size_t number) const {
    return {members.data() + begins[number], begins[number + 1] - begins[number]};
  }
  void add(std::span<std::uint32_t const> set, std::uint64_t weight);
};

/// How far to search. The count is the same on every machine, as a time would not be.
struct CoverLimits {
  /// Members of sets that may be looked at while searching; some 15 ns each.
  std::uint64_t most_looks = 1'000'000'000;
};

struct Cover {
  std::vector<std::uint32_t> chosen = {}; ///< ascending; fewer than k where fewer meet as much
  std::uint64_t met = 0;                  ///< weight of the sets that hold one of them
  std::uint64_t bound = 0;                ///< proven: no k places meet more than this; >= met
  std::uint64_t nodes = 0;                ///< subproblems looked at

  bool is_optimal() const { return bound == met; }
};

/// The k places that meet the most weight, or, when the limit comes first, the best found with a
/// proven bound. The answer depends on the sets and their weights alone, never on their order; of
/// several best choices it is always the same one.
/// @param k  any; more than there are places is as many as there are
/// By hand: sets {A,B} twice, {A,C} twice, {B} and {C}, all of weight 1. The place in most sets is
/// A (4), and with any second place it meets 5; the best two are B and C, which meet all 6. Cost:
/// some ten passes over the sets, then branch and bound, exponential at worst. Memory: a few copies
/// of the problem. Formula: maximal covering location problem (Church and ReVelle 1974,
/// doi:10.1007/BF01942293); the first choice is the greedy one, which meets at least 1 - 1/e of the
/// best (Nemhauser, Wolsey, Fisher 1978, doi:10.1007/BF01588971); bounds by Lagrangian relaxation
/// of "a set is met only by a chosen place" (Fisher 1981, doi:10.1287/mnsc.27.1.1), in whole
/// numbers, so that rounding can never make a bound too small.
Cover best_cover(CoverProblem const& problem, std::uint32_t k, CoverLimits const& limits = {});

/// Whether some k places meet more than `threshold`.
enum class Exceeds : std::uint8_t { no = 0, yes = 1, not_decided = 2 };

/// Decides without looking for the best: stops at the first k places that meet more than
/// `threshold`, or as soon as a bound shows that none do. `not_decided` when the limit comes first.
Exceeds can_exceed(CoverProblem const& problem, std::uint32_t k, std::uint64_t threshold,
                   CoverLimits const& limits = {});

/// Weight of the sets that hold one of these places.
std::uint64_t weight_met(CoverProblem const& problem, std::span<std::uint32_t const> chosen);

} // namespace njia::analysis
