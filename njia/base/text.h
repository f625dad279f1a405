// Text as people write it: validity, trimming, splitting, and the folded form under which two
// spellings of one name are equal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace njia {

bool is_valid_utf8(std::string_view bytes);

/// Without leading and trailing white space (ASCII, no-break space, zero-width space, byte order
/// mark).
std::string_view trim(std::string_view text);

/// Parts between single-character separators; "a;;b" has three parts, "" has one.
std::vector<std::string_view> split(std::string_view text, char separator);

/// ASCII letters only; other bytes unchanged.
std::string ascii_lower(std::string_view text);

/// The folded form used in matching: compatibility-decomposed, case folded, marks removed, every
/// run of characters that are neither letters nor digits made one space, trimmed. Arabic
/// presentation forms, tatweel and vowel marks fall away too. Invalid UTF-8 is replaced first. By
/// hand: "  Elgeyo-Marakwet\u0301 " -> "elgeyo marakwet"; "Murang'a" -> "muranga" (apostrophes
/// vanish).
std::string fold(std::string_view text);

/// The composed form (Unicode normalisation form C): one text for all ways to write the same
/// characters. Invalid UTF-8 is replaced. By hand: "e\u0301" -> "é".
std::string nfc(std::string_view text);

/// The code point at `i`, or a negative number where the bytes are not UTF-8; moves `i` past it.
std::int32_t take_code_point(std::string_view bytes, std::int32_t& i);

/// Number of Unicode code points; every invalid byte counts as one.
std::size_t count_code_points(std::string_view utf8);

} // namespace njia
