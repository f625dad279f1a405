// One worksheet's XML as rows.
#pragma once

#include "njia/io/read/row_builder.h"
#include "njia/io/read/xlsx/shared_strings.h"
#include "njia/io/read/xlsx/workbook.h"

namespace njia::sheets {

/// The number of the <row> that has just started: what it states, or one more than `last` when that
/// is no number. Whoever walks a sheet asks this, so that all of them count its rows alike.
std::uint64_t row_number(XmlCursor const& cursor, std::uint64_t last);

/// What all sheets of a workbook share.
struct WorkbookContext {
  std::vector<StyleKind> styles;
  SharedStrings strings;
  bool date_1904 = false;
};

/// "BC12" as row and column; nullopt for what is no cell's name.
std::optional<CellPosition> parse_cell_name(std::string_view name);

/// A <c> element as it stands, before its value has a meaning.
struct RawCell {
  std::uint64_t column = 0;
  std::uint32_t style = 0;
  char type =
      'n'; ///< n number, s shared string, i inline string, t text, b boolean, e error, d day
  bool formula = false;
  bool has_value = false;
  std::string_view value = {};
};

class SheetParser {
public:
  SheetParser(ByteFeed& feed, std::string const& part, WorkbookContext const& workbook,
              ReadLimits const& limits, RowBuilder& builder)
      : cursor_{feed, part, limits}, workbook_{workbook}, limits_{limits}, builder_{builder} {}

  /// Reads to the end of the part, or until the sink wants no more rows.
  /// Errors: those of XmlCursor and RowBuilder; `read.not_a_worksheet`,
  /// `read.missing_shared_string`.
  std::optional<Error> run();

private:
  std::optional<Error> take_part(std::string_view name);
  template <class Take> std::optional<Error> take_children(std::string_view name, Take const& take);
  std::optional<Error> take_row();
  std::optional<Error> take_usual_cells(std::uint64_t& next_column);
  std::optional<Error> take_cell(std::uint64_t column);
  std::optional<Error> put_cell(RawCell const& cell);
  std::optional<Error> put_number(RawCell const& cell);
  std::optional<Error> put_shared(RawCell const& cell);
  void take_hidden_columns();
  void take_merged_range();
  std::optional<Error> failure() const;

  XmlCursor cursor_;
  WorkbookContext const& workbook_;
  ReadLimits const& limits_;
  RowBuilder& builder_;
  std::uint64_t last_row_ = 0;
  bool data_seen_ = false;
  std::string value_;
};

} // namespace njia::sheets
