// Writing JSON straight to text: the pieces that every writer needs.
#pragma once

#include <string>
#include <string_view>

namespace njia {

/// Appends a JSON string with its quotes. `text` must be UTF-8; only what JSON demands is escaped.
/// By hand: a"b -> "a\"b".
void append_json_string(std::string& out, std::string_view text);

} // namespace njia
