#include "njia/io/write/template/template.h"

#include "njia/domain/vocabulary.h"
#include "njia/io/write/book/xlsx_file.h"

#include <map>

#include <fmt/format.h>
#include <xlsxwriter.h>

namespace njia {
namespace {

constexpr lxw_row_t kHeaderRows = 3;
constexpr lxw_row_t kRowsWithLists = 5000; ///< drop-downs reach this far
constexpr double kColumnWidth = 20;
constexpr double kTextWidth = 100;

/// Where the labels of each code list stand on the sheet of codes: "=Codes!$B$2:$B$24".
using ListRanges = std::map<std::string, std::string>;

struct Formats {
  lxw_format* header;
  lxw_format* tag;
  lxw_format* title;
  lxw_format* text;
};

Formats make_formats(lxw_workbook* book) {
  auto formats = Formats{workbook_add_format(book), workbook_add_format(book),
                         workbook_add_format(book), workbook_add_format(book)};
  format_set_bold(formats.header);
  format_set_text_wrap(formats.header);
  format_set_bg_color(formats.header, 0xE8EEF2);
  format_set_bottom(formats.header, LXW_BORDER_THIN);
  format_set_font_color(formats.tag, 0x6B7780);
  format_set_bold(formats.title);
  format_set_font_size(formats.title, 14);
  format_set_text_wrap(formats.text);
  format_set_align(formats.text, LXW_ALIGN_VERTICAL_TOP);
  return formats;
}

/// One row per code: list, label, code.
ListRanges write_codes(lxw_worksheet* sheet, std::string const& name,
                       std::vector<TemplateColumn> const& columns, Language language,
                       Formats const& formats) {
  auto ranges = ListRanges{};
  auto row = lxw_row_t{0};
  auto const write = [&](lxw_col_t column, std::string const& text, lxw_format* format) {
    worksheet_write_string(sheet, row, column, text.c_str(), format);
  };
  write(0, label("template", "codes.list", language), formats.header);
  write(1, label("template", "codes.label", language), formats.header);
  write(2, label("template", "codes.code", language), formats.header);
  for (auto const& column : columns) {
    if (column.vocabulary.empty() || ranges.contains(column.vocabulary)) {
      continue;
    }
    auto const first = row + 1;
    for (auto const& term : vocabulary(column.vocabulary).rows()) {
      ++row;
      write(0,
            label("template", column.vocabulary == "transport" ? "transport" : column.target,
                  language),
            nullptr);
      write(1, term_label(column.vocabulary, term.number, language), nullptr);
      write(2, term.code, nullptr);
    }
    ranges[column.vocabulary] = fmt::format("='{}'!$B${}:$B${}", name, first + 1, row + 1);
  }
  worksheet_set_column(sheet, 0, 2, kColumnWidth * 2, nullptr);
  worksheet_freeze_panes(sheet, 1, 0);
  return ranges;
}

void write_reports(lxw_worksheet* sheet, std::vector<TemplateColumn> const& columns,
                   ListRanges const& ranges, Language language, Formats const& formats) {
  for (auto i = std::size_t{0}; i < columns.size(); ++i) {
    auto const& column = columns[i];
    auto const at = static_cast<lxw_col_t>(i);
    worksheet_write_string(sheet, 0, at, column.label.c_str(), formats.header);
    worksheet_write_string(sheet, 1, at, column.hxl.c_str(), formats.tag);
    worksheet_write_string(sheet, 2, at, column.target.c_str(), formats.tag);
    if (column.vocabulary.empty()) {
      continue;
    }
    auto formula = ranges.at(column.vocabulary);
    auto validation = lxw_data_validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    validation.value_formula = formula.data();
    // Several answers, and words of one's own, may be typed: the list helps, it does not forbid.
    validation.error_type = LXW_VALIDATION_ERROR_TYPE_INFORMATION;
    validation.show_error = LXW_VALIDATION_OFF;
    worksheet_data_validation_range(sheet, kHeaderRows, at, kHeaderRows + kRowsWithLists, at,
                                    &validation);
  }
  worksheet_set_column(sheet, 0, static_cast<lxw_col_t>(columns.size() - 1), kColumnWidth, nullptr);
  auto hidden = lxw_row_col_options{};
  hidden.hidden = 1;
  worksheet_set_row_opt(sheet, 2, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
  worksheet_freeze_panes(sheet, kHeaderRows, 0);
  if (language == Language::ar) {
    worksheet_right_to_left(sheet);
  }
}

/// Text in one column; the examples below it field by field, so that nobody takes them for reports.
void write_instructions(lxw_worksheet* sheet, std::vector<TemplateColumn> const& columns,
                        Language language, Formats const& formats) {
  auto row = lxw_row_t{0};
  worksheet_write_string(sheet, row++, 0, label("template", "instructions.title", language).c_str(),
                         formats.title);
  for (auto i = 1; has_label("template", fmt::format("instructions.{}", i)); ++i) {
    worksheet_write_string(sheet, row++, 0,
                           label("template", fmt::format("instructions.{}", i), language).c_str(),
                           formats.text);
  }
  ++row;
  worksheet_write_string(sheet, row++, 0, label("template", "examples.title", language).c_str(),
                         formats.title);
  for (auto example = 1; has_label("template", fmt::format("example.{}.origin.place", example));
       ++example) {
    worksheet_write_string(
        sheet, row++, 0,
        label("template", fmt::format("example.{}.title", example), language).c_str(),
        formats.header);
    for (auto const& column : columns) {
      auto const key = fmt::format("example.{}.{}", example, column.target);
      if (has_label("template", key)) {
        auto const line = column.label + ": " + label("template", key, language);
        worksheet_write_string(sheet, row++, 0, line.c_str(), formats.text);
      }
    }
    ++row;
  }
  worksheet_set_column(sheet, 0, 0, kTextWidth, nullptr);
  if (language == Language::ar) {
    worksheet_right_to_left(sheet);
  }
}

} // namespace

Result<Done> write_template(std::filesystem::path const& out, Language language) {
  auto file = XlsxFile{out, CellOrder::anywhere};
  auto* book = file.book();
  auto const formats = make_formats(book);
  auto const columns = template_columns(language);
  auto const codes_name = label("template", "sheet.codes", language);
  auto* reports = file.add_sheet(label("template", "sheet.reports", language));
  auto* codes = file.add_sheet(codes_name);
  auto* instructions = file.add_sheet(label("template", "sheet.instructions", language));
  auto const ranges = write_codes(codes, codes_name, columns, language, formats);
  write_reports(reports, columns, ranges, language, formats);
  write_instructions(instructions, columns, language, formats);
  workbook_define_name(book, "njia_template_version", fmt::format("={}", kTemplateVersion).c_str());
  auto title = std::string{"Njia"};
  auto properties = lxw_doc_properties{};
  properties.title = title.data();
  workbook_set_properties(book, &properties);
  return file.close();
}

} // namespace njia
