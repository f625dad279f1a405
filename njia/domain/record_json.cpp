#include "njia/domain/record_json.h"

#include "njia/domain/blank.h"
#include "njia/domain/field_text.h"

#include <boost/json.hpp>

#include <fmt/format.h>

namespace njia {
namespace {

namespace json = boost::json;

template <HasFields Record>
Result<Record> from_object(json::value const& value, std::string const& path);

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

void write_string(std::string& out, std::string_view text) {
  constexpr auto kHex = std::string_view{"0123456789abcdef"};
  out += '"';
  auto plain = std::size_t{0}; // start of what needs no escape
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    auto const byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') {
      continue;
    }
    out += text.substr(plain, i - plain);
    plain = i + 1;
    if (byte >= 0x20) {
      out += '\\';
      out += text[i];
    } else if (byte == '\n') {
      out += "\\n";
    } else {
      out += "\\u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xFU];
    }
  }
  out += text.substr(plain);
  out += '"';
}

template <HasFields Record> void write_object(std::string& out, Record const& record);

template <class T> void write_array(std::string& out, std::vector<T> const& items) {
  out += '[';
  for (auto const& item : items) {
    out += &item == items.data() ? "" : ",";
    if constexpr (HasFields<T>) {
      write_object(out, item);
    } else {
      write_string(out, FieldText<T>::format(item));
    }
  }
  out += ']';
}

/// Straight to text, without a tree in between: imports write millions of values. Nothing for what
/// is to be left out.
template <class T> void write_value(std::string& out, T const& value) {
  if constexpr (kIsList<T>) {
    if (!value.empty()) {
      write_array(out, value);
    }
  } else if constexpr (std::is_same_v<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (kIsNumber<T>) {
    out += FieldText<T>::format(value);
  } else if (auto const text = FieldText<T>::format(value); !text.empty()) {
    if constexpr (kIsTextList<T>) {
      write_array(out, split_list(text));
    } else {
      write_string(out, text);
    }
  }
}

template <HasFields Record> void write_object(std::string& out, Record const& record) {
  out += '{';
  auto is_first = true;
  for_each_field<Record>([&](auto const& row) {
    auto const start = out.size();
    out += is_first ? "\"" : ",\"";
    out += row.key;
    out += "\":";
    auto const head = out.size();
    write_value(out, record.*(row.member));
    if (out.size() == head) {
      out.resize(start);
    } else {
      is_first = false;
    }
  });
  out += '}';
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

/// A list of scalars, item by item.
template <class T> Result<T> list_from_value(json::array const& items, std::string const& path) {
  auto list = T{};
  for (auto const& item : items) {
    auto const text = scalar_text(item);
    if (!text) {
      return at(text.error(), path);
    }
    auto parsed = FieldText<typename T::value_type>::parse(*text);
    if (!parsed) {
      return at(parsed.error(), path);
    }
    list.push_back(std::move(*parsed));
  }
  return list;
}

template <class T> Result<T> from_value(json::value const& value, std::string const& path) {
  if constexpr (kIsList<T> && !kIsRecordList<T>) {
    if (value.is_array()) {
      return list_from_value<T>(value.get_array(), path);
    }
  }
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

/// Parses into memory that is let go of at once, and reads the value while it is there.
template <class T, class Read> Result<T> read_json(std::string_view text, Read&& read) {
  unsigned char buffer[4096];
  auto memory = json::monotonic_resource{buffer};
  auto failure = json::error_code{};
  auto const value = json::parse({text.data(), text.size()}, failure, &memory);
  if (failure) {
    return Error{.key = "json.malformed", .where = ""};
  }
  return read(value);
}

} // namespace

template <HasFields Record> std::string record_to_json(Record const& record) {
  auto out = std::string{};
  write_object(out, record);
  return out;
}

template <HasFields Record> Result<Record> record_from_json(std::string_view text) {
  return read_json<Record>(text,
                           [](json::value const& value) { return from_object<Record>(value, ""); });
}

template <HasFields Record> std::string records_to_json(std::vector<Record> const& records) {
  auto out = std::string{};
  write_array(out, records);
  return out;
}

template <HasFields Record> Result<std::vector<Record>> records_from_json(std::string_view text) {
  using Records = std::vector<Record>;
  return read_json<Records>(
      text, [](json::value const& value) { return from_value<Records>(value, ""); });
}

// Every record that has a field table; a new one adds its name here.
template <class... Records> struct Instances {
  static constexpr auto to = std::tuple{&record_to_json<Records>...};
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
