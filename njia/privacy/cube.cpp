#include "njia/privacy/cube.h"

#include "njia/base/parallel.h"

#include <algorithm>
#include <map>

namespace njia {
namespace {

bool has_ledger(CountTable const& table) { return table.ledger != nullptr; }

/// Gives tables without journeys behind them a ledger of one entry per group and figure.
class LedgerMaker {
public:
  Result<Done> take(CountTable& table) {
    auto of_rows = Counts{};
    for (auto& row : table.rows) {
      row.members = enter(row.counts);
      of_rows += row.counts;
      table.total_members = unite(table.total_members, row.members);
    }
    for (auto const& [group, part] : of_rows.parts) {
      auto const whole = table.total.parts.find(group);
      if (!table.additive || whole == table.total.parts.end() ||
          whole->second.submissions < part.submissions ||
          whole->second.persons.low < part.persons.low) {
        return Error{
            .key = "release.not_additive", .where = table.name, .args = {{"analysis", table.name}}};
      }
    }
    table.total_members = unite(table.total_members, enter(rest_of(table.total, of_rows)));
    for (auto& left_out : table.left_out) {
      left_out.members = enter(left_out.counts);
    }
    return Done{};
  }

  std::shared_ptr<Ledger const> finish() && {
    return std::make_shared<Ledger const>(std::move(ledger_));
  }

private:
  /// The group parts of the total that no row has.
  static Counts rest_of(Counts const& total, Counts const& rows) {
    auto rest = Counts{};
    for (auto const& [group, whole] : total.parts) {
      auto const found = rows.parts.find(group);
      auto part = whole;
      if (found != rows.parts.end()) {
        part.submissions -= found->second.submissions;
        part.sized -= std::min(part.sized, found->second.sized);
        part.incidents -= std::min(part.incidents, found->second.incidents);
        part.persons.low -= found->second.persons.low;
        if (part.persons.high && found->second.persons.high) {
          *part.persons.high -= std::min(*part.persons.high, *found->second.persons.high);
        }
      }
      if (part.submissions > 0) {
        rest.parts.emplace(group, part);
      }
    }
    return rest;
  }

  Members enter(Counts const& counts) {
    auto members = Members{};
    for (auto const& [group, part] : counts.parts) {
      auto const next = static_cast<std::uint32_t>(ledger_.groups.size());
      auto const [found, is_new] = groups_.emplace(group, next);
      if (is_new) {
        ledger_.groups.push_back(group);
      }
      members.push_back(static_cast<std::uint32_t>(ledger_.journeys.size()));
      ledger_.journeys.push_back(
          {.group = found->second, .part = part, .permission = Permission::open});
    }
    return members;
  }

  Ledger ledger_;
  std::map<GroupId, std::uint32_t> groups_;
};

Result<std::shared_ptr<Ledger const>> shared_ledger(std::vector<CountTable>& tables) {
  if (std::none_of(tables.begin(), tables.end(), has_ledger)) {
    auto maker = LedgerMaker{};
    for (auto& table : tables) {
      auto const done = maker.take(table);
      if (!done) {
        return done.error();
      }
    }
    return std::move(maker).finish();
  }
  auto const ledger = tables.front().ledger;
  for (auto const& table : tables) {
    if (table.ledger != ledger) {
      return Error{.key = "release.several_datasets",
                   .where = table.name,
                   .args = {{"analysis", table.name}}};
    }
  }
  return ledger;
}

std::vector<Level> levels_of(CountTable const& table) {
  auto levels = std::vector<Level>{};
  for (auto const& dimension : table.dimensions) {
    levels.push_back(dimension.level);
  }
  return levels;
}

/// Rows first, then the total, then the reasons for leaving out.
void declare_cells(Cube& cube, std::size_t table) {
  auto& declared = cube.tables[table];
  auto const levels = levels_of(declared);
  auto const first = cube.first_of_table[table];
  auto const declare = [&](std::size_t position, Cell cell) {
    cell.table = table;
    cell.counts = count(*cube.ledger, cell.members);
    cube.cells[first + position] = std::move(cell);
  };
  auto const rows = declared.rows.size();
  for_each_in_parallel(
      rows,
      [&](std::size_t i) {
        auto& row = declared.rows[i];
        declare(i, {.keys = row.keys,
                    .levels = levels,
                    .members = row.members,
                    .facts = std::move(row.facts)});
      },
      kCellsAtOnce);
  declare(rows, {.kind = CellKind::total, .members = declared.total_members});
  for (auto i = std::size_t{0}; i < declared.left_out.size(); ++i) {
    auto const& left_out = declared.left_out[i];
    declare(rows + 1 + i,
            {.kind = CellKind::left_out, .keys = {left_out.reason}, .members = left_out.members});
  }
}

} // namespace

std::vector<std::size_t> Cube::cells_of(std::size_t table, CellKind kind) const {
  auto positions = std::vector<std::size_t>{};
  auto const take = [&](std::size_t first, std::size_t last) {
    for (auto i = first; i < last; ++i) {
      if (cells[i].table == table && cells[i].kind == kind) {
        positions.push_back(i);
      }
    }
  };
  take(first_of_table[table], first_of_table[table + 1]);
  take(first_of_table.back(), cells.size());
  return positions;
}

Members unite(Members const& a, Members const& b) {
  auto out = Members{};
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

Members without(Members const& whole, Members const& part) {
  auto out = Members{};
  std::set_difference(whole.begin(), whole.end(), part.begin(), part.end(),
                      std::back_inserter(out));
  return out;
}

Members bounded_only(Ledger const& ledger, Members const& members) {
  auto out = Members{};
  for (auto const member : members) {
    auto const& part = ledger.journeys[member].part;
    if (part.persons.high && part.unknown_size() == 0) {
      out.push_back(member);
    }
  }
  return out;
}

Result<Cube> make_cube(std::vector<CountTable> tables) {
  auto cube = Cube{.ledger = std::make_shared<Ledger const>(),
                   .tables = std::move(tables),
                   .cells = {},
                   .first_of_table = {}};
  if (cube.tables.empty()) {
    return cube;
  }
  auto ledger = shared_ledger(cube.tables);
  if (!ledger) {
    return ledger.error();
  }
  cube.ledger = std::move(*ledger);
  for (auto const& table : cube.tables) {
    cube.first_of_table.push_back(cube.cells.size());
    cube.cells.resize(cube.cells.size() + table.rows.size() + 1 + table.left_out.size());
  }
  cube.first_of_table.push_back(cube.cells.size());
  for (auto i = std::size_t{0}; i < cube.tables.size(); ++i) {
    declare_cells(cube, i);
  }
  return cube;
}

} // namespace njia
