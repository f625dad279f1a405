// Upper bounds of a coverage problem by Lagrangian relaxation. Each set pays a price, at most its
// weight, to the places in it: it earns its weight less its price for sure, and k places collect
// the prices of the sets that they stand in. Whatever the prices, no k places meet more than what
// the sets keep plus what the k best paid places collect. Private to this folder.
//
// Prices are whole numbers in units of 1/scale of a weight, so a bound is exact; only the size of
// the steps by which prices move is a rounded number, and it cannot make a bound wrong.
#pragma once

#include "njia/analysis/where_to_stand/subproblem.h"

namespace njia::analysis::cover {

/// What the prices of a subproblem say.
struct Valuation {
  std::vector<std::uint64_t> collected = {}; ///< by open place, in price units
  std::vector<std::uint32_t> best = {};      ///< the `points` places that collect most, ascending
  std::vector<std::uint8_t> is_best = {};    ///< by open place
  std::uint64_t last_in = 0;                 ///< what the least of `best` collects
  std::uint64_t first_out = 0; ///< what the most of the others collects; 0 without any
  std::uint64_t bound = 0;     ///< in price units, `met` included: nothing below meets more
  std::uint64_t met = 0;       ///< weight that `best` meets together with what was chosen before
  std::uint64_t spread =
      0; ///< sum of weight * (times met - 1)^2 over the sets whose price can move
};

/// @param values  working memory, filled anew
/// By hand: the sets {A,B}, {A,C}, {B,C} of weight 1 at full price, one point: each place collects
/// 2, the bound is 2, and A meets 2: proven best.
/// Cost: two passes over the sets.
void value(Subproblem const& problem, std::uint64_t scale, Valuation& values);

/// Moves the price of each set by `step` price units per weight and surplus: down where several of
/// the best places meet it, up where none does.
void move_prices(Subproblem& problem, std::uint64_t scale, Valuation const& values, double step);

/// Which open places no choice that meets more than `met` can hold, and which each such choice
/// must: those whose forced choice or absence lowers the bound to `met` or less.
/// @return how many were decided
std::uint32_t decide_fates(Valuation const& values, std::uint64_t scale, std::uint64_t met,
                           std::vector<Fate>& fates);

} // namespace njia::analysis::cover
