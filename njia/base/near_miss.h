// "Did you mean …": the words of a list that somebody who wrote something else may have meant.
#pragma once

#include "njia/base/edit_distance.h"
#include "njia/base/text.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace njia {

inline constexpr std::size_t kMostSuggestions = 3;
inline constexpr std::size_t kLongestMisspelling = 64; ///< bytes; nothing longer is a slip

/// Up to three of `known`, nearest first, at most two slips away (one for words of up to four
/// letters); upper and lower case, "-" and "_" are no slips. By hand: "orgin" of {"ORIGIN",
/// "TRANSIT"} -> {"ORIGIN"}. Cost: one bounded edit distance for each word.
template <class Words>
std::vector<std::string> near_misses(std::string_view written, Words const& known) {
  auto const plain = [](std::string_view text) {
    auto lower = ascii_lower(text);
    std::replace(lower.begin(), lower.end(), '-', '_');
    return lower;
  };
  auto ranked = std::vector<std::pair<unsigned, std::string>>{};
  if (written.size() > kLongestMisspelling) {
    return {};
  }
  auto const word = plain(written);
  auto const limit = word.size() <= 4 ? 1U : 2U;
  for (auto const& candidate : known) {
    auto const distance = edit_distance(word, plain(candidate), limit);
    if (distance <= limit) {
      ranked.emplace_back(distance, std::string{candidate});
    }
  }
  std::sort(ranked.begin(), ranked.end());
  ranked.resize(std::min(ranked.size(), kMostSuggestions));
  auto words = std::vector<std::string>{};
  for (auto& [distance, found] : ranked) {
    words.push_back(std::move(found));
  }
  return words;
}

} // namespace njia
