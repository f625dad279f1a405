#include "njia/io/read/xlsx/sheet_parser.h"

#include "njia/io/read/number_text.h"
#include "njia/io/read/xml/small_xml.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace njia::sheets {
namespace {

constexpr double kDaysTo1904 = 1462; // the 1904 system's day 0 is 1904-01-01

/// Types of cells by one letter: shared string, inline string, string of a formula, boolean, error,
/// day, number.
char type_letter(std::string_view type) {
  return type.empty() || type == "n" ? 'n'
         : type == "s"               ? 's'
         : type == "inlineStr"       ? 'i'
         : type == "str"             ? 't'
         : type == "b"               ? 'b'
         : type == "e"               ? 'e'
         : type == "d"               ? 'd'
                                     : 't';
}

std::optional<std::uint64_t> parse_whole(std::string_view text) {
  auto value = std::uint64_t{0};
  auto const* const end = text.data() + text.size();
  auto const parsed = std::from_chars(text.data(), end, value);
  return parsed.ec == std::errc{} && parsed.ptr == end ? std::optional{value} : std::nullopt;
}

/// r="BC12": the column. False, somewhere in between, for anything else.
bool scan_reference(char const*& at, std::uint64_t& column) {
  auto found = std::uint64_t{0};
  auto letters = 0;
  for (; *at >= 'A' && *at <= 'Z' && letters < 4; ++at, ++letters) {
    found = found * 26 + static_cast<std::uint64_t>(*at - 'A') + 1;
  }
  auto const* const digits = at;
  while (*at >= '0' && *at <= '9') {
    ++at;
  }
  column = found - 1;
  return letters > 0 && at != digits && *digits != '0' && *at == '"';
}

bool skip_literal(char const*& at, std::string_view literal) {
  for (auto const c : literal) { // ends at a NUL too
    if (*at++ != c) {
      return false;
    }
  }
  return true;
}

/// The value of t="…", for the types that need no more than their text. False, somewhere in
/// between, for others.
bool scan_type(char const*& at, char& type) {
  type = *at;
  if (type == 'i') {
    return skip_literal(at, "inlineStr");
  }
  if (type != 's' && type != 'n' && type != 'b') {
    return false;
  }
  ++at;
  if (type == 's' && *at == 't') {
    type = 't';
    return skip_literal(at, "tr");
  }
  return true;
}

/// The attributes of <c>, behind the first space. Leaves `at` on what ends the tag.
bool scan_attributes(char const*& at, RawCell& cell) {
  while (true) {
    auto const name = at[0];
    if (name == '\0' || at[1] != '=' || at[2] != '"') {
      return false;
    }
    at += 3;
    if (name == 'r') {
      if (!scan_reference(at, cell.column)) {
        return false;
      }
    } else if (name == 's') {
      for (; *at >= '0' && *at <= '9'; ++at) {
        cell.style = cell.style * 10 + static_cast<std::uint32_t>(*at - '0');
      }
    } else if (name == 't') {
      if (!scan_type(at, cell.type)) {
        return false;
      }
    } else {
      return false;
    }
    if (*at != '"') {
      return false;
    }
    if (*++at != ' ') {
      return *at == '>' || *at == '/';
    }
    ++at;
  }
}

/// One cell of the usual form; moves `at` behind it. False when it is not one, or when the text
/// ends (with a NUL) before it: then `at` and `cell` are spoilt.
bool scan_usual_cell(char const*& at, RawCell& cell, std::uint64_t next_column) {
  if (at[0] != '<' || at[1] != 'c' || at[2] != ' ') {
    return false;
  }
  cell = RawCell{.column = next_column};
  at += 3;
  if (!scan_attributes(at, cell)) {
    return false;
  }
  if (*at == '/') {
    at += at[1] == '>' ? 2 : 0;
    return at[-1] == '>';
  }
  ++at;
  auto const in_line = cell.type == 'i';
  if (!skip_literal(at, in_line ? std::string_view{"<is><t"} : std::string_view{"<v"})) {
    return false;
  }
  if (*at == ' ' && !skip_literal(at, " xml:space=\"preserve\"")) {
    return false;
  }
  if (*at++ != '>') {
    return false;
  }
  auto const* const value = at;
  auto escapes = false; // maybe Excel's own, "_x000D_"
  while (*at != '<' && *at != '&' && *at != '\r' && *at != '\0') {
    escapes = escapes || *at == '_';
    ++at;
  }
  cell.value = {value, static_cast<std::size_t>(at - value)};
  cell.has_value = true;
  auto const is_text = in_line || cell.type == 't';
  if (escapes && is_text) {
    return false;
  }
  return skip_literal(at,
                      in_line ? std::string_view{"</t></is></c>"} : std::string_view{"</v></c>"});
}

} // namespace

std::optional<CellPosition> parse_cell_name(std::string_view name) {
  auto column = std::uint32_t{0};
  auto i = std::size_t{0};
  for (; i < name.size() && i < 4; ++i) {
    auto const letter =
        name[i] >= 'a' && name[i] <= 'z' ? static_cast<char>(name[i] - 32) : name[i];
    if (letter < 'A' || letter > 'Z') {
      break;
    }
    column = column * 26 + static_cast<std::uint32_t>(letter - 'A') + 1;
  }
  auto row = std::uint32_t{0};
  auto const* const end = name.data() + name.size();
  auto const parsed = std::from_chars(name.data() + i, end, row);
  if (column == 0 || parsed.ec != std::errc{} || parsed.ptr != end || row == 0) {
    return std::nullopt;
  }
  return CellPosition{row, column - 1};
}

std::uint64_t row_number(XmlCursor const& cursor, std::uint64_t last) {
  return parse_whole(cursor.attribute("r")).value_or(last + 1);
}

std::optional<Error> SheetParser::failure() const {
  auto error = cursor_.error();
  if (error.where.empty()) {
    error.where = builder_.where(0);
  }
  return error;
}

std::optional<Error> SheetParser::run() {
  while (builder_.wants_more()) {
    auto const event = cursor_.next();
    if (event == XmlEvent::finish) {
      return std::nullopt;
    }
    if (event == XmlEvent::failed) {
      return failure();
    }
    if (event != XmlEvent::start) {
      continue;
    }
    if (cursor_.depth() == 1 && cursor_.name() != "worksheet") {
      return Error{"read.not_a_worksheet", builder_.where(0)};
    }
    if (auto error = cursor_.depth() == 1 ? std::nullopt : take_part(cursor_.name())) {
      return error;
    }
  }
  return std::nullopt;
}

/// A child of <worksheet>, from its start to its end.
std::optional<Error> SheetParser::take_part(std::string_view name) {
  if (name == "sheetData") {
    if (std::exchange(data_seen_, true)) {
      return cursor_.damaged(); // one program would read the first, another the second
    }
    return take_children("row", [&] { return take_row(); });
  }
  auto const skip = [&] { return cursor_.skip_element() ? std::nullopt : failure(); };
  if (name == "cols") {
    return take_children("col", [&] {
      take_hidden_columns();
      return skip();
    });
  }
  if (name == "mergeCells") {
    return take_children("mergeCell", [&] {
      take_merged_range();
      return skip();
    });
  }
  return skip();
}

/// Calls take(), which moves behind its end, for each child of that name; skips the others. Ends
/// early when no more rows are wanted.
template <class Take>
std::optional<Error> SheetParser::take_children(std::string_view name, Take const& take) {
  auto const outside = cursor_.depth() - 1;
  while (builder_.wants_more()) {
    auto const event = cursor_.next();
    if (event == XmlEvent::end && cursor_.depth() == outside) {
      return std::nullopt;
    }
    if (event == XmlEvent::failed || event == XmlEvent::finish) {
      return failure();
    }
    if (event != XmlEvent::start) {
      continue;
    }
    if (cursor_.name() != name) {
      if (!cursor_.skip_element()) {
        return failure();
      }
    } else if (auto error = take()) {
      return error;
    }
  }
  return std::nullopt;
}

std::optional<Error> SheetParser::take_row() {
  auto const number = row_number(cursor_, last_row_);
  auto const hidden = is_true(cursor_.attribute("hidden"));
  last_row_ = number;
  if (auto error = builder_.begin(number, hidden)) {
    return error;
  }
  auto const outside = cursor_.depth() - 1;
  auto next_column = std::uint64_t{0};
  while (true) {
    if (auto error = take_usual_cells(next_column)) {
      return error;
    }
    auto const event = cursor_.next();
    if (event == XmlEvent::end && cursor_.depth() == outside) {
      return builder_.deliver();
    }
    if (event == XmlEvent::failed || event == XmlEvent::finish) {
      return failure();
    }
    if (event != XmlEvent::start) {
      continue;
    }
    if (cursor_.name() != "c") {
      if (!cursor_.skip_element()) {
        return failure();
      }
      continue;
    }
    auto const named = parse_cell_name(cursor_.attribute("r"));
    auto const column = named ? named->column : next_column;
    next_column = column + 1;
    if (auto error = take_cell(column)) {
      return error;
    }
  }
}

/// From the start of a <c> to its end.
std::optional<Error> SheetParser::take_cell(std::uint64_t column) {
  auto cell = RawCell{.column = column};
  cursor_.for_each_attribute([&](std::string_view name, std::string_view value) {
    if (name == "s") {
      std::from_chars(value.data(), value.data() + value.size(), cell.style);
    } else if (name == "t") {
      cell.type = type_letter(value);
    }
  });
  auto const outside = cursor_.depth() - 1;
  auto in_value = false;
  value_.clear();
  while (true) {
    auto const event = cursor_.next();
    if (event == XmlEvent::text) {
      if (in_value) {
        cursor_.append_text(value_);
      }
    } else if (event == XmlEvent::end) {
      in_value = false;
      if (cursor_.depth() == outside) {
        if (cell.type == 't') {
          unescape_excel(value_);
        }
        cell.value = value_;
        return put_cell(cell);
      }
    } else if (event == XmlEvent::start) {
      auto const name = cursor_.name();
      in_value = name == "v";
      cell.formula = cell.formula || name == "f";
      cell.has_value = cell.has_value || in_value || name == "is";
      auto const known = name == "v" || name == "f";
      if (!(name == "is" ? read_rich_text(cursor_, value_) : known || cursor_.skip_element())) {
        return failure();
      }
    } else {
      return failure();
    }
  }
}

/// Takes the cells ahead that are written as nearly all programs write them, <c r="B7" s="1"
/// t="s"><v>12</v></c>, which is several times faster than event by event; the first that differs,
/// or is not read whole yet, is left to take_cell.
std::optional<Error> SheetParser::take_usual_cells(std::uint64_t& next_column) {
  auto const ahead = cursor_.ahead();
  auto const* at = ahead.data();
  auto taken = std::size_t{0};
  auto error = std::optional<Error>{};
  auto cell = RawCell{};
  while (!error && !ahead.empty() && scan_usual_cell(at, cell, next_column)) {
    next_column = cell.column + 1;
    taken = static_cast<std::size_t>(at - ahead.data());
    error = put_cell(cell);
  }
  cursor_.skip_ahead(taken);
  return error;
}

std::optional<Error> SheetParser::put_cell(RawCell const& cell) {
  if (!cell.has_value || (cell.value.empty() && cell.type != 't' && cell.type != 'i')) {
    if (cell.formula) {
      builder_.count_formula_without_value();
    }
    return cell.column < limits_.columns ? std::nullopt : builder_.set(cell.column, {});
  }
  switch (cell.type) {
  case 's':
    return put_shared(cell);
  case 'n':
    return put_number(cell);
  case 'b': {
    auto const truth = is_true(cell.value);
    auto const text = std::string_view{truth ? "TRUE" : "FALSE"};
    return builder_.set_stable(cell.column,
                               {CellKind::boolean, text, truth ? 1.0 : 0.0, cell.formula});
  }
  case 'e':
    return builder_.set(cell.column, {CellKind::error, cell.value, 0, cell.formula});
  case 'd': // a day in ISO 8601, from strict OOXML
    if (auto const day = parse_iso_day(cell.value)) {
      return builder_.set(cell.column,
                          {CellKind::date, cell.value.substr(0, 10), *day, cell.formula});
    }
    break;
  default:
    break;
  }
  auto const kind = cell.value.empty() && !cell.formula ? CellKind::blank : CellKind::text;
  return builder_.set(cell.column, {kind, cell.value, 0, cell.formula});
}

std::optional<Error> SheetParser::put_shared(RawCell const& cell) {
  auto const index = parse_whole(cell.value);
  if (!index || *index >= workbook_.strings.size()) {
    return Error{"read.missing_shared_string", builder_.where(cell.column)};
  }
  auto const text = workbook_.strings[*index];
  auto const kind = text.empty() ? CellKind::blank : CellKind::text;
  return builder_.set_stable(cell.column, {kind, text, 0, cell.formula});
}

std::optional<Error> SheetParser::put_number(RawCell const& cell) {
  auto const number = parse_xml_number(cell.value);
  if (!number) {
    return builder_.set(cell.column, {CellKind::text, cell.value, 0, cell.formula});
  }
  auto const kind =
      cell.style < workbook_.styles.size() ? workbook_.styles[cell.style] : StyleKind::plain;
  if (kind == StyleKind::time && number->value >= 0 && number->value < 1) {
    auto const text = format_time_of_day(number->value);
    return builder_.set(cell.column, {CellKind::text, text, 0, cell.formula});
  }
  if (kind != StyleKind::plain) {
    auto const serial = number->value + (workbook_.date_1904 ? kDaysTo1904 : 0);
    if (auto const day = format_serial_day(serial)) {
      return builder_.set(cell.column, {CellKind::date, *day, std::floor(serial), cell.formula});
    }
  }
  if (number->shortest) {
    return builder_.set(cell.column, {CellKind::number, cell.value, number->value, cell.formula});
  }
  auto const text = format_number(number->value);
  return builder_.set(cell.column, {CellKind::number, text, number->value, cell.formula});
}

void SheetParser::take_hidden_columns() {
  if (!is_true(cursor_.attribute("hidden"))) {
    return;
  }
  auto const first = parse_whole(cursor_.attribute("min")).value_or(0);
  auto const last =
      std::min<std::uint64_t>(parse_whole(cursor_.attribute("max")).value_or(0), limits_.columns);
  auto& hidden = builder_.summary().hidden_columns;
  for (auto column = first; column >= 1 && column <= last && hidden.size() < limits_.columns;
       ++column) {
    hidden.push_back(static_cast<std::uint32_t>(column - 1));
  }
}

void SheetParser::take_merged_range() {
  auto const range = cursor_.attribute("ref");
  auto const colon = range.find(':');
  auto const first = parse_cell_name(range.substr(0, colon));
  auto const last =
      colon == std::string_view::npos ? first : parse_cell_name(range.substr(colon + 1));
  auto& merged = builder_.summary().merged;
  if (first && last && merged.size() < limits_.merged_ranges && first->row <= last->row &&
      first->column <= last->column) {
    merged.push_back({first->row, first->column, last->row, last->column});
  }
}

} // namespace njia::sheets
