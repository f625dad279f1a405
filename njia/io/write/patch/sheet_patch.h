// Changes one worksheet's XML: styles of marked cells, new cells at the right, and the reference to
// its comments.
#pragma once

#include "njia/base/result.h"
#include "njia/io/write/patch/styles_patch.h"
#include "njia/io/write/xlsx_patch.h"

#include <map>

namespace njia::sheets {

/// What one cell becomes. Without text its content stays.
struct CellChange {
  std::optional<MarkSeverity> fill = {};
  std::optional<std::string> text = {};
};

using CellChanges = std::map<std::uint32_t, CellChange>;   ///< by 0-based column
using SheetChanges = std::map<std::uint32_t, CellChanges>; ///< by 1-based row

struct SheetPatchRequest {
  SheetChanges changes = {};
  std::uint32_t first_new_column = 0; ///< widened for reading; with `new_columns` 0: none
  std::uint32_t new_columns = 0;
  std::string legacy_drawing_id = {}; ///< relationship of the comments' drawing to refer to; "" to
                                      ///< leave the sheet as it is
};

/// @param xml  the whole part
/// Errors: those of XmlCursor.
Result<std::string> patch_sheet(std::string_view xml, std::string const& part,
                                SheetPatchRequest const& request, StylesPatch& styles);

} // namespace njia::sheets
