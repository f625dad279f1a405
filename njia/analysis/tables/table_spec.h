// What can be asked of the journeys at once, and the answers: tables of sums, without the journeys
// behind each cell. For looking while asking; what leaves the program goes through a CountTable and
// the gate (njia/privacy), for which the analyses of the registry name their journeys.
#pragma once

#include "njia/analysis/parameters.h"
#include "njia/analysis/table_builder.h"
#include "njia/domain/cases.h"

#include <string_view>
#include <utility>
#include <vector>

namespace njia::analysis {

/// The cells of each kind are those of the analysis of that name in the registry.
enum class TableKind : std::uint8_t {
  corridors,      ///< origin and end
  places_by_role, ///< place and activity
  trunk_segments, ///< from and to
  diversion,      ///< intended and actual
  profiles,       ///< answers to `question`, crossed with `by`
  series,         ///< when it happened, by `unit`
  totals          ///< by `split`
};

struct TableSpec {
  TableKind kind = TableKind::corridors;
  Level level = Level::country;
  Question question = Question::exploitation;
  std::optional<Question> by = {};
  PeriodUnit unit = PeriodUnit::month;
  std::uint8_t split = 0; ///< SplitBy of totals.h
};

/// What a cell adds up to (model F).
struct CellSums {
  std::uint64_t submissions = 0;
  std::uint64_t low = 0;       ///< persons, at least
  std::uint64_t high = 0;      ///< persons of those submissions that give a highest number
  std::uint64_t unknown = 0;   ///< submissions of unknown size
  std::uint64_t incidents = 0; ///< submissions that count incidents
  std::uint64_t open = 0;      ///< journeys that say "or more"
  std::uint32_t groups = 0;    ///< independence groups

  Cases persons() const {
    return {.low = low, .high = open == 0 && unknown == 0 ? std::optional{high} : std::nullopt};
  }
  friend bool operator==(CellSums const&, CellSums const&) = default;
};

struct LiveTable {
  TableSpec spec;
  /// Ascending by cell. Cells as the analyses pack them: pair_cell() of PlaceNumbers, codes or
  /// activities (activity last); of series the first day of the unit, as days since 1900-01-01.
  std::vector<std::pair<Cell, CellSums>> cells = {};
  CellSums total = {}; ///< of the journeys in any cell, each once
  /// By reason, in the order of the alphabet: first those of the selection, then the table's own.
  std::vector<std::pair<std::string_view, CellSums>> left_out = {};
};

} // namespace njia::analysis
