// Sets of the journeys of one block, one bit for each.
#pragma once

#include "njia/analysis/filter/reason.h"
#include "njia/analysis/journey_columns.h"

#include <array>
#include <bit>
#include <cstdint>

namespace njia::analysis {

/// One bit for each journey of a block.
using BlockBits = std::array<std::uint64_t, JourneyColumns::kRows / 64>;

/// Calls visit(row) for each bit that is set, ascending.
template <class Visit> void each_bit(BlockBits const& bits, Visit const& visit) {
  for (auto word = std::size_t{0}; word < bits.size(); ++word) {
    if (bits[word] == ~std::uint64_t{0}) { // the usual case when little is asked
      for (auto row = word * 64; row < word * 64 + 64; ++row) {
        visit(row);
      }
      continue;
    }
    for (auto left = bits[word]; left != 0; left &= left - 1) {
      visit(word * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }
  }
}

/// The first so many rows of a block.
inline BlockBits first_bits(std::size_t rows) {
  auto out = BlockBits{};
  for (auto word = std::size_t{0}; word < out.size() && word * 64 < rows; ++word) {
    auto const left = rows - word * 64;
    out[word] = left >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << left) - 1;
  }
  return out;
}

/// Those of the first that are not in the second.
inline BlockBits without(BlockBits first, BlockBits const& second) {
  for (auto i = std::size_t{0}; i < first.size(); ++i) {
    first[i] &= ~second[i];
  }
  return first;
}

inline BlockBits only(std::size_t row) {
  auto out = BlockBits{};
  out[row / 64] = std::uint64_t{1} << (row % 64);
  return out;
}

inline bool is_empty(BlockBits const& bits) {
  auto all = std::uint64_t{0};
  for (auto const word : bits) {
    all |= word;
  }
  return all == 0;
}

/// What a filter says of a block's journeys: `yes` for those that pass, `maybe` for those that
/// cannot be decided; no journey has both.
struct Verdicts {
  BlockBits yes = {};
  BlockBits maybe = {};
};

/// Journeys of a block by the reason for which they do not count. Sets of reasons that nobody met
/// are empty.
using ReasonBits = std::array<BlockBits, kReasons.size()>;

} // namespace njia::analysis
