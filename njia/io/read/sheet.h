// What every reader of partners' tables says and every consumer hears: sheets, rows and cells in
// file order, one row at a time, so that memory does not grow with the file. No meaning is given to
// any cell here. Start with read_tables in njia/io/read/read.h; write a SheetSink to listen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace njia::sheets {

enum class CellKind : std::uint8_t { blank, text, number, date, boolean, error };

/// One cell as a person would see it. The text is valid UTF-8 and lives only until SheetSink::row
/// returns.
///   text     as typed, also "" from a formula
///   number   shortest digits that read back as the same number: "12", "0.5"; in text formats (csv,
///   tsv) the
///            digits as typed, with a point for a decimal comma
///   date     the day as EDTF, "2020-08-15"; a time of day is dropped
///   boolean  "TRUE" or "FALSE"
///   error    what the spreadsheet shows ("#REF!"), or the beginning of a text that is longer than
///            ReadLimits::cell_characters
struct Cell {
  CellKind kind = CellKind::blank;
  std::string_view text = {};
  double number =
      0; ///< for number; for date the serial day of the 1900 system (43831 is 2020-01-01)
  bool from_formula = false; ///< the value is the one that the spreadsheet program stored last
};

/// Rows without any value are not delivered: `number` jumps over them.
struct Row {
  std::uint32_t number = 0;         ///< 1-based, as the spreadsheet shows it
  std::span<Cell const> cells = {}; ///< from column A to the last that is not blank; never empty
  bool hidden = false;
};

/// Rows 1-based as in Row::number, columns 0-based as in Row::cells; both ends inclusive.
struct MergedRange {
  std::uint32_t first_row = 0;
  std::uint32_t first_column = 0;
  std::uint32_t last_row = 0;
  std::uint32_t last_column = 0;

  friend bool operator==(MergedRange const&, MergedRange const&) = default;
};

struct CellPosition {
  std::uint32_t row = 0;    ///< 1-based
  std::uint32_t column = 0; ///< 0-based

  friend bool operator==(CellPosition const&, CellPosition const&) = default;
};

/// Known before the first row. Text formats have one sheet, named "".
struct SheetInfo {
  std::string name;
  std::size_t index = 0; ///< 0-based, in the order of the workbook's tabs, hidden ones included
  bool hidden = false;
};

/// Known after the last row: spreadsheets say what is merged or hidden at the end.
struct SheetSummary {
  std::size_t rows = 0;                      ///< delivered
  std::uint32_t last_row = 0;                ///< number of the last delivered row; 0 without rows
  std::uint32_t columns = 0;                 ///< width of the widest row
  std::size_t hidden_rows = 0;               ///< delivered rows that are hidden
  std::vector<std::uint32_t> hidden_columns; ///< 0-based, ascending, within `columns`
  std::vector<MergedRange> merged;           ///< in file order; at most ReadLimits::merged_ranges
  std::size_t formulas_without_value =
      0;                      ///< cells with a formula that no program has calculated: blank
  std::size_t long_cells = 0; ///< cells cut at ReadLimits::cell_characters
  std::vector<CellPosition> first_long_cells; ///< up to 20 of them
  std::size_t ragged_rows =
      0;                ///< text formats: rows whose number of cells is not that of most rows
  bool stopped = false; ///< the sink asked for no more rows; the figures above cover what was read
};

/// The listener. All calls come from the thread that called read_tables.
class SheetSink {
public:
  virtual ~SheetSink() = default;
  virtual bool
  begin_sheet(SheetInfo const& sheet) = 0; ///< false: skip this sheet; no end_sheet follows
  virtual bool row(Row const& row) = 0;    ///< false: no more rows of this sheet
  virtual void end_sheet(SheetSummary const& summary) = 0;
};

/// "A" for 0, "Z" for 25, "AA" for 26, "XFD" for 16383.
std::string column_letters(std::uint32_t column);

/// "B7" for row 7, column 1.
std::string cell_name(CellPosition at);

} // namespace njia::sheets
