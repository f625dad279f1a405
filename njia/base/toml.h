// toml++ 3.3 as this program takes it: a table header such as `[{}]` or `[.5]` ends the process by
// an assertion there; here assertions throw. Whoever parses TOML includes this instead of toml++,
// catches TomlFault as well as toml::parse_error, and gives it to_toml_plane's text.
#pragma once

#include "njia/base/toml_plane.h"

namespace njia {

/// What toml++ took for impossible.
struct TomlFault {};

[[noreturn]] inline void throw_toml_fault() { throw TomlFault{}; }

} // namespace njia

#ifdef TOML_ASSERT
#error "include njia/base/toml.h instead of toml++"
#endif
#define TOML_ASSERT(expr) ((expr) ? static_cast<void>(0) : ::njia::throw_toml_fault())
#include <toml++/toml.h>
