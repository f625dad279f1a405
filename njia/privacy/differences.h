// What the published figures of a release tell by subtraction. Private to this module.
#pragma once

#include "njia/privacy/cube.h"

#include <map>
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

/// Finds, for a set of journeys, published figures within it that leave a rest which fails the
/// rule.
class Differences {
public:
  /// `cube` must outlive this.
  explicit Differences(Cube const& cube);

  /// To be called for a cell that joined the cube later, and is published.
  void note(std::size_t position);
  /// To be called for a cell that is no longer published.
  void note_withheld() { ++version_; }

  /// Disjoint published figures, each a true part of `whole`, that do not fill it, such that
  /// `whole` without them fails the rule; nothing when no such family is found. Looked at are
  /// families that cannot be enlarged: per table, per value of a dimension where rows overlap, over
  /// all tables from the large and from the small end, and then, until each figure was in one, from
  /// those on that were in none: since the rule is closed under disjoint unions, no figure alone
  /// leaves a rest that fails when no family does. Of several that fail, the first by its
  /// positions.
  std::optional<Difference> find(Members const& whole);

  /// Positions of the cells that have this journey, published or no longer.
  std::vector<std::uint32_t> const& cells_with(std::uint32_t journey) const {
    return cells_of_journey_[journey];
  }

  /// What the published rows of one table add up to, as far as they are disjoint.
  Members sum_of_table(std::size_t table);

  /// Changes with every cell that is noted.
  std::uint64_t version() const { return version_; }

private:
  /// Published figures within one set of journeys, their journeys numbered by their place in the
  /// set and side by side: they are gone through many times.
  struct Look {
    Family cells = {};
    std::vector<std::uint32_t> members = {};
    std::vector<std::size_t> first = {0}; ///< of each cell in `members`, and the end
  };
  using Order = std::vector<std::uint32_t>; ///< of cells of a look

  /// What is known of a set in which nothing was found: as long as nothing changed, or nothing
  /// within it.
  struct Clean {
    std::uint64_t version = 0;
    Family cells = {};
  };

  Family within(Members const& whole);
  Look look_at(Family cells) const;
  void take_disjoint(Look const& look, Order const& order, Order& taken);
  bool rest_fails(Members const& whole, std::vector<GroupPart> const& sums, Look const& look,
                  Order const& taken) const;
  std::vector<Order> bundles_in(Look const& look);
  std::optional<Family> search(Members const& whole, Look const& look);
  Difference with_rest(Members const& whole, Family family);

  Cube const& cube_;
  std::uint64_t version_ = 0;
  std::vector<std::vector<std::uint32_t>> cells_of_journey_;
  std::vector<std::vector<std::uint32_t>> cells_from_; ///< by the first journey of each cell
  std::vector<std::vector<std::uint32_t>> rows_of_table_;
  /// Of each cell: what each group brings to it, by position in Ledger::groups.
  std::vector<std::vector<std::pair<std::uint32_t, GroupPart>>> parts_;
  /// Of each cell: the bundles it is looked at in, as numbers: its table, and where rows overlap
  /// each value of its dimensions.
  std::vector<std::vector<std::uint32_t>> bundles_of_cell_;
  std::map<std::pair<std::size_t, std::string>, std::uint32_t> known_bundles_;
  std::vector<Order> cells_of_bundle_; ///< the cells of each, empty between calls
  std::vector<std::uint32_t> place_;   ///< per journey in the set at hand, kOutside between calls
  std::vector<bool> is_taken_;         ///< by the journey's place in the set at hand
  std::map<Members, Clean> clean_;     ///< many tables have the same total
};

} // namespace njia
