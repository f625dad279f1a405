#include "njia/privacy/ladder.h"

#include "njia/privacy/keys_up.h"
#include "njia/privacy/rule.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace njia {
namespace {

using Steps =
    std::vector<unsigned>; ///< one per dimension: by how many levels its places are moved up

/// Every way of moving the place dimensions up, fewest levels first, the first dimension first.
std::vector<Steps> ladder_of(CountTable const& table) {
  auto ways = std::vector<Steps>{{}};
  for (auto const& dimension : table.dimensions) {
    auto const most = has_places(dimension) ? 3U - static_cast<unsigned>(dimension.level) : 0U;
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

/// The keys of a row after moving up, or nothing where a place has no such unit.
std::optional<std::vector<std::string>> keys_up(CountTable const& table, PlaceTree const& places,
                                                std::vector<std::string> const& keys,
                                                Steps const& way) {
  auto up = keys;
  for (auto d = std::size_t{0}; d < way.size(); ++d) {
    if (way[d] == 0) {
      continue;
    }
    auto const level =
        static_cast<Level>(static_cast<unsigned>(table.dimensions[d].level) + way[d]);
    auto const moved = key_up(places, table.dimensions[d], keys[d], level);
    if (!moved) {
      return std::nullopt;
    }
    up[d] = *moved;
  }
  return up;
}

std::vector<Level> levels_up(CountTable const& table, Steps const& way) {
  auto levels = std::vector<Level>{};
  for (auto d = std::size_t{0}; d < way.size(); ++d) {
    levels.push_back(static_cast<Level>(static_cast<unsigned>(table.dimensions[d].level) + way[d]));
  }
  return levels;
}

/// The rows of one table that still fail, and the cells that are made of them.
class Climber {
public:
  Climber(Cube& cube, std::size_t table, PlaceTree const& places)
      : cube_{cube}, table_{table}, places_{places} {
    for (auto const position : cube.cells_of(table, CellKind::row)) {
      auto const& cell = cube.cells[position];
      if (!cell.is_published && !cell.members.empty()) {
        failing_.push_back(position);
      }
    }
  }

  void climb() {
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
  }

private:
  struct Made {
    Cell cell;
    std::vector<std::size_t> from;
  };

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
    auto const& table = cube_.tables[table_];
    auto groups = std::map<std::vector<std::string>, std::vector<std::size_t>>{};
    for (auto const position : failing_) {
      if (auto keys = keys_up(table, places_, cube_.cells[position].keys, way)) {
        groups[*keys].push_back(position);
      }
    }
    auto made = std::vector<Made>{};
    for (auto& [keys, from] : groups) {
      if (from.size() < 2) {
        continue;
      }
      auto one = Made{.cell = unite_cells(from), .from = from};
      one.cell.keys = keys;
      one.cell.levels = levels_up(table, way);
      if (try_publish(cube_, one.cell)) {
        made.push_back(std::move(one));
      }
    }
    return made;
  }

  Cell unite_cells(std::vector<std::size_t> const& from) const {
    auto cell = Cell{.table = table_, .is_rolled_up = true};
    for (auto const position : from) {
      auto const& members = cube_.cells[position].members;
      cell.members.insert(cell.members.end(), members.begin(), members.end());
    }
    std::sort(cell.members.begin(), cell.members.end());
    cell.members.erase(std::unique(cell.members.begin(), cell.members.end()), cell.members.end());
    cell.counts = count(*cube_.ledger, cell.members);
    return cell;
  }

  void accept(std::vector<Made> made) {
    for (auto& one : made) {
      for (auto const position : one.from) {
        cube_.cells[position].is_absorbed = true;
      }
      cube_.cells.push_back(std::move(one.cell));
    }
    std::erase_if(failing_,
                  [&](std::size_t position) { return cube_.cells[position].is_absorbed; });
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
  PlaceTree const& places_;
  std::vector<std::size_t> failing_;
};

void join_left_out(Cube& cube, std::size_t table) {
  auto several =
      Cell{.table = table, .kind = CellKind::left_out, .keys = {"several"}, .is_rolled_up = true};
  auto from = std::vector<std::size_t>{};
  for (auto const position : cube.cells_of(table, CellKind::left_out)) {
    auto const& cell = cube.cells[position];
    if (!cell.is_published && !cell.members.empty()) {
      several.members = unite(several.members, cell.members);
      from.push_back(position);
    }
  }
  several.counts = count(*cube.ledger, several.members);
  if (from.size() < 2 || !try_publish(cube, several)) {
    return;
  }
  for (auto const position : from) {
    cube.cells[position].is_absorbed = true;
  }
  cube.cells.push_back(std::move(several));
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
  for (auto& cell : cube.cells) {
    try_publish(cube, cell);
  }
  for (auto table = std::size_t{0}; table < cube.tables.size(); ++table) {
    Climber{cube, table, places}.climb();
    join_left_out(cube, table);
  }
}

} // namespace njia
