// Puts the marks into the partner's own .xlsx package: changes the parts concerned and keeps all
// others packed as they are.
#pragma once

#include "njia/io/write/patch/layout.h"

namespace njia::sheets {

/// Errors: those of Package and read_workbook; `file.cannot_write`.
Result<Done> patch_package(std::filesystem::path const& original, std::filesystem::path const& out,
                           std::span<SheetMarks const> marks, std::span<SheetLayout const> layouts,
                           GiveBackWords const& words, ReadLimits const& limits);

/// Writes a table of another format as a new workbook with the same marks. Errors: those of
/// read_tables; `file.cannot_write`.
Result<Done> write_marked_copy(std::filesystem::path const& original,
                               std::filesystem::path const& out, std::span<SheetMarks const> marks,
                               std::span<SheetLayout const> layouts, GiveBackWords const& words,
                               ReadLimits const& limits);

} // namespace njia::sheets
