// Several tables of one filter, to look at while asking (analysis/tables), with the keys of their
// cells as the analyses write them. For an owner and the coordinator's circle only: exact figures.
#pragma once

#include "njia/analysis/filter/filter_text.h"
#include "njia/analysis/tables/live_tables.h"
#include "njia/app/figures/figures_desk.h"

#include <string>
#include <vector>

namespace njia::app {

/// Most tables of one question.
inline constexpr std::size_t kMaxLiveTables = 20;

struct LiveQuestion {
  std::string filter = {}; ///< docs/filters.md; empty: everything
  std::vector<Nature> natures = {};
  std::vector<analysis::TableSpec> tables = {};
  std::size_t most_cells = 100; ///< of each table: those with most submissions
};

struct LiveCell {
  std::vector<std::string> keys; ///< place ids, codes, words, EDTF: as in the analysis's table
  analysis::CellSums sums;
};

struct LiveAnswerTable {
  std::vector<LiveCell> cells = {}; ///< most submissions first
  std::size_t all_cells = 0;
  analysis::CellSums total = {};
  std::vector<std::pair<std::string, analysis::CellSums>> left_out = {};
};

struct LiveAnswer {
  std::vector<LiveAnswerTable> tables = {};
  std::vector<PlaceId> places = {}; ///< that keys name, each once, ascending
};

/// What the words of a filter mean for somebody who asks about `scope`: an organisation finds no
/// other organisation by its code. Keeps references to both.
analysis::FilterNames names_for(Store const& store, PlaceTree const& places,
                                FiguresOf const& scope);

/// @param state  stands for the state of the places: kept as long as they are the same
/// Errors: those of parse_filter(), `tables.too_many_cells`.
Result<LiveAnswer> answer_live(FiguresInput const& input, PlaceTree const& places,
                               FiguresOf const& scope, LiveQuestion const& question,
                               analysis::FilterNames const& names,
                               std::shared_ptr<void const> const& state);

} // namespace njia::app
