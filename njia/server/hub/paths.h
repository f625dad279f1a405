// Path templates of the contract ("/journeys/{id}") against paths of requests. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace njia::server {

using PathValues = std::vector<std::pair<std::string, std::string>>;

/// The values of the parts in braces; nothing when the path is another one. A part in braces takes
/// one segment, never an empty one.
std::optional<PathValues> match_path(std::string_view pattern, std::string_view path);

} // namespace njia::server
