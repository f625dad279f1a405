#include "njia/privacy/complement.h"

#include "njia/base/parallel.h"
#include "njia/privacy/differences.h"
#include "njia/privacy/rule.h"

#include <algorithm>
#include <atomic>
#include <span>
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

/// Finds differences that fail, and mends them.
class Complementer {
public:
  explicit Complementer(Cube& cube)
      : cube_{cube}, figures_{cube}, is_clean_(cube.cells.size(), false),
        summed_at_(cube.tables.size(), 0) {
    for (auto i = std::size_t{0}; i < core_count(); ++i) {
      searches_.emplace_back(figures_, clean_sets_);
    }
  }

  void run() {
    for (auto changed = true; changed;) {
      changed = false;
      for (auto const& batch : small_first()) {
        look_ahead(batch);
        for (auto const i : batch) {
          while (is_open(i) && mend(cube_.cells[i].members, i)) {
            changed = true;
          }
          is_clean_[i] = true;
        }
      }
      look_ahead_at_sums();
      for (auto table = std::size_t{0}; table < cube_.tables.size(); ++table) {
        while (summed_at_[table] != figures_.version() &&
               mend(searches_.front().sum_of_table(table), kNone)) {
          changed = true;
        }
        summed_at_[table] = figures_.version();
      }
    }
  }

private:
  static constexpr auto kNone = static_cast<std::size_t>(-1);
  using Batch = std::vector<std::size_t>; ///< positions of cells

  bool is_open(std::size_t position) const {
    return cube_.cells[position].is_published && !is_clean_[position];
  }

  /// From this number of journeys on, all are in one batch: they are few, and take longest.
  static constexpr std::size_t kLarge = 10'000;

  /// All cells by their number of journeys, those with equally many digits together: what is mended
  /// in a small set need not be looked for again in those that have it within them.
  std::vector<Batch> small_first() const {
    auto order = std::vector<std::pair<std::size_t, std::size_t>>{};
    for (auto i = std::size_t{0}; i < cube_.cells.size(); ++i) {
      order.emplace_back(cube_.cells[i].members.size(), i);
    }
    std::sort(order.begin(), order.end());
    auto batches = std::vector<Batch>(1);
    auto limit = std::size_t{10};
    for (auto const& [size, position] : order) {
      for (; size >= limit && limit <= kLarge; limit *= 10) {
        batches.emplace_back();
      }
      batches.back().push_back(position);
    }
    return batches;
  }

  /// Searches the cells of a batch on all cores, as the figures are now: nearly always nothing is
  /// found, and what is changed for another cell of the batch makes those around it open again.
  void look_ahead(Batch const& batch) {
    auto todo = Batch{};
    std::copy_if(batch.begin(), batch.end(), std::back_inserter(todo),
                 [&](std::size_t i) { return is_open(i); });
    auto const members = [&](std::size_t i) -> Members const& { return cube_.cells[i].members; };
    std::sort(todo.begin(), todo.end(),
              [&](std::size_t a, std::size_t b) { return members(a) < members(b); });
    auto sets = std::vector<std::span<std::size_t const>>{}; // cells with the same journeys
    for (auto first = todo.cbegin(); first != todo.cend();) {
      auto const last = std::find_if(first, todo.cend(),
                                     [&](std::size_t i) { return members(i) != members(*first); });
      sets.emplace_back(first, last);
      first = last;
    }
    std::stable_sort(sets.begin(), sets.end(), [&](auto const& a, auto const& b) {
      return members(a.front()).size() > members(b.front()).size(); // so that all end together
    });
    auto is_clean = std::vector<std::uint8_t>(sets.size(), 0);
    auto next = std::atomic<std::size_t>{0};
    for_each_in_parallel(searches_.size(), [&](std::size_t search) {
      for (auto i = next++; i < sets.size(); i = next++) {
        is_clean[i] = searches_[search].find(members(sets[i].front())) ? 0 : 1;
      }
    });
    for (auto i = std::size_t{0}; i < sets.size(); ++i) {
      for (auto const position : sets[i]) {
        is_clean_[position] = is_clean[i] == 1;
      }
    }
  }

  /// Searches the sums of all tables on all cores, as the figures are now.
  void look_ahead_at_sums() {
    auto const version = figures_.version();
    for_each_in_parallel(searches_.size(), [&](std::size_t first) {
      auto& search = searches_[first];
      for (auto table = first; table < summed_at_.size(); table += searches_.size()) {
        if (summed_at_[table] != version && !search.find(search.sum_of_table(table))) {
          summed_at_[table] = version;
        }
      }
    });
  }

  /// Looks for one difference that fails and mends it; false when there is none.
  bool mend(Members const& whole, std::size_t self) {
    auto difference = searches_.front().find(whole);
    if (difference) {
      give_up(self, std::move(*difference));
    }
    return difference.has_value();
  }

  void give_up(std::size_t self, Difference difference) {
    auto family = std::move(difference.family);
    auto rest = std::move(difference.rest);
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
    figures_.note_withheld();
    look_again_around(position);
  }

  /// At the cells that may have this one within them.
  void look_again_around(std::size_t position) {
    for (auto const other : figures_.cells_with(cube_.cells[position].members.front())) {
      is_clean_[other] = false;
    }
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
    is_clean_.push_back(false);
    figures_.note(cube_.cells.size() - 1);
    look_again_around(cube_.cells.size() - 1);
  }

  Cube& cube_;
  FigureIndex figures_;
  CleanSets clean_sets_;
  std::vector<Differences> searches_; ///< one for each core
  std::vector<bool> is_clean_; ///< per cell: nothing was found in it since a cell within it changed
  std::vector<std::uint64_t> summed_at_; ///< per table: the version in which its sum was clean
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
