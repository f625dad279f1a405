// .ods (OpenDocument 1.0 to 1.4) as rows.
#pragma once

#include "njia/io/read/bytes/input.h"
#include "njia/io/read/read.h"

namespace njia::sheets {

/// Errors: those of Package and OdsContentParser; `read.password_protected`.
Result<ReadSummary> read_ods(Input const& input, ReadLimits const& limits, SheetSink& sink);

} // namespace njia::sheets
