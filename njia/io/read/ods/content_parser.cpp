#include "njia/io/read/ods/content_parser.h"

#include "njia/io/read/number_text.h"
#include "njia/io/read/sheet_notes.h"

#include <algorithm>
#include <charconv>

namespace njia::sheets {
namespace {

/// A repeat count: at least 1, and no more than a sheet could hold many times over.
std::uint64_t parse_count(std::string_view text) {
  auto value = std::uint32_t{1};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::max<std::uint64_t>(value, 1);
}

/// "PT12H30M05S" as a part of a day; nullopt for a day or more.
std::optional<double> parse_time_of_day(std::string_view text) {
  if (!text.starts_with("PT")) {
    return std::nullopt;
  }
  text.remove_prefix(2);
  auto seconds = 0.0;
  while (!text.empty()) {
    auto amount = 0.0;
    auto const parsed = std::from_chars(text.data(), text.data() + text.size(), amount);
    text.remove_prefix(static_cast<std::size_t>(parsed.ptr - text.data()));
    if (parsed.ec != std::errc{} || text.empty()) {
      return std::nullopt;
    }
    auto const unit = text.front();
    seconds += amount * (unit == 'H' ? 3600 : unit == 'M' ? 60 : 1);
    text.remove_prefix(1);
  }
  return seconds >= 0 && seconds < 86'400 ? std::optional{seconds / 86'400} : std::nullopt;
}

bool is_hidden(std::string_view visibility) {
  return visibility == "collapse" || visibility == "filter";
}

bool is_row_container(std::string_view name) {
  return name == "table-header-rows" || name == "table-row-group" || name == "table-rows" ||
         name == "table-columns" || name == "table-header-columns" || name == "table-column-group";
}

} // namespace

std::optional<Error> OdsContentParser::run(ReadSummary& read) {
  auto is_root = true;
  auto event = cursor_.next();
  for (; event != XmlEvent::finish; event = cursor_.next()) {
    if (event == XmlEvent::failed) {
      return failure();
    }
    if (event != XmlEvent::start) {
      continue;
    }
    auto const name = cursor_.name();
    if (std::exchange(is_root, false) && name != "document-content") {
      return Error{"read.not_a_worksheet", "content.xml"};
    }
    if (name == "style" || name == "table-properties") {
      take_style();
    } else if (name == "table") {
      if (auto error = take_table(read)) {
        return error;
      }
    } else if (name == "tracked-changes" && !cursor_.skip_element()) {
      return failure();
    }
  }
  read.sheets = tables_;
  read.rows = usage_.rows;
  read.cells = usage_.cells;
  return usage_.rows == 0 && !usage_.left_out ? std::optional{Error{"read.no_rows", {}}}
                                              : std::nullopt;
}

/// Remembers the styles that hide a whole table.
void OdsContentParser::take_style() {
  if (cursor_.name() == "style") {
    style_name_ = cursor_.attribute("family") == "table" ? cursor_.attribute("name") : "";
  } else if (!style_name_.empty() && cursor_.attribute("display") == "false") {
    hidden_styles_.insert(style_name_);
  }
}

std::optional<Error> OdsContentParser::take_table(ReadSummary& read) {
  if (tables_ >= limits_.sheets) {
    return Error{"read.too_many_sheets", {}, {{"limit", std::to_string(limits_.sheets)}}};
  }
  auto info = SheetInfo{.name = {}, .index = tables_++};
  append_xml_text(info.name, cursor_.attribute("name"));
  info.hidden = hidden_styles_.contains(cursor_.attribute("style-name"));
  if (!sink_.begin_sheet(info)) {
    usage_.left_out = true;
    return cursor_.skip_element() ? std::nullopt : std::optional{failure()};
  }
  auto builder = RowBuilder{info, limits_, usage_, sink_};
  next_row_ = 1;
  next_style_column_ = 0;
  if (auto error = take_rows(builder)) {
    if (error->where.empty()) {
      error->where = builder.where(0);
    }
    return error;
  }
  finish_sheet(info, builder.summary(), read);
  sink_.end_sheet(builder.summary());
  return std::nullopt;
}

/// From the start of a table to its end.
std::optional<Error> OdsContentParser::take_rows(RowBuilder& builder) {
  auto const outside = cursor_.depth() - 1;
  while (cursor_.depth() > outside) {
    auto const event = cursor_.next();
    if (event == XmlEvent::failed || event == XmlEvent::finish) {
      return failure();
    }
    if (event != XmlEvent::start) {
      continue;
    }
    auto const name = cursor_.name();
    if (name == "table-row" && builder.wants_more()) {
      if (auto error = take_row(builder)) {
        return error;
      }
    } else if (name == "table-column") {
      take_column(builder);
    } else if (!is_row_container(name) && !cursor_.skip_element()) {
      return failure();
    }
  }
  return std::nullopt;
}

void OdsContentParser::take_column(RowBuilder& builder) {
  auto const count = std::min<std::uint64_t>(
      parse_count(cursor_.attribute("number-columns-repeated")), limits_.columns);
  auto& hidden = builder.summary().hidden_columns;
  for (auto i = std::uint64_t{0}; is_hidden(cursor_.attribute("visibility")) && i < count; ++i) {
    if (hidden.size() < limits_.columns) {
      hidden.push_back(static_cast<std::uint32_t>(next_style_column_ + i));
    }
  }
  next_style_column_ += count;
}

std::optional<Error> OdsContentParser::take_row(RowBuilder& builder) {
  auto row = OpenRow{.number = next_row_,
                     .repeated = parse_count(cursor_.attribute("number-rows-repeated")),
                     .hidden = is_hidden(cursor_.attribute("visibility"))};
  next_row_ += row.repeated;
  auto const outside = cursor_.depth() - 1;
  while (cursor_.depth() > outside) {
    auto const event = cursor_.next();
    if (event == XmlEvent::failed || event == XmlEvent::finish) {
      return failure();
    }
    if (event != XmlEvent::start) {
      continue;
    }
    if (cursor_.name() == "table-cell" || cursor_.name() == "covered-table-cell") {
      if (auto error = take_cell(builder, row)) {
        return error;
      }
    } else if (!cursor_.skip_element()) {
      return failure();
    }
  }
  return row.begun ? deliver(builder, row) : std::nullopt;
}

std::optional<Error> OdsContentParser::deliver(RowBuilder& builder, OpenRow const& row) {
  auto error = builder.deliver();
  for (auto i = std::uint64_t{1};
       !error && i < row.repeated && builder.wants_more() && !builder.is_blank(); ++i) {
    error = builder.deliver_again();
  }
  return error;
}

OdsContentParser::CellMarks OdsContentParser::read_marks() const {
  auto marks = CellMarks{};
  marks.covered = cursor_.name() == "covered-table-cell";
  cursor_.for_each_attribute([&](std::string_view name, std::string_view value) {
    if (name == "value-type") {
      marks.type = value;
    } else if (name == "value" || name == "date-value" || name == "time-value" ||
               name == "boolean-value") {
      marks.value = value;
    } else if (name == "string-value") {
      marks.has_string = true;
      append_xml_text(marks.string, value);
    } else if (name == "formula") {
      marks.formula = true;
    } else if (name == "number-columns-repeated") {
      marks.repeated = parse_count(value);
    } else if (name == "number-columns-spanned") {
      marks.columns_spanned = parse_count(value);
    } else if (name == "number-rows-spanned") {
      marks.rows_spanned = parse_count(value);
    }
  });
  return marks;
}

std::optional<Error> OdsContentParser::take_cell(RowBuilder& builder, OpenRow& row) {
  auto const marks = read_marks();
  if (!read_cell_text()) {
    return failure();
  }
  auto error = marks.covered ? std::nullopt : put_cell(builder, row, marks);
  row.column += marks.repeated;
  return error;
}

std::optional<Error> OdsContentParser::put_cell(RowBuilder& builder, OpenRow& row,
                                                CellMarks const& marks) {
  auto& merged = builder.summary().merged;
  if ((marks.columns_spanned > 1 || marks.rows_spanned > 1) &&
      merged.size() < limits_.merged_ranges &&
      row.number + marks.rows_spanned <= limits_.rows + 1 &&
      row.column + marks.columns_spanned <= limits_.columns) {
    merged.push_back({static_cast<std::uint32_t>(row.number),
                      static_cast<std::uint32_t>(row.column),
                      static_cast<std::uint32_t>(row.number + marks.rows_spanned - 1),
                      static_cast<std::uint32_t>(row.column + marks.columns_spanned - 1)});
  }
  auto const cell = to_cell(marks);
  if (cell.kind == CellKind::blank) {
    if (marks.formula) {
      builder.count_formula_without_value();
    }
    return std::nullopt;
  }
  if (!row.begun) {
    row.begun = true;
    if (auto error = builder.begin(row.number, row.hidden)) {
      return error;
    }
  }
  for (auto i = std::uint64_t{0}; i < marks.repeated; ++i) {
    if (auto error = builder.set(row.column + i, cell)) {
      return error;
    }
  }
  return std::nullopt;
}

Cell OdsContentParser::to_cell(CellMarks const& marks) {
  auto const& type = marks.type;
  auto const formula = marks.formula;
  if (type == "float" || type == "percentage" || type == "currency") {
    if (auto const number = parse_xml_number(marks.value)) {
      number_text_ = number->shortest ? marks.value : format_number(number->value);
      return {CellKind::number, number_text_, number->value, formula};
    }
  } else if (type == "date") {
    if (auto const day = parse_iso_day(marks.value)) {
      return {CellKind::date, std::string_view{marks.value}.substr(0, 10), *day, formula};
    }
  } else if (type == "time") {
    if (auto const part = parse_time_of_day(marks.value)) {
      number_text_ = format_time_of_day(*part);
      return {CellKind::text, number_text_, 0, formula};
    }
  } else if (type == "boolean") {
    auto const truth = marks.value == "true";
    return {CellKind::boolean, truth ? "TRUE" : "FALSE", truth ? 1.0 : 0.0, formula};
  } else if (type == "error") {
    return {CellKind::error, text_, 0, formula};
  }
  auto const text = std::string_view{marks.has_string ? marks.string : text_};
  auto const blank = text.empty() && !(formula && type == "string");
  return {blank ? CellKind::blank : CellKind::text, text, 0, formula};
}

/// Paragraphs of the cell that has just started, up to its end. Notes and drawings in it are not
/// its text.
bool OdsContentParser::read_cell_text() {
  text_.clear();
  paragraph_seen_ = false;
  auto const outside = cursor_.depth() - 1;
  while (cursor_.depth() > outside) {
    auto const event = cursor_.next();
    if (event == XmlEvent::failed || event == XmlEvent::finish) {
      return false;
    }
    if (event != XmlEvent::start) {
      continue;
    }
    if (!(cursor_.name() == "p" ? read_paragraph() : cursor_.skip_element())) {
      return false;
    }
  }
  return true;
}

bool OdsContentParser::read_paragraph() {
  if (std::exchange(paragraph_seen_, true)) {
    text_ += '\n';
  }
  space_pending_ = false;
  auto const outside = cursor_.depth() - 1;
  while (cursor_.depth() > outside) {
    auto const event = cursor_.next();
    if (event == XmlEvent::failed || event == XmlEvent::finish) {
      return false;
    }
    if (event == XmlEvent::text) {
      append_collapsed();
    } else if (event == XmlEvent::start) {
      auto const name = cursor_.name();
      if (name == "s") {
        append_spaces(parse_count(cursor_.attribute("c")));
      } else if (name == "tab" || name == "line-break") {
        append_spaces(0);
        text_ += name == "tab" ? '\t' : '\n';
      } else if ((name == "note" || name == "annotation") && !cursor_.skip_element()) {
        return false;
      }
    }
  }
  return true;
}

/// White space in OpenDocument text counts as one space, and as none where a paragraph begins or
/// ends.
void OdsContentParser::append_collapsed() {
  piece_.clear();
  cursor_.append_text(piece_);
  for (auto const c : piece_) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      space_pending_ = !text_.empty() && text_.back() != '\n';
      continue;
    }
    if (std::exchange(space_pending_, false)) {
      text_ += ' ';
    }
    text_ += c;
  }
}

void OdsContentParser::append_spaces(std::uint64_t count) {
  if (std::exchange(space_pending_, false)) {
    text_ += ' ';
  }
  if (text_.size() <= limits_.cell_characters * std::size_t{4}) {
    text_.append(std::min<std::uint64_t>(count, limits_.cell_characters), ' ');
  }
}

} // namespace njia::sheets
