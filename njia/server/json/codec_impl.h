// The bodies of codec.h's templates, for the one generated file (and tests) that instantiate them.
#pragma once

#include "njia/base/json_text.h"
#include "njia/base/text.h"
#include "njia/domain/field_text.h"
#include "njia/domain/record_json.h"
#include "njia/server/json/codec.h"
#include "njia/server/json/codec_parts.h"

#include <array>
#include <limits>

namespace njia {
namespace codec {

namespace json = boost::json;

/// How one type is read and written; `wire` makes the value of a parameter's text. Texts that the
/// domain knows (ids, dates, instants) fall to the general case.
template <class T> struct Codec {
  static std::optional<T> read(json::value const& value, JsonPath const& path, Limits const& limits,
                               Problems& problems) {
    if (!value.is_string()) {
      add_wrong_type(problems, path, "string");
      return std::nullopt;
    }
    auto parsed = parse({value.get_string().data(), value.get_string().size()});
    if (!parsed) {
      add(problems, path, parsed.error().key, parsed.error().args);
      return std::nullopt;
    }
    static_cast<void>(limits); // the form says it all
    return std::move(*parsed);
  }
  static void write(std::string& out, T const& value) { append_json_string(out, format(value)); }
  static json::value wire(std::string_view text) { return json::string{text.data(), text.size()}; }

private:
  static Result<T> parse(std::string_view text) {
    if constexpr (std::is_same_v<T, Uuid>) {
      return parse_uuid(text);
    } else {
      return FieldText<T>::parse(text);
    }
  }
  static std::string format(T const& value) {
    if constexpr (std::is_same_v<T, Uuid>) {
      return format_uuid(value);
    } else {
      return FieldText<T>::format(value);
    }
  }
};

template <> struct Codec<std::string> {
  static std::optional<std::string> read(json::value const& value, JsonPath const& path,
                                         Limits const& limits, Problems& problems) {
    return read_text(value, path, limits, problems);
  }
  static void write(std::string& out, std::string const& value) { append_json_string(out, value); }
  static json::value wire(std::string_view text) { return json::string{text.data(), text.size()}; }
};

template <> struct Codec<bool> {
  static std::optional<bool> read(json::value const& value, JsonPath const& path, Limits const&,
                                  Problems& problems) {
    if (!value.is_bool()) {
      add_wrong_type(problems, path, "boolean");
      return std::nullopt;
    }
    return value.get_bool();
  }
  static void write(std::string& out, bool value) { out += value ? "true" : "false"; }
  static json::value wire(std::string_view text) { return boolean_of(text); }
};

template <> struct Codec<double> {
  static std::optional<double> read(json::value const& value, JsonPath const& path,
                                    Limits const& limits, Problems& problems) {
    return read_number(value, path, limits, problems);
  }
  static void write(std::string& out, double value) { append_number(out, value); }
  static json::value wire(std::string_view text) { return number_of(text); }
};

template <class T>
requires std::is_integral_v<T>
struct Codec<T> {
  static std::optional<T> read(json::value const& value, JsonPath const& path, Limits const& limits,
                               Problems& problems) {
    // 2^53: every integer of the contract is exact in JavaScript too.
    constexpr auto kExact = 9007199254740991.0;
    constexpr auto kMin = sizeof(T) > 4 ? (std::is_signed_v<T> ? -kExact : 0.0)
                                        : double(std::numeric_limits<T>::min());
    constexpr auto kMax = sizeof(T) > 4 ? kExact : double(std::numeric_limits<T>::max());
    auto const number = read_integer(value, path, limits, kMin, kMax, problems);
    return number ? std::optional{static_cast<T>(*number)} : std::nullopt;
  }
  static void write(std::string& out, T value) { out += std::to_string(value); }
  static json::value wire(std::string_view text) { return integer_of(text); }
};

template <HasEnumTexts T> struct Codec<T> {
  static std::optional<T> read(json::value const& value, JsonPath const& path, Limits const&,
                               Problems& problems) {
    if (!value.is_string()) {
      add_wrong_type(problems, path, "string");
      return std::nullopt;
    }
    auto const text = std::string_view{value.get_string().data(), value.get_string().size()};
    auto known = std::vector<std::string_view>{};
    for (auto const& word : EnumTexts<T>::texts) {
      if (word == text) {
        return static_cast<T>(known.size());
      }
      known.push_back(word);
    }
    add_unknown(problems, path, "field.not_in_list", text, known);
    return std::nullopt;
  }
  static void write(std::string& out, T value) { append_json_string(out, enum_text(value)); }
  static json::value wire(std::string_view text) { return json::string{text.data(), text.size()}; }
};

template <class T>
concept IsRead = requires(json::value const& value, JsonPath const& path, Limits const& limits,
                          Problems& problems) {
  Codec<T>::read(value, path, limits, problems);
};
template <class T>
concept IsWire = requires(std::string_view text) {
  Codec<T>::wire(text);
};

template <class T> struct Codec<std::vector<T>> {
  static std::optional<std::vector<T>> read(json::value const& value, JsonPath const& path,
                                            Limits const& limits,
                                            Problems& problems) requires IsRead<T> {
    auto const* items = read_array(value, path, limits, problems);
    if (items == nullptr) {
      return std::nullopt;
    }
    auto const before = problems.size();
    auto list = std::vector<T>{};
    auto index = std::size_t{0};
    for (auto const& item : *items) {
      if (auto read = Codec<T>::read(item, JsonPath{path, index++}, limits, problems)) {
        list.push_back(std::move(*read));
      }
    }
    return problems.size() == before ? std::optional{std::move(list)} : std::nullopt;
  }
  static void write(std::string& out, std::vector<T> const& list) {
    out += '[';
    auto is_first = true;
    for (auto const& item : list) {
      out += is_first ? "" : ",";
      is_first = false;
      Codec<T>::write(out, item);
    }
    out += ']';
  }
  static json::value wire(std::string_view text) requires IsWire<T> {
    auto items = json::array{};
    for (auto const part : text.empty() ? std::vector<std::string_view>{} : split(text, ',')) {
      items.push_back(Codec<T>::wire(part));
    }
    return items;
  }
};

template <class T> struct Codec<std::optional<T>> {
  static std::optional<std::optional<T>> read(json::value const& value, JsonPath const& path,
                                              Limits const& limits,
                                              Problems& problems) requires IsRead<T> {
    auto read = Codec<T>::read(value, path, limits, problems);
    return read ? std::optional<std::optional<T>>{std::move(read)} : std::nullopt;
  }
  static void write(std::string& out, std::optional<T> const& value) {
    Codec<T>::write(out, *value); // members that are absent are not written at all
  }
  static json::value wire(std::string_view text) requires IsWire<T> { return Codec<T>::wire(text); }
};

template <> struct Codec<RawJson> {
  static std::optional<RawJson> read(json::value const& value, JsonPath const&, Limits const&,
                                     Problems&) {
    return RawJson{.text = json::serialize(value)};
  }
  static void write(std::string& out, RawJson const& value) { out += value.text; }
};

template <HasFields Record> struct Codec<Record> {
  static std::optional<Record> read(json::value const& value, JsonPath const& path, Limits const&,
                                    Problems& problems) {
    auto const& keys = ReadOnlyFields<Record>::keys;
    return record_from_value<Record>(value, path, problems, {std::begin(keys), std::end(keys)});
  }
  static void write(std::string& out, Record const& record) { append_record_json(out, record); }
};

template <HasFields Record> struct Codec<View<Record>> {
  static void write(std::string& out, View<Record> const& view) {
    append_record_json(out, view.record, &view.shown);
  }
};

template <class T> inline constexpr bool kIsOptional = false;
template <class T> inline constexpr bool kIsOptional<std::optional<T>> = true;
template <class T> inline constexpr bool kIsVector = false;
template <class T> inline constexpr bool kIsVector<std::vector<T>> = true;

template <class T>
void read_into(json::value const& value, JsonPath const& path, Limits const& limits,
               Problems& problems, void* into) {
  if (auto read = Codec<T>::read(value, path, limits, problems)) {
    *static_cast<T*>(into) = std::move(*read);
  }
}

template <class T> bool is_absent(void const* value) {
  if constexpr (kIsOptional<T>) {
    return !static_cast<T const*>(value)->has_value();
  } else if constexpr (kIsVector<T>) {
    return static_cast<T const*>(value)->empty();
  } else {
    return false;
  }
}

template <class T> void write_from(std::string& out, void const* value) {
  Codec<T>::write(out, *static_cast<T const*>(value));
}

/// What is only answered (views) cannot be read; what is no parameter has no text.
template <class T> constexpr TypeRow make_type_row() {
  auto row = TypeRow{
      .read = nullptr, .write = &write_from<T>, .is_absent = &is_absent<T>, .wire = nullptr};
  if constexpr (IsRead<T>) {
    row.read = &read_into<T>;
  }
  if constexpr (IsWire<T>) {
    row.wire = &Codec<T>::wire;
  }
  return row;
}
template <class T> inline constexpr TypeRow kTypeRow = make_type_row<T>();

template <class T> struct MemberOf;
template <class Owner, class Type> struct MemberOf<Type Owner::*> {
  using Message = Owner;
  using Value = Type;
};

template <auto Pointer> void* address_of(void* message) {
  return &(static_cast<typename MemberOf<decltype(Pointer)>::Message*>(message)->*Pointer);
}

/// A row of a table of members: row<&Message::member>("name", {.is_required = true}).
template <auto Pointer> constexpr MemberRow row(std::string_view name, Limits limits) {
  return {.name = name,
          .limits = limits,
          .type = &kTypeRow<typename MemberOf<decltype(Pointer)>::Value>,
          .address = &address_of<Pointer>};
}

/// Specialised for each generated struct: `rows`, its members in the order of the contract.
template <class Message> struct MemberTable;

template <class T>
concept HasMembers = requires {
  MemberTable<T>::rows;
};

template <HasMembers Message> struct Codec<Message> {
  static std::optional<Message> read(json::value const& value, JsonPath const& path, Limits const&,
                                     Problems& problems) {
    auto const before = problems.size();
    auto message = Message{};
    read_object(value, path, MemberTable<Message>::rows, problems, &message);
    return problems.size() == before ? std::optional{std::move(message)} : std::nullopt;
  }
  static void write(std::string& out, Message const& message) {
    write_object(out, MemberTable<Message>::rows, &message);
  }
};

} // namespace codec

template <class T> Decoded<T> from_json(std::string_view text, std::size_t max_bytes) {
  auto decoded = Decoded<T>{};
  auto const document = parse_document(text, decoded.problems, max_bytes);
  if (document) {
    decoded.value = codec::Codec<T>::read(*document, JsonPath{}, Limits{}, decoded.problems);
  }
  return decoded;
}

template <class T> void append_json(std::string& out, T const& value) {
  codec::Codec<T>::write(out, value);
}

template <class Parameters> Decoded<Parameters> read_parameters(RawParameters const& raw) {
  auto decoded = Decoded<Parameters>{};
  auto parameters = Parameters{};
  codec::read_given(raw, codec::MemberTable<Parameters>::rows, decoded.problems, &parameters);
  if (decoded.problems.empty()) {
    decoded.value = std::move(parameters);
  }
  return decoded;
}

template <HasFields Record> Decoded<FieldMask> read_fields(std::vector<std::string> const& keys) {
  if (keys.empty()) {
    return {.value = FieldMask::all<Record>(), .problems = {}};
  }
  auto known = std::vector<std::string>{};
  for_each_field<Record>([&](auto const& row) {
    known.emplace_back(row.key);
    using Inner = InnerRecord<typename std::remove_cvref_t<decltype(row)>::Value>;
    if constexpr (!std::is_void_v<Inner>) {
      for_each_field<Inner>([&](auto const& inner) {
        known.push_back(std::string{row.key} + "." + std::string{inner.key});
      });
    }
  });
  auto decoded = Decoded<FieldMask>{};
  auto mask = FieldMask{};
  mask.show<Record>("id");
  for (auto const& key : keys) {
    auto const dot = key.find('.');
    auto const outer = std::string_view{key}.substr(0, dot);
    auto is_known = mask.show<Record>(outer, dot == std::string::npos);
    if (is_known && dot != std::string::npos) {
      is_known = false;
      for_each_field<Record>([&](auto const& row) {
        using Inner = InnerRecord<typename std::remove_cvref_t<decltype(row)>::Value>;
        if constexpr (!std::is_void_v<Inner>) {
          is_known = is_known ||
                     (row.key == outer && mask.show<Inner>(std::string_view{key}.substr(dot + 1)));
        }
      });
    }
    if (!is_known) {
      codec::add_unknown(decoded.problems, JsonPath{"query:fields"}, "field.unknown", key,
                         {known.begin(), known.end()});
    }
  }
  if (decoded.problems.empty()) {
    decoded.value = std::move(mask);
  }
  return decoded;
}

} // namespace njia
