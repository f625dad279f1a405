// Turns "this journey belongs to that cell" into a CountTable. A journey counts once in a cell,
// however often it is added, and the answer does not depend on the order of the journeys.
#pragma once

#include "njia/analysis/selection.h"

#include <functional>
#include <span>
#include <string>

namespace njia::analysis {

/// A cell as one number: of a place, a pair of places, a code … as each analysis packs it.
using Cell = std::uint64_t;

inline Cell pair_cell(std::uint32_t first, std::uint32_t second) {
  return (Cell{first} << 32U) | second;
}
inline std::uint32_t first_of(Cell cell) { return static_cast<std::uint32_t>(cell >> 32U); }
inline std::uint32_t second_of(Cell cell) { return static_cast<std::uint32_t>(cell); }

class TableBuilder {
public:
  TableBuilder(Dataset const& data, Selected const& selected, std::string name,
               std::vector<Dimension> dimensions);

  /// The journey enters the total, and this cell.
  void add(Cell cell, JourneyNumber journey);
  /// The journey enters the total only.
  void enter(JourneyNumber journey) { total_.push_back(journey); }
  void leave_out(std::string_view reason, JourneyNumber journey);
  void fact(std::string key, std::string value);

  /// Rows ascending by keys. `additive`: every journey of the total is in exactly one row. Cost:
  /// sorting the additions.
  CountTable finish(bool additive, std::function<std::vector<std::string>(Cell)> const& keys_of) &&;
  /// With the cells in the order of the rows, for facts that are added afterwards.
  CountTable finish(bool additive, std::function<std::vector<std::string>(Cell)> const& keys_of,
                    std::vector<Cell>& cells) &&;

private:
  void fill_left_out(CountTable& table);

  CountTable table_;
  std::vector<std::pair<Cell, JourneyNumber>> cells_;
  Members total_;
  std::vector<std::pair<std::string_view, JourneyNumber>> left_out_;
};

/// Key of a place in a table: its id, "" for kNoPlace.
std::string place_key(Dataset const& data, PlaceNumber place);

/// Key of a route: the places' keys, joined with ">".
std::string route_key(Dataset const& data, std::span<PlaceNumber const> route);

/// A share as text with four digits, e.g. 3 of 8 is "0.3750"; rounded half up. `whole` must not be
/// 0.
std::string share_text(std::uint64_t part, std::uint64_t whole);

/// The lowest and highest share (in submissions) when any one group is left out (model H4, H9).
struct ShareRange {
  std::string low;
  std::string high;
};
/// Nothing when fewer than two groups answered. By hand: groups (2 of 4) and (1 of 2): without the
/// first 1/2, without the second 1/2: 0.5000 to 0.5000; groups (3 of 3) and (0 of 1): 0.0000
/// to 1.0000.
std::optional<ShareRange> leave_one_group_out(Counts const& part, Counts const& whole);

/// Adds share, share_low and share_high of the table's total to each row.
void add_share_facts(CountTable& table);

} // namespace njia::analysis
