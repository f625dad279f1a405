// A table of words that also finds the one that somebody misspelt.
#pragma once

#include "njia/base/edit_distance.h"
#include "njia/base/text_map.h"

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace njia {

template <class Value> class SpellingMap {
public:
  /// The first value of a word stays.
  void add(std::string word, Value value) {
    auto const [at, is_new] = positions_.emplace(word, entries_.size());
    if (is_new) {
      letters_.push_back(letter_bag(std::span{std::string_view{word}}));
      entries_.push_back({.word = std::move(word), .value = std::move(value)});
    }
  }

  /// Null when the word is not in the table.
  Value const* find(std::string_view word) const {
    auto const found = positions_.find(word);
    return found == positions_.end() ? nullptr : &entries_[found->second].value;
  }

  /// The value of the nearest word at most `limit` edits (of bytes) away, limit <= kMostEdits; null
  /// when there is none, or when equally near words have different values. Linear in the size of
  /// the table.
  Value const* find_near(std::string_view word, unsigned limit) const {
    auto const letters = letter_bag(std::span{word});
    auto const* nearest = static_cast<Value const*>(nullptr);
    auto best = limit;
    auto is_clear = true;
    for (auto i = std::size_t{0}; i < entries_.size(); ++i) {
      if (std::popcount(letters ^ letters_[i]) > static_cast<int>(2 * best)) {
        continue;
      }
      auto const& entry = entries_[i];
      auto const distance = edit_distance(word, std::string_view{entry.word}, best);
      if (distance > best) {
        continue;
      }
      auto const is_nearer = nearest == nullptr || distance < best;
      is_clear = is_nearer || (is_clear && *nearest == entry.value);
      best = distance;
      nearest = &entry.value;
    }
    return is_clear ? nearest : nullptr;
  }

private:
  struct Entry {
    std::string word;
    Value value;
  };
  std::vector<Entry> entries_;
  std::vector<std::uint64_t> letters_; ///< the letter bag of each: all are gone through
  TextMap<std::size_t> positions_;
};

} // namespace njia
