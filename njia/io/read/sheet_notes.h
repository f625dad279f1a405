// What a sheet's summary has to say to the person who uploads.
#pragma once

#include "njia/io/read/read.h"

namespace njia::sheets {

/// Trims `hidden_columns` to the sheet's width and adds the notes that its figures call for.
void finish_sheet(SheetInfo const& sheet, SheetSummary& summary, ReadSummary& read);

} // namespace njia::sheets
