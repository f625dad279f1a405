// Each kind of field value as text and back: what stands in a CSV cell, a spreadsheet cell and an
// SQL column. Empty text is the absent value of the type (not asked, not known). Lists are joined
// with "|".
#pragma once

#include "njia/base/edtf.h"
#include "njia/base/id.h"
#include "njia/domain/journey.h"
#include "njia/domain/vocabulary.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia {

/// format(value) and parse(text), which read each other. Specialised for every type that a field
/// may have. Errors of parse: `field.malformed`, `field.required` (an empty id), and those of
/// dates, ids and codes.
template <class T> struct FieldText;

template <> struct FieldText<std::string> {
  static std::string format(std::string const& value) { return value; }
  static Result<std::string> parse(std::string_view text) { return std::string{text}; }
};

template <> struct FieldText<std::uint32_t> {
  static std::string format(std::uint32_t value) { return std::to_string(value); }
  static Result<std::uint32_t> parse(std::string_view text);
};

template <> struct FieldText<double> {
  static std::string format(double value); ///< shortest text that reads back as the same number
  static Result<double> parse(std::string_view text);
};

template <> struct FieldText<bool> {
  static std::string format(bool value) { return value ? "yes" : "no"; }
  static Result<bool> parse(std::string_view text);
};

/// RFC 3339, UTC, milliseconds: "2020-09-14T08:30:00.000Z".
template <> struct FieldText<Instant> {
  static std::string format(Instant value);
  static Result<Instant> parse(std::string_view text);
};

template <> struct FieldText<DateSpan> {
  static std::string format(DateSpan const& value) { return format_edtf(value); }
  static Result<DateSpan> parse(std::string_view text) { return parse_edtf(text); }
};

template <class T>
requires std::derived_from<T, Id<T>>
struct FieldText<T> {
  static std::string format(T const& value) { return value.text(); }
  static Result<T> parse(std::string_view text) { return T::parse(text); }
};

template <Term T> struct FieldText<T> {
  static std::string format(T value) { return term_code(value); }
  static Result<T> parse(std::string_view text) { return parse_term<T>(text); }
};

template <class T> struct FieldText<std::optional<T>> {
  static std::string format(std::optional<T> const& value) {
    return value ? FieldText<T>::format(*value) : "";
  }
  static Result<std::optional<T>> parse(std::string_view text) {
    if (text.empty()) {
      return std::optional<T>{};
    }
    auto value = FieldText<T>::parse(text);
    if (!value) {
      return value.error();
    }
    return std::optional<T>{std::move(*value)};
  }
};

/// Joins parts with "|"; "|" and "\" inside a part are escaped with "\". split_list undoes it; ""
/// is no part.
std::string join_list(std::vector<std::string> const& parts);
std::vector<std::string> split_list(std::string_view text);

template <class T>
requires(!HasFields<T>) struct FieldText<std::vector<T>> {
  static std::string format(std::vector<T> const& values) {
    auto parts = std::vector<std::string>{};
    for (auto const& value : values) {
      parts.push_back(FieldText<T>::format(value));
    }
    return join_list(parts);
  }
  static Result<std::vector<T>> parse(std::string_view text) {
    auto values = std::vector<T>{};
    for (auto const& part : split_list(text)) {
      auto value = FieldText<T>::parse(part);
      if (!value) {
        return value.error();
      }
      values.push_back(std::move(*value));
    }
    return values;
  }
};

/// "SEX_PROSTITUTION|OTHER:street vending": the reporter's word follows OTHER, which stands last.
template <Term T> struct FieldText<Many<T>> {
  static std::string format(Many<T> const& value) {
    auto parts = std::vector<std::string>{};
    for (auto const code : value.codes) {
      auto const is_other = static_cast<std::uint8_t>(code) == kOther && !value.other.empty();
      parts.push_back(is_other ? term_code(code) + ":" + value.other : term_code(code));
    }
    return join_list(parts);
  }
  static Result<Many<T>> parse(std::string_view text) {
    auto value = Many<T>{};
    for (auto const& part : split_list(text)) {
      auto const colon = part.find(':');
      auto const code = parse_term<T>(std::string_view{part}.substr(0, colon));
      if (!code) {
        return code.error();
      }
      value.codes.push_back(*code);
      if (colon != std::string::npos) {
        value.other = part.substr(colon + 1);
      }
    }
    return value;
  }
};

/// "F:3|M:2".
template <Term T> struct FieldText<Tally<T>> {
  static std::string format(Tally<T> const& value) {
    auto parts = std::vector<std::string>{};
    for (auto const& entry : value.entries) {
      parts.push_back(term_code(entry.code) + ":" + std::to_string(entry.count));
    }
    return join_list(parts);
  }
  static Result<Tally<T>> parse(std::string_view text) {
    auto value = Tally<T>{};
    for (auto const& part : split_list(text)) {
      auto const colon = std::string_view{part}.rfind(':');
      if (colon == std::string_view::npos) {
        return Error{.key = "field.malformed", .where = "", .args = {{"value", part}}};
      }
      auto const code = parse_term<T>(std::string_view{part}.substr(0, colon));
      auto const count = FieldText<std::uint32_t>::parse(std::string_view{part}.substr(colon + 1));
      if (!code || !count) {
        return code ? count.error() : code.error();
      }
      value.entries.push_back({*code, *count});
    }
    return value;
  }
};

/// Steps and legs as a JSON array (record_json.h).
template <> struct FieldText<std::vector<Step>> {
  static std::string format(std::vector<Step> const& steps);
  static Result<std::vector<Step>> parse(std::string_view text);
};
template <> struct FieldText<std::vector<Leg>> {
  static std::string format(std::vector<Leg> const& legs);
  static Result<std::vector<Leg>> parse(std::string_view text);
};

} // namespace njia
