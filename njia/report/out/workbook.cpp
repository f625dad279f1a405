#include "njia/report/out/workbook.h"

#include "njia/io/write/book/temporary_file.h"
#include "njia/io/write/book/xlsx_file.h"
#include "njia/report/pages/annex_rows.h"
#include "njia/report/pages/pages.h"

#include <chrono>
#include <fmt/format.h>
#include <stdexcept>
#include <xlsxwriter.h>

namespace njia::report {
namespace {

struct Formats {
  lxw_format* head = nullptr;
  lxw_format* title = nullptr;
  lxw_format* wrapped = nullptr;
};

/// One sheet, filled from the top.
class Sheet {
public:
  Sheet(XlsxFile const& file, std::string const& name, bool is_rtl) : sheet_{file.add_sheet(name)} {
    if (is_rtl) {
      worksheet_right_to_left(sheet_);
    }
  }

  void width(std::size_t first, std::size_t last, double characters) {
    worksheet_set_column(sheet_, column(first), column(last), characters, nullptr);
  }
  void next_row() { ++row_; }
  /// Always a string: what looks like a formula stays text.
  void text(std::size_t at, std::string const& value, lxw_format* format = nullptr) {
    if (!value.empty()) {
      worksheet_write_string(sheet_, row_, column(at), value.c_str(), format);
    }
  }
  void number(std::size_t at, std::uint64_t value) {
    worksheet_write_number(sheet_, row_, column(at), static_cast<double>(value), nullptr);
  }
  void freeze_here() { worksheet_freeze_panes(sheet_, row_, 0); }
  void foot(std::string const& text) { worksheet_set_footer(sheet_, text.c_str()); }

private:
  static lxw_col_t column(std::size_t at) { return static_cast<lxw_col_t>(at); }
  lxw_worksheet* sheet_;
  lxw_row_t row_ = 0;
};

/// Names of sheets are at most 31 characters, without []:*?/\ — ours are numbers and table names.
std::string sheet_name(std::size_t number, PublishedTable const& table) {
  return fmt::format("{:02} {}", number, table.name).substr(0, 31);
}

constexpr std::string_view kMeasures[] = {
    "sheet.state",       "sheet.submissions_low", "sheet.submissions_high", "sheet.people_low",
    "sheet.people_high", "sheet.organisations",   "sheet.unknown_size",     "sheet.remark"};

std::string state_words(Context const& context, PublishedCell const& cell) {
  switch (cell.state) {
  case CellState::shown:
    return context.words("state.shown");
  case CellState::rolled_up:
    return context.words("state.rolled_up");
  case CellState::zero:
    return context.words("number.none");
  case CellState::withheld:
    break;
  }
  return context.words("number.withheld");
}

void write_cell(Context const& context, Sheet& sheet, std::size_t at, PublishedCell const& cell) {
  sheet.text(at, state_words(context, cell));
  auto const* const figure = shown(cell);
  if (figure == nullptr) {
    sheet.text(at + 7,
               cell.state == CellState::withheld ? context.withheld_words(cell) : std::string{});
    return;
  }
  auto const interval = [&](std::size_t column, Cases const& cases) {
    sheet.number(column, cases.low);
    if (cases.high) {
      sheet.number(column + 1, *cases.high);
    } else {
      sheet.text(column + 1, context.words("sheet.no_upper_limit"));
    }
  };
  interval(at + 1, figure->submissions);
  interval(at + 3, persons_of(*figure));
  if (figure->groups_or_more) {
    sheet.text(at + 5, context.words.count_or_more(figure->groups, true));
  } else {
    sheet.number(at + 5, figure->groups);
  }
  if (!context.tables.is_public()) {
    sheet.number(at + 6, figure->unknown_size);
  }
}

void write_table(Context const& context, XlsxFile const& file, Formats const& formats,
                 std::size_t number, PublishedTable const& table, std::string const& mark) {
  auto sheet = Sheet{file, sheet_name(number, table), context.words.is_rtl()};
  auto const keys = std::max<std::size_t>(table.dimensions.size(), 1);
  sheet.width(0, keys - 1, 30);
  sheet.width(keys, keys + std::size(kMeasures) - 1, 15);
  sheet.text(0, table_title(context, table), formats.title);
  sheet.next_row();
  sheet.text(0, mark);
  sheet.next_row();
  sheet.text(0, annex_note(context, table));
  sheet.next_row();
  sheet.next_row();
  auto const heads = annex_heads(context, table);
  for (auto i = std::size_t{0}; i < keys; ++i) {
    sheet.text(i, heads[i], formats.head);
  }
  for (auto i = std::size_t{0}; i < std::size(kMeasures); ++i) {
    sheet.text(keys + i, context.words(kMeasures[i]), formats.head);
  }
  auto const change_column = keys + std::size(kMeasures);
  sheet.text(change_column, context.words("head.change"), formats.head);
  sheet.next_row();
  sheet.freeze_here();
  for (auto const& row : table.rows) {
    for (auto i = std::size_t{0}; i < table.dimensions.size(); ++i) {
      sheet.text(i, key_words(context, table, row, i));
    }
    write_cell(context, sheet, keys, row.cell);
    if (auto const change = find_fact(row.facts, "change")) {
      sheet.text(change_column, context.words("change.name." + *change));
    }
    sheet.next_row();
  }
  for (auto const& left : table.left_out) {
    auto const key = "left_out.name." + left.reason;
    sheet.text(0, context.words(has_label("report", key) ? key : "left_out.name.several"));
    write_cell(context, sheet, keys, left.cell);
    sheet.next_row();
  }
  sheet.text(0, context.words("key.total"), formats.head);
  write_cell(context, sheet, keys, table.total);
  sheet.foot("&L" + mark);
}

void write_cover(Context const& context, XlsxFile const& file, Formats const& formats,
                 std::string const& mark) {
  auto sheet = Sheet{file, context.words("sheet.cover"), context.words.is_rtl()};
  auto const& words = context.words;
  sheet.width(0, 0, 28);
  sheet.width(1, 1, 90);
  auto const line = [&](std::string const& head, std::string const& text) {
    sheet.text(0, head, formats.head);
    sheet.text(1, text, formats.wrapped);
    sheet.next_row();
  };
  sheet.text(0, cover_title(context), formats.title);
  sheet.next_row();
  sheet.text(0, mark);
  sheet.next_row();
  sheet.next_row();
  for (auto const& fact : cover_facts(context)) {
    line(fact.head, fact.text);
  }
  line(words("sheet.digest"), context.input.digest);
  line(words("sheet.version"), context.input.code_version);
  sheet.next_row();
  for (auto const& key : kMeasures) {
    line(words(key), words(std::string{key} + ".help"));
  }
  sheet.next_row();
  line(words("method.limits.title"), words("method.limits.text"));
  auto number = std::size_t{0};
  sheet.next_row();
  for (auto const& released : context.tables.all()) {
    line(sheet_name(++number, released.get()), table_title(context, released.get()));
  }
}

Formats make_formats(lxw_workbook* book) {
  auto formats = Formats{.head = workbook_add_format(book),
                         .title = workbook_add_format(book),
                         .wrapped = workbook_add_format(book)};
  format_set_bold(formats.head);
  format_set_bold(formats.title);
  format_set_font_size(formats.title, 14);
  format_set_text_wrap(formats.wrapped);
  return formats;
}

void set_properties(lxw_workbook* book, Context const& context, std::string title,
                    std::string comments) {
  auto properties = lxw_doc_properties{};
  properties.title = title.data();
  properties.comments = comments.data();
  properties.created =
      std::chrono::duration_cast<std::chrono::seconds>(context.input.taken_on.time_since_epoch())
          .count();
  workbook_set_properties(book, &properties);
}

} // namespace

Result<std::string> to_workbook(Release const& release, ReportInput const& input,
                                Atlas const& atlas, draw::Setting const& setting) {
  auto const tables = Tables{release};
  auto const context = Context{.input = input,
                               .tables = tables,
                               .atlas = atlas,
                               .setting = setting,
                               .base_map = draw::BaseMap::shipped(),
                               .words = Words{input.language}};
  auto const edition = context.words(edition_key(context), {{"owner", isolated(input.owner_code)}});
  auto const mark =
      input.is_synthetic
          ? context.words("text.two_sentences",
                          {{"first", edition}, {"second", context.words("synthetic")}})
          : edition;
  auto const temporary = TemporaryFile{"annex.xlsx"};
  auto file = XlsxFile{temporary.path(), CellOrder::rows};
  auto const formats = make_formats(file.book());
  set_properties(file.book(), context, cover_title(context), mark);
  write_cover(context, file, formats, mark);
  auto number = std::size_t{0};
  for (auto const& released : tables.all()) {
    auto const& table = released.get();
    if (auto const fits = check_rows(table.rows.size(), table.name); !fits) {
      return fits.error();
    }
    write_table(context, file, formats, ++number, table, mark);
  }
  if (auto const closed = file.close(); !closed) {
    return closed.error();
  }
  return temporary.read();
}

} // namespace njia::report
