#include "njia/io/read/sheet_notes.h"

#include <algorithm>

namespace njia::sheets {

void finish_sheet(SheetInfo const& sheet, SheetSummary& summary, ReadSummary& read) {
  auto& hidden = summary.hidden_columns;
  std::sort(hidden.begin(), hidden.end());
  hidden.erase(std::unique(hidden.begin(), hidden.end()), hidden.end());
  std::erase_if(hidden, [&](std::uint32_t column) { return column >= summary.columns; });
  auto const note = [&](std::string key, std::size_t count) {
    if (count > 0) {
      read.notes.push_back({std::move(key), sheet.name, {{"count", std::to_string(count)}}});
    }
  };
  note("read.ragged_rows", summary.ragged_rows);
  note("read.long_cells", summary.long_cells);
  note("read.formulas_without_value", summary.formulas_without_value);
  note("read.hidden_rows", summary.hidden_rows);
  note("read.hidden_columns", summary.hidden_columns.size());
  note("read.hidden_sheet", sheet.hidden && summary.rows > 0 ? 1 : 0);
}

} // namespace njia::sheets
