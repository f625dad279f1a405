// A released table as rows of text: what the annex prints, the web page shows and the workbook
// holds. One row per published row, then what was left out, then the total.
#pragma once

#include "njia/report/pages/context.h"

namespace njia::report {

/// "Corridors, by place": the label "table.<name>".
std::string table_title(Context const& context, PublishedTable const& table);

/// What must be known to read it: whether rows overlap, how much is withheld, what was left out.
std::string annex_note(Context const& context, PublishedTable const& table);

/// One per dimension, submissions, people, organisations, remark.
std::vector<std::string> annex_heads(Context const& context, PublishedTable const& table);

/// How many rows the whole table has.
std::size_t annex_row_count(PublishedTable const& table);

/// The heads and the first `most` rows.
DataTable annex_rows(Context const& context, PublishedTable const& table, std::size_t most);

/// A key of any kind of dimension in words.
std::string key_words(Context const& context, PublishedTable const& table, PublishedRow const& row,
                      std::size_t i);

} // namespace njia::report
