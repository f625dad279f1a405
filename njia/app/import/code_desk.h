// Reads answers of a vocabulary from a cell, each distinct text once: "domestic work, hawking" has
// two codes, "bus/boda" two, "weaving baskets" is OTHER with that word.
#pragma once

#include "njia/app/import/value_words.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace njia::importing {

struct CodeReading {
  std::vector<std::uint8_t> codes =
      {};                    ///< in the order of the text, each once; empty: nothing could be read
  std::string other = {};    ///< the words that stand for no code, when the vocabulary has OTHER
  std::string unread = {};   ///< the same, when it has not
  std::string spelling = {}; ///< words that were read in spite of their spelling
  bool personal = false;     ///< `other` held somebody's name or number and was left out
};

class CodeDesk {
public:
  static constexpr std::size_t kMaxRemembered = 100'000;

  explicit CodeDesk(ValueWords const& words) : words_{words} {}

  /// @param text  not blank. The reference lives until the next call.
  CodeReading const& read(std::string_view vocabulary, std::string_view text);

private:
  CodeReading read_new(std::string_view vocabulary, std::string_view text) const;

  ValueWords const& words_;
  std::unordered_map<std::string, CodeReading> known_;
};

} // namespace njia::importing
