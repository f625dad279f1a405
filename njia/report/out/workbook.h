// The annex as a workbook: a cover sheet and one sheet per released table, all cells inert text or
// numbers, the same bytes for the same release.
#pragma once

#include "njia/base/result.h"
#include "njia/privacy/published.h"
#include "njia/report/content.h"
#include "njia/report/facts/input.h"

#include <string>

namespace njia::report {

/// An .xlsx file. Numbers are numbers; a withheld one is an empty cell with its reason beside it.
/// Errors: `file.cannot_write` when there is no room for temporary files, `export.too_many_rows`.
Result<std::string> to_workbook(Release const& release, ReportInput const& input,
                                Atlas const& atlas, draw::Setting const& setting);

} // namespace njia::report
