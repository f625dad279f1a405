// For the readers' tests: files made in memory, and what was read as short lines that a person can
// compare.
#pragma once

#include "njia/io/read/collect.h"
#include "njia/io/read/read.h"

namespace njia::sheets::testing {

struct ZipEntry {
  std::string name;
  std::string bytes;
};

/// A zip archive of these entries, deflated, in this order.
std::string make_zip(std::vector<ZipEntry> const& entries);

/// The entries of a workbook with these sheets' XML, named "Sheet1", "Sheet2" …
std::vector<ZipEntry> xlsx_entries(std::vector<std::string> const& sheet_xml);
/// With "x" instead of the whole worksheet: only what stands inside <worksheet>.
std::string make_xlsx(std::string const& worksheet_content);

/// A content.xml with these tables' XML, packed as .ods.
std::string make_ods(std::string const& tables, std::string const& automatic_styles = "");

/// What one file gave: an error's key, or sheets as lines: "[name]", then rows as "1: a | 12n |
/// 2020-01-01d | TRUEb | #REF!e | ~". Letters say the kind (none for text), "~" is blank, "="
/// before a cell that a formula made, "(hidden)" ends hidden rows.
struct Reading {
  std::string lines;
  std::string error; ///< "key" or "key where"
  ReadSummary summary;
  std::vector<CollectedSheet> sheets;
};

Reading read_bytes(std::string_view bytes, std::string_view name, ReadLimits const& limits = {});

/// The folder of test data that is not ours to copy; nullopt when it is not here.
std::optional<std::filesystem::path> find_test_data(std::string_view file);

} // namespace njia::sheets::testing
