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

std::optional<Error> SheetParser::failure() const {
  auto error = cursor_.error();
  if (error.where.empty()) {
    error.where = builder_.where(0);
  }
  return error;
}

std::optional<Error> SheetParser::run() {
  auto is_root = true;
  while (true) {
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
    auto const name = cursor_.name();
    if (std::exchange(is_root, false) && name != "worksheet") {
      return Error{"read.not_a_worksheet", builder_.where(0)};
    }
    if (name == "row") {
      if (auto error = take_row()) {
        return error;
      }
      if (!builder_.wants_more()) {
        return std::nullopt;
      }
    } else if (name == "col") {
      take_hidden_columns();
    } else if (name == "mergeCell") {
      take_merged_range();
    }
  }
}

std::optional<Error> SheetParser::take_row() {
  auto number = last_row_ + 1;
  auto hidden = false;
  cursor_.for_each_attribute([&](std::string_view name, std::string_view value) {
    if (name == "r") {
      number = parse_whole(value).value_or(number);
    } else if (name == "hidden") {
      hidden = is_true(value);
    }
  });
  last_row_ = number;
  if (auto error = builder_.begin(number, hidden)) {
    return error;
  }
  auto const outside = cursor_.depth() - 1;
  auto next_column = std::uint64_t{0};
  while (true) {
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
  auto style = std::uint32_t{0};
  auto type = 'n';
  cursor_.for_each_attribute([&](std::string_view name, std::string_view value) {
    if (name == "s") {
      std::from_chars(value.data(), value.data() + value.size(), style);
    } else if (name == "t") {
      type = type_letter(value);
    }
  });
  auto const outside = cursor_.depth() - 1;
  auto in_value = false;
  auto formula = false;
  value_.clear();
  has_value_ = false;
  while (true) {
    auto const event = cursor_.next();
    if (event == XmlEvent::text) {
      if (in_value) {
        cursor_.append_text(value_);
      }
    } else if (event == XmlEvent::end) {
      in_value = false;
      if (cursor_.depth() == outside) {
        return put_value(column, style, type, formula);
      }
    } else if (event == XmlEvent::start) {
      auto const name = cursor_.name();
      in_value = name == "v";
      formula = formula || name == "f";
      has_value_ = has_value_ || in_value;
      if (name == "is") {
        has_value_ = true;
        if (!read_rich_text(cursor_, value_)) {
          return failure();
        }
      } else if (name != "v" && name != "f" && !cursor_.skip_element()) {
        return failure();
      }
    } else {
      return failure();
    }
  }
}

std::optional<Error> SheetParser::put_value(std::uint64_t column, std::uint32_t style, char type,
                                            bool formula) {
  if (!has_value_ || (value_.empty() && type != 't' && type != 'i')) {
    if (formula) {
      builder_.count_formula_without_value();
    }
    return column < limits_.columns ? std::nullopt : builder_.set(column, {});
  }
  switch (type) {
  case 's':
    return put_shared(column, formula);
  case 'n':
    return put_number(column, style, formula);
  case 'b': {
    auto const truth = is_true(value_);
    return builder_.set_stable(column, {.kind = CellKind::boolean,
                                        .text = truth ? "TRUE" : "FALSE",
                                        .number = truth ? 1.0 : 0.0,
                                        .from_formula = formula});
  }
  case 'e':
    return builder_.set(column, {.kind = CellKind::error, .text = value_, .from_formula = formula});
  case 'd': // a day in ISO 8601, from strict OOXML
    if (auto const day = parse_iso_day(value_)) {
      value_.resize(10);
      return builder_.set(column, {CellKind::date, value_, *day, formula});
    }
    break;
  default:
    if (type == 't') {
      unescape_excel(value_);
    }
    break;
  }
  auto const kind = value_.empty() && !formula ? CellKind::blank : CellKind::text;
  return builder_.set(column, {.kind = kind, .text = value_, .from_formula = formula});
}

std::optional<Error> SheetParser::put_shared(std::uint64_t column, bool formula) {
  auto const index = parse_whole(value_);
  if (!index || *index >= workbook_.strings.size()) {
    return Error{"read.missing_shared_string", builder_.where(column)};
  }
  auto const text = workbook_.strings[*index];
  auto const kind = text.empty() ? CellKind::blank : CellKind::text;
  return builder_.set_stable(column, {.kind = kind, .text = text, .from_formula = formula});
}

std::optional<Error> SheetParser::put_number(std::uint64_t column, std::uint32_t style,
                                             bool formula) {
  auto const number = parse_xml_number(value_);
  if (!number) {
    return builder_.set(column, {.kind = CellKind::text, .text = value_, .from_formula = formula});
  }
  auto const kind = style < workbook_.styles.size() ? workbook_.styles[style] : StyleKind::plain;
  if (kind == StyleKind::time && number->value >= 0 && number->value < 1) {
    auto const text = format_time_of_day(number->value);
    return builder_.set(column, {CellKind::text, text, 0, formula});
  }
  if (kind != StyleKind::plain) {
    auto const serial = number->value + (workbook_.date_1904 ? kDaysTo1904 : 0);
    if (auto const day = format_serial_day(serial)) {
      return builder_.set(column, {CellKind::date, *day, std::floor(serial), formula});
    }
  }
  if (number->shortest) {
    return builder_.set(column, {CellKind::number, value_, number->value, formula});
  }
  auto const text = format_number(number->value);
  return builder_.set(column, {CellKind::number, text, number->value, formula});
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
