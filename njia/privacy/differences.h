// What the published figures of a release tell by subtraction. Private to this module.
#pragma once

#include "njia/privacy/figure_index.h"

#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace njia {

/// Positions of cells in Cube::cells, ascending.
using Family = std::vector<std::size_t>;

/// Disjoint published figures, and what a set of journeys has beside them.
struct Difference {
  Family family = {};
  Members rest = {};
};

/// Sets of journeys in which nothing was found, as long as nothing changed, or nothing within them:
/// many tables have the same total. Searches on several threads share it.
class CleanSets {
public:
  bool has(Members const& whole, std::uint64_t version) const;
  bool has(Members const& whole, Family const& cells) const;
  void add(Members const& whole, std::uint64_t version, Family cells);

private:
  struct Known {
    std::uint64_t version = 0;
    Family cells = {};
  };
  mutable std::mutex mutex_;
  std::map<Members, Known> known_;
};

/// Finds, for a set of journeys, published figures within it that leave a rest which fails the
/// rule. One thread each; several may search beside each other.
class Differences {
public:
  /// Both must outlive this.
  Differences(FigureIndex const& figures, CleanSets& clean);

  /// Disjoint published figures, each a true part of `whole`, that do not fill it, such that
  /// `whole` without them fails the rule; nothing when no such family is found. Looked at are
  /// families that cannot be enlarged: per table, per value of a dimension where rows overlap, over
  /// all tables from the large and from the small end, and then, until each figure was in one, from
  /// those on that were in none: since the rule is closed under disjoint unions, no figure alone
  /// leaves a rest that fails when no family does. Of several that fail, the first by its
  /// positions.
  std::optional<Difference> find(Members const& whole);

  /// What the published rows of one table add up to, as far as they are disjoint.
  Members sum_of_table(std::size_t table) const;

private:
  /// Published figures within one set of journeys, their journeys numbered by their place in the
  /// set and side by side: they are gone through many times.
  struct Look {
    Family cells = {};
    std::vector<std::uint32_t> members = {};
    std::vector<std::size_t> first = {0};    ///< of each cell in `members`, and the end
    std::vector<std::uint32_t> leaders = {}; ///< the first journey of each cell, once more
  };
  using Order = std::vector<std::uint32_t>; ///< of cells of a look

  Look look_within(Members const& whole) const;
  Family candidates(Members const& whole) const;
  void take_disjoint(Look const& look, Order const& order, Order& taken);
  void give_back(Look const& look, Order const& taken, std::size_t size);
  bool rest_fails(Members const& whole, std::vector<GroupPart> const& sums, Look const& look,
                  Order const& taken) const;
  std::vector<Order> bundles_in(Look const& look);
  std::optional<Family> search(Members const& whole, Look const& look);
  Difference with_rest(Members const& whole, Family family);

  FigureIndex const& figures_;
  Cube const& cube_;
  CleanSets& clean_;
  std::vector<Order> cells_of_bundle_; ///< the cells of each, empty between calls
  std::vector<std::uint32_t> place_;   ///< per journey in the set at hand, kOutside between calls
  /// By the journey's place in the set at hand, bytes because bits are slower; 0 between calls.
  std::vector<std::uint8_t> is_taken_;
};

} // namespace njia
