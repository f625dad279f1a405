#include "njia/geo/name_key.h"

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
  auto signature = std::uint64_t{0};
  for (auto i = std::size_t{0}; i < key.size; ++i) {
    auto const once = std::uint64_t{1} << (2 * (key.points[i] & 31U));
    signature |= (signature & once) != 0 ? once << 1 : once;
  }
  return signature;
}

unsigned edit_distance(KeyPoints const& a, KeyPoints const& b, unsigned limit) {
  auto const above = limit + 1;
  if (std::max(a.size, b.size) - std::min(a.size, b.size) > limit) {
    return above;
  }
  using Row = std::array<unsigned, kMaxKeyPoints + 1>;
  auto rows = std::array<Row, 3>{};
  auto* before = &rows[0];
  auto* last = &rows[1];
  auto* now = &rows[2];
  for (auto j = std::size_t{0}; j <= b.size; ++j) {
    (*last)[j] = static_cast<unsigned>(std::min<std::size_t>(j, above));
  }
  for (auto i = std::size_t{1}; i <= a.size; ++i) {
    auto const from = i > limit ? i - limit : 1;
    auto const to = std::min(b.size, i + limit);
    (*now)[from - 1] = from == 1 ? static_cast<unsigned>(std::min<std::size_t>(i, above)) : above;
    auto least = (*now)[from - 1];
    for (auto j = from; j <= to; ++j) {
      auto const same = a.points[i - 1] == b.points[j - 1];
      auto cost = (*last)[j - 1] + (same ? 0U : 1U);
      cost = std::min({cost, j == i + limit ? above : (*last)[j] + 1, (*now)[j - 1] + 1});
      if (i > 1 && j > 1 && a.points[i - 1] == b.points[j - 2] &&
          a.points[i - 2] == b.points[j - 1]) {
        cost = std::min(cost, (*before)[j - 2] + 1);
      }
      (*now)[j] = std::min(cost, above);
      least = std::min(least, (*now)[j]);
    }
    if (least > limit) {
      return above;
    }
    auto* const spent = before;
    before = last;
    last = now;
    now = spent;
  }
  return std::min((*last)[b.size], above);
}

} // namespace njia
