// The annex as a workbook: a cover sheet and one sheet per released table, all cells inert text or
// numbers, the same bytes for the same release.
#pragma once

#include "njia/privacy/published.h"
#include "njia/report/content.h"
#include "njia/report/facts/input.h"

#include <string>

namespace njia::report {

/// An .xlsx file. Numbers are numbers; a withheld one is an empty cell with its reason beside it.
/// Throws std::runtime_error when the machine fails.
std::string to_workbook(Release const& release, ReportInput const& input, Atlas const& atlas,
                        draw::Setting const& setting);

} // namespace njia::report
