#include "njia/geo/name_key.h"

#include "njia/base/edit_distance.h"
#include "njia/base/text.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace njia {
namespace {

constexpr std::pair<std::string_view, std::string_view> kPlain[]{
    {"ø", "o"},  {"ł", "l"},
    {"đ", "d"},  {"ı", "i"},
    {"æ", "ae"}, {"œ", "oe"},
    {"ħ", "h"},  {"ð", "d"},
    {"þ", "th"}, {"ى", "ي"},
    {"ی", "ي"},  {"ة", "ه"},
    {"ک", "ك"},  {"ه\xE2\x80\x8C", "ه"}};

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; });
}

std::string replace_letters(std::string_view key) {
  auto out = std::string{};
  out.reserve(key.size());
  while (!key.empty()) {
    if (static_cast<unsigned char>(key.front()) < 0x80) { // no row begins so
      out += key.front();
      key.remove_prefix(1);
      continue;
    }
    auto const* row = std::find_if(std::begin(kPlain), std::end(kPlain),
                                   [&](auto const& plain) { return key.starts_with(plain.first); });
    if (row != std::end(kPlain)) {
      out += row->second;
      key.remove_prefix(row->first.size());
    } else {
      out += key.front();
      key.remove_prefix(1);
    }
  }
  return out;
}

/// Bytes of the UTF-8 sequence that starts with this byte; 1 for stray bytes.
std::size_t sequence_size(unsigned char lead) {
  return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
}

} // namespace

std::string name_key(std::string_view text) {
  auto key = fold(text);
  return is_ascii(key) ? key : replace_letters(key);
}

KeyPoints key_points(std::string_view key) {
  auto out = KeyPoints{};
  for (auto i = std::size_t{0}; i < key.size() && out.size < kMaxKeyPoints;) {
    auto const lead = static_cast<unsigned char>(key[i]);
    auto const size = std::min(sequence_size(lead), key.size() - i);
    auto point = size == 1 ? char32_t{lead} : char32_t{lead} & (0xFFU >> (size + 1));
    for (auto j = std::size_t{1}; j < size; ++j) {
      point = (point << 6) | (static_cast<unsigned char>(key[i + j]) & 0x3FU);
    }
    out.points[out.size++] = point;
    i += size;
  }
  return out;
}

std::uint64_t key_signature(KeyPoints const& key) {
  return letter_bag(std::span{key.points}.first(key.size));
}

unsigned edit_distance(KeyPoints const& a, KeyPoints const& b, unsigned limit) {
  return edit_distance(std::span{a.points}.first(a.size), std::span{b.points}.first(b.size), limit);
}

} // namespace njia
