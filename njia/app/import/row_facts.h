// The cells of one row, sorted by what they mean. No value is read yet; texts point into the row
// (or into the mapping's values) and live as long as it does.
#pragma once

#include "njia/app/import/layout.h"
#include "njia/app/import/mapping.h"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace njia::importing {

struct FactCell {
  std::string_view text;
  sheets::CellKind kind = sheets::CellKind::text;
  double number = 0;
  Column const* column = nullptr; ///< nothing for a mapping's constant
  Target const* target = nullptr;
};

/// What is said about one place.
struct PlaceCells {
  std::optional<FactCell> place = {};
  std::optional<FactCell> admin1 = {};
  std::optional<FactCell> country = {};
  std::optional<FactCell> transport = {}; ///< transit only

  bool empty() const { return !place && !admin1 && !country; }
};

struct RowFacts {
  std::array<PlaceCells, 8> places = {}; ///< by Role's number; transit not here
  std::vector<std::pair<std::uint32_t, PlaceCells>> transit = {}; ///< by column number, ascending
  std::optional<FactCell> nationality = {};
  std::vector<FactCell> transit_lists = {};
  std::vector<FactCell> answers = {}; ///< codes and single codes
  std::vector<FactCell> cases = {};
  std::vector<FactCell> tallies = {};
  std::vector<FactCell> notes = {};
  std::vector<FactCell> record = {};
  std::map<TargetKind, FactCell> single = {}; ///< all others
  std::vector<std::string> cleared = {};      ///< names of targets whose cell says #CLEAR

  FactCell const* find(TargetKind kind) const {
    auto const found = single.find(kind);
    return found == single.end() ? nullptr : &found->second;
  }
};

/// Sorts the cells of rows of one table, applying the mapping's constants, value maps and
/// conditions.
class FactSorter {
public:
  /// Both must outlive the sorter.
  FactSorter(TableLayout const& table, Mapping const* mapping);

  /// Nothing when a condition of the mapping leaves the row out.
  std::optional<RowFacts> sort(std::span<sheets::Cell const> cells);

  /// Whether no cell of the table's columns holds anything.
  bool is_blank(std::span<sheets::Cell const> cells) const;

private:
  struct Use {
    Column const* column;
    ValueMap const* values;
  };

  void place(FactCell const& cell, RowFacts& facts) const;
  bool passes(std::span<sheets::Cell const> cells) const;

  TableLayout const& table_;
  std::vector<Use> uses_;
  std::vector<std::pair<Target, std::string>> constants_;
  std::vector<std::pair<Column const*, RowCondition const*>> conditions_;
};

} // namespace njia::importing
