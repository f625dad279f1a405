// Text in columns for the terminal. Private to this module.
#pragma once

#include <string>
#include <vector>

namespace njia {

/// How many columns a terminal gives to the text: marks that combine and format characters take
/// none, wide characters two.
std::size_t display_width(std::string const& utf8);

struct Column {
  std::string head;
  bool is_number = false; ///< right-aligned
};

/// Two blanks between columns, none at the end of a line; a line under the head.
std::string align(std::vector<Column> const& columns,
                  std::vector<std::vector<std::string>> const& rows);

} // namespace njia
