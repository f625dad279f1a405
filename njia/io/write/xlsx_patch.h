// The give-back: the partner's own workbook with what Njia thinks of it. Marked cells are coloured
// and carry a comment, and columns to the right of the data say each row's status, the reason,
// Njia's id and version. An .xlsx is patched in its own package: layout, styles, formulas, other
// sheets and everything that Njia does not know stay byte for byte. A table of another format is
// written as a new .xlsx. Start with give_back.
#pragma once

#include "njia/base/result.h"
#include "njia/io/read/limits.h"
#include "njia/io/read/sheet.h"

#include <filesystem>
#include <span>

namespace njia::sheets {

enum class MarkSeverity : std::uint8_t { note, warning, error };

struct CellMark {
  CellPosition at = {};
  MarkSeverity severity = MarkSeverity::note;
  std::string message = {}; ///< the cell's comment
};

struct RowMark {
  std::uint32_t row = 0; ///< 1-based
  MarkSeverity severity = MarkSeverity::note;
  bool coloured = false;   ///< colours the status cell by its severity
  std::string status = {}; ///< "New", "Rejected" …, in the partner's language
  std::string reason = {};
  std::string id = {};
  std::string version = {};
};

struct SheetMarks {
  std::size_t sheet = 0;            ///< SheetInfo::index
  std::uint32_t header_row = 0;     ///< where the columns' titles are written; 0: nowhere
  std::vector<CellMark> cells = {}; ///< in any order; several on one cell become one comment
  std::vector<RowMark> rows = {};   ///< in any order, at most one for each row
};

/// Titles of the added columns, by which a corrected file is known again: a column that has the
/// title already is filled anew.
struct GiveBackWords {
  std::string status = "njia_status";
  std::string reason = "njia_reason";
  std::string id = "njia_id";
  std::string version = "njia_version";
  std::string author = "Njia"; ///< of the comments
};

inline constexpr std::size_t kMaxCommentsPerSheet =
    5'000; ///< further ones are in the reason column alone

/// Writes `out` (.xlsx, replaced if there) from the partner's file and the marks. `original` is
/// only read. Memory: for .xlsx one unpacked sheet twice, else bounded. Errors: those of
/// read_tables; `give_back.no_room` (no free columns at the right), `file.cannot_write`. After
/// an error there is no `out`.
Result<Done> give_back(std::filesystem::path const& original, std::filesystem::path const& out,
                       std::span<SheetMarks const> marks, GiveBackWords const& words,
                       ReadLimits const& limits = kReadLimits);

} // namespace njia::sheets
