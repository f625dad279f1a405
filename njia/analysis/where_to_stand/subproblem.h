// A part of a coverage problem, as branch and bound sees it: some places are chosen, some given up,
// equal sets are one. Private to this folder.
#pragma once

#include "njia/analysis/where_to_stand/cover.h"

#include <cstdint>
#include <vector>

namespace njia::analysis::cover {

/// What becomes of a place when a subproblem is narrowed.
enum class Fate : std::uint8_t { open = 0, chosen = 1, given_up = 2 };

/// Prices are kept in units of 1/scale of a weight.
struct Subproblem {
  std::uint32_t points = 0;               ///< places still to choose
  std::vector<std::uint32_t> chosen = {}; ///< numbers of the original problem
  std::uint64_t met = 0;                  ///< weight that `chosen` meets; those sets are gone
  std::vector<std::uint32_t> names = {};  ///< original number of each open place, ascending
  std::vector<std::size_t> begins = {0};  ///< sets of open places, none empty, each once
  std::vector<std::uint32_t> members = {};
  std::vector<std::uint64_t> weights = {};
  std::vector<std::uint64_t> prices = {}; ///< of each set: 0 to weight * scale (dual_bound.h)

  std::size_t sets() const { return weights.size(); }
  std::uint32_t open() const { return static_cast<std::uint32_t>(names.size()); }
  std::uint64_t open_weight() const;
};

/// The whole problem: members ascending, weight 0 and empty sets dropped, equal sets merged, places
/// in no set dropped; every price is the full weight. Cost: one pass.
Subproblem whole(CoverProblem const& problem, std::uint32_t k, std::uint64_t scale);

/// The rest once the fates of the open places are decided. Equal sets are merged, and their prices
/// added, which leaves every bound as it was. `fates`: one per open place.
Subproblem narrowed(Subproblem const& from, std::vector<Fate> const& fates);

/// Gives up places that another one serves as well: it stands in every set in which they do. Of
/// places in the same sets the first stays. Keeps at least one best choice.
/// @return how many were given up
std::uint32_t give_up_dominated(Subproblem const& problem, std::vector<Fate>& fates);

} // namespace njia::analysis::cover
