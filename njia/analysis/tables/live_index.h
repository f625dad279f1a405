// What the questions about one scope's journeys share: the bits of single tests, and the columns of
// tables. Made when first asked for, kept up as journeys come, bounded. Holds nothing that the
// records do not say: with it or without, the figures are the same.
#pragma once

#include "njia/analysis/filter/bound_filter.h"
#include "njia/analysis/tables/coded_column.h"

#include <list>
#include <mutex>

namespace njia::analysis {

/// Columns of tables held at once, two bytes a journey each.
inline constexpr std::size_t kMaxCodedColumns = 8;

/// Thread-safe.
class LiveIndex {
public:
  ClauseCache& clauses() { return clauses_; }
  /// Nothing: a table that has none (ColumnCoder::takes, CodedColumn::kMostCodes).
  std::shared_ptr<CodedColumn const> column(Dataset const& data, TableSpec const& spec);

private:
  ClauseCache clauses_;
  std::mutex mutex_;
  std::list<ColumnCoder> coders_; ///< asked for last: first
};

} // namespace njia::analysis
