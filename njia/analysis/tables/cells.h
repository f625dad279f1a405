// Adds journeys up by cell. Few possible cells: one array of sums for each worker. Many: each
// worker writes what it meets into buckets of neighbouring cells, and the buckets are added up one
// by one, so that the sums being added to stay in the cache. Private to live_tables.cpp.
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/analysis/tables/table_spec.h"

#include <cstdint>
#include <vector>

namespace njia::analysis {

/// What a journey brings, read once from its columns.
struct Brought {
  std::uint32_t group;
  std::uint32_t submissions;
  std::uint32_t low;
  std::uint32_t high;
  SizeKind kind;
};

/// Sums of one cell or of all journeys left out for one reason; groups as a set of bits beside it.
struct Sums {
  std::uint64_t submissions = 0;
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  std::uint64_t unknown = 0;
  std::uint64_t incidents = 0;
  std::uint64_t open = 0;

  void add(Brought const& one) {
    auto const counts_persons = one.kind == SizeKind::persons || one.kind == SizeKind::at_least;
    submissions += one.submissions;
    low += counts_persons ? one.low : 0;
    high += one.kind == SizeKind::persons ? one.high : 0;
    unknown += one.kind == SizeKind::unknown ? one.submissions : 0;
    incidents += one.kind == SizeKind::incidents ? one.submissions : 0;
    open += one.kind == SizeKind::at_least ? 1 : 0;
  }
  Sums& operator+=(Sums const& other);
  /// `part` lies within this one.
  Sums& operator-=(Sums const& part);
};

/// Sets of groups, one for each cell.
class GroupSets {
public:
  GroupSets(std::size_t cells, std::size_t groups)
      : words_{(groups + 63) / 64}, bits_(cells * words_) {}

  void add(std::size_t cell, std::uint32_t group) {
    bits_[cell * words_ + group / 64] |= std::uint64_t{1} << (group % 64);
  }
  void add_all(std::size_t cell, GroupSets const& from, std::size_t other);
  std::uint32_t count(std::size_t cell) const;
  void clear();

private:
  std::size_t words_;
  std::vector<std::uint64_t> bits_;
};

CellSums to_cell_sums(Sums const& sums, std::uint32_t groups);

/// The sums of one table while workers take journeys. Calls of different workers may run at once.
class CellAdder {
public:
  /// @param cells  possible cells, numbered from 0; at most 2^32
  CellAdder(std::uint64_t cells, std::size_t groups, std::size_t workers);

  bool is_dense() const { return is_dense_; }
  void add(std::size_t worker, std::uint32_t cell, Brought const& one) {
    if (is_dense_) {
      auto& own = dense_[worker];
      own.sums[cell].add(one);
      own.groups.add(cell, one.group);
    } else {
      put(worker, cell, one);
    }
  }

  /// The cells that any journey entered, ascending, and the set of all their groups.
  struct Result {
    std::vector<std::pair<std::uint32_t, CellSums>> cells;
    std::uint32_t groups = 0;
  };
  Result finish() &&;

private:
  struct Dense {
    std::vector<Sums> sums;
    GroupSets groups;
  };
  /// A journey on its way to a cell; 16 bytes. A group or number of submissions that does not fit
  /// goes with `rest`.
  struct Entry {
    std::uint32_t cell;
    std::uint32_t low;
    std::uint32_t high;
    std::uint16_t group;
    std::uint8_t kind;
    std::uint8_t submissions; ///< kMany: in the list of the worker
  };
  using Bucket = std::vector<Entry>;
  struct Sparse {
    std::vector<Bucket> buckets;
    std::vector<std::pair<std::uint32_t, Brought>> many; ///< cell, and what does not fit an Entry
  };

  void put(std::size_t worker, std::uint32_t cell, Brought const& one);
  Result finish_dense();
  Result finish_sparse();

  std::uint64_t cells_;
  std::size_t groups_;
  bool is_dense_;
  std::vector<Dense> dense_;
  std::vector<Sparse> sparse_;
};

} // namespace njia::analysis
