// Where Njia's columns go in a partner's sheet, and what every cell there becomes.
#pragma once

#include "njia/base/result.h"
#include "njia/io/read/read.h"
#include "njia/io/write/patch/comments_patch.h"
#include "njia/io/write/patch/sheet_patch.h"
#include "njia/io/write/xlsx_patch.h"

#include <array>

namespace njia::sheets {

/// Columns in the order of this enum; a column that nothing is written to has no place.
enum class AddedColumn : std::uint8_t { status, reason, id, version };
using AddedColumns = std::array<std::optional<std::uint32_t>, 4>;

struct SheetLayout {
  AddedColumns columns;
  std::uint32_t first_new = 0;
  std::uint32_t new_count = 0; ///< columns that were not there before
};

struct FileLayout {
  TableFormat format = TableFormat::xlsx;
  std::vector<SheetLayout> sheets; ///< one for each SheetMarks
};

/// Learns, in one pass of the file, how wide the marked sheets are and which of them have Njia's
/// columns from before. Errors: those of read_tables; `give_back.no_room`.
Result<FileLayout> find_layout(std::filesystem::path const& original,
                               std::span<SheetMarks const> marks, GiveBackWords const& words,
                               ReadLimits const& limits);

/// The marks as changes of cells.
SheetChanges make_changes(SheetMarks const& marks, SheetLayout const& layout,
                          GiveBackWords const& words);
/// The marks' messages as comments, at most kMaxCommentsPerSheet.
Comments make_comments(SheetMarks const& marks);

} // namespace njia::sheets
