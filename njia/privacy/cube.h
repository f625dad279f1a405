// All figures of one release as sets of journeys, so that their overlaps are seen and any union can
// be counted. Private to this module: the steps of a release (ladder.h, complement.h, audit.h) work
// on it one after the other.
#pragma once

#include "njia/domain/count_table.h"
#include "njia/domain/place_tree.h"

#include <string>
#include <vector>

namespace njia {

enum class CellKind : std::uint8_t { row = 0, total = 1, left_out = 2 };

/// One figure that is declared, or that the ladder made from several.
struct Cell {
  std::size_t table = 0;
  CellKind kind = CellKind::row;
  std::vector<std::string> keys = {}; ///< of a left-out cell: its reason
  std::vector<Level> levels = {};
  Members members = {}; ///< the journeys whose sum is shown, when it is shown
  Counts counts = {};
  bool is_published = false;
  bool is_rolled_up = false;
  bool is_other = false;
  bool is_partial = false;  ///< journeys of the declared cell are missing from `members`
  bool is_absorbed = false; ///< its journeys now stand in a rolled-up cell
  std::string reason = {};  ///< why it is not published
  std::vector<std::pair<std::string, std::string>> facts = {};
};

/// Cells that one thread looks at before it takes the next ones.
inline constexpr std::size_t kCellsAtOnce = 1024;

struct Cube {
  std::shared_ptr<Ledger const> ledger;
  std::vector<CountTable> tables; ///< as declared; the facts of their rows went to the cells
  std::vector<Cell> cells;        ///< the declared ones table by table, then those made of them
  std::vector<std::size_t> first_of_table; ///< position of its first declared cell; and the end

  /// Positions of the cells of one table, rows first.
  std::vector<std::size_t> cells_of(std::size_t table, CellKind kind) const;
};

/// Declares a cell for each row, total and left-out reason. Tables without a ledger are taken as
/// figures of their own: their rows as disjoint, their total as the rows and a rest. Errors:
/// `release.several_datasets` (tables from different ledgers), `release.not_additive` (a table
/// without a ledger whose rows overlap).
Result<Cube> make_cube(std::vector<CountTable> tables);

Members unite(Members const& a, Members const& b);
Members without(Members const& whole, Members const& part);

/// Those journeys whose number of persons has an upper end (incidents and known routes have one: no
/// persons).
Members bounded_only(Ledger const& ledger, Members const& members);

} // namespace njia
