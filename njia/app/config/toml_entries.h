// A TOML file of sections and keys as a flat list, each with its place in the file. The one source
// file of this module that knows toml++.
#pragma once

#include "njia/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace njia::app {

struct TomlEntry {
  std::string section; ///< empty for a key above the first section
  std::string key;     ///< empty for the section itself
  std::uint32_t line = 0, column = 0;
  /// Nothing for what no setting is: a list, a table, a date, a number with a fraction.
  std::variant<std::monostate, std::string, std::int64_t, bool> value = {};
};

/// In the order of names. Errors: `text.not_utf8`, `config.malformed` with {line} and {column},
/// counted from 1.
Result<std::vector<TomlEntry>> read_toml_entries(std::string_view text);

/// A text as a TOML basic string: `"a \"b\""`.
std::string quote_toml(std::string_view text);

} // namespace njia::app
