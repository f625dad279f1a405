#include "njia/analysis/subpaths/pair_table.h"

#include <algorithm>
#include <numeric>

namespace njia::analysis {
namespace {

/// How often a cell is in a sorted list that is asked for ascending cells.
class Tally {
public:
  explicit Tally(std::vector<std::size_t>& cells) : cells_{cells} {
    std::sort(cells.begin(), cells.end());
  }
  bool is_before(std::size_t cell) const { return at_ < cells_.size() && cells_[at_] < cell; }
  std::uint64_t take(std::size_t cell) {
    auto const before = at_;
    for (; is_before(cell + 1); ++at_) {
    }
    return at_ - before;
  }

private:
  std::vector<std::size_t> const& cells_;
  std::size_t at_ = 0;
};

} // namespace

std::vector<PairTable::Pair> PairTable::choose(std::uint64_t min_support) {
  auto wrapped = Tally{wrapped_};
  auto surplus = Tally{surplus_};
  auto pairs = std::vector<Pair>{};
  frequent_.assign(low_.size() / kBits + 1, 0);
  frequent_before_.assign(frequent_.size(), 0);
  for (auto block = std::size_t{0}; block < frequent_.size(); ++block) {
    auto const begin = block * kBits;
    auto const end = std::min(begin + kBits, low_.size());
    frequent_before_[block] = static_cast<std::uint32_t>(pairs.size());
    auto const most =
        std::accumulate(low_.begin() + static_cast<std::ptrdiff_t>(begin),
                        low_.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{0},
                        [](std::uint8_t a, std::uint8_t b) { return std::max(a, b); });
    if (most < min_support && !wrapped.is_before(end) && !surplus.is_before(end)) {
      continue;
    }
    for (auto cell = begin; cell < end; ++cell) {
      auto const added = low_[cell] + 256 * wrapped.take(cell);
      auto const support = added - surplus.take(cell);
      if (support >= min_support) {
        pairs.push_back({.first = static_cast<std::uint32_t>(cell / places_),
                         .second = static_cast<std::uint32_t>(cell % places_),
                         .added = added,
                         .support = support});
        frequent_[block] |= std::uint64_t{1} << (cell - begin);
      }
    }
  }
  return pairs;
}

} // namespace njia::analysis
