// One worksheet's XML as rows.
#pragma once

#include "njia/io/read/row_builder.h"
#include "njia/io/read/xlsx/shared_strings.h"
#include "njia/io/read/xlsx/workbook.h"

namespace njia::sheets {

/// What all sheets of a workbook share.
struct WorkbookContext {
  std::vector<StyleKind> styles;
  SharedStrings strings;
  bool date_1904 = false;
};

/// "BC12" as row and column; nullopt for what is no cell's name.
std::optional<CellPosition> parse_cell_name(std::string_view name);

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
  struct CellMarks {
    std::uint64_t column = 0;
    std::uint32_t style = 0;
    std::string_view type;
  };

  std::optional<Error> take_row();
  std::optional<Error> take_cell(std::uint64_t column);
  std::optional<Error> put_value(std::uint64_t column, std::uint32_t style, char type,
                                 bool formula);
  std::optional<Error> put_number(std::uint64_t column, std::uint32_t style, bool formula);
  std::optional<Error> put_shared(std::uint64_t column, bool formula);
  void take_hidden_columns();
  void take_merged_range();
  std::optional<Error> failure() const;

  XmlCursor cursor_;
  WorkbookContext const& workbook_;
  ReadLimits const& limits_;
  RowBuilder& builder_;
  std::uint64_t last_row_ = 0;
  std::string value_;
  bool has_value_ = false;
};

} // namespace njia::sheets
