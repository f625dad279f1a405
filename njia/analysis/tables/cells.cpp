#include "njia/analysis/tables/cells.h"

#include "njia/base/parallel.h"

#include <algorithm>
#include <bit>

namespace njia::analysis {
namespace {

/// So many sums fit into the caches near a core.
constexpr std::uint64_t kDenseCells = std::uint64_t{1} << 16U;
constexpr unsigned kBucketBits = 13;
constexpr std::uint64_t kBucketCells = std::uint64_t{1} << kBucketBits;

} // namespace

Sums& Sums::operator+=(Sums const& other) {
  submissions += other.submissions;
  low += other.low;
  high += other.high;
  unknown += other.unknown;
  incidents += other.incidents;
  open += other.open;
  return *this;
}

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

void GroupSets::clear() { std::fill(bits_.begin(), bits_.end(), 0); }

CellSums to_cell_sums(Sums const& sums, std::uint32_t groups) {
  return {.submissions = sums.submissions,
          .low = sums.low,
          .high = sums.high,
          .unknown = sums.unknown,
          .incidents = sums.incidents,
          .open = sums.open,
          .groups = groups};
}

CellAdder::CellAdder(std::uint64_t cells, std::size_t groups, std::size_t workers)
    : cells_{cells}, groups_{groups}, is_dense_{cells <= kDenseCells} {
  for (auto i = std::size_t{0}; i < workers; ++i) {
    if (is_dense_) {
      dense_.push_back({.sums = std::vector<Sums>(cells), .groups = GroupSets{cells, groups}});
    } else {
      sparse_.push_back({.buckets = std::vector<Bucket>((cells >> kBucketBits) + 1), .many = {}});
    }
  }
}

void CellAdder::put(std::size_t worker, std::uint32_t cell, Brought const& one) {
  auto& own = sparse_[worker];
  if (one.submissions > 0xFF || one.group > 0xFFFF) {
    own.many.emplace_back(cell, one);
    return;
  }
  own.buckets[cell >> kBucketBits].push_back(
      {.cell = cell,
       .low = one.low,
       .high = one.high,
       .group = static_cast<std::uint16_t>(one.group),
       .kind = static_cast<std::uint8_t>(one.kind),
       .submissions = static_cast<std::uint8_t>(one.submissions)});
}

CellAdder::Result CellAdder::finish() && { return is_dense_ ? finish_dense() : finish_sparse(); }

CellAdder::Result CellAdder::finish_dense() {
  auto out = Result{};
  auto all = GroupSets{1, groups_};
  auto& first = dense_.front();
  for (auto cell = std::size_t{0}; cell < cells_; ++cell) {
    for (auto i = std::size_t{1}; i < dense_.size(); ++i) {
      first.sums[cell] += dense_[i].sums[cell];
      first.groups.add_all(cell, dense_[i].groups, cell);
    }
    if (first.sums[cell].submissions > 0) {
      out.cells.emplace_back(static_cast<std::uint32_t>(cell),
                             to_cell_sums(first.sums[cell], first.groups.count(cell)));
      all.add_all(0, first.groups, cell);
    }
  }
  out.groups = all.count(0);
  return out;
}

CellAdder::Result CellAdder::finish_sparse() {
  auto const buckets = sparse_.front().buckets.size();
  auto many = std::vector<std::vector<std::pair<std::uint32_t, Brought>>>(buckets);
  for (auto& own : sparse_) {
    for (auto const& one : own.many) {
      many[one.first >> kBucketBits].push_back(one);
    }
  }
  // Each worker adds up a range of buckets, with one set of sums.
  auto const workers = std::min(buckets, core_count() * 4);
  auto results = std::vector<Result>(workers);
  auto groups_of = std::vector<GroupSets>(workers, GroupSets{1, groups_});
  for_each_in_parallel(workers, [&](std::size_t worker) {
    auto sums = std::vector<Sums>(kBucketCells);
    auto groups = GroupSets{kBucketCells, groups_};
    for (auto b = buckets * worker / workers; b < buckets * (worker + 1) / workers; ++b) {
      auto is_empty = many[b].empty();
      for (auto& own : sparse_) {
        is_empty = is_empty && own.buckets[b].empty();
        for (auto const& entry : own.buckets[b]) {
          auto const cell = entry.cell & (kBucketCells - 1);
          sums[cell].add({.group = entry.group,
                          .submissions = entry.submissions,
                          .low = entry.low,
                          .high = entry.high,
                          .kind = static_cast<SizeKind>(entry.kind)});
          groups.add(cell, entry.group);
        }
        own.buckets[b] = {};
      }
      for (auto const& [cell, brought] : many[b]) {
        sums[cell & (kBucketCells - 1)].add(brought);
        groups.add(cell & (kBucketCells - 1), brought.group);
      }
      if (is_empty) {
        continue;
      }
      for (auto cell = std::size_t{0}; cell < kBucketCells; ++cell) {
        if (sums[cell].submissions > 0) {
          results[worker].cells.emplace_back(static_cast<std::uint32_t>((b << kBucketBits) + cell),
                                             to_cell_sums(sums[cell], groups.count(cell)));
          groups_of[worker].add_all(0, groups, cell);
        }
      }
      std::fill(sums.begin(), sums.end(), Sums{});
      groups.clear();
    }
  });
  auto out = Result{};
  auto all = GroupSets{1, groups_};
  for (auto i = std::size_t{0}; i < workers; ++i) {
    out.cells.insert(out.cells.end(), results[i].cells.begin(), results[i].cells.end());
    all.add_all(0, groups_of[i], 0);
  }
  out.groups = all.count(0);
  return out;
}

} // namespace njia::analysis
