// What the published figures of a release tell by subtraction. Private to this module.
#pragma once

#include "njia/privacy/cube.h"

#include <map>
#include <optional>
#include <vector>

namespace njia {

/// Positions of cells in Cube::cells, ascending.
using Family = std::vector<std::size_t>;

/// Finds, for a set of journeys, published figures within it that leave a rest which fails the
/// rule.
class Differences {
public:
  /// `cube` must outlive this; cells may cease to be published at any time.
  explicit Differences(Cube const& cube);

  /// To be called for a cell that joined the cube later.
  void note(std::size_t position);

  /// Disjoint published figures, each a true part of `whole`, that do not fill it, such that
  /// `whole` without them fails the rule; nothing when no such family is found. Looked at are
  /// families that cannot be enlarged: per table, per value of a dimension where rows overlap, over
  /// all tables from the large and from the small end, and then, until each figure was in one, from
  /// those on that were in none: since the rule is closed under disjoint unions, no figure alone
  /// leaves a rest that fails when no family does. Of several that fail, the first by its
  /// positions.
  std::optional<Family> find(Members const& whole);

  /// Positions of the cells that have this journey, published or no longer.
  std::vector<std::uint32_t> const& cells_with(std::uint32_t journey) const {
    return cells_of_journey_[journey];
  }

  /// What the published rows of one table add up to, as far as they are disjoint.
  Members sum_of_table(std::size_t table);

private:
  /// Published figures within one set of journeys, their members side by side: they are gone
  /// through thousands of times.
  struct Look {
    Family cells = {};
    std::vector<std::uint32_t> members = {};
    std::vector<std::size_t> first = {0}; ///< of each cell in `members`, and the end
  };
  using Order = std::vector<std::uint32_t>; ///< of cells of a look

  Family within(Members const& whole);
  Look look_at(Family cells) const;
  void take_disjoint(Look const& look, Order const& order, Order& taken);
  bool rest_fails(Look const& look, Order const& taken, std::vector<GroupPart> rest) const;
  std::vector<Order> groups_of(Look const& look) const;
  std::optional<Family> search(Members const& whole, Look const& look);

  Cube const& cube_;
  std::vector<std::vector<std::uint32_t>> cells_of_journey_;
  /// Of each cell: what each group adds to it, by position in Ledger::groups.
  std::vector<std::vector<std::pair<std::uint32_t, GroupPart>>> parts_;
  std::vector<std::size_t> hits_;    ///< per cell, zero between calls
  std::vector<std::uint32_t> taken_; ///< the epoch in which a journey was last taken
  std::uint32_t epoch_ = 0;
  /// Sets of journeys in which nothing was found, with the figures that were within them then: many
  /// tables have the same total.
  std::map<Members, Family> clean_;
};

} // namespace njia
