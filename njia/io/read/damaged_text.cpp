#include "njia/io/read/damaged_text.h"

#include "njia/io/read/bytes/encoding.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace njia::sheets {
namespace {

using Points = std::vector<char32_t>;

constexpr char32_t kReplacement = 0xFFFD;

bool is_ascii_lower(char32_t c) { return c >= U'a' && c <= U'z'; }
bool is_ascii_upper(char32_t c) { return c >= U'A' && c <= U'Z'; }
/// Letters of the Latin scripts with marks; × and ÷ stand among them.
bool is_marked_letter(char32_t c) { return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7; }
bool is_letter(char32_t c) { return is_ascii_lower(c) || is_ascii_upper(c) || is_marked_letter(c); }
bool is_lower(char32_t c) {
  return is_ascii_lower(c) || (c >= 0xDF && c <= 0xFF && c != 0xF7) ||
         (c >= 0x100 && c <= 0x17F && c % 2 == 1);
}
bool is_marked_capital(char32_t c) { return c >= 0xC0 && c <= 0xDE && c != 0xD7; }

char32_t at(Points const& text, std::size_t i) { return i < text.size() ? text[i] : U' '; }
char32_t before(Points const& text, std::size_t i) { return i > 0 ? text[i - 1] : U' '; }

/// A byte of one table from its character in another; 0 when that has none.
unsigned char find_byte(char32_t c, char32_t (*code_point_of)(unsigned char)) {
  for (auto byte = 0x80U; byte < 0x100; ++byte) {
    if (code_point_of(static_cast<unsigned char>(byte)) == c) {
      return static_cast<unsigned char>(byte);
    }
  }
  return 0;
}

/// A capital with a mark inside a word of small letters, or ending a word of a text that is not all
/// capitals.
bool is_odd_capital(Points const& text, std::size_t i) {
  if (!is_marked_capital(text[i]) || !is_letter(before(text, i))) {
    return false;
  }
  if (is_lower(before(text, i)) || is_lower(at(text, i + 1))) {
    return true;
  }
  auto const ends_word = !is_letter(at(text, i + 1));
  auto const short_word = i < 2 || !is_letter(text[i - 2]);
  auto const capitals = std::count_if(text.begin(), text.end(), is_ascii_upper);
  auto const small = std::count_if(text.begin(), text.end(), is_ascii_lower);
  return ends_word && short_word && small > capitals;
}

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

/// Signs that no one writes between two letters. Those of the first set come only of Windows-1252
/// read as Mac Roman, those of the second only of the reverse, those of the third of either.
constexpr std::u32string_view kFromMacTable = U"\u02D8\u02D9\u02DA\u00B8\u02DB\u02DD\u02C7";
constexpr std::u32string_view kFromCp1252Table = U"\u2122\u0192\u2020\u2022\u203A\u2039";
constexpr std::u32string_view kFromEither = U"\u2021\u201E\u2030\u201A\u02C6";

bool is_inside_word(Points const& text, std::size_t i) {
  return is_letter(before(text, i)) && is_letter(at(text, i + 1));
}

std::string to_utf8(Points const& text) {
  auto out = std::string{};
  for (auto const c : text) {
    append_utf8(out, c);
  }
  return out;
}

using FromByte = char32_t (*)(unsigned char);

/// Every character of a word with a trigger, taken back to its byte and read with the right table.
std::string reread_words(Points text, std::vector<bool> const& triggers, FromByte wrong,
                         FromByte right) {
  auto const in_word = [&](std::size_t i) { return is_letter(text[i]) || triggers[i]; };
  for (auto i = std::size_t{0}; i < text.size();) {
    if (!in_word(i)) {
      ++i;
      continue;
    }
    auto end = i;
    auto triggered = false;
    for (; end < text.size() && in_word(end); ++end) {
      triggered = triggered || triggers[end];
    }
    for (; i < end; ++i) {
      auto const byte =
          triggered && text[i] >= 0x80 ? find_byte(text[i], wrong) : static_cast<unsigned char>(0);
      auto const letter = byte == 0 ? text[i] : right(byte);
      text[i] = is_letter(letter) ? letter : text[i];
    }
  }
  return to_utf8(text);
}

std::optional<DamagedText> find_swapped_tables(Points const& text) {
  auto mac_table = std::vector<bool>(text.size());
  auto cp1252_table = std::vector<bool>(text.size());
  auto counts = std::array<int, 3>{};
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    auto const c = text[i];
    if (c < 0x80) {
      continue;
    }
    auto const inside = is_inside_word(text, i);
    auto const odd_z = c == U'\u017D' && is_letter(before(text, i)) && is_lower(at(text, i + 1));
    auto const from_mac = is_odd_capital(text, i) || (inside && contains(kFromMacTable, c));
    auto const from_cp1252 = odd_z || (inside && contains(kFromCp1252Table, c));
    auto const from_either = inside && contains(kFromEither, c);
    counts[0] += from_mac ? 1 : 0;
    counts[1] += from_cp1252 ? 1 : 0;
    counts[2] += from_either ? 1 : 0;
    mac_table[i] = from_mac || from_either;
    cp1252_table[i] = from_cp1252 || from_either;
  }
  if (counts[1] > counts[0]) {
    return DamagedText{TextDamage::mac_roman_read_as_cp1252,
                       reread_words(text, cp1252_table, cp1252_code_point, mac_roman_code_point)};
  }
  if (counts[0] > 0) {
    return DamagedText{TextDamage::cp1252_read_as_mac_roman,
                       reread_words(text, mac_table, mac_roman_code_point, cp1252_code_point)};
  }
  if (counts[2] > 0) { // à under one reading, á under the other: say so without a suggestion
    return DamagedText{TextDamage::cp1252_read_as_mac_roman, {}};
  }
  return std::nullopt;
}

/// "Ã´" is "ô": characters whose Windows-1252 bytes are one UTF-8 sequence.
std::optional<DamagedText> find_double_utf8(Points const& text) {
  auto repaired = std::string{};
  auto found = false;
  for (auto i = std::size_t{0}; i < text.size();) {
    auto bytes = std::string{};
    auto end = i;
    for (; end < text.size() && text[end] >= 0x80 && bytes.size() < 4; ++end) {
      auto const byte = find_byte(text[end], cp1252_code_point);
      if (byte == 0) {
        break;
      }
      bytes += static_cast<char>(byte);
      auto rest = std::string_view{bytes};
      if (bytes.size() > 1 && take_code_point(rest) != kReplacement && rest.empty()) {
        break;
      }
    }
    auto rest = std::string_view{bytes};
    if (bytes.size() > 1 && take_code_point(rest) != kReplacement && rest.empty()) {
      repaired += bytes;
      found = true;
      i = end + 1;
    } else {
      append_utf8(repaired, text[i]);
      ++i;
    }
  }
  return found ? std::optional{DamagedText{TextDamage::utf8_read_as_cp1252, repaired}}
               : std::nullopt;
}

/// The word around a question mark is an address of the web, where "?" is grammar.
bool is_in_address(Points const& text, std::size_t i) {
  auto const is_space = [](char32_t c) { return c <= U' ' || c == 0xA0; };
  auto start = i;
  for (; start > 0 && !is_space(text[start - 1]); --start) {
    if (text[start - 1] == U'/' || text[start - 1] == U'=' || text[start - 1] == U'@') {
      return true;
    }
  }
  return at(text, start) == U'w' && at(text, start + 1) == U'w' && at(text, start + 2) == U'w';
}

bool has_lost_letters(Points const& text) {
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    if (text[i] == kReplacement) {
      return true;
    }
    if (text[i] != U'?' || !is_lower(at(text, i + 1))) {
      continue;
    }
    auto const previous = before(text, i);
    auto const opens_word =
        previous == U' ' || previous == U'(' || previous == U'"' || previous == U'-';
    if ((is_letter(previous) || opens_word) && !is_in_address(text, i)) {
      return true;
    }
  }
  return false;
}

} // namespace

std::optional<DamagedText> suspect_damaged_text(std::string_view text) {
  auto const is_plain = [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '?'; };
  if (std::all_of(text.begin(), text.end(), is_plain)) {
    return std::nullopt;
  }
  auto points = Points{};
  for (auto rest = text; !rest.empty();) {
    points.push_back(take_code_point(rest));
  }
  if (auto found = find_double_utf8(points)) {
    return found;
  }
  if (auto found = find_swapped_tables(points)) {
    return found;
  }
  if (has_lost_letters(points)) {
    return DamagedText{TextDamage::lost_letters, {}};
  }
  return std::nullopt;
}

} // namespace njia::sheets
