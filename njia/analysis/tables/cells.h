// Adds journeys up by cell. Few possible cells: one array of sums for each worker. Many: each
// worker writes what it meets into buckets of neighbouring cells, and the buckets are added up one
// by one, so that the sums being added to stay in the cache. Private to live_tables.cpp.
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/analysis/tables/table_spec.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace njia::analysis {

/// Sums of one cell, or what one journey brings to each of its cells; and, where there are at most
/// 64 groups, which of them. One line of the cache; plain numbers, so that adding is a few
/// instructions without a branch.
struct alignas(64) Sums {
  std::uint64_t submissions = 0;
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  std::uint64_t unknown = 0;
  std::uint64_t incidents = 0;
  std::uint64_t open = 0;
  std::uint64_t groups = 0; ///< bit i: group i
  std::uint64_t group = 0;  ///< of one journey: its group's number

  Sums& operator+=(Sums const& other) {
    submissions += other.submissions;
    low += other.low;
    high += other.high;
    unknown += other.unknown;
    incidents += other.incidents;
    open += other.open;
    groups |= other.groups;
    return *this;
  }
  /// `part` lies within this one. The groups stay.
  Sums& operator-=(Sums const& part);
};

/// What a journey brings, from its columns.
Sums brought_at(JourneyColumns const& block, std::size_t row, std::uint32_t group);

/// Sets of groups, one for each cell, where a Sums cannot hold them.
class GroupSets {
public:
  GroupSets(std::size_t cells, std::size_t groups)
      : words_{groups <= 64 ? 0 : (groups + 63) / 64}, bits_(cells * words_) {}

  void add(std::size_t cell, std::uint64_t group) {
    if (words_ > 0) {
      bits_[cell * words_ + group / 64] |= std::uint64_t{1} << (group % 64);
    }
  }
  void add_all(std::size_t cell, GroupSets const& from, std::size_t other);
  std::uint32_t count(std::size_t cell) const;
  void clear(std::size_t cell);

private:
  std::size_t words_;
  std::vector<std::uint64_t> bits_;
};

/// @param sets  of the cells, when there are more than 64 groups
CellSums to_cell_sums(Sums const& sums, GroupSets const& sets, std::size_t cell);

/// The sums of one table while workers take journeys. Calls of different workers may run at once.
class CellAdder {
public:
  /// @param cells  possible cells, numbered from 0; at most 2^32
  /// @param journeys  how many may come, to choose between the two ways
  CellAdder(std::uint64_t cells, std::size_t journeys, std::size_t groups, std::size_t workers);

  bool is_dense() const { return is_dense_; }
  void add(std::size_t worker, std::uint32_t cell, Sums const& one) {
    if (is_dense_) {
      auto& own = dense_[worker];
      own.sums[cell] += one;
      own.groups.add(cell, one.group);
    } else {
      put(worker, cell, one);
    }
  }

  /// The cells that any journey entered, ascending, and how many groups they have together.
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
  /// A journey on its way to a cell, in 16 bytes.
  struct Entry {
    std::uint32_t cell;
    std::uint32_t low;
    std::uint32_t high;
    std::uint16_t group;
    std::uint8_t submissions;
    std::uint8_t is_unknown : 1;
    std::uint8_t is_incidents : 1;
    std::uint8_t is_open : 1;

    Sums sums() const;
  };
  using Bucket = std::vector<Entry>;
  struct Sparse {
    std::vector<Bucket> buckets;
    std::vector<std::pair<std::uint32_t, Sums>> many; ///< cell, and what does not fit an Entry
  };

  void put(std::size_t worker, std::uint32_t cell, Sums const& one);
  Result finish_dense();
  Result finish_sparse();
  struct BucketAdder;

  std::uint64_t cells_;
  std::size_t groups_;
  bool is_dense_;
  std::vector<Dense> dense_;
  std::vector<Sparse> sparse_;
};

} // namespace njia::analysis
