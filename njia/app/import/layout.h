// Where the tables of a workbook are and what their columns mean: title rows skipped, one or two
// header rows found, HXL and machine-name rows recognised, several tables on a sheet told apart,
// below each other or side by side. LayoutFinder listens to a first pass over the file; the rows
// are taken in a second one.
#pragma once

#include "njia/app/import/finding.h"
#include "njia/app/import/header_rows.h"
#include "njia/app/import/mapping.h"
#include "njia/app/import/value_words.h"
#include "njia/io/read/sheet.h"

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace njia::importing {

struct Column {
  std::uint32_t index = 0; ///< 0-based in the sheet
  std::string header = {};
  std::optional<Target> target = {}; ///< nothing: not read, never stored
  MatchedBy by = MatchedBy::synonym;
  DateOrder date_order = DateOrder::not_known; ///< of date columns: what the column itself proves
  bool mixed_order = false;                    ///< of date columns: it proves both
  std::vector<std::string> samples = {}; ///< up to five different cells; none of identity columns

  // Counted over the rows of the first pass.
  std::uint32_t filled = 0;
  std::uint32_t looks_personal = 0; ///< phones, e-mail addresses, ID-like numbers
  std::uint32_t ambiguous_dates = 0;
};

struct TableLayout {
  std::string sheet;
  std::size_t sheet_index = 0;
  std::uint32_t header_row = 0; ///< the first of them
  std::uint32_t first_row = 0;  ///< of data
  std::uint32_t last_row = 0;   ///< inclusive
  std::uint32_t first_column = 0;
  std::uint32_t last_column = 0;
  std::vector<Column> columns; ///< ascending by index; those with a header or with cells
  RowKind rows = RowKind::route;
  bool row_kind_given = false;
  std::optional<Mapping> saved = {}; ///< the mapping that was used before with this header
  std::string fingerprint;           ///< of the headers, in order, folded
  std::uint64_t data_rows = 0;
  std::uint64_t hidden_rows = 0;

  Column const* find(TargetKind kind) const;
};

struct SheetLayout {
  std::string name;
  std::size_t index = 0;
  bool hidden = false; ///< then it was not read
  std::uint32_t last_row = 0;
  std::vector<TableLayout> tables;
};

class LayoutFinder final : public sheets::SheetSink {
public:
  LayoutFinder(HeaderWords const& headers, ValueWords const& words, LayoutHints hints);

  bool begin_sheet(sheets::SheetInfo const& sheet) override;
  bool row(sheets::Row const& row) override;
  void end_sheet(sheets::SheetSummary const& summary) override;

  /// After the pass.
  std::vector<SheetLayout> take_sheets() { return std::move(sheets_); }
  std::vector<Finding> take_findings() { return std::move(findings_); }

private:
  void work(bool at_end);
  std::optional<FoundHeader> find_header(std::size_t at) const;
  bool title_before_header() const;
  void open_tables(FoundHeader const& header);
  void take_row(std::uint32_t number, bool hidden, std::span<sheets::Cell const> cells);
  void close_tables(std::uint32_t last_row);

  LayoutHints hints_;
  HeaderFinder finder_;
  ValueWords const& words_;
  std::vector<SheetLayout> sheets_;
  std::vector<Finding> findings_;

  std::deque<TextRow> waiting_; ///< rows that may be a header, with the rows after them
  std::vector<TableLayout> open_;
  bool searching_ = true;
  std::size_t since_gap_ = 0;
  std::size_t without_table_ = 0;
  std::uint32_t last_number_ = 0;
  bool machine_named_ =
      false; ///< a template or an export: its other sheets hold codes and words, not reports
};

} // namespace njia::importing
