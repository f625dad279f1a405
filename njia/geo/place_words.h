// The words around a place's name: "county", "refugee camp", "mpaka", "مطار", "near", "not known".
// In English, Swahili, French and Arabic, folded (name_key.h). Only the resolver and the
// gazetteer's build use them.
#pragma once

#include <cstdint>
#include <string_view>

namespace njia {

/// What a word says about the kind of place that it stands beside.
enum class PlaceWord : std::uint8_t {
  none,       ///< no word stood there
  filler,     ///< "the", "area", "side": says nothing
  settlement, ///< "town", "city", "village"
  estate,     ///< "estate", "slum": a part of a town
  camp,
  border,
  airport,
  port,
  admin, ///< "county", "region", "district", "sub county"
  near   ///< "near", "outskirts of": not the place itself
};

/// A key without the words at its ends.
struct StrippedKey {
  std::string_view key;             ///< never empty: the last word of a key is kept
  PlaceWord word = PlaceWord::none; ///< the outermost word that says something
  bool is_near = false;
};

/// Takes one word or phrase, the longest that fits, from the end or else from the beginning.
/// Answers false, and changes nothing, when there is none, or nothing would remain. By hand:
/// "kajiado north sub county" -> "kajiado north", admin; "mpaka wa busia" -> "wa busia" -> "busia",
/// border.
bool strip_place_word(StrippedKey& stripped);

/// What a key says when it is nothing but such a word: "border", "mji". none when it is a name.
PlaceWord find_place_word(std::string_view key);

/// "unknown", "not known", "n/a", "haijulikani", "inconnu", "غير معروف", folded.
bool is_stated_unknown(std::string_view key);

/// "or", "and", "au", "ou", "أو": between alternatives.
bool is_alternative_word(std::string_view token);

} // namespace njia
