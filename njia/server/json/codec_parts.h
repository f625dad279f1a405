// The parts of the codec that do not depend on the type of the struct; compiled once.
#pragma once

#include "njia/base/json_path.h"
#include "njia/base/result.h"
#include "njia/domain/labels.h"
#include "njia/server/json/codec.h"

#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace njia::codec {

using Problems = std::vector<Error>;

void add(Problems& problems, JsonPath const& path, std::string key, LabelArgs args = {});
void add_wrong_type(Problems& problems, JsonPath const& path, std::string_view wanted);
/// `key` with the written value and what may be meant instead.
void add_unknown(Problems& problems, JsonPath const& path, std::string key,
                 std::string_view written, std::vector<std::string_view> const& known);
/// Every member of the object that has none of these names.
void add_unknown_members(Problems& problems, JsonPath const& path,
                         boost::json::object const& object,
                         std::vector<std::string_view> const& known);

/// A text that keeps its limits.
std::optional<std::string> read_text(boost::json::value const& value, JsonPath const& path,
                                     Limits const& limits, Problems& problems);

/// An integer between the limits and those of the type; 1.0 is one.
std::optional<std::int64_t> read_integer(boost::json::value const& value, JsonPath const& path,
                                         Limits limits, double type_min, double type_max,
                                         Problems& problems);
std::optional<double> read_number(boost::json::value const& value, JsonPath const& path,
                                  Limits const& limits, Problems& problems);
/// The array when it is one, with as many items as the limits allow.
boost::json::array const* read_array(boost::json::value const& value, JsonPath const& path,
                                     Limits const& limits, Problems& problems);

void append_number(std::string& out, double number);

/// Texts of parameters as the values that JSON would have; a text that is no such number or truth
/// stays a text, which the codec then refuses.
boost::json::value integer_of(std::string_view text);
boost::json::value number_of(std::string_view text);
boost::json::value boolean_of(std::string_view text);

/// What can be done with a value of one type. One table for each type, whatever the number of
/// members that have it: the walkers below are compiled once and the generated file stays quick.
struct TypeRow {
  void (*read)(boost::json::value const& value, JsonPath const& path, Limits const& limits,
               Problems& problems, void* into);
  void (*write)(std::string& out, void const* value);
  bool (*is_absent)(void const* value);              ///< an empty optional or list
  boost::json::value (*wire)(std::string_view text); ///< what a parameter's text is in JSON
};

/// A member of a struct, its type forgotten.
struct MemberRow {
  std::string_view name;
  Limits limits;
  TypeRow const* type;
  void* (*address)(void* message);
};

/// Reads what is there into the message; what is wrong is left as it was.
void read_object(boost::json::value const& value, JsonPath const& path,
                 std::span<MemberRow const> members, Problems& problems, void* message);
void write_object(std::string& out, std::span<MemberRow const> members, void const* message);
void read_given(RawParameters const& raw, std::span<MemberRow const> members, Problems& problems,
                void* parameters);

} // namespace njia::codec
