// What the cells of a table add up to, and what a journey brings to them. Private to
// live_tables.cpp.
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/analysis/tables/table_spec.h"

#include <cstdint>
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

/// Of Sums::groups.
inline std::uint64_t group_bit(std::uint64_t group) {
  return group < 64 ? std::uint64_t{1} << group : 0;
}

/// What a journey brings, from its columns. Without branches, since kinds come in any order.
inline Sums brought_at(JourneyColumns const& block, std::size_t row, std::uint32_t group) {
  auto const kind = block.size_kind[row];
  auto const if_so = [](bool is_so, std::uint64_t number) { return is_so ? number : 0; };
  auto const submissions = std::uint64_t{block.submissions[row]};
  auto const is_open = kind == SizeKind::at_least;
  auto const is_closed = kind == SizeKind::persons;
  return {.submissions = submissions,
          .low = if_so(is_open || is_closed, block.low[row]),
          .high = if_so(is_closed, block.high[row]),
          .unknown = if_so(kind == SizeKind::unknown, submissions),
          .incidents = if_so(kind == SizeKind::incidents, submissions),
          .open = is_open ? 1U : 0U,
          .groups = group_bit(group),
          .group = group};
}

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

} // namespace njia::analysis
