#include "njia/app/import/layout.h"

#include "njia/app/import/table_columns.h"
#include "njia/base/text.h"

#include <algorithm>

namespace njia::importing {
namespace {

constexpr std::size_t kLookAhead = 4;
constexpr std::size_t kGiveUpAfter = 500; ///< rows without a table
constexpr std::size_t kMaxTables = 200;

TextRow keep(sheets::Row const& row, bool after_gap) {
  auto kept = TextRow{
      .number = row.number, .hidden = row.hidden, .after_gap = after_gap, .cells = {}, .kinds = {}};
  for (auto const& cell : row.cells) {
    kept.cells.emplace_back(cell.text);
    kept.kinds.push_back(cell.kind);
  }
  return kept;
}

std::size_t count_filled(sheets::Row const& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(),
                    [](sheets::Cell const& cell) { return cell.kind != sheets::CellKind::blank; }));
}

} // namespace

Column const* TableLayout::find(TargetKind kind) const {
  for (auto const& column : columns) {
    if (column.target && column.target->kind == kind) {
      return &column;
    }
  }
  return nullptr;
}

LayoutFinder::LayoutFinder(HeaderWords const& headers, ValueWords const& words, LayoutHints hints)
    : hints_{std::move(hints)}, finder_{headers, hints_}, words_{words} {}

bool LayoutFinder::begin_sheet(sheets::SheetInfo const& sheet) {
  auto const wanted = hints_.mapping == nullptr || hints_.mapping->sheet.empty() ||
                      fold(hints_.mapping->sheet) == fold(sheet.name);
  if (!wanted) {
    return false;
  }
  sheets_.push_back(
      {.name = sheet.name, .index = sheet.index, .hidden = sheet.hidden, .tables = {}});
  if (sheet.hidden) {
    findings_.push_back({.key = "import.sheet_hidden", .sheet = sheet.name});
    return false;
  }
  waiting_.clear();
  open_.clear();
  searching_ = true;
  since_gap_ = 0;
  without_table_ = 0;
  last_number_ = 0;
  return true;
}

bool LayoutFinder::row(sheets::Row const& row) {
  auto const after_gap = row.number > last_number_ + 1;
  last_number_ = row.number;
  auto const sparse = count_filled(row) <= 1;
  if (!searching_ && !after_gap && !sparse) {
    take_row(row.number, row.hidden, row.cells);
    return true;
  }
  searching_ = true;
  waiting_.push_back(keep(row, after_gap));
  work(false);
  return !open_.empty() || !sheets_.back().tables.empty() || without_table_ < kGiveUpAfter;
}

std::optional<FoundHeader> LayoutFinder::find_header(std::size_t at) const {
  auto header = finder_.find(waiting_, at, !open_.empty());
  return header && (!machine_named_ || is_machine_named(*header)) ? std::move(header)
                                                                  : std::nullopt;
}

bool LayoutFinder::title_before_header() const {
  if (waiting_.front().filled() > 2) {
    return false;
  }
  for (auto at = std::size_t{1}; at < std::min(waiting_.size(), kLookAhead); ++at) {
    if (find_header(at)) {
      return true;
    }
  }
  return false;
}

void LayoutFinder::work(bool at_end) {
  while (waiting_.size() >= kLookAhead || (at_end && !waiting_.empty())) {
    since_gap_ = waiting_.front().after_gap ? 0 : since_gap_ + 1;
    if (auto header = find_header(0)) {
      close_tables(waiting_.front().number - 1);
      open_tables(std::move(*header));
      continue;
    }
    if (open_.empty()) {
      ++without_table_;
    } else if (title_before_header()) {
      close_tables(waiting_.front().number - 1);
    } else {
      auto const& row = waiting_.front();
      auto cells = std::vector<sheets::Cell>(row.cells.size());
      for (auto i = std::size_t{0}; i < cells.size(); ++i) {
        cells[i].kind = row.kinds[i];
        cells[i].text = row.cells[i];
      }
      take_row(row.number, row.hidden, cells);
    }
    waiting_.pop_front();
  }
  // A gap without a new header within reach: the table goes on.
  if (waiting_.empty() && !open_.empty()) {
    searching_ = false;
  }
  if (!open_.empty() && since_gap_ >= kLookAhead) {
    searching_ = !waiting_.empty();
  }
}

void LayoutFinder::open_tables(FoundHeader const& header) {
  auto const& first = waiting_.front();
  machine_named_ =
      machine_named_ || (hints_.mapping == nullptr && !header.saved && is_machine_named(header));
  auto const last_header = waiting_[std::min(header.rows, waiting_.size()) - 1].number;
  auto layout = TableLayout{.sheet = sheets_.back().name,
                            .sheet_index = sheets_.back().index,
                            .header_row = first.number,
                            .first_row = last_header + 1,
                            .last_row = last_header,
                            .columns = {},
                            .fingerprint = header_fingerprint(header.cells)};
  if (sheets_.back().tables.size() + open_.size() < kMaxTables) {
    open_ = make_tables(layout, header, findings_);
  }
  waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(
                                                          std::min(header.rows, waiting_.size())));
  since_gap_ = 0;
}

void LayoutFinder::take_row(std::uint32_t number, bool hidden,
                            std::span<sheets::Cell const> cells) {
  for (auto& table : open_) {
    profile_row(table, number, hidden, cells, words_);
  }
}

void LayoutFinder::close_tables(std::uint32_t last_row) {
  for (auto& table : open_) {
    table.last_row = std::max(table.last_row, last_row);
    finish_table(table, hints_, words_, findings_);
    sheets_.back().tables.push_back(std::move(table));
  }
  open_.clear();
}

void LayoutFinder::end_sheet(sheets::SheetSummary const& summary) {
  work(true);
  close_tables(std::max(summary.last_row, last_number_));
  auto& sheet = sheets_.back();
  sheet.last_row = std::max(summary.last_row, last_number_);
  if (sheet.tables.empty() && sheet.last_row > 0 && !machine_named_) {
    findings_.push_back({.key = "import.no_table", .sheet = sheet.name});
  }
  auto hidden = std::uint64_t{0};
  for (auto const& table : sheet.tables) {
    hidden += table.hidden_rows;
  }
  if (hidden > 0) {
    findings_.push_back({.key = "import.rows_hidden",
                         .sheet = sheet.name,
                         .args = {{"count", std::to_string(hidden)}}});
  }
  for (auto const column : summary.hidden_columns) {
    if (!sheet.tables.empty()) {
      findings_.push_back({.key = "import.column_hidden", .sheet = sheet.name, .column = column});
    }
  }
}

} // namespace njia::importing
