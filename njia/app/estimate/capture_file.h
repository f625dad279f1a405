// Reads a capture table from a file: the first row names the lists and ends with the count; each
// row below says with 1 and 0 on which lists its people are, and how many they are.
#pragma once

#include "njia/base/result.h"
#include "njia/domain/capture_table.h"

#include <filesystem>
#include <string_view>
#include <variant>
#include <vector>

namespace njia::app {

/// The table, or what is wrong with the file: up to kMostProblems errors, whose `where` names the
/// cell ("B7", or "Sheet!B7" in a workbook).
using CaptureFile = std::variant<CaptureTable, std::vector<Error>>;

inline constexpr std::size_t kMostProblems = 20;

/// Reads the first sheet that is not hidden and has a row; blank rows are passed over. 1 and 0 may
/// be numbers, texts or TRUE and FALSE; a blank cell is neither.
/// Errors: those of read_tables, capture.no_table, capture.too_few_lists, capture.too_many_lists,
/// capture.header_blank, capture.list_twice, capture.cell_not_01, capture.count_not_whole,
/// capture.row_too_wide, capture.row_without_list, capture.row_twice.
CaptureFile read_capture_file(std::filesystem::path const& file);

/// The same from memory; of the name only the ending is looked at.
CaptureFile read_capture_file(std::string_view bytes, std::string_view file_name);

} // namespace njia::app
