// Cuts a cell's text into numbers, words and signs, for the readers of counts and dates. Digits of
// other scripts (Arabic-Indic, full width) become ASCII; words come folded; every kind of dash is
// '-'.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace njia::importing {

struct Token {
  enum class Kind : std::uint8_t { number, word, sign };
  Kind kind = Kind::sign;
  std::string text;           ///< digits only; folded letters; or one ASCII sign
  bool spaced_before = false; ///< white space stood before it
};

/// @param text  any text; invalid UTF-8 is passed over. Signs kept: - + ~ < > / . , : ( ) ? = and
/// '>' '<' with '='
///              for the signs "not less" and "not more". At most 64 tokens; the rest is cut off as
///              a sign '!'.
std::vector<Token> scan_text(std::string_view text);

/// The first `limit` code points.
std::string cut_text(std::string_view text, std::size_t limit);

} // namespace njia::importing
