// The folded form of a place's name: two spellings that people take for the same name have one key.
// Built on njia/base/text.h, with what only names of places need.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace njia {

/// fold() and then: letters that do not decompose written plainly (ø o, ł l, đ d, ı i, æ ae, œ oe),
/// Arabic and Persian letters that writers mix made one (ى and ی as ي, ة as ه, ک as ك). By hand:
/// "Malmø" -> "malmo"; "مكّة" -> "مكه"; "Sub-County" -> "sub county".
std::string name_key(std::string_view text);

/// Up to `kMaxKeyPoints` code points of a key as numbers; the rest is cut.
inline constexpr std::size_t kMaxKeyPoints = 64;
struct KeyPoints {
  char32_t points[kMaxKeyPoints];
  std::size_t size;
};
KeyPoints key_points(std::string_view key);

/// A set of letters with their multiplicity (0, 1, 2 or more), 32 classes in 64 bits. One
/// insertion, deletion or transposition changes at most one bit, one substitution at most two: so
/// keys whose signatures differ in more than 2k bits are more than k edits apart.
std::uint64_t key_signature(KeyPoints const& key);

/// Optimal string alignment distance (Damerau-Levenshtein in which no stretch is edited twice):
/// insertions, deletions, substitutions and transpositions of neighbours. Answers limit + 1 when it
/// is above the limit. limit <= 3. Source: E. Ukkonen, "Algorithms for approximate string
/// matching", Information and Control 64, 1985 (the band); transpositions after L. Boytsov, ACM JEA
/// 16, 2011, section 2. By hand: "nairobi", "niarobi" -> 1; "ca", "abc" -> 3.
unsigned edit_distance(KeyPoints const& a, KeyPoints const& b, unsigned limit);

} // namespace njia
