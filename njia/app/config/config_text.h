// The table of settings as texts for people.
#pragma once

#include <string>

namespace njia::app {

/// A njia.toml in which every setting stands with its meaning and default, commented out.
std::string config_example();

/// The table of docs/operating/config.md: name, environment, values, default, meaning.
std::string config_reference();

} // namespace njia::app
