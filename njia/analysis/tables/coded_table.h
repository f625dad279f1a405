// A table in the making that is counted over a coded column: how many journeys of each code are
// selected; what that comes to is worked out once, at the end. Private to live_tables.cpp.
#pragma once

#include "njia/analysis/filter/block_bits.h"
#include "njia/analysis/tables/coded_column.h"
#include "njia/analysis/tables/reason_sums.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace njia::analysis {

/// How often each code of a column was met.
class CodeCounts {
public:
  explicit CodeCounts(std::shared_ptr<CodedColumn const> column) : column_{std::move(column)} {}

  /// @param rows  of the block; below the column's number of rows
  void add(std::size_t block, BlockBits const& rows);
  void add_all(CodeCounts const& other);
  CodedColumn const& column() const { return *column_; }
  /// Calls f(entry, times) for each code that was met.
  template <class F> void each(F const& f) const {
    for (auto code = std::size_t{0}; code < counts_.size(); ++code) {
      if (counts_[code] > 0) {
        f(column_->dictionary->entries[code], counts_[code]);
      }
    }
  }

private:
  std::shared_ptr<CodedColumn const> column_;
  std::vector<std::uint32_t> counts_ = {}; ///< empty: none was met
};

/// Sums and groups side by side, to which counts are added.
class SumsOfCodes {
public:
  SumsOfCodes(Dataset const& data, std::size_t cells)
      : data_{data}, sums_(cells), groups_{cells, group_count(data)} {}

  void add(std::size_t cell, Brought const& brought, std::uint64_t times);
  void add_all(std::size_t cell, SumsOfCodes const& from, std::size_t other);
  Sums const& sums(std::size_t cell) const { return sums_[cell]; }
  GroupSets const& groups() const { return groups_; }
  CellSums cell_sums(std::size_t cell) const { return to_cell_sums(sums_[cell], groups_, cell); }

  static std::size_t group_count(Dataset const& data) {
    return std::max<std::size_t>(data.groups().size(), 1);
  }

private:
  Dataset const& data_;
  std::vector<Sums> sums_;
  GroupSets groups_;
};

class CodedTable {
public:
  CodedTable(TableSpec const& spec, std::shared_ptr<CodedColumn const> column, std::size_t workers)
      : spec_{spec}, counts_(workers, CodeCounts{std::move(column)}) {}

  /// All journeys go to one place: any other table's counts say how many, and what they bring.
  bool is_whole() const { return counts_.front().column().dictionary->slots.size() == 1; }
  void take(std::size_t worker, std::size_t block, BlockBits const& selected) {
    counts_[worker].add(block, selected);
  }
  /// After the last take(), before finish(): the workers' counts together.
  CodeCounts const& merged();
  /// @param counts  merged() of this table; or, for one that is_whole(), of any other
  /// @param before  left out by the selection
  LiveTable finish(Dataset const& data, CodeCounts const& counts, ReasonSums const& before) const;

private:
  TableSpec spec_;
  std::vector<CodeCounts> counts_;
};

} // namespace njia::analysis
