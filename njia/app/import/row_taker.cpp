#include "njia/app/import/row_taker.h"

#include "njia/app/import/row_facts.h"
#include "njia/base/text.h"

#include <algorithm>
#include <array>

namespace njia::importing {
namespace {

constexpr std::uint64_t kProgressEvery = 4096;

constexpr auto kTotalWords = std::to_array<std::string_view>(
    {"total", "totals", "grand total", "sub total", "subtotal", "sum", "overall total", "jumla",
     "jumla kuu", "jumla ndogo", "jumla ya", "totaux", "sous total", "total general", "somme",
     "المجموع", "الاجمالي", "مجموع"});

bool starts_with_total(std::string_view text) {
  auto const folded = fold(text.substr(0, 60));
  return std::any_of(kTotalWords.begin(), kTotalWords.end(), [&](std::string_view word) {
    return folded == word || (folded.starts_with(word) && folded[word.size()] == ' ');
  });
}

} // namespace

struct RowTaker::Table {
  TableLayout const* layout;
  FactSorter sorter;
};

RowTaker::RowTaker(std::vector<SheetLayout> const& sheets, Mapping const* mapping,
                   DraftBuilder& builder, Take take, std::function<void()> end_of_table,
                   std::function<void(std::uint64_t)> progress)
    : sheets_{sheets}, mapping_{mapping}, builder_{builder}, take_{std::move(take)},
      end_of_table_{std::move(end_of_table)}, progress_{std::move(progress)} {}

RowTaker::~RowTaker() = default;

bool RowTaker::begin_sheet(sheets::SheetInfo const& sheet) {
  auto const found = std::find_if(sheets_.begin(), sheets_.end(), [&](SheetLayout const& known) {
    return known.index == sheet.index;
  });
  if (found == sheets_.end() || found->hidden) {
    return false;
  }
  sheet_ = &*found;
  tables_.clear();
  for (auto const& layout : sheet_->tables) {
    auto const* mapping = mapping_ != nullptr ? mapping_ : layout.saved ? &*layout.saved : nullptr;
    tables_.push_back({.layout = &layout, .sorter = FactSorter{layout, mapping}});
  }
  last_number_ = 0;
  return true;
}

void RowTaker::count(Fate fate) {
  ++rows_read_;
  switch (fate) {
  case Fate::taken:
    return;
  case Fate::title:
    ++ignored_.titles;
    return;
  case Fate::total:
    ++ignored_.totals;
    return;
  case Fate::blank:
    ++ignored_.blank;
    return;
  case Fate::filtered:
    ++ignored_.filtered;
  }
}

/// A row of two tables side by side counts once for each of them that has something in it.
bool RowTaker::row(sheets::Row const& row) {
  auto const skipped = row.number - last_number_ - 1;
  rows_read_ += skipped;
  ignored_.blank += skipped;
  last_number_ = row.number;
  auto in_table = false;
  auto taken = std::size_t{0};
  auto fate = Fate::title;
  for (auto& table : tables_) {
    if (row.number < table.layout->first_row || row.number > table.layout->last_row) {
      continue;
    }
    in_table = true;
    auto const part = take_row(table, row);
    if (part != Fate::blank) {
      count(part);
      ++taken;
    } else {
      fate = Fate::blank;
    }
  }
  if (taken == 0) {
    count(in_table ? fate : Fate::title);
  }
  if (progress_ && rows_read_ % kProgressEvery == 0) {
    progress_(rows_read_);
  }
  return true;
}

RowTaker::Fate RowTaker::take_row(Table& table, sheets::Row const& row) {
  auto const& layout = *table.layout;
  auto const cells = row.cells;
  if (table.sorter.is_blank(cells)) {
    return Fate::blank;
  }
  auto filled = std::size_t{0};
  auto headers = std::size_t{0};
  auto first_text = std::string_view{};
  for (auto const& column : layout.columns) {
    auto const text =
        column.index < cells.size() ? trim(cells[column.index].text) : std::string_view{};
    if (text.empty()) {
      continue;
    }
    ++filled;
    headers += text == column.header ? 1U : 0U;
    first_text = first_text.empty() ? text : first_text;
  }
  if (starts_with_total(first_text)) {
    return Fate::total;
  }
  auto const is_header_again = headers >= 2 && headers * 2 > filled;
  // Remarks below a table: one long text in a table of several columns.
  auto const is_remark =
      filled == 1 && layout.columns.size() > 3 && count_code_points(first_text) > 60;
  if (is_header_again || is_remark) {
    return Fate::title;
  }
  auto const facts = table.sorter.sort(cells);
  if (!facts) {
    return Fate::filtered;
  }
  take_(builder_.build(layout, row.number, *facts));
  return Fate::taken;
}

void RowTaker::end_sheet(sheets::SheetSummary const& summary) {
  if (summary.last_row > last_number_) {
    rows_read_ += summary.last_row - last_number_;
    ignored_.blank += summary.last_row - last_number_;
  }
  end_of_table_();
}

} // namespace njia::importing
