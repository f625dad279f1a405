#include "njia/domain/record_json.h"

#include "njia/domain/blank.h"
#include "njia/domain/field_text.h"

#include <boost/json.hpp>

#include <fmt/format.h>

namespace njia {
namespace {

namespace json = boost::json;

template <HasFields Record> json::object to_object(Record const& record);
template <HasFields Record>
Result<Record> from_object(json::value const& value, std::string const& path);

template <class T> inline constexpr bool kIsRecordList = false;
template <HasFields T> inline constexpr bool kIsRecordList<std::vector<T>> = true;
template <class T> inline constexpr bool kIsTextList = false;
template <class T>
requires(!HasFields<T>) inline constexpr bool kIsTextList<std::vector<T>> = true;
template <class T> inline constexpr bool kIsTextList<Many<T>> = true;
template <class T> inline constexpr bool kIsTextList<Tally<T>> = true;
template <class T>
inline constexpr bool kIsNumber = std::is_same_v<T, std::uint32_t> || std::is_same_v<T, double>;
template <class T> inline constexpr bool kIsNumber<std::optional<T>> = kIsNumber<T>;

template <class T> std::optional<T> as_optional(T const& value) { return value; }
template <class T> std::optional<T> as_optional(std::optional<T> const& value) { return value; }

/// Null for what is to be left out.
template <class T> json::value to_value(T const& value) {
  if constexpr (kIsRecordList<T>) {
    auto array = json::array{};
    for (auto const& record : value) {
      array.push_back(to_object(record));
    }
    return array.empty() ? json::value{} : json::value(std::move(array));
  } else if constexpr (std::is_same_v<T, bool>) {
    return value;
  } else if constexpr (kIsNumber<T>) {
    auto const number = as_optional(value);
    return number ? json::value(*number) : json::value{};
  } else {
    auto const text = FieldText<T>::format(value);
    if (text.empty()) {
      return {};
    }
    if constexpr (kIsTextList<T>) {
      auto array = json::array{};
      for (auto const& part : split_list(text)) {
        array.emplace_back(json::string_view{part.data(), part.size()});
      }
      return array;
    } else {
      return json::value(json::string_view{text.data(), text.size()});
    }
  }
}

template <HasFields Record> json::object to_object(Record const& record) {
  auto object = json::object{};
  for_each_field<Record>([&](auto const& row) {
    if (auto value = to_value(record.*(row.member)); !value.is_null()) {
      object.emplace(json::string_view{row.key.data(), row.key.size()}, std::move(value));
    }
  });
  return object;
}

Error at(Error error, std::string const& path) {
  if (error.where.empty()) {
    error.where = path;
  }
  return error;
}

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

template <class T> Result<T> from_value(json::value const& value, std::string const& path) {
  if constexpr (kIsRecordList<T>) {
    auto records = T{};
    if (!value.is_array()) {
      return Error{.key = "json.malformed", .where = path};
    }
    for (auto const& item : value.get_array()) {
      auto record =
          from_object<typename T::value_type>(item, fmt::format("{}[{}]", path, records.size()));
      if (!record) {
        return record.error();
      }
      records.push_back(std::move(*record));
    }
    return records;
  } else {
    auto const text = value_text(value);
    if (!text) {
      return at(text.error(), path);
    }
    auto parsed = FieldText<T>::parse(*text);
    return parsed ? std::move(parsed) : Result<T>{at(parsed.error(), path)};
  }
}

template <HasFields Record>
Result<Record> from_object(json::value const& value, std::string const& path) {
  if (!value.is_object()) {
    return Error{.key = "json.malformed", .where = path};
  }
  auto record = blank<Record>();
  auto failure = std::optional<Error>{};
  auto known = std::size_t{0};
  auto const& object = value.get_object();
  auto const prefix = path.empty() ? std::string{} : path + ".";
  for_each_field<Record>([&](auto const& row) {
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    auto const* found = object.if_contains(json::string_view{row.key.data(), row.key.size()});
    if (found == nullptr || failure) {
      // Ids have no default that could stand for "absent".
      if (found == nullptr && !failure && std::is_base_of_v<Id<Value>, Value>) {
        failure = Error{.key = "field.required", .where = prefix + std::string{row.key}};
      }
      return;
    }
    ++known;
    auto parsed = from_value<Value>(*found, prefix + std::string{row.key});
    if (parsed) {
      record.*(row.member) = std::move(*parsed);
    } else {
      failure = parsed.error();
    }
  });
  if (!failure && known != object.size()) {
    failure = Error{.key = "field.unknown", .where = path};
  }
  if (failure) {
    return *failure;
  }
  return record;
}

Result<json::value> parse_json(std::string_view text) {
  auto failure = json::error_code{};
  auto value = json::parse({text.data(), text.size()}, failure);
  if (failure) {
    return Error{.key = "json.malformed", .where = ""};
  }
  return value;
}

} // namespace

template <HasFields Record> std::string record_to_json(Record const& record) {
  return json::serialize(to_object(record));
}

template <HasFields Record> Result<Record> record_from_json(std::string_view text) {
  auto const value = parse_json(text);
  return value ? from_object<Record>(*value, "") : Result<Record>{value.error()};
}

template <HasFields Record> std::string records_to_json(std::vector<Record> const& records) {
  auto const value = to_value(records);
  return value.is_null() ? "[]" : json::serialize(value);
}

template <HasFields Record> Result<std::vector<Record>> records_from_json(std::string_view text) {
  auto const value = parse_json(text);
  return value ? from_value<std::vector<Record>>(*value, "")
               : Result<std::vector<Record>>{value.error()};
}

// Every record that has a field table; a new one adds its name here.
template <class... Records> struct Instances {
  static constexpr auto to = std::tuple{&record_to_json<Records>...};
  static constexpr auto from = std::tuple{&record_from_json<Records>...};
  static constexpr auto all_to = std::tuple{&records_to_json<Records>...};
  static constexpr auto all_from = std::tuple{&records_from_json<Records>...};
};
template struct Instances<Step, Leg, Journey, IndependenceGroup, Organisation, Programme, Round,
                          CoverageStatement, Place, Assessment, Observation>;

} // namespace njia
