// Parses a JSON document that a stranger sent. What JSON leaves open is closed here: a key stands
// once in its object, numbers are those that a double can hold, texts hold no U+0000.
#pragma once

#include "njia/base/result.h"

#include <boost/json/fwd.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace njia {

/// In docs/limits.md.
inline constexpr std::size_t kMaxJsonBytes = 1'000'000;
inline constexpr std::size_t kMaxJsonDepth = 32;
inline constexpr std::size_t kMaxJsonProblems = 100; ///< the first ones are told, then it stops

/// The value; nothing when something was appended to `problems`. Errors: `json.too_large` (args
/// limit), `json.not_utf8`, `json.empty`, `json.syntax` and `json.too_deep` (args line, column,
/// from 1, in characters), `json.key_twice` and `json.number_too_large` (where: the pointer),
/// `text.has_nul`. Cost: linear in the text.
std::optional<boost::json::value> parse_document(std::string_view text,
                                                 std::vector<Error>& problems,
                                                 std::size_t max_bytes = kMaxJsonBytes);

} // namespace njia
