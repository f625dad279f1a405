// Finds text that lost its letters on the way: bytes of one encoding read as another ("CÙte
// d'Ivoire", "CÃ´te d'Ivoire"), and letters replaced by "?" or U+FFFD ("Çe?me"). Says what it
// suspects; changes nothing itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace njia::sheets {

enum class TextDamage : std::uint8_t {
  cp1252_read_as_mac_roman, ///< "CÙte d'Ivoire"
  mac_roman_read_as_cp1252, ///< "C™te d'Ivoire"
  utf8_read_as_cp1252,      ///< "CÃ´te d'Ivoire"
  lost_letters,             ///< "Çe?me": what stood there cannot be known
};

struct DamagedText {
  TextDamage damage = TextDamage::lost_letters;
  std::string repaired; ///< suggestion, for a person to accept; empty for lost letters

  friend bool operator==(DamagedText const&, DamagedText const&) = default;
};

/// Looks at one cell. Plain ASCII without "?" costs one pass over the bytes.
/// @param text  valid UTF-8
/// By hand: "CÙte d'Ivoire" -> cp1252_read_as_mac_roman, "Côte d'Ivoire": Ù is byte F4 in Mac
/// Roman, which is ô in Windows-1252. A lone "?" and one that ends a word or stands in a web
/// address are not suspected.
std::optional<DamagedText> suspect_damaged_text(std::string_view text);

} // namespace njia::sheets
