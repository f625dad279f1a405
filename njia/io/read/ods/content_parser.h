// An OpenDocument spreadsheet's content.xml as sheets and rows.
#pragma once

#include "njia/io/read/read.h"
#include "njia/io/read/row_builder.h"
#include "njia/io/read/xml/xml_cursor.h"

#include <set>

namespace njia::sheets {

class OdsContentParser {
public:
  OdsContentParser(ByteFeed& feed, ReadLimits const& limits, SheetSink& sink)
      : cursor_{feed, "content.xml", limits}, limits_{limits}, sink_{sink} {}

  /// Reads all tables and fills in the summary. Repeated rows and cells are delivered as often as
  /// they stand there, within the limits. Errors: those of XmlCursor and RowBuilder;
  /// `read.too_many_sheets`, `read.not_a_worksheet`, `read.no_rows`.
  std::optional<Error> run(ReadSummary& read);

private:
  struct CellMarks {
    std::string type, value, string; ///< attributes that outlive the start tag
    std::uint64_t repeated = 1, columns_spanned = 1, rows_spanned = 1;
    bool formula = false, covered = false, has_string = false;
  };
  /// A row before its first value: the builder begins it only when there is one.
  struct OpenRow {
    std::uint64_t number = 0, repeated = 1, column = 0;
    bool hidden = false, begun = false;
  };

  std::optional<Error> take_table(ReadSummary& read);
  std::optional<Error> take_rows(RowBuilder& builder);
  std::optional<Error> take_row(RowBuilder& builder);
  std::optional<Error> take_cell(RowBuilder& builder, OpenRow& row);
  std::optional<Error> put_cell(RowBuilder& builder, OpenRow& row, CellMarks const& marks);
  std::optional<Error> deliver(RowBuilder& builder, OpenRow const& row);
  void take_style();
  void take_column(RowBuilder& builder);
  CellMarks read_marks() const;
  bool read_cell_text();
  bool read_paragraph();
  void append_collapsed();
  void append_spaces(std::uint64_t count);
  Cell to_cell(CellMarks const& marks);
  Error failure() const { return cursor_.error(); }

  XmlCursor cursor_;
  ReadLimits const& limits_;
  SheetSink& sink_;
  Usage usage_;
  std::set<std::string, std::less<>> hidden_styles_;
  std::string style_name_; ///< of the table style whose properties may follow
  std::size_t tables_ = 0;
  std::uint64_t next_row_ = 1;
  std::uint64_t next_style_column_ = 0;
  std::string text_;
  std::string piece_;
  std::string number_text_;
  bool paragraph_seen_ = false;
  bool space_pending_ = false;
};

} // namespace njia::sheets
