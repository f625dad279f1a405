// XLSX by libxlsxwriter. Every value is a string, never a formula; the id and version columns stand
// first, the codes of every list on a second sheet.
#include "njia/io/write/export/export.h"

#include "njia/domain/vocabulary.h"
#include "njia/io/write/book/temporary_file.h"
#include "njia/io/write/book/xlsx_file.h"

#include <xlsxwriter.h>

#include <ostream>

namespace njia {
namespace {

constexpr std::uint16_t kColumnWidth = 18;

void write_cells(lxw_worksheet* sheet, lxw_row_t row, std::vector<std::string> const& cells,
                 lxw_format* format) {
  for (auto column = std::size_t{0}; column < cells.size(); ++column) {
    if (!cells[column].empty()) {
      worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column), cells[column].c_str(),
                             format);
    }
  }
}

void write_codes(lxw_worksheet* sheet, lxw_format* head) {
  write_cells(sheet, 0, {"list", "code", "en", "sw", "fr", "ar"}, head);
  auto row = lxw_row_t{1};
  for (auto const& name : vocabulary_names()) {
    for (auto const& term : vocabulary(name).rows()) {
      write_cells(sheet, row++,
                  {name, term.code, term.labels[0], term.labels[1], term.labels[2], term.labels[3]},
                  nullptr);
    }
  }
}

/// So that the same journeys give the same bytes.
void fix_dates(lxw_workbook* book, bool synthetic) {
  auto properties = lxw_doc_properties{};
  auto title = std::string{"Njia: journeys"};
  auto comments =
      std::string{synthetic ? "Synthetic data. No real case, place count or organisation." : ""};
  properties.title = title.data();
  properties.comments = comments.data();
  properties.created = 946684800; // 2000-01-01
  workbook_set_properties(book, &properties);
}

} // namespace

Result<Done> write_xlsx(std::span<ExportRow const> rows, ExportContext const& context,
                        std::ostream& out) {
  if (auto const fits = check_rows(rows.size(), "journeys"); !fits) {
    return fits;
  }
  auto const temporary = TemporaryFile{"journeys.xlsx"};
  auto file = XlsxFile{temporary.path(), CellOrder::rows};
  fix_dates(file.book(), context.synthetic);
  auto* head = workbook_add_format(file.book());
  format_set_bold(head);
  if (!context.marking.empty()) { // first, so that whoever opens the book reads it
    write_cells(file.add_sheet("marking"), 0, {context.marking}, head);
  }
  auto* sheet = file.add_sheet("journeys");
  auto const steps = max_step_count(rows);
  auto const columns = export_columns(steps);
  worksheet_set_column(sheet, 0, static_cast<lxw_col_t>(columns.size()), kColumnWidth, nullptr);
  worksheet_freeze_panes(sheet, 1, 2);
  write_cells(sheet, 0, columns, head);
  for (auto i = std::size_t{0}; i < rows.size(); ++i) {
    write_cells(sheet, static_cast<lxw_row_t>(i + 1), export_cells(rows[i], steps, context),
                nullptr);
  }
  write_codes(file.add_sheet("codes"), head);
  if (auto const closed = file.close(); !closed) {
    return closed;
  }
  out << temporary.read();
  return Done{};
}

} // namespace njia
