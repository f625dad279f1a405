// The marked workbook: the partner's own file with what Njia made of each row, for correcting and
// uploading again. Made from the copy that the partner still has, since Njia keeps none.
#pragma once

#include "njia/app/import/import_file.h"
#include "njia/io/write/xlsx_patch.h"

#include <filesystem>

namespace njia::importing {

/// The marks of an import that was run with ImportRequest::marks, in a language.
std::vector<sheets::SheetMarks> make_marks(ImportOutcome const& outcome, Language language);

/// Writes `out` (.xlsx) from `original` and the import's outcome. Errors: those of
/// sheets::give_back.
Result<Done> give_back_workbook(std::filesystem::path const& original, ImportOutcome const& outcome,
                                Language language, std::filesystem::path const& out);

} // namespace njia::importing
