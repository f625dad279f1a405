// .xlsx and .xlsm (ECMA-376, transitional and strict) as rows.
#pragma once

#include "njia/io/read/bytes/input.h"
#include "njia/io/read/read.h"

namespace njia::sheets {

/// Formulas give the value that was stored last; macros, links and embedded files are left alone
/// and noted. Errors: those of Package, read_workbook and SheetParser; `read.no_rows`.
Result<ReadSummary> read_xlsx(Input const& input, ReadLimits const& limits, SheetSink& sink);

} // namespace njia::sheets
