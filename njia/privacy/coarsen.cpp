#include "njia/privacy/coarsen.h"

#include "njia/privacy/keys_up.h"
#include "njia/privacy/rule.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace njia {
namespace {

using RowKey = std::pair<std::vector<std::string>, std::vector<Level>>;

/// Keys and levels no finer than admin-1, or nothing where that cannot be said.
std::optional<RowKey> public_key(CountTable const& table, PlaceTree const& places,
                                 Cell const& cell) {
  auto key = RowKey{cell.keys, cell.levels};
  for (auto d = std::size_t{0}; d < table.dimensions.size(); ++d) {
    if (cell.is_other || !has_places(table.dimensions[d]) || cell.levels[d] != Level::place) {
      continue;
    }
    auto up = std::optional<std::string>{};
    for (auto const level : {Level::admin1, Level::country, Level::region}) {
      if (!up) {
        up = KeysUp{places, table.dimensions[d], level}(cell.keys[d]);
        key.second[d] = level;
      }
    }
    if (!up) {
      return std::nullopt;
    }
    key.first[d] = *up;
  }
  return key;
}

class Coarsener {
public:
  Coarsener(Cube& cube, std::size_t table, PlaceTree const& places)
      : cube_{cube}, table_{table}, places_{places} {}

  void run() {
    auto sums = std::map<RowKey, Cell>{};
    for (auto const position : cube_.cells_of(table_, CellKind::row)) {
      auto& cell = cube_.cells[position];
      auto const key = public_key(cube_.tables[table_], places_, cell);
      if (cell.is_published && key) {
        add(sums[*key], *key, cell);
      }
      cell.is_absorbed =
          cell.is_absorbed || cell.is_published || !key || *key != RowKey{cell.keys, cell.levels};
      cell.is_published = false;
    }
    auto const declared = declared_members();
    for (auto& [key, cell] : sums) {
      finish(cell, declared);
    }
  }

private:
  void add(Cell& sum, RowKey const& key, Cell const& cell) {
    auto const is_first = sum.keys.empty();
    sum.table = table_;
    sum.keys = key.first;
    sum.levels = key.second;
    sum.members = unite(sum.members, cell.members);
    sum.is_partial = sum.is_partial || cell.is_partial;
    sum.is_other = cell.is_other;
    sum.is_rolled_up = (is_first || sum.is_rolled_up) && cell.is_rolled_up;
    sum.facts =
        is_first && key == RowKey{cell.keys, cell.levels} ? cell.facts : decltype(cell.facts){};
  }

  /// All journeys that were declared for each key.
  std::map<RowKey, Members> declared_members() const {
    auto all = std::map<RowKey, Members>{};
    auto const& table = cube_.tables[table_];
    for (auto const& row : table.rows) {
      auto cell = Cell{.table = table_, .keys = row.keys};
      for (auto const& dimension : table.dimensions) {
        cell.levels.push_back(dimension.level);
      }
      if (auto const key = public_key(table, places_, cell)) {
        all[*key] = unite(all[*key], row.members);
      }
    }
    return all;
  }

  void finish(Cell& cell, std::map<RowKey, Members> const& declared) {
    cell.counts = count(*cube_.ledger, cell.members);
    auto const found = declared.find({cell.keys, cell.levels});
    if (found != declared.end() && !cell.is_other) {
      cell.is_partial = cell.is_partial || found->second != cell.members;
      cell.is_rolled_up = false;
    }
    auto const verdict = judge(cell.counts);
    cell.is_published = verdict.passes();
    cell.reason = verdict.reason;
    cube_.cells.push_back(std::move(cell));
  }

  Cube& cube_;
  std::size_t table_;
  PlaceTree const& places_;
};

} // namespace

void drop_newest_month(std::vector<CountTable>& tables, DateSpan const& period) {
  auto const last = std::chrono::year_month_day{period.latest};
  auto const first_day = Day{last.year() / last.month() / std::chrono::day{1}};
  for (auto& table : tables) {
    if (!table.ledger) {
      continue;
    }
    auto const drop = [&](Members& members) {
      std::erase_if(members, [&](std::uint32_t member) {
        auto const& earliest = table.ledger->journeys[member].earliest;
        return earliest && *earliest >= first_day;
      });
    };
    drop(table.total_members);
    for (auto& row : table.rows) {
      drop(row.members);
    }
    for (auto& left_out : table.left_out) {
      drop(left_out.members);
    }
  }
}

void coarsen_to_admin1(Cube& cube, PlaceTree const& places) {
  for (auto table = std::size_t{0}; table < cube.tables.size(); ++table) {
    Coarsener{cube, table, places}.run();
  }
}

} // namespace njia
