#include "njia/privacy/ladder.h"

#include "njia/base/parallel.h"
#include "njia/privacy/rule.h"
#include "njia/privacy/rungs.h"

#include <algorithm>
#include <compare>
#include <numeric>
#include <optional>

namespace njia {
namespace {

/// Every way of moving the place dimensions up, fewest levels first, the first dimension first.
std::vector<Steps> ladder_of(CountTable const& table) {
  auto ways = std::vector<Steps>{{}};
  for (auto const& dimension : table.dimensions) {
    auto const most = most_steps(dimension);
    auto longer = std::vector<Steps>{};
    for (auto const& way : ways) {
      for (auto step = 0U; step <= most; ++step) {
        longer.push_back(way);
        longer.back().push_back(step);
      }
    }
    ways = std::move(longer);
  }
  auto const height = [](Steps const& way) { return std::accumulate(way.begin(), way.end(), 0U); };
  std::erase_if(ways, [&](Steps const& way) { return height(way) == 0; });
  std::stable_sort(ways.begin(), ways.end(), [&](Steps const& a, Steps const& b) {
    return height(a) != height(b) ? height(a) < height(b) : b < a;
  });
  return ways;
}

std::vector<Level> levels_up(CountTable const& table, Steps const& way) {
  auto levels = std::vector<Level>{};
  for (auto d = std::size_t{0}; d < way.size(); ++d) {
    levels.push_back(static_cast<Level>(static_cast<unsigned>(table.dimensions[d].level) + way[d]));
  }
  return levels;
}

/// Positions of the table's cells of a kind that have journeys and are not published.
std::vector<std::size_t> failing_cells(Cube const& cube, std::size_t table, CellKind kind) {
  auto positions = cube.cells_of(table, kind);
  std::erase_if(positions, [&](std::size_t position) {
    auto const& cell = cube.cells[position];
    return cell.is_published || cell.members.empty();
  });
  return positions;
}

/// The rows of one table that still fail, and the cells that are made of them.
class Climber {
public:
  /// Touches no cell of another table; what it makes joins the cube later.
  Climber(Cube& cube, std::size_t table, PlaceTree const& places)
      : cube_{cube}, table_{table}, rows_{failing_cells(cube, table, CellKind::row)},
        rungs_{cube.tables[table], places, keys_of_rows()}, failing_(rows_.size()) {
    std::iota(failing_.begin(), failing_.end(), std::size_t{0});
  }

  std::vector<Cell> climb() {
    auto const ways = ladder_of(cube_.tables[table_]);
    for (auto first = ways.begin(); first != ways.end();) {
      auto const height = std::accumulate(first->begin(), first->end(), 0U);
      auto const last = std::find_if(first, ways.end(), [&](Steps const& way) {
        return std::accumulate(way.begin(), way.end(), 0U) != height;
      });
      climb_same_height({first, last});
      first = last;
    }
    join_other();
    return std::move(made_);
  }

private:
  using Rows = std::vector<std::size_t>; ///< positions in rows_

  struct Made {
    Cell cell;
    Rows from;
  };

  std::vector<std::vector<std::string> const*> keys_of_rows() const {
    auto keys = std::vector<std::vector<std::string> const*>{};
    for (auto const position : rows_) {
      keys.push_back(&cube_.cells[position].keys);
    }
    return keys;
  }

  /// Of the ways of one height, the one that saves most people goes first.
  void climb_same_height(std::vector<Steps> ways) {
    while (!ways.empty() && failing_.size() > 1) {
      auto best = std::vector<Made>{};
      auto best_low = std::uint64_t{0};
      auto best_way = ways.begin();
      for (auto way = ways.begin(); way != ways.end(); ++way) {
        auto made = try_way(*way);
        auto low = std::uint64_t{0};
        for (auto const& one : made) {
          low += one.cell.counts.persons().low;
        }
        if (low > best_low) {
          best_low = low;
          best = std::move(made);
          best_way = way;
        }
      }
      if (best.empty()) {
        return;
      }
      accept(std::move(best));
      ways.erase(best_way);
    }
  }

  std::vector<Made> try_way(Steps const& way) const {
    auto const width = way.size();
    auto numbers = std::vector<std::uint32_t>(rows_.size() * width);
    auto up = Rows{};
    for (auto const row : failing_) {
      auto* const of_row = &numbers[row * width];
      rungs_.number(row, way, of_row);
      if (std::find(of_row, of_row + width, Rungs::kNone) == of_row + width) {
        up.push_back(row);
      }
    }
    auto const order = [&](std::size_t a, std::size_t b) {
      return std::lexicographical_compare_three_way(
          &numbers[a * width], &numbers[a * width] + width, &numbers[b * width],
          &numbers[b * width] + width);
    };
    std::stable_sort(up.begin(), up.end(),
                     [&](std::size_t a, std::size_t b) { return order(a, b) < 0; });
    auto made = std::vector<Made>{};
    for (auto first = up.begin(); first != up.end();) {
      auto const last =
          std::find_if(first, up.end(), [&](std::size_t row) { return order(*first, row) != 0; });
      if (last - first > 1 && may_pass(first, last)) {
        auto one = Made{.cell = unite_cells({first, last}), .from = {first, last}};
        one.cell.keys = rungs_.keys(way, &numbers[*first * width]);
        one.cell.levels = levels_up(cube_.tables[table_], way);
        if (try_publish(cube_, one.cell)) {
          made.push_back(std::move(one));
        }
      }
      first = last;
    }
    return made;
  }

  /// False where the rows together, even if no journey is in two of them, have too few groups or
  /// people.
  bool may_pass(Rows::const_iterator first, Rows::const_iterator last) const {
    auto groups = std::vector<GroupId>{};
    auto low = std::uint64_t{0};
    for (auto row = first; row != last; ++row) {
      for (auto const& [group, part] : cell_of(*row).counts.parts) {
        low += part.persons.low;
        if (part.persons.low > 0 && groups.size() < kLeastGroups &&
            std::find(groups.begin(), groups.end(), group) == groups.end()) {
          groups.push_back(group);
        }
      }
    }
    return groups.size() >= kLeastGroups && low >= kLeastPersons;
  }

  Cell& cell_of(std::size_t row) const { return cube_.cells[rows_[row]]; }

  Cell unite_cells(Rows const& from) const {
    auto cell = Cell{.table = table_, .is_rolled_up = true};
    for (auto const row : from) {
      auto const& members = cell_of(row).members;
      cell.members.insert(cell.members.end(), members.begin(), members.end());
    }
    std::sort(cell.members.begin(), cell.members.end());
    cell.members.erase(std::unique(cell.members.begin(), cell.members.end()), cell.members.end());
    cell.counts = count(*cube_.ledger, cell.members);
    return cell;
  }

  void accept(std::vector<Made> made) {
    for (auto& one : made) {
      for (auto const row : one.from) {
        cell_of(row).is_absorbed = true;
      }
      made_.push_back(std::move(one.cell));
    }
    std::erase_if(failing_, [&](std::size_t row) { return cell_of(row).is_absorbed; });
  }

  void join_other() {
    if (failing_.size() < 2 || cube_.tables[table_].dimensions.empty()) {
      return;
    }
    auto made = Made{.cell = unite_cells(failing_), .from = failing_};
    made.cell.is_other = true;
    made.cell.keys.assign(cube_.tables[table_].dimensions.size(), "*");
    made.cell.levels.assign(made.cell.keys.size(), Level::region);
    if (try_publish(cube_, made.cell)) {
      accept({std::move(made)});
    }
  }

  Cube& cube_;
  std::size_t table_;
  std::vector<std::size_t> rows_; ///< positions of the cells that failed at first
  Rungs rungs_;                   ///< of these
  Rows failing_;                  ///< of these, as long as no cell was made of them
  std::vector<Cell> made_;
};

std::optional<Cell> join_left_out(Cube& cube, std::size_t table) {
  auto several =
      Cell{.table = table, .kind = CellKind::left_out, .keys = {"several"}, .is_rolled_up = true};
  auto const from = failing_cells(cube, table, CellKind::left_out);
  for (auto const position : from) {
    several.members = unite(several.members, cube.cells[position].members);
  }
  several.counts = count(*cube.ledger, several.members);
  if (from.size() < 2 || !try_publish(cube, several)) {
    return std::nullopt;
  }
  for (auto const position : from) {
    cube.cells[position].is_absorbed = true;
  }
  return several;
}

} // namespace

bool try_publish(Cube const& cube, Cell& cell) {
  auto const verdict = judge(cell.counts);
  cell.reason = verdict.reason;
  cell.is_published = verdict.passes();
  if (cell.is_published || cell.members.empty()) {
    return cell.is_published;
  }
  auto known = bounded_only(*cube.ledger, cell.members);
  if (known.size() == cell.members.size()) {
    return false;
  }
  auto counts = count(*cube.ledger, known);
  if (!judge(counts).passes()) {
    return false;
  }
  cell.members = std::move(known);
  cell.counts = std::move(counts);
  cell.is_partial = true;
  cell.is_published = true;
  cell.reason.clear();
  return true;
}

void climb(Cube& cube, PlaceTree const& places) {
  for_each_in_parallel(
      cube.cells.size(), [&](std::size_t i) { try_publish(cube, cube.cells[i]); }, kCellsAtOnce);
  auto made = std::vector<std::vector<Cell>>(cube.tables.size());
  for_each_in_parallel(made.size(), [&](std::size_t table) {
    made[table] = Climber{cube, table, places}.climb();
    if (auto several = join_left_out(cube, table)) {
      made[table].push_back(std::move(*several));
    }
  });
  for (auto& cells : made) {
    std::move(cells.begin(), cells.end(), std::back_inserter(cube.cells));
  }
}

} // namespace njia
