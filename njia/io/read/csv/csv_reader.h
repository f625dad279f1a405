// Delimited text (.csv, .tsv): what it is, and its records as rows.
#pragma once

#include "njia/io/read/bytes/input.h"
#include "njia/io/read/read.h"

namespace njia::sheets {

/// Reads a text table as one sheet named "". Rows are numbered as a spreadsheet program would:
/// empty lines count, Excel's "sep=" line does not, a record over several lines is one row. Errors:
/// `read.nul_bytes`, `read.open_quote`, `read.cell_too_long`, the limits of RowBuilder.
Result<ReadSummary> read_text_table(Input const& input, ReadLimits const& limits, SheetSink& sink);

} // namespace njia::sheets
