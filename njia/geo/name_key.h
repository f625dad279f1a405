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

/// letter_bag() of njia/base/edit_distance.h over code points.
std::uint64_t key_signature(KeyPoints const& key);

/// njia/base/edit_distance.h over code points.
unsigned edit_distance(KeyPoints const& a, KeyPoints const& b, unsigned limit);

} // namespace njia
