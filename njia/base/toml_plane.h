// A way round a fault of toml++ 3.3: it takes most characters from U+00A0 to U+FEFE for impossible
// where it looks for white space, and goes on undefined. Whoever parses TOML gives it their images
// in a private plane, one character for one, and maps every text that comes out back.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace njia {

/// U+00A0 to U+FEFE moved to U+F00A0 to U+FFEFE. The text is UTF-8.
std::string to_toml_plane(std::string_view utf8);
/// And back. What was written in the private plane itself comes back as U+00A0 to U+FEFE.
std::string from_toml_plane(std::string_view utf8);

/// The line, from 1, of the header that toml++ cannot take (TomlFault): the first line that begins
/// with a bracket and then no name. 1 where there is none. By hand: "a = 1\n[{}]" -> 2.
std::size_t toml_fault_line(std::string_view text);

} // namespace njia
