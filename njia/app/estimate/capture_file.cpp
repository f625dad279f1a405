#include "njia/app/estimate/capture_file.h"

#include "njia/analysis/multiple_systems/multiple_systems.h"
#include "njia/base/text.h"
#include "njia/io/read/read.h"

#include <algorithm>
#include <map>
#include <optional>

namespace njia::app {
namespace {

/// A table of every set of lists has fewer rows than this; more of them repeat.
constexpr std::size_t kMostRows = std::size_t{1} << analysis::kMostLists;

/// On the list or not; nothing when the cell says neither.
std::optional<bool> is_on_list(sheets::Cell const& cell) {
  if (cell.kind == sheets::CellKind::number && (cell.number == 0 || cell.number == 1)) {
    return cell.number == 1;
  }
  auto const text = trim(cell.text);
  if (text == "1" || (cell.kind == sheets::CellKind::boolean && text == "TRUE")) {
    return true;
  }
  if (text == "0" || (cell.kind == sheets::CellKind::boolean && text == "FALSE")) {
    return false;
  }
  return std::nullopt;
}

std::optional<std::uint64_t> whole_number(sheets::Cell const& cell) {
  if (cell.kind != sheets::CellKind::number || !(cell.number >= 0) ||
      cell.number > 9'007'199'254'740'992.0) { // 2^53: whole numbers stay exact
    return std::nullopt;
  }
  auto const number = static_cast<std::uint64_t>(cell.number);
  return static_cast<double>(number) == cell.number ? std::optional{number} : std::nullopt;
}

/// Takes the first sheet with a row; keeps going after a problem, up to kMostProblems.
class CaptureSink : public sheets::SheetSink {
public:
  bool begin_sheet(sheets::SheetInfo const& sheet) override {
    sheet_ = sheet.name;
    return !sheet.hidden && !has_header_;
  }

  bool row(sheets::Row const& row) override {
    if (!has_header_) {
      has_header_ = true;
      return take_header(row);
    }
    take_row(row);
    return problems_.size() < kMostProblems && table_.patterns.size() < kMostRows;
  }

  void end_sheet(sheets::SheetSummary const& /*summary*/) override {}

  CaptureFile finish() && {
    if (!has_header_) {
      problems_.push_back({.key = "capture.no_table", .where = ""});
    }
    return problems_.empty() ? CaptureFile{std::move(table_)} : CaptureFile{std::move(problems_)};
  }

private:
  std::string where(std::uint32_t row, std::size_t column) const {
    auto const cell = sheets::cell_name({.row = row, .column = static_cast<std::uint32_t>(column)});
    return sheet_.empty() ? cell : sheet_ + "!" + cell;
  }

  void problem(Error error) {
    if (problems_.size() < kMostProblems) {
      problems_.push_back(std::move(error));
    }
  }

  /// @return whether the rows below can be read
  bool take_header(sheets::Row const& row) {
    auto const lists = row.cells.size() - 1;
    if (lists < 2) {
      problem({.key = "capture.too_few_lists", .where = where(row.number, 0)});
      return false;
    }
    if (lists > analysis::kMostLists) {
      problem({.key = "capture.too_many_lists",
               .where = where(row.number, 0),
               .args = {{"lists", std::to_string(lists)},
                        {"most", std::to_string(analysis::kMostLists)}}});
      return false;
    }
    for (auto column = std::size_t{0}; column < lists; ++column) {
      auto const name = std::string{trim(row.cells[column].text)};
      if (name.empty()) {
        problem({.key = "capture.header_blank", .where = where(row.number, column)});
      } else if (std::find(table_.lists.begin(), table_.lists.end(), name) != table_.lists.end()) {
        problem({.key = "capture.list_twice", .where = where(row.number, column)});
      }
      table_.lists.push_back(name);
    }
    return true;
  }

  void take_row(sheets::Row const& row) {
    auto const lists = table_.lists.size();
    auto const before = problems_.size();
    if (row.cells.size() > lists + 1) {
      problem({.key = "capture.row_too_wide", .where = where(row.number, lists + 1)});
    }
    auto pattern = CapturePattern{};
    for (auto column = std::size_t{0}; column < lists; ++column) {
      auto const cell = column < row.cells.size() ? row.cells[column] : sheets::Cell{};
      auto const on = is_on_list(cell);
      if (!on) {
        problem({.key = "capture.cell_not_01", .where = where(row.number, column)});
      }
      pattern.lists |= on.value_or(false) ? ListSet{1} << column : 0;
    }
    auto const people = lists < row.cells.size() ? whole_number(row.cells[lists]) : std::nullopt;
    if (!people) {
      problem({.key = "capture.count_not_whole", .where = where(row.number, lists)});
    }
    if (problems_.size() > before) {
      return;
    }
    pattern.people = *people;
    keep(pattern, row.number);
  }

  void keep(CapturePattern const& pattern, std::uint32_t row) {
    if (pattern.lists == 0) {
      problem({.key = "capture.row_without_list", .where = where(row, 0)});
      return;
    }
    auto const [first, is_new] = rows_.emplace(pattern.lists, row);
    if (!is_new) {
      problem({.key = "capture.row_twice",
               .where = where(row, 0),
               .args = {{"first", std::to_string(first->second)}}});
      return;
    }
    table_.patterns.push_back(pattern);
  }

  std::string sheet_;
  bool has_header_ = false;
  CaptureTable table_;
  std::map<ListSet, std::uint32_t> rows_; ///< where each set of lists stands
  std::vector<Error> problems_;
};

template <class... Source> CaptureFile read(Source const&... source) {
  auto sink = CaptureSink{};
  auto const done = sheets::read_tables(source..., sheets::ReadLimits{}, sink);
  return done ? std::move(sink).finish() : CaptureFile{std::vector{done.error()}};
}

} // namespace

CaptureFile read_capture_file(std::filesystem::path const& file) { return read(file); }

CaptureFile read_capture_file(std::string_view bytes, std::string_view file_name) {
  return read(bytes, file_name);
}

} // namespace njia::app
