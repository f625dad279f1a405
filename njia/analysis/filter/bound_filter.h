// A filter made ready for one dataset: codes and places become tables, so that judging 4,096
// journeys is a few passes over columns. Thread-safe once made.
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/analysis/filter/filter.h"
#include "njia/domain/place_tree.h"

#include <bit>
#include <string_view>

namespace njia::analysis {

/// One bit for each journey of a block.
using BlockBits = std::array<std::uint64_t, JourneyColumns::kRows / 64>;

/// Calls visit(row) for each bit that is set, ascending.
template <class Visit> void each_bit(BlockBits const& bits, Visit const& visit) {
  for (auto word = std::size_t{0}; word < bits.size(); ++word) {
    for (auto left = bits[word]; left != 0; left &= left - 1) {
      visit(word * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }
  }
}

/// What a filter says of a block's journeys: `yes` for those that pass, `maybe` for those that
/// cannot be decided; no journey has both.
struct Verdicts {
  BlockBits yes = {};
  BlockBits maybe = {};
};

class BoundFilter {
public:
  /// Keeps a reference to `data`, and nothing of `places` and `filter`.
  BoundFilter(Dataset const& data, PlaceTree const& places, Filter const& filter);
  BoundFilter(BoundFilter&&) noexcept;
  ~BoundFilter();

  /// Of the journeys of a block, in their order. Bits beyond the dataset's size are 0.
  void judge(std::size_t block, Verdicts& verdicts) const;

  /// Why a journey that `judge` calls maybe is undecided: of the first test, in the order of the
  /// filter, that does not know. "unlocated", "coarser_than_level", "undated", "date_too_coarse",
  /// "unknown_size", "not_asked", "not_known".
  std::string_view why(JourneyNumber journey) const;

private:
  struct Node;

  Dataset const& data_;
  std::unique_ptr<Node> root_;
};

} // namespace njia::analysis
