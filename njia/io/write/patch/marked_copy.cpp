#include "njia/base/text.h"
#include "njia/io/read/read.h"
#include "njia/io/write/book/xlsx_file.h"
#include "njia/io/write/patch/package_patch.h"

#include <algorithm>
#include <set>

#include <xlsxwriter.h>

namespace njia::sheets {
namespace {

/// The looks of a cell: by what is marked, and whether it is a day.
class Formats {
public:
  explicit Formats(lxw_workbook* workbook) {
    constexpr std::array<lxw_color_t, 3> kColours = {0xDCE6F2, 0xFFF2CC,
                                                     0xF8CBAD}; // note, warning, error
    for (auto day = std::size_t{0}; day < 2; ++day) {
      for (auto fill = std::size_t{0}; fill < 4; ++fill) {
        auto* const format = workbook_add_format(workbook);
        if (day == 1) {
          format_set_num_format(format, "yyyy-mm-dd");
        }
        if (fill > 0) {
          format_set_pattern(format, LXW_PATTERN_SOLID);
          format_set_bg_color(format, kColours[fill - 1]);
        }
        formats_[day][fill] = day == 0 && fill == 0 ? nullptr : format;
      }
    }
  }

  lxw_format* of(bool day, std::optional<MarkSeverity> fill) const {
    return formats_[day ? 1 : 0][fill ? static_cast<std::size_t>(*fill) + 1 : 0];
  }

private:
  std::array<std::array<lxw_format*, 4>, 2> formats_{};
};

/// Writes what it hears, with the changes put in, row by row.
class CopyingSink : public SheetSink {
public:
  CopyingSink(XlsxFile const& file, std::span<SheetMarks const> marks,
              std::span<SheetLayout const> layouts, GiveBackWords const& words)
      : file_{file}, formats_{file.book()}, marks_{marks}, layouts_{layouts}, words_{words} {}

  bool begin_sheet(SheetInfo const& sheet) override {
    sheet_ = file_.add_sheet(sheet_name(sheet));
    changes_.clear();
    comments_.clear();
    for (auto i = std::size_t{0}; i < marks_.size(); ++i) {
      if (marks_[i].sheet == sheet.index) {
        changes_ = make_changes(marks_[i], layouts_[i], words_);
        comments_ = make_comments(marks_[i]);
      }
    }
    if (sheet.hidden) {
      worksheet_hide(sheet_);
    }
    return true;
  }

  bool row(Row const& row) override {
    write_missing_rows(row.number);
    auto const changed = changes_.find(row.number);
    auto const& changes = changed == changes_.end() ? kNoChanges : changed->second;
    for (auto column = std::uint32_t{0}; column < row.cells.size(); ++column) {
      auto const change = changes.find(column);
      if (change == changes.end()) {
        write(row.number, column, row.cells[column], std::nullopt);
      } else if (!change->second.text) {
        write(row.number, column, row.cells[column], change->second.fill);
      }
    }
    write_changes(row.number, changes, static_cast<std::uint32_t>(row.cells.size()));
    if (changed != changes_.end()) {
      changes_.erase(changed);
    }
    return true;
  }

  void end_sheet(SheetSummary const&) override {
    write_missing_rows(UINT32_MAX);
    for (auto const& [at, text] : comments_) {
      worksheet_write_comment(sheet_, at.first - 1, static_cast<lxw_col_t>(at.second),
                              text.c_str());
    }
  }

private:
  inline static CellChanges const kNoChanges{};

  /// Excel allows 31 characters, no []:*?/\ and no name twice.
  std::string sheet_name(SheetInfo const& sheet) {
    auto name = sheet.name.empty() ? std::string{"Data"} : sheet.name;
    auto const sound = count_code_points(name) <= 31 &&
                       name.find_first_of("[]:*?/\\'") == std::string::npos &&
                       names_.insert(ascii_lower(name)).second;
    return sound ? name : "Sheet " + std::to_string(sheet.index + 1);
  }

  /// Rows with marks that the table does not have.
  void write_missing_rows(std::uint32_t before) {
    while (!changes_.empty() && changes_.begin()->first < before) {
      write_changes(changes_.begin()->first, changes_.begin()->second, 0);
      changes_.erase(changes_.begin());
    }
  }

  /// New texts wherever they are, and fills of cells at or behind `width`, which the table leaves
  /// blank.
  void write_changes(std::uint32_t row, CellChanges const& changes, std::uint32_t width) {
    for (auto const& [column, change] : changes) {
      if (change.text) {
        write(row, column, {.kind = CellKind::text, .text = *change.text}, change.fill);
      } else if (column >= width) {
        write(row, column, {}, change.fill);
      }
    }
  }

  void write(std::uint32_t row, std::uint32_t column, Cell const& cell,
             std::optional<MarkSeverity> fill) {
    auto const at = static_cast<lxw_row_t>(row - 1);
    auto const place = static_cast<lxw_col_t>(column);
    auto* const format = formats_.of(cell.kind == CellKind::date, fill);
    switch (cell.kind) {
    case CellKind::blank:
      worksheet_write_blank(sheet_, at, place, format);
      break;
    case CellKind::number:
    case CellKind::date:
      worksheet_write_number(sheet_, at, place, cell.number, format);
      break;
    case CellKind::boolean:
      worksheet_write_boolean(sheet_, at, place, cell.number != 0 ? 1 : 0, format);
      break;
    case CellKind::text:
    case CellKind::error: // never as a formula, whatever it begins with
      worksheet_write_string(sheet_, at, place, std::string{cell.text}.c_str(), format);
      break;
    }
  }

  XlsxFile const& file_;
  lxw_worksheet* sheet_ = nullptr;
  Formats formats_;
  std::span<SheetMarks const> marks_;
  std::span<SheetLayout const> layouts_;
  GiveBackWords const& words_;
  SheetChanges changes_;
  Comments comments_;
  std::set<std::string> names_;
};

} // namespace

Result<Done> write_marked_copy(std::filesystem::path const& original,
                               std::filesystem::path const& out, std::span<SheetMarks const> marks,
                               std::span<SheetLayout const> layouts, GiveBackWords const& words,
                               ReadLimits const& limits) {
  auto file = XlsxFile{out, CellOrder::rows};
  auto sink = CopyingSink{file, marks, layouts, words};
  auto const read = read_tables(original, limits, sink);
  return read ? file.close() : Result<Done>{read.error()};
}

} // namespace njia::sheets
