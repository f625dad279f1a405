#include "njia/app/import/toml_text.h"

#include "njia/base/toml.h"

#include <string>

namespace njia::importing {
namespace {

namespace json = boost::json;

json::value to_json(toml::node const& node) {
  if (auto const* table = node.as_table()) {
    auto object = json::object{};
    for (auto const& [key, value] : *table) {
      object.emplace(from_toml_plane(key.str()), to_json(value));
    }
    return object;
  }
  if (auto const* list = node.as_array()) {
    auto array = json::array{};
    for (auto const& value : *list) {
      array.push_back(to_json(value));
    }
    return array;
  }
  if (auto const text = node.value<std::string_view>()) {
    return json::value(json::string{from_toml_plane(*text)});
  }
  if (auto const* flag = node.as_boolean()) {
    return flag->get();
  }
  if (auto const whole = node.as_integer()) {
    return whole->get();
  }
  return nullptr; // floats and dates: no key of a mapping takes them
}

Error malformed(std::size_t line) {
  return {.key = "mapping.malformed", .where = "", .args = {{"line", std::to_string(line)}}};
}

} // namespace

Result<json::value> parse_toml(std::string_view text) {
  try {
    return to_json(toml::parse(to_toml_plane(text)));
  } catch (toml::parse_error const& failure) { // toml++ knows no other way to say it
    return malformed(failure.source().begin.line);
  } catch (TomlFault const&) {
    return malformed(toml_fault_line(text));
  }
}

} // namespace njia::importing
