#include "njia/domain/record_json.h"

#include "njia/base/json_text.h"
#include "njia/base/near_miss.h"
#include "njia/base/text.h"
#include "njia/domain/blank.h"
#include "njia/domain/field_text.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace njia {
namespace {

namespace json = boost::json;

template <class T> inline constexpr bool kIsRecordList = false;
template <HasFields T> inline constexpr bool kIsRecordList<std::vector<T>> = true;
template <class T> inline constexpr bool kIsList = false;
template <class T> inline constexpr bool kIsList<std::vector<T>> = true;
template <class T> inline constexpr bool kIsTextList = false;
template <class T>
requires(!HasFields<T>) inline constexpr bool kIsTextList<std::vector<T>> = true;
template <class T> inline constexpr bool kIsTextList<Many<T>> = true;
template <class T> inline constexpr bool kIsTextList<Tally<T>> = true;
template <class T>
inline constexpr bool kIsNumber = std::is_same_v<T, std::uint32_t> || std::is_same_v<T, double>;
template <class T> inline constexpr bool kIsNumber<std::optional<T>> = kIsNumber<T>;

template <HasFields Record>
void write_object(std::string& out, Record const& record, FieldMask const* shown);

template <class T>
void write_array(std::string& out, std::vector<T> const& items, FieldMask const* shown) {
  out += '[';
  for (auto const& item : items) {
    out += &item == items.data() ? "" : ",";
    if constexpr (HasFields<T>) {
      write_object(out, item, shown);
    } else {
      append_json_string(out, FieldText<T>::format(item));
    }
  }
  out += ']';
}

/// Straight to text, without a tree in between: imports write millions of values. Nothing for what
/// is to be left out.
template <class T> void write_value(std::string& out, T const& value, FieldMask const* shown) {
  if constexpr (kIsList<T>) {
    if (!value.empty()) {
      write_array(out, value, shown);
    }
  } else if constexpr (std::is_same_v<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (kIsNumber<T>) {
    out += FieldText<T>::format(value);
  } else if (auto const text = FieldText<T>::format(value); !text.empty()) {
    if constexpr (kIsTextList<T>) {
      write_array(out, split_list(text), shown);
    } else {
      append_json_string(out, text);
    }
  }
}

template <HasFields Record>
void write_object(std::string& out, Record const& record, FieldMask const* shown) {
  out += '{';
  auto is_first = true;
  auto rows = shown != nullptr ? shown->rows_of(FieldTable<Record>::record) : ~std::uint64_t{0};
  for_each_field<Record>([&](auto const& row) {
    auto const is_shown = (rows & 1U) != 0;
    rows >>= 1U;
    if (!is_shown) {
      return;
    }
    auto const start = out.size();
    out += is_first ? "\"" : ",\"";
    out += row.key;
    out += "\":";
    auto const head = out.size();
    write_value(out, record.*(row.member), shown);
    if (out.size() == head) {
      out.resize(start);
    } else {
      is_first = false;
    }
  });
  out += '}';
}

/// One walk over a document. Strict: everything wrong is collected, at JSON pointers. Forgiving:
/// the first problem, at a dotted path.
struct Reading {
  std::vector<Error>& problems;
  bool is_strict;

  void add(Error error, JsonPath const& path) const {
    error.where = is_strict ? path.pointer() : path.dotted();
    problems.push_back(std::move(error));
  }
  bool is_over() const { return !is_strict && !problems.empty(); }
};

template <HasFields Record>
std::optional<Record> from_object(json::value const& value, JsonPath const& path,
                                  Reading const& reading,
                                  std::vector<std::string_view> const& not_required = {});

Result<std::string> scalar_text(json::value const& value) {
  if (value.is_string()) {
    return std::string{value.get_string().data(), value.get_string().size()};
  }
  if (value.is_bool()) {
    return std::string{value.get_bool() ? "yes" : "no"};
  }
  if (value.is_number()) {
    return value.is_int64()    ? std::to_string(value.get_int64())
           : value.is_uint64() ? std::to_string(value.get_uint64())
                               : FieldText<double>::format(value.get_double());
  }
  return Error{.key = "json.malformed", .where = ""};
}

/// The text form of a value: arrays of scalars become a list.
Result<std::string> value_text(json::value const& value) {
  if (value.is_null()) {
    return std::string{};
  }
  if (!value.is_array()) {
    return scalar_text(value);
  }
  auto parts = std::vector<std::string>{};
  for (auto const& part : value.get_array()) {
    auto text = scalar_text(part);
    if (!text) {
      return text.error();
    }
    parts.push_back(std::move(*text));
  }
  return join_list(parts);
}

Error wrong_type(char const* wanted) {
  return {.key = "field.wrong_type", .where = "", .args = {{"wanted", wanted}}};
}

Error with_suggestions(Error error, std::vector<std::string> near) {
  for (auto& word : near) {
    error.args.emplace_back("suggestion", std::move(word));
  }
  return error;
}

template <class T> struct VocabularyOf { using Type = void; };
template <Term T> struct VocabularyOf<T> { using Type = T; };
template <Term T> struct VocabularyOf<Many<T>> { using Type = T; };
template <Term T> struct VocabularyOf<Tally<T>> { using Type = T; };

/// A code that is not written as the list has it, with the codes that may be meant.
template <Term T> Error unknown_code(std::string_view written) {
  auto const& terms = vocabulary_of<T>();
  auto codes = std::vector<std::string>{};
  for (auto const& row : terms.rows()) {
    codes.push_back(row.code);
  }
  return with_suggestions(
      {.key = "code.unknown",
       .where = "",
       .args = {{"value", std::string{written}}, {"vocabulary", std::string{terms.name()}}}},
      near_misses(written.substr(0, written.find(':')), codes));
}

/// What is wrong with a text before it is understood as anything.
std::optional<Error> text_problem(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) {
    return Error{.key = "text.has_nul", .where = ""};
  }
  if (count_code_points(text) > kMaxRecordText) {
    return Error{
        .key = "text.too_long", .where = "", .args = {{"limit", std::to_string(kMaxRecordText)}}};
  }
  return std::nullopt;
}

std::string text_of(json::value const& value) {
  return {value.get_string().data(), value.get_string().size()};
}

/// A code, or for Many and Tally one item of the list, exactly as we would write it.
template <class T> Result<T> exact_code(std::string const& text) {
  using Vocabulary = typename VocabularyOf<T>::Type;
  // Lists are joined texts, so an item of a list is read as a list of one.
  auto const form = kIsTextList<T> ? join_list({text}) : text;
  auto parsed = FieldText<T>::parse(form);
  if (parsed && !text.empty() && FieldText<T>::format(*parsed) == form) {
    return parsed;
  }
  auto const code = std::string_view{text}.substr(0, text.find(':'));
  if (vocabulary_of<Vocabulary>().find_code(code) == nullptr) {
    return unknown_code<Vocabulary>(text);
  }
  return Error{.key = "field.malformed", .where = "", .args = {{"value", text}}};
}

template <class T> Result<T> strict_text(json::value const& value) {
  if (!value.is_string()) {
    return wrong_type("string");
  }
  auto const text = text_of(value);
  if (auto problem = text_problem(text)) {
    return std::move(*problem);
  }
  if constexpr (!std::is_void_v<typename VocabularyOf<T>::Type>) {
    return exact_code<T>(text);
  } else if (text.empty() && !std::is_same_v<T, std::string>) {
    return Error{.key = "field.malformed", .where = "", .args = {{"value", ""}}};
  } else {
    return FieldText<T>::parse(text);
  }
}

/// JSON Schema's integer: 1 and 1.0 are the same number.
Result<std::uint32_t> strict_integer(json::value const& value) {
  constexpr auto kMost = double{std::numeric_limits<std::uint32_t>::max()};
  if (!value.is_number()) {
    return wrong_type("integer");
  }
  auto failure = json::error_code{};
  auto const number = value.to_number<double>(failure);
  if (std::trunc(number) != number) {
    return wrong_type("integer");
  }
  if (!(number >= 0 && number <= kMost)) {
    return Error{
        .key = "field.out_of_range", .where = "", .args = {{"min", "0"}, {"max", "4294967295"}}};
  }
  return static_cast<std::uint32_t>(number);
}

template <class T> Result<T> strict_scalar(json::value const& value) {
  if constexpr (std::is_same_v<T, bool>) {
    return value.is_bool() ? Result<T>{value.get_bool()} : wrong_type("boolean");
  } else if constexpr (std::is_constructible_v<T, std::uint32_t> && kIsNumber<T> &&
                       !std::is_same_v<T, double> && !std::is_same_v<T, std::optional<double>>) {
    auto const number = strict_integer(value);
    return number ? Result<T>{T{*number}} : number.error();
  } else if constexpr (kIsNumber<T>) {
    auto failure = json::error_code{};
    return value.is_number() ? Result<T>{T{value.to_number<double>(failure)}}
                             : wrong_type("number");
  } else {
    return strict_text<T>(value);
  }
}

/// Whether it is an array of a size that we take.
bool is_strict_array(json::value const& value, JsonPath const& path, Reading const& reading) {
  if (!value.is_array()) {
    reading.add(wrong_type("array"), path);
  } else if (value.get_array().size() > kMaxRecordItems) {
    reading.add(
        {.key = "list.too_long", .where = "", .args = {{"limit", std::to_string(kMaxRecordItems)}}},
        path);
  } else {
    return true;
  }
  return false;
}

template <class T> struct ItemOf { using Type = T; }; // Many and Tally: a list of one
template <class T> struct ItemOf<std::vector<T>> { using Type = T; };

/// A list of texts, each item judged for itself.
template <class T>
std::optional<T> strict_list(json::value const& value, JsonPath const& path,
                             Reading const& reading) {
  if (!is_strict_array(value, path, reading)) {
    return std::nullopt;
  }
  auto const before = reading.problems.size();
  auto list = T{};
  auto texts = std::vector<std::string>{};
  auto index = std::size_t{0};
  for (auto const& item : value.get_array()) {
    auto const place = JsonPath{path, index++};
    auto parsed = item.is_string() && item.get_string().empty()
                      ? Error{.key = "field.malformed", .where = "", .args = {{"value", ""}}}
                      : strict_text<typename ItemOf<T>::Type>(item);
    if (!parsed) {
      reading.add(parsed.error(), place);
    } else if constexpr (kIsList<T>) {
      list.push_back(std::move(*parsed));
    } else {
      texts.push_back(text_of(item));
      auto const code = texts.back().substr(0, texts.back().find(':'));
      auto const is_twice = std::any_of(texts.begin(), texts.end() - 1, [&](auto const& text) {
        return text.substr(0, text.find(':')) == code;
      });
      if (is_twice) {
        reading.add({.key = "code.twice", .where = ""}, place);
      }
    }
  }
  if (reading.problems.size() != before) {
    return std::nullopt;
  }
  if constexpr (!kIsList<T>) {
    list = FieldText<T>::parse(join_list(texts)).value();
  }
  return list;
}

/// A list of scalars, item by item.
template <class T> Result<T> forgiving_list(json::array const& items) {
  auto list = T{};
  for (auto const& item : items) {
    auto const text = scalar_text(item);
    if (!text) {
      return text.error();
    }
    auto parsed = FieldText<typename T::value_type>::parse(*text);
    if (!parsed) {
      return parsed.error();
    }
    list.push_back(std::move(*parsed));
  }
  return list;
}

template <class T> Result<T> forgiving_value(json::value const& value) {
  if constexpr (kIsList<T>) {
    if (value.is_array()) {
      return forgiving_list<T>(value.get_array());
    }
  }
  auto const text = value_text(value);
  return text ? FieldText<T>::parse(*text) : text.error();
}

template <class T>
std::optional<T> records_from_value(json::value const& value, JsonPath const& path,
                                    Reading const& reading) {
  if (!reading.is_strict && !value.is_array()) {
    reading.add({.key = "json.malformed", .where = ""}, path);
    return std::nullopt;
  }
  if (reading.is_strict && !is_strict_array(value, path, reading)) {
    return std::nullopt;
  }
  auto records = T{};
  auto index = std::size_t{0};
  for (auto const& item : value.get_array()) {
    auto record = from_object<typename T::value_type>(item, JsonPath{path, index++}, reading);
    if (reading.is_over()) {
      return std::nullopt;
    }
    if (record) {
      records.push_back(std::move(*record));
    }
  }
  return records.size() == index ? std::optional{std::move(records)} : std::nullopt;
}

template <class T>
std::optional<T> from_value(json::value const& value, JsonPath const& path,
                            Reading const& reading) {
  if constexpr (kIsRecordList<T>) {
    return records_from_value<T>(value, path, reading);
  } else {
    if constexpr (kIsTextList<T>) {
      if (reading.is_strict) {
        return strict_list<T>(value, path, reading);
      }
    }
    if constexpr (!kIsTextList<T>) {
      if (reading.is_strict) {
        auto strict = strict_scalar<T>(value);
        if (strict) {
          return std::move(*strict);
        }
        reading.add(strict.error(), path);
        return std::nullopt;
      }
    }
    auto parsed = forgiving_value<T>(value);
    if (parsed) {
      return std::move(*parsed);
    }
    reading.add(parsed.error(), path);
    return std::nullopt;
  }
}

/// The keys that no field has. Strict: each for itself, with what may be meant.
template <HasFields Record>
void add_unknown_fields(json::object const& object, JsonPath const& path, Reading const& reading) {
  if (!reading.is_strict) {
    reading.add({.key = "field.unknown", .where = ""}, path);
    return;
  }
  auto keys = std::vector<std::string_view>{};
  for_each_field<Record>([&](auto const& row) { keys.push_back(row.key); });
  for (auto const& [key, value] : object) {
    auto const name = std::string_view{key.data(), key.size()};
    if (std::find(keys.begin(), keys.end(), name) == keys.end()) {
      reading.add(with_suggestions(
                      {.key = "field.unknown", .where = "", .args = {{"value", std::string{name}}}},
                      near_misses(name, keys)),
                  JsonPath{path, name});
    }
  }
}

template <HasFields Record>
std::optional<Record> from_object(json::value const& value, JsonPath const& path,
                                  Reading const& reading,
                                  std::vector<std::string_view> const& not_required) {
  if (!value.is_object()) {
    reading.add(reading.is_strict ? wrong_type("object")
                                  : Error{.key = "json.malformed", .where = ""},
                path);
    return std::nullopt;
  }
  auto const before = reading.problems.size();
  auto record = blank<Record>();
  auto known = std::size_t{0};
  auto const& object = value.get_object();
  for_each_field<Record>([&](auto const& row) {
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    auto const* found = object.if_contains(json::string_view{row.key.data(), row.key.size()});
    if (reading.is_over()) {
      return;
    }
    if (found == nullptr) {
      // Ids have no default that could stand for "absent".
      auto const is_needed = reading.is_strict ? row.presence == Presence::required
                                               : std::is_base_of_v<Id<Value>, Value>;
      auto const is_excused =
          std::find(not_required.begin(), not_required.end(), row.key) != not_required.end();
      if (is_needed && !is_excused) {
        reading.add({.key = "field.required", .where = ""}, JsonPath{path, row.key});
      }
      return;
    }
    ++known;
    if (auto parsed = from_value<Value>(*found, JsonPath{path, row.key}, reading)) {
      record.*(row.member) = std::move(*parsed);
    }
  });
  if (!reading.is_over() && known != object.size()) {
    add_unknown_fields<Record>(object, path, reading);
  }
  return reading.problems.size() == before ? std::optional{std::move(record)} : std::nullopt;
}

/// Parses into memory that is let go of at once, and reads the value while it is there.
template <class T, class Read> Result<T> read_json(std::string_view text, Read const& read) {
  unsigned char buffer[4096];
  auto memory = json::monotonic_resource{buffer};
  auto failure = json::error_code{};
  auto const value = json::parse({text.data(), text.size()}, failure, &memory);
  if (failure) {
    return Error{.key = "json.malformed", .where = ""};
  }
  auto problems = std::vector<Error>{};
  auto found = std::optional<T>{read(value, Reading{.problems = problems, .is_strict = false})};
  if (!problems.empty()) {
    return problems.front();
  }
  return std::move(*found);
}

} // namespace

template <HasFields Record> std::string record_to_json(Record const& record) {
  auto out = std::string{};
  write_object(out, record, nullptr);
  return out;
}

template <HasFields Record>
void append_record_json(std::string& out, Record const& record, FieldMask const* shown) {
  write_object(out, record, shown);
}

template <HasFields Record> Result<Record> record_from_json(std::string_view text) {
  return read_json<Record>(text, [](json::value const& value, Reading const& reading) {
    return from_object<Record>(value, JsonPath{}, reading);
  });
}

template <HasFields Record>
std::optional<Record> record_from_value(json::value const& value, JsonPath const& path,
                                        std::vector<Error>& problems,
                                        std::vector<std::string_view> const& not_required) {
  return from_object<Record>(value, path, Reading{.problems = problems, .is_strict = true},
                             not_required);
}

template <HasFields Record> std::string records_to_json(std::vector<Record> const& records) {
  auto out = std::string{};
  write_array(out, records, nullptr);
  return out;
}

template <HasFields Record> Result<std::vector<Record>> records_from_json(std::string_view text) {
  using Records = std::vector<Record>;
  return read_json<Records>(text, [](json::value const& value, Reading const& reading) {
    return from_value<Records>(value, JsonPath{}, reading);
  });
}

// Every record that has a field table; a new one adds its name here.
template <class... Records> struct Instances {
  static constexpr auto to = std::tuple{&record_to_json<Records>...};
  static constexpr auto append = std::tuple{&append_record_json<Records>...};
  static constexpr auto strict = std::tuple{&record_from_value<Records>...};
  static constexpr auto from = std::tuple{&record_from_json<Records>...};
  static constexpr auto all_to = std::tuple{&records_to_json<Records>...};
  static constexpr auto all_from = std::tuple{&records_from_json<Records>...};
};
template struct Instances<Step, Leg, Journey, IndependenceGroup, Organisation, Programme, Round,
                          CoverageStatement, Place, Assessment, Observation, Member, ApiToken,
                          SubmissionLink, SharingDefault, Agreement, SnapshotRecord, SealedRelease,
                          ReleaseGrant, ReleaseRequest, SavedView, Setting, PlaceProposal, Remark,
                          ReviewStep>;

} // namespace njia
