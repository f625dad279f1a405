#include "njia/analysis/tables/sums.h"

#include <algorithm>
#include <bit>

namespace njia::analysis {

Sums& Sums::operator-=(Sums const& part) {
  submissions -= part.submissions;
  low -= part.low;
  high -= part.high;
  unknown -= part.unknown;
  incidents -= part.incidents;
  open -= part.open;
  return *this;
}

void GroupSets::add_all(std::size_t cell, GroupSets const& from, std::size_t other) {
  for (auto i = std::size_t{0}; i < words_; ++i) {
    bits_[cell * words_ + i] |= from.bits_[other * words_ + i];
  }
}

std::uint32_t GroupSets::count(std::size_t cell) const {
  auto sum = std::uint32_t{0};
  for (auto i = std::size_t{0}; i < words_; ++i) {
    sum += static_cast<std::uint32_t>(std::popcount(bits_[cell * words_ + i]));
  }
  return sum;
}

void GroupSets::clear(std::size_t cell) {
  std::fill_n(bits_.begin() + static_cast<std::ptrdiff_t>(cell * words_), words_, 0);
}

CellSums to_cell_sums(Sums const& sums, GroupSets const& sets, std::size_t cell) {
  auto const in_sets = sets.count(cell);
  return {.submissions = sums.submissions,
          .low = sums.low,
          .high = sums.high,
          .unknown = sums.unknown,
          .incidents = sums.incidents,
          .open = sums.open,
          .groups = in_sets > 0 ? in_sets : static_cast<std::uint32_t>(std::popcount(sums.groups))};
}

} // namespace njia::analysis
