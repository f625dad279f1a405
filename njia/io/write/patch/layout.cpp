#include "njia/io/write/patch/layout.h"

#include "njia/base/text.h"

#include <algorithm>

namespace njia::sheets {
namespace {

constexpr std::array kColumns = {AddedColumn::status, AddedColumn::reason, AddedColumn::id,
                                 AddedColumn::version};

std::string const& title_of(AddedColumn column, GiveBackWords const& words) {
  switch (column) {
  case AddedColumn::status:
    return words.status;
  case AddedColumn::reason:
    return words.reason;
  case AddedColumn::id:
    return words.id;
  case AddedColumn::version:
    break;
  }
  return words.version;
}

std::string const& text_of(AddedColumn column, RowMark const& row) {
  switch (column) {
  case AddedColumn::status:
    return row.status;
  case AddedColumn::reason:
    return row.reason;
  case AddedColumn::id:
    return row.id;
  case AddedColumn::version:
    break;
  }
  return row.version;
}

bool is_needed(AddedColumn column, SheetMarks const& marks) {
  return std::any_of(marks.rows.begin(), marks.rows.end(),
                     [&](RowMark const& row) { return !text_of(column, row).empty(); });
}

/// Looks at widths and titles only.
class LayoutSink : public SheetSink {
public:
  LayoutSink(std::span<SheetMarks const> marks, GiveBackWords const& words)
      : marks_{marks}, words_{words} {
    layouts.resize(marks.size());
    widths.resize(marks.size());
  }

  bool begin_sheet(SheetInfo const& sheet) override {
    auto const found = std::find_if(marks_.begin(), marks_.end(), [&](SheetMarks const& marks) {
      return marks.sheet == sheet.index;
    });
    current_ = static_cast<std::size_t>(found - marks_.begin());
    return found != marks_.end();
  }

  bool row(Row const& row) override {
    if (row.number != marks_[current_].header_row) {
      return true;
    }
    for (auto i = std::uint32_t{0}; i < row.cells.size(); ++i) {
      for (auto const column : kColumns) {
        if (trim(row.cells[i].text) == title_of(column, words_)) {
          layouts[current_].columns[static_cast<std::size_t>(column)] = i;
        }
      }
    }
    return true;
  }

  void end_sheet(SheetSummary const& summary) override {
    auto& width = widths[current_];
    width = summary.columns;
    for (auto const& range :
         summary.merged) { // a title over the table may reach beyond its last column
      width = std::max(width, range.last_column + 1);
    }
  }

  std::vector<SheetLayout> layouts;
  std::vector<std::uint32_t> widths;

private:
  std::span<SheetMarks const> marks_;
  GiveBackWords const& words_;
  std::size_t current_ = 0;
};

} // namespace

Result<FileLayout> find_layout(std::filesystem::path const& original,
                               std::span<SheetMarks const> marks, GiveBackWords const& words,
                               ReadLimits const& limits) {
  auto sink = LayoutSink{marks, words};
  auto const read = read_tables(original, limits, sink);
  if (!read) {
    return read.error();
  }
  for (auto i = std::size_t{0}; i < marks.size(); ++i) {
    auto& layout = sink.layouts[i];
    layout.first_new = sink.widths[i];
    for (auto const column : kColumns) {
      auto& place = layout.columns[static_cast<std::size_t>(column)];
      if (!place && is_needed(column, marks[i])) {
        place = layout.first_new + layout.new_count++;
      }
    }
    if (layout.first_new + layout.new_count > limits.columns) {
      return Error{"give_back.no_room", {}, {{"limit", std::to_string(limits.columns)}}};
    }
  }
  return FileLayout{read->format, std::move(sink.layouts)};
}

SheetChanges make_changes(SheetMarks const& marks, SheetLayout const& layout,
                          GiveBackWords const& words) {
  auto changes = SheetChanges{};
  for (auto const& mark : marks.cells) {
    auto& fill = changes[mark.at.row][mark.at.column].fill;
    fill = std::max(fill.value_or(MarkSeverity::note), mark.severity);
  }
  for (auto const column : kColumns) {
    auto const place = layout.columns[static_cast<std::size_t>(column)];
    if (!place) {
      continue;
    }
    if (marks.header_row > 0 && *place >= layout.first_new) {
      changes[marks.header_row][*place].text = title_of(column, words);
    }
    for (auto const& row : marks.rows) {
      auto& change = changes[row.row][*place];
      change.text = text_of(column, row);
      if (column == AddedColumn::status && row.coloured) {
        change.fill = row.severity;
      }
    }
  }
  return changes;
}

Comments make_comments(SheetMarks const& marks) {
  auto comments = Comments{};
  for (auto const& mark : marks.cells) {
    auto const at = std::pair{mark.at.row, mark.at.column};
    if (mark.message.empty() ||
        (comments.size() >= kMaxCommentsPerSheet && !comments.contains(at))) {
      continue;
    }
    auto& text = comments[at];
    text += text.empty() ? mark.message : "\n" + mark.message;
  }
  return comments;
}

} // namespace njia::sheets
