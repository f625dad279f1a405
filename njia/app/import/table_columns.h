// From a header to tables: side-by-side tables parted, transit columns numbered, doubled columns
// named; then what the cells below add: the order of day and month, columns that hold personal
// data, columns that content explains, what one row stands for.
#pragma once

#include "njia/app/import/layout.h"

namespace njia::importing {

/// One table, or several when the header repeats itself beyond an empty column.
std::vector<TableLayout> make_tables(TableLayout const& layout, FoundHeader const& header,
                                     std::vector<Finding>& findings);

/// Counts what one data row shows about the columns.
void profile_row(TableLayout& table, std::uint32_t number, bool hidden,
                 std::span<sheets::Cell const> cells, ValueWords const& words);

/// Decides what the whole table shows, after its last row.
void finish_table(TableLayout& table, LayoutHints const& hints, ValueWords const& words,
                  std::vector<Finding>& findings);

/// Whether a cell looks like a phone number, an e-mail address or the number of an identity
/// document.
bool looks_personal(std::string_view text);

} // namespace njia::importing
