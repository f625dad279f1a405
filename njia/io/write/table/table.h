// Writers of released tables: terminal text, CSV, JSON. They take nothing that has not passed the
// gate.
#pragma once

#include "njia/io/write/table/words.h"

#include <string>

namespace njia {

/// An aligned table with its marks, notes and what was left out, for people. Lines end with "\n".
/// At most `rows` rows are printed, then how many more there are; 0: all. Columns are aligned by
/// what the terminal shows: marks that combine take no room.
std::string to_terminal(Released<PublishedTable> const& table, TableWords const& words,
                        std::size_t rows = 0);

/// One line a row, with a header of machine names: per dimension its key and its words ("origin",
/// "origin_name", "origin_level"), then kind (row, total, left_out), state, reason,
/// submissions_low/high, groups, groups_or_more, persons_low/high, unknown_size, incidents,
/// partial, facts. Empty high: or more. Cells that a spreadsheet would evaluate come out inert.
std::string to_csv(Released<PublishedTable> const& table, TableWords const& words);

/// One object; see njia/io/write/table/json.cpp for its shape. Numbers are numbers, an absent high
/// is null.
std::string to_json(Released<PublishedTable> const& table, TableWords const& words);

} // namespace njia
