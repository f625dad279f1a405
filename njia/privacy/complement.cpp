#include "njia/privacy/complement.h"

#include "njia/privacy/rule.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace njia {
namespace {

constexpr std::string_view kProtects = "protects_another";

/// What is given up first: reasons for leaving out, then sums of rows, then rows, then totals.
int importance(Cube const& cube, Cell const& cell) {
  if (cell.kind == CellKind::left_out) {
    return 0;
  }
  if (cell.kind == CellKind::total || cube.tables[cell.table].dimensions.empty()) {
    return 3;
  }
  return cell.is_rolled_up ? 1 : 2;
}

/// Who stays longest: by importance, then by people, then by the order in which the tables were
/// declared. (With the order before the people, the public lost the most frequent answers to the
/// later questions for the sake of small corridors.)
auto rank(Cube const& cube, Cell const& cell) {
  return std::tuple{importance(cube, cell), cell.counts.persons().low,
                    cube.tables.size() - cell.table};
}

/// Finds, for a set of journeys, the published cells within it, and mends differences that fail.
class Complementer {
public:
  explicit Complementer(Cube& cube)
      : cube_{cube}, cells_of_journey_(cube.ledger->journeys.size()),
        taken_(cube.ledger->journeys.size(), 0) {
    for (auto i = std::size_t{0}; i < cube.cells.size(); ++i) {
      if (cube.cells[i].is_published) {
        note(i);
      }
    }
  }

  void run() {
    for (auto changed = true; changed;) {
      changed = false;
      for (auto i = std::size_t{0}; i < cube_.cells.size(); ++i) {
        while (cube_.cells[i].is_published && mend(cube_.cells[i].members, i)) {
          changed = true;
        }
      }
      for (auto table = std::size_t{0}; table < cube_.tables.size(); ++table) {
        while (mend(sum_of_table(table), kNone)) {
          changed = true;
        }
      }
    }
  }

private:
  static constexpr auto kNone = static_cast<std::size_t>(-1);
  using Family = std::vector<std::size_t>;

  void note(std::size_t position) {
    for (auto const member : cube_.cells[position].members) {
      cells_of_journey_[member].push_back(static_cast<std::uint32_t>(position));
    }
    hits_.resize(cube_.cells.size(), 0);
  }

  /// Published cells within the set, itself and equal sets excluded.
  std::vector<std::size_t> children(Members const& whole, std::size_t self) {
    auto touched = std::vector<std::size_t>{};
    for (auto const member : whole) {
      for (auto const position : cells_of_journey_[member]) {
        if (hits_[position]++ == 0) {
          touched.push_back(position);
        }
      }
    }
    auto found = std::vector<std::size_t>{};
    for (auto const position : touched) {
      auto const& cell = cube_.cells[position];
      auto const inside =
          hits_[position] == cell.members.size() && cell.members.size() < whole.size();
      if (cell.is_published && inside && position != self) {
        found.push_back(position);
      }
      hits_[position] = 0;
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  /// As many of the cells as are disjoint, in the order given.
  Family disjoint(std::vector<std::size_t> const& cells) {
    auto family = Family{};
    ++epoch_;
    for (auto const position : cells) {
      auto const& members = cube_.cells[position].members;
      auto const is_free = [&](std::uint32_t member) { return taken_[member] != epoch_; };
      if (std::all_of(members.begin(), members.end(), is_free)) {
        for (auto const member : members) {
          taken_[member] = epoch_;
        }
        family.push_back(position);
      }
    }
    return family;
  }

  /// Disjoint families that cannot be enlarged: per table, per value of a dimension, from every
  /// overlapping cell on, and across tables from the large and from the small end.
  std::set<Family> families(std::vector<std::size_t> const& cells) {
    auto groups = std::map<std::pair<std::size_t, std::string>, std::vector<std::size_t>>{};
    for (auto const position : cells) {
      auto const& cell = cube_.cells[position];
      groups[{cell.table, ""}].push_back(position);
      if (cube_.tables[cell.table].additive || cell.kind != CellKind::row) {
        continue;
      }
      for (auto d = std::size_t{0}; d < cell.keys.size(); ++d) {
        groups[{cell.table, std::to_string(d) + "=" + cell.keys[d]}].push_back(position);
      }
    }
    auto all = std::set<Family>{};
    auto covered = std::set<std::size_t>{};
    auto const take = [&](Family family) {
      covered.insert(family.begin(), family.end());
      std::sort(family.begin(), family.end());
      all.insert(std::move(family));
    };
    for (auto const& [key, group] : groups) {
      take(disjoint(group));
    }
    auto by_size = cells;
    std::stable_sort(by_size.begin(), by_size.end(), [&](std::size_t a, std::size_t b) {
      return cube_.cells[a].members.size() > cube_.cells[b].members.size();
    });
    take(disjoint(by_size));
    std::reverse(by_size.begin(), by_size.end());
    take(disjoint(by_size));
    for (auto const position : cells) {
      if (!covered.contains(position)) {
        auto first = std::vector{position};
        first.insert(first.end(), cells.begin(), cells.end());
        take(disjoint(first));
      }
    }
    return all;
  }

  /// What the published rows of one table add up to, as far as they are disjoint.
  Members sum_of_table(std::size_t table) {
    auto published = std::vector<std::size_t>{};
    for (auto const position : cube_.cells_of(table, CellKind::row)) {
      if (cube_.cells[position].is_published) {
        published.push_back(position);
      }
    }
    auto sum = Members{};
    for (auto const position : disjoint(published)) {
      auto const& members = cube_.cells[position].members;
      sum.insert(sum.end(), members.begin(), members.end());
    }
    std::sort(sum.begin(), sum.end());
    return sum;
  }

  /// Looks for one difference that fails and mends it; false when there is none.
  bool mend(Members const& whole, std::size_t self) {
    if (whole.empty()) {
      return false;
    }
    auto const whole_counts = count(*cube_.ledger, whole);
    for (auto const& family : families(children(whole, self))) {
      auto rest = whole_counts;
      auto inside = std::size_t{0};
      for (auto const position : family) {
        rest = subtract(rest, cube_.cells[position].counts);
        inside += cube_.cells[position].members.size();
      }
      if (inside < whole.size() && !judge(rest).passes()) {
        give_up(whole, self, family);
        return true;
      }
    }
    return false;
  }

  void give_up(Members const& whole, std::size_t self, Family family) {
    auto rest = whole;
    for (auto const position : family) {
      rest = without(rest, cube_.cells[position].members);
    }
    std::stable_sort(family.begin(), family.end(), [&](std::size_t a, std::size_t b) {
      return rank(cube_, cube_.cells[a]) < rank(cube_, cube_.cells[b]);
    });
    if (self != kNone &&
        rank(cube_, cube_.cells[self]) < rank(cube_, cube_.cells[family.front()])) {
      withhold(self);
      return;
    }
    auto const passes_with = [&](std::size_t position) {
      return judge(count(*cube_.ledger, unite(rest, cube_.cells[position].members))).passes();
    };
    auto const found = std::find_if(family.begin(), family.end(), passes_with);
    auto const alone = found == family.end() ? family.front() : *found;
    auto const several = found == family.end() ? Family{} : small_ones(rest, family, people(alone));
    for (auto const position : several.empty() ? Family{alone} : several) {
      withhold(position);
      rest = unite(rest, cube_.cells[position].members);
    }
    join_other(self, several.empty() ? alone : several.front(), rest);
  }

  std::uint64_t people(std::size_t position) const {
    return cube_.cells[position].counts.persons().low;
  }

  /// Cells from the front of the family that protect the rest together, if they hold fewer people
  /// than `limit` and are as unimportant as the first; else none.
  Family small_ones(Members rest, Family const& family, std::uint64_t limit) const {
    auto chosen = Family{};
    auto sum = std::uint64_t{0};
    for (auto const position : family) {
      sum += people(position);
      auto const is_like_first = importance(cube_, cube_.cells[position]) ==
                                 importance(cube_, cube_.cells[family.front()]);
      if (sum >= limit || !is_like_first) {
        return {};
      }
      chosen.push_back(position);
      rest = unite(rest, cube_.cells[position].members);
      if (judge(count(*cube_.ledger, rest)).passes()) {
        return chosen;
      }
    }
    return {};
  }

  void withhold(std::size_t position) {
    auto& cell = cube_.cells[position];
    cell.is_published = false;
    cell.reason = kProtects;
  }

  /// Where a total is protected by one of its own rows, the two stay as "other".
  void join_other(std::size_t self, std::size_t chosen, Members together) {
    auto const& cell = cube_.cells[chosen];
    auto const own_total = self != kNone && cube_.cells[self].kind == CellKind::total &&
                           cube_.cells[self].table == cell.table;
    if (!own_total || cell.kind != CellKind::row || !cube_.tables[cell.table].additive) {
      return;
    }
    auto other = Cell{.table = cell.table,
                      .members = std::move(together),
                      .is_rolled_up = true,
                      .is_other = true};
    other.keys.assign(cell.keys.size(), "*");
    other.levels.assign(cell.keys.size(), Level::region);
    other.counts = count(*cube_.ledger, other.members);
    if (!judge(other.counts).passes()) {
      return;
    }
    other.is_published = true;
    for (auto const position : cube_.cells_of(cell.table, CellKind::row)) {
      auto& one = cube_.cells[position];
      if (!one.is_published && one.is_rolled_up) {
        one.is_absorbed = true;
      }
    }
    cube_.cells.push_back(std::move(other));
    note(cube_.cells.size() - 1);
  }

  Cube& cube_;
  std::vector<std::vector<std::uint32_t>> cells_of_journey_;
  std::vector<std::size_t> hits_;
  std::vector<std::uint32_t> taken_; ///< the epoch in which a journey was last taken
  std::uint32_t epoch_ = 0;
};

} // namespace

void complement(Cube& cube) { Complementer{cube}.run(); }

bool withhold_one_near(Cube& cube, Members const& members) {
  auto best = cube.cells.size();
  for (auto i = std::size_t{0}; i < cube.cells.size(); ++i) {
    auto const& cell = cube.cells[i];
    auto const overlaps = [&](std::uint32_t member) {
      return std::binary_search(cell.members.begin(), cell.members.end(), member);
    };
    if (!cell.is_published || std::none_of(members.begin(), members.end(), overlaps)) {
      continue;
    }
    if (best == cube.cells.size() || rank(cube, cell) < rank(cube, cube.cells[best])) {
      best = i;
    }
  }
  if (best == cube.cells.size()) {
    return false;
  }
  cube.cells[best].is_published = false;
  cube.cells[best].reason = kProtects;
  return true;
}

} // namespace njia
