// Puts values into a Config, by the rule of their row. Private to njia/app/config. Each function
// answers with what is wrong (without `where`), or nothing.
#pragma once

#include "njia/app/config/config_table.h"
#include "njia/app/config/toml_entries.h"
#include "njia/base/result.h"

#include <optional>
#include <string>

namespace njia::app {

/// From a file: a text for a text, a number for a number, true or false for a flag.
std::optional<Error> set_value(Setting const& setting, Config& config,
                               decltype(TomlEntry::value) const& value);

/// From the environment, where everything is text; a flag is true, false, on or off.
std::optional<Error> set_text(Setting const& setting, Config& config, std::string const& text);

/// Whether such a text is the name of a file or folder.
bool names_path(TextRule rule);

} // namespace njia::app
