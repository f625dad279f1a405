// A filter made ready for one dataset: codes and places become tables, so that judging 4,096
// journeys is a few passes over columns. Thread-safe once made.
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/analysis/filter/block_bits.h"
#include "njia/analysis/filter/clause_cache.h"
#include "njia/analysis/filter/filter.h"
#include "njia/domain/place_tree.h"

#include <span>
#include <string_view>

namespace njia::analysis {

/// Bits of single tests that are held from one filter to the next.
struct HeldClauses {
  ClauseCache& cache;
  std::shared_ptr<void const> places; ///< stands for one state of all places
  std::span<SizeOf const> sizes;      ///< every number of cases that occurs; empty: not known
};

class BoundFilter {
public:
  /// Keeps a reference to `data`, and nothing of `places` and `filter`.
  /// @param held  may be nullptr: everything is judged anew
  BoundFilter(Dataset const& data, PlaceTree const& places, Filter const& filter,
              HeldClauses const* held = nullptr);
  BoundFilter(BoundFilter&&) noexcept;
  ~BoundFilter();

  /// Of the journeys of a block, in their order. Bits beyond the dataset's size are 0.
  void judge(std::size_t block, Verdicts& verdicts) const;

  /// Why a journey that `judge` calls maybe is undecided: of the first test, in the order of the
  /// filter, that does not know. "unlocated", "coarser_than_level", "undated", "date_too_coarse",
  /// "unknown_size", "not_asked", "not_known".
  std::string_view why(JourneyNumber journey) const;
  /// Moves journeys of a block that `judge` calls maybe from `left` to their reasons, as why().
  void sort_out(std::size_t block, BlockBits& left, ReasonBits& out) const;

private:
  struct Node;

  Dataset const& data_;
  std::unique_ptr<Node> root_;
};

} // namespace njia::analysis
