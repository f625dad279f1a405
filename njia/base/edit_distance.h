// How far two spellings are apart.
#pragma once

#include "njia/base/check.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace njia {

inline constexpr unsigned kMostEdits = 3;

/// A set of letters with their multiplicity (0, 1, 2 or more), 32 classes in 64 bits. One
/// insertion, deletion or transposition changes at most one bit, one substitution at most two: so
/// words whose bags differ in more than 2k bits are more than k edits apart.
template <class Letter> std::uint64_t letter_bag(std::span<Letter const> word) {
  auto bag = std::uint64_t{0};
  for (auto const letter : word) {
    auto const once = std::uint64_t{1} << (2 * (static_cast<std::uint32_t>(letter) & 31U));
    bag |= (bag & once) != 0 ? once << 1 : once;
  }
  return bag;
}

/// Optimal string alignment distance (Damerau-Levenshtein in which no stretch is edited twice):
/// insertions, deletions, substitutions and transpositions of neighbouring letters. Answers
/// limit + 1 when it is above the limit; limit <= kMostEdits. Source: E. Ukkonen, "Algorithms for
/// approximate string matching", Information and Control 64, 1985 (the band); transpositions after
/// L. Boytsov, ACM JEA 16, 2011, section 2. By hand: "nairobi", "niarobi" -> 1; "ca", "abc" -> 3.
template <class Letter>
unsigned edit_distance(std::span<Letter const> a, std::span<Letter const> b, unsigned limit) {
  NJIA_CHECK(limit <= kMostEdits, "the band is as wide as the limit");
  auto const above = limit + 1;
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) {
    return above;
  }
  // Only cells at most `limit` off the diagonal can stay within the limit: of row i, slot k is
  // column j = i + k - limit; a slot on either side stands for what lies beyond.
  using Row = std::array<unsigned, 2 * kMostEdits + 3>;
  auto const slots = std::size_t{2} * limit + 1;
  auto before = Row{};
  auto last = Row{};
  auto now = Row{};
  before.fill(above);
  last.fill(above);
  for (auto k = std::size_t{limit}; k < slots; ++k) {
    last[k + 1] = static_cast<unsigned>(k - limit);
  }
  for (auto i = std::size_t{1}; i <= a.size(); ++i) {
    now.fill(above);
    auto least = above;
    auto const from = i < limit ? limit - i : 0;
    for (auto k = from; k < slots && i + k <= b.size() + limit; ++k) {
      auto const j = i + k - limit;
      auto& cost = now[k + 1];
      if (j == 0) {
        cost = static_cast<unsigned>(i);
      } else {
        auto const change = a[i - 1] == b[j - 1] ? 0U : 1U;
        cost = std::min({last[k + 1] + change, last[k + 2] + 1, now[k] + 1, above});
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          cost = std::min(cost, before[k + 1] + 1);
        }
      }
      least = std::min(least, cost);
    }
    if (least > limit) {
      return above;
    }
    before = last;
    last = now;
  }
  return last[b.size() + limit - a.size() + 1];
}

/// The same over bytes.
inline unsigned edit_distance(std::string_view a, std::string_view b, unsigned limit) {
  return edit_distance(std::span{a}, std::span{b}, limit);
}

} // namespace njia
