// The evidence behind a row's change as sentences that ask for no statistics: what was reported, by
// how many, and what could be only reporting.
#pragma once

#include "njia/io/write/table/words.h"

namespace njia {

/// "Kenya → Oman: Independent reports rose from 2 to 9. …", from the label
/// "evidence.<analysis>.<change>" and the row's facts; and whether it could be a reporting effect.
/// Of a hotspot: how much more than expected, compared with what, and whether it rests on one
/// organisation. Empty for rows that need no words, and where the facts are not released: they are
/// the coordinator's.
std::string evidence_words(PublishedTable const& table, PublishedRow const& row,
                           TableWords const& words);

/// One line for each pair of ends that has some, in the order of the rows, from at most `rows` of
/// them (0: all); before them the clusters that a scan found. Lines end with "\n".
std::string evidence_lines(PublishedTable const& table, TableWords const& words, std::size_t rows);

} // namespace njia
