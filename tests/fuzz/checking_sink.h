// A sink for fuzzing the table readers: checks what every reader promises about rows and cells, and
// sums up what it heard so that two ways of reading the same bytes can be compared.
#pragma once

#include "njia/base/check.h"
#include "njia/base/text.h"
#include "njia/io/read/limits.h"
#include "njia/io/read/sheet.h"

#include <cstdlib>
#include <functional>

namespace njia::sheets {

/// Small, so that a fuzzer reaches them and memory stays flat.
inline constexpr ReadLimits kFuzzLimits{.cells = 20'000,
                                        .rows = 5'000,
                                        .columns = 500,
                                        .cell_characters = 300,
                                        .cell_bytes = 100'000,
                                        .unpacked_bytes = 4'000'000,
                                        .ratio_from_bytes = 1'000'000,
                                        .small_part_bytes = 1'000'000,
                                        .shared_string_bytes = 1'000'000,
                                        .package_entries = 100,
                                        .sheets = 20,
                                        .merged_ranges = 100};

class CheckingSink : public SheetSink {
public:
  bool begin_sheet(SheetInfo const&) override {
    last_row_ = 0;
    return true;
  }

  bool row(Row const& row) override {
    NJIA_CHECK(row.number > last_row_ && row.number <= kFuzzLimits.rows,
               "rows ascend within the limit");
    NJIA_CHECK(!row.cells.empty() && row.cells.size() <= kFuzzLimits.columns,
               "no row is empty or too wide");
    NJIA_CHECK(row.cells.back().kind != CellKind::blank, "no row ends in blanks");
    last_row_ = row.number;
    add(row.number);
    for (auto const& cell : row.cells) {
      NJIA_CHECK(is_valid_utf8(cell.text), "text is UTF-8");
      NJIA_CHECK(count_code_points(cell.text) <= kFuzzLimits.cell_characters,
                 "text keeps the limit");
      NJIA_CHECK(cell.kind != CellKind::blank || cell.text.empty(), "blank cells have no text");
      NJIA_CHECK(cell.text.find('\0') == std::string_view::npos, "no NUL in text");
      add(static_cast<std::size_t>(cell.kind));
      add(std::hash<std::string_view>{}(cell.text));
    }
    return true;
  }

  void end_sheet(SheetSummary const& summary) override {
    add(summary.rows);
    add(summary.merged.size());
  }

  std::size_t sum() const { return sum_; }

private:
  void add(std::size_t value) { sum_ = sum_ * 1'099'511'628'211U + value; }

  std::uint32_t last_row_ = 0;
  std::size_t sum_ = 0;
};

} // namespace njia::sheets
