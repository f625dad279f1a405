// The second pass over a file: takes the rows of the tables that the first pass found, and hands on
// a draft for each submission. Counts every row that it does not take, by reason.
#pragma once

#include "njia/app/import/draft.h"
#include "njia/app/import/layout.h"

#include <functional>
#include <memory>
#include <vector>

namespace njia::importing {

/// Rows that are not submissions. Together with the drafts' rows: all rows read.
struct IgnoredRows {
  std::uint64_t titles = 0; ///< titles and headers, rows outside any table
  std::uint64_t totals = 0;
  std::uint64_t blank = 0;
  std::uint64_t filtered = 0; ///< left out by the mapping

  std::uint64_t sum() const { return titles + totals + blank + filtered; }
  friend bool operator==(IgnoredRows const&, IgnoredRows const&) = default;
};

class RowTaker final : public sheets::SheetSink {
public:
  using Take = std::function<void(Draft&&)>;
  /// @param progress  called now and then with the rows read so far; may be empty
  RowTaker(std::vector<SheetLayout> const& sheets, Mapping const* mapping, DraftBuilder& builder,
           Take take, std::function<void()> end_of_table,
           std::function<void(std::uint64_t)> progress);
  ~RowTaker() override;

  bool begin_sheet(sheets::SheetInfo const& sheet) override;
  bool row(sheets::Row const& row) override;
  void end_sheet(sheets::SheetSummary const& summary) override;

  IgnoredRows const& ignored() const { return ignored_; }
  std::uint64_t rows_read() const { return rows_read_; }

private:
  struct Table;
  enum class Fate : std::uint8_t { taken, title, total, blank, filtered };

  Fate take_row(Table& table, sheets::Row const& row);
  void count(Fate fate);

  std::vector<SheetLayout> const& sheets_;
  Mapping const* mapping_;
  DraftBuilder& builder_;
  Take take_;
  std::function<void()> end_of_table_;
  std::function<void(std::uint64_t)> progress_;
  SheetLayout const* sheet_ = nullptr;
  std::vector<Table> tables_;
  std::vector<sheets::Cell> cells_;
  IgnoredRows ignored_;
  std::uint64_t rows_read_ = 0;
  std::uint32_t last_number_ = 0;
};

} // namespace njia::importing
