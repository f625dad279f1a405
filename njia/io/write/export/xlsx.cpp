// XLSX by libxlsxwriter. Every value is a string, never a formula; the id and version columns stand
// first, the codes of every list on a second sheet.
#include "njia/io/write/export/export.h"

#include "njia/domain/vocabulary.h"

#include <xlsxwriter.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <stdexcept>

namespace njia {
namespace {

constexpr std::uint16_t kColumnWidth = 18;

/// A folder that only this user can read, gone with the object: libxlsxwriter 1.1 writes to files
/// only.
class PrivateFolder {
public:
  PrivateFolder() : path_{(std::filesystem::temp_directory_path() / "njia-XXXXXX").string()} {
    if (mkdtemp(path_.data()) == nullptr) {
      throw std::runtime_error{"no temporary folder could be made"};
    }
  }
  PrivateFolder(PrivateFolder const&) = delete;
  PrivateFolder& operator=(PrivateFolder const&) = delete;
  ~PrivateFolder() {
    auto ignored = std::error_code{};
    std::filesystem::remove_all(path_, ignored);
  }
  std::string file(std::string const& name) const { return path_ + "/" + name; }

private:
  std::string path_;
};

lxw_workbook* open_workbook(std::string const& path, std::string& temporary_folder) {
  auto options = lxw_workbook_options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = temporary_folder.data();
  auto* book = workbook_new_opt(path.c_str(), &options);
  if (book == nullptr) {
    throw std::runtime_error{
        "no workbook could be made: is there room in the folder for temporary files?"};
  }
  return book;
}

void write_cells(lxw_worksheet* sheet, lxw_row_t row, std::vector<std::string> const& cells,
                 lxw_format* format) {
  for (auto column = std::size_t{0}; column < cells.size(); ++column) {
    if (!cells[column].empty()) {
      worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column), cells[column].c_str(),
                             format);
    }
  }
}

void write_codes(lxw_workbook* book, lxw_format* head) {
  auto* sheet = workbook_add_worksheet(book, "codes");
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

void write_xlsx(std::span<ExportRow const> rows, ExportContext const& context, std::ostream& out) {
  auto const folder = PrivateFolder{};
  auto const path = folder.file("journeys.xlsx");
  auto temporary_folder = folder.file("");
  auto* book = open_workbook(path, temporary_folder);
  fix_dates(book, context.synthetic);
  auto* head = workbook_add_format(book);
  format_set_bold(head);
  auto* sheet = workbook_add_worksheet(book, "journeys");
  auto const steps = max_step_count(rows);
  auto const columns = export_columns(steps);
  worksheet_set_column(sheet, 0, static_cast<lxw_col_t>(columns.size()), kColumnWidth, nullptr);
  worksheet_freeze_panes(sheet, 1, 2);
  write_cells(sheet, 0, columns, head);
  for (auto i = std::size_t{0}; i < rows.size(); ++i) {
    write_cells(sheet, static_cast<lxw_row_t>(i + 1), export_cells(rows[i], steps, context),
                nullptr);
  }
  write_codes(book, head);
  if (workbook_close(book) != LXW_NO_ERROR) {
    throw std::runtime_error{"the workbook could not be written"};
  }
  out << std::ifstream{path, std::ios::binary}.rdbuf();
}

} // namespace njia
