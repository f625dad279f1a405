// Gathers one row's cells for a SheetSink: keeps their text until delivery, trims blank ends,
// applies the limits and counts for the SheetSummary. Shared by all formats.
#pragma once

#include "njia/base/result.h"
#include "njia/io/read/limits.h"
#include "njia/io/read/sheet.h"

#include <memory_resource>
#include <optional>

namespace njia::sheets {

/// What all sheets of one file have used up together.
struct Usage {
  std::uint64_t rows = 0;
  std::uint64_t cells = 0;
  bool left_out = false; ///< the sink skipped or stopped a sheet
};

class RowBuilder {
public:
  RowBuilder(SheetInfo const& sheet, ReadLimits const& limits, Usage& usage, SheetSink& sink);

  /// Begins row `number` (1-based). Errors: `read.too_many_rows`, `read.rows_out_of_order`.
  std::optional<Error> begin(std::uint64_t number, bool hidden);

  /// Sets one cell, 0-based. The text is copied (`set`) or known to live until delivery
  /// (`set_stable`). Invalid UTF-8 is repaired, text beyond the limit cut. Errors:
  /// `read.too_many_columns`, `read.cell_too_long`.
  std::optional<Error> set(std::uint64_t column, Cell cell) { return put(column, cell, true); }
  std::optional<Error> set_stable(std::uint64_t column, Cell cell) {
    return put(column, cell, false);
  }
  void count_formula_without_value() { ++summary_.formulas_without_value; }

  /// Delivers the row unless it is blank. `again` delivers the same cells under the next number
  /// (repeated rows). Errors: `read.too_many_cells`; `read.too_many_rows` for `again`.
  std::optional<Error> deliver();
  std::optional<Error> deliver_again();

  bool wants_more() const { return !summary_.stopped; }
  bool is_blank() const { return cells_.empty(); }
  std::uint32_t row_number() const { return number_; }
  SheetSummary& summary() { return summary_; }
  /// "Sheet1!B7"; the sheet's name alone before the first row.
  std::string where(std::uint64_t column) const;

private:
  std::optional<Error> put(std::uint64_t column, Cell cell, bool copy);
  std::string_view keep(std::string_view text);
  void check_text(Cell& cell, std::uint32_t column, bool copy);

  SheetInfo const& sheet_;
  ReadLimits const& limits_;
  Usage& usage_;
  SheetSink& sink_;
  std::uint32_t number_ = 0;
  std::uint32_t last_begun_ = 0;
  bool hidden_ = false;
  std::vector<Cell> cells_;
  std::vector<std::byte> first_block_ = std::vector<std::byte>(65'536);
  std::pmr::monotonic_buffer_resource texts_{first_block_.data(), first_block_.size()};
  SheetSummary summary_;
};

} // namespace njia::sheets
