// Comma-separated text of our own making (vocabularies, labels, the gazetteer's supplement): UTF-8,
// comma, double quotes as RFC 4180. Not for files of partners: njia/io/read/csv sniffs and
// forgives; this refuses.
#pragma once

#include "njia/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace njia {

using CsvRow = std::vector<std::string>;

/// A table whose first row names its columns. Every row has as many cells as the header.
class CsvTable {
public:
  CsvTable(CsvRow header, std::vector<CsvRow> rows)
      : header_{std::move(header)}, rows_{std::move(rows)} {}

  CsvRow const& header() const { return header_; }
  std::vector<CsvRow> const& rows() const { return rows_; }
  bool has_column(std::string_view name) const;
  /// Position of a column that must exist: these files ship with the program.
  std::size_t column(std::string_view name) const;

private:
  CsvRow header_;
  std::vector<CsvRow> rows_;
};

/// Whether a line that starts with "#" is a comment (files of ours) or a row (files of others).
enum class CsvComments : bool { keep, skip };

/// Lines that start with "#" are comments, unless they are kept; empty lines are skipped.
/// Errors: `csv.ragged` (a row with more or fewer cells than the header; `where` is the line),
/// `csv.open_quote`.
Result<CsvTable> parse_csv_table(std::string_view text, CsvComments comments = CsvComments::skip);

/// For files that ship with the program: a malformed one is a bug.
CsvTable load_csv_table(std::string_view text);

/// One cell, quoted when it has to be.
std::string format_csv_cell(std::string_view cell);

} // namespace njia
