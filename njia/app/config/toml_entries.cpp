#include "njia/app/config/toml_entries.h"

#include "njia/base/text.h"
#include "njia/base/toml.h"

#include <fmt/format.h>

namespace njia::app {
namespace {

decltype(TomlEntry::value) value_of(toml::node const& node) {
  if (auto const* text = node.as_string()) {
    return from_toml_plane(text->get());
  }
  if (auto const* flag = node.as_boolean()) {
    return flag->get();
  }
  if (auto const* whole = node.as_integer()) {
    return whole->get();
  }
  return std::monostate{};
}

TomlEntry entry(std::string section, std::string key, toml::source_position const& place,
                decltype(TomlEntry::value) value) {
  return {std::move(section), std::move(key), place.line, place.column, std::move(value)};
}

std::vector<TomlEntry> flatten(toml::table const& root) {
  auto entries = std::vector<TomlEntry>{};
  for (auto const& [name, node] : root) {
    auto const section = from_toml_plane(name.str());
    auto const* table = node.as_table();
    if (table == nullptr) {
      entries.push_back(entry("", section, name.source().begin, value_of(node)));
      continue;
    }
    entries.push_back(entry(section, "", name.source().begin, std::monostate{}));
    for (auto const& [key, value] : *table) {
      entries.push_back(
          entry(section, from_toml_plane(key.str()), key.source().begin, value_of(value)));
    }
  }
  return entries;
}

Error malformed(toml::source_position const& place) {
  return {.key = "config.malformed",
          .where = "",
          .args = {{"line", std::to_string(place.line)}, {"column", std::to_string(place.column)}}};
}

} // namespace

Result<std::vector<TomlEntry>> read_toml_entries(std::string_view text) {
  if (!is_valid_utf8(text)) {
    return Error{.key = "text.not_utf8", .where = ""};
  }
  try {
    return flatten(toml::parse(to_toml_plane(text)));
  } catch (toml::parse_error const& failure) { // toml++ knows no other way to say it
    return malformed(failure.source().begin);
  } catch (TomlFault const&) {
    return malformed({.line = static_cast<toml::source_index>(toml_fault_line(text)), .column = 1});
  }
}

std::string quote_toml(std::string_view text) {
  auto out = std::string{'"'};
  for (auto const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    out += byte < 0x20 || byte == 0x7f ? fmt::format("\\u{:04X}", byte) : std::string(1, c);
  }
  return out + '"';
}

} // namespace njia::app
