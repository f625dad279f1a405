#include "njia/app/demo/book.h"
#include "njia/io/write/book/xlsx_file.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace njia::demo {
namespace {

constexpr auto kCreated =
    std::time_t{946'684'800}; ///< 2000-01-01: the same book gives the same bytes
constexpr auto kColumnWidth = 17.0;

class XlsxBook {
public:
  explicit XlsxBook(std::filesystem::path const& file)
      : file_{file, CellOrder::anywhere}, book_{file_.book()} {
    for (auto& format : formats_) {
      format = workbook_add_format(book_);
    }
    format_set_bold(formats_[1]);
    format_set_font_size(formats_[1], 14);
    format_set_bold(formats_[2]);
    format_set_bg_color(formats_[2], 0xD9E2EC);
    format_set_text_wrap(formats_[2]);
    format_set_bold(formats_[3]);
    date_ = workbook_add_format(book_);
    format_set_num_format(date_, "dd/mm/yyyy");
  }

  void set_properties(std::string title) {
    auto comments = std::string{kSyntheticNote};
    auto properties = lxw_doc_properties{};
    properties.title = title.data();
    properties.comments = comments.data();
    properties.created = kCreated;
    workbook_set_properties(book_, &properties);
  }

  void add(BookSheet const& sheet) {
    auto* out = file_.add_sheet(sheet.name);
    worksheet_set_column(out, 0, 30, kColumnWidth, nullptr);
    if (sheet.right_to_left) {
      worksheet_right_to_left(out);
    }
    // Merging writes a blank text over its cells; the texts come after it.
    for (auto const& merge : sheet.merges) {
      worksheet_merge_range(out, row_number(merge.row), column_number(merge.column),
                            row_number(merge.last_row), column_number(merge.last_column), "",
                            formats_[2]);
    }
    for (auto const column : sheet.hidden_columns) {
      auto options = lxw_row_col_options{.hidden = 1, .level = 0, .collapsed = 0};
      worksheet_set_column_opt(out, column_number(column), column_number(column), kColumnWidth,
                               nullptr, &options);
    }
    for (auto row = std::size_t{0}; row < sheet.rows.size(); ++row) {
      for (auto column = std::size_t{0}; column < sheet.rows[row].size(); ++column) {
        write(out, row_number(row), column_number(column), sheet.rows[row][column]);
      }
    }
  }

  void close() {
    if (!file_.close()) {
      throw std::runtime_error{"the workbook cannot be written"};
    }
  }

private:
  static lxw_row_t row_number(std::size_t row) { return static_cast<lxw_row_t>(row); }
  static lxw_col_t column_number(std::size_t column) { return static_cast<lxw_col_t>(column); }

  void write(lxw_worksheet* out, lxw_row_t row, lxw_col_t column, Cell const& cell) {
    auto* format = formats_[static_cast<std::size_t>(cell.look)];
    switch (cell.kind) {
    case Cell::Kind::blank:
      return;
    case Cell::Kind::text:
      worksheet_write_string(out, row, column, cell.text.c_str(), format);
      return;
    case Cell::Kind::number:
      worksheet_write_number(out, row, column, cell.number, format);
      return;
    case Cell::Kind::formula:
      worksheet_write_formula_num(out, row, column, cell.text.c_str(), format, cell.number);
      return;
    case Cell::Kind::date: {
      auto const day = std::chrono::year_month_day{cell.day};
      auto when = lxw_datetime{.year = static_cast<int>(day.year()),
                               .month = static_cast<int>(static_cast<unsigned>(day.month())),
                               .day = static_cast<int>(static_cast<unsigned>(day.day())),
                               .hour = 0,
                               .min = 0,
                               .sec = 0};
      worksheet_write_datetime(out, row, column, &when, date_);
    }
    }
  }

  XlsxFile file_;
  lxw_workbook* book_;
  std::array<lxw_format*, 4> formats_{}; ///< by Look
  lxw_format* date_ = nullptr;
};

} // namespace

void write_xlsx(Book const& book, std::filesystem::path const& file) {
  auto out = XlsxBook{file};
  out.set_properties(book.title);
  for (auto const& sheet : book.sheets) {
    out.add(sheet);
  }
  out.close();
}

} // namespace njia::demo
