// TOML as JSON, so that a mapping file in either form is read by one piece of code.
#pragma once

#include "njia/base/result.h"

#include <string_view>

#include <boost/json.hpp>

namespace njia::importing {

/// Tables, lists, strings, whole numbers and booleans; what else TOML knows (floats, dates) becomes
/// null. The text must be UTF-8; of the characters for private use, U+F00A0 to U+FFEFE come back as
/// U+00A0 to U+FEFE (njia/base/toml_plane.h says why). Error: `mapping.malformed` with the line,
/// counted from 1.
Result<boost::json::value> parse_toml(std::string_view text);

} // namespace njia::importing
