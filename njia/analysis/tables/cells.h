// Adds journeys up by cell. Few possible cells: one array of sums for each worker. Many: each
// worker writes what it meets into buckets of neighbouring cells, and the buckets are added up one
// by one, so that the sums being added to stay in the cache. A bundle stands for several cells that
// are often entered together (what a place was to a journey): added once, taken apart at the end.
// Private to live_tables.cpp.
#pragma once

#include "njia/analysis/tables/sums_storage.h"

#include <functional>

namespace njia::analysis {

/// How many numbers a table may meet.
struct CellCounts {
  std::uint64_t cells;       ///< possible cells, numbered from 0; at most 2^32
  std::uint64_t bundles = 0; ///< possible bundles, numbered from 0
};

/// The sums of one table while workers take journeys. Calls of different workers may run at once.
class CellAdder {
public:
  /// @param journeys  how many may come, to choose between the two ways
  CellAdder(CellCounts const& counts, std::size_t journeys, std::size_t groups,
            std::size_t workers);

  void add(std::size_t worker, std::uint32_t cell, Sums const& one) {
    if (is_dense_) {
      auto& own = dense_[worker];
      own.groups.add(cell, one.group);
      own.sums[cell] += one;
    } else {
      put(worker, cell, one);
    }
  }

  /// Whether bundles are worth it; if not, their cells are to be added one by one.
  bool takes_bundles() const { return !bundles_.empty(); }
  /// @param one  stays where it is until flush()
  void add_bundle(std::size_t worker, std::uint32_t bundle, Sums const& one) {
    auto& own = bundles_[worker];
    own.groups().add(bundle, one.group);
    dense_[worker].ring.add(own.at(bundle), one);
  }
  void flush(std::size_t worker) {
    if (is_dense_) {
      dense_[worker].ring.flush();
    }
  }
  /// Takes the bundles apart. Comes before finish().
  /// @param each_cell_of  calls its second argument with each cell of the bundle
  template <class EachCellOf> void unbundle(EachCellOf const& each_cell_of) {
    auto& own = dense_.front();
    for (auto& bundles : bundles_) {
      bundles.each([&](std::uint32_t bundle, Sums const& sums) {
        each_cell_of(bundle, [&](std::uint32_t cell) {
          own.sums[cell] += sums;
          own.groups.add_all(cell, bundles.groups(), bundle);
        });
      });
    }
  }

  /// The cells that any journey entered, ascending, and how many groups they have together.
  struct Result {
    std::vector<std::pair<Cell, CellSums>> cells;
    std::uint32_t groups = 0;
  };
  using KeyOf = std::function<Cell(std::uint32_t)>;
  /// @param key_of  a cell's key; ascends with the cells. Several threads call it.
  Result finish(KeyOf const& key_of) &&;

private:
  struct Dense {
    std::vector<Sums> sums;
    GroupSets groups;
    AddRing ring = {};
  };
  /// A journey on its way to a cell of a bucket, in 8 bytes.
  struct Entry {
    std::uint16_t at; ///< in its bucket
    std::uint16_t group;
    std::uint8_t low;
    std::uint8_t high;
    std::uint8_t submissions;
    std::uint8_t is_unknown : 1;
    std::uint8_t is_incidents : 1;
    std::uint8_t is_open : 1;

    Sums sums() const;
  };
  struct Sparse {
    GrowingLists<Entry> buckets;
    std::vector<std::pair<std::uint32_t, Sums>> many; ///< cell, and what does not fit an Entry
  };

  void put(std::size_t worker, std::uint32_t cell, Sums const& one);
  Result finish_dense(KeyOf const& key_of);
  Result finish_sparse(KeyOf const& key_of);
  std::vector<std::size_t> even_ranges(std::size_t ranges) const;
  struct BucketAdder;

  std::uint64_t cells_;
  std::size_t groups_;
  bool is_dense_;
  std::vector<Dense> dense_;
  std::vector<PagedSums> bundles_;
  std::vector<Sparse> sparse_;
};

} // namespace njia::analysis
