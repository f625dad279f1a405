#include "njia/analysis/tables/cells.h"

#include "njia/base/parallel.h"

#include <algorithm>
#include <bit>

namespace njia::analysis {
namespace {

/// So many sums fit into the caches near a core.
constexpr std::uint64_t kDenseCells = std::uint64_t{1} << 16U;
/// Far more cells than journeys are mostly empty.
constexpr std::uint64_t kCellsAJourney = 4;
constexpr unsigned kBucketBits = 13;
constexpr std::uint64_t kBucketCells = std::uint64_t{1} << kBucketBits;

using Many = std::vector<std::pair<std::uint32_t, Sums>>;

std::uint64_t group_bit(std::uint64_t group) { return group < 64 ? std::uint64_t{1} << group : 0; }

} // namespace

Sums& Sums::operator-=(Sums const& part) {
  submissions -= part.submissions;
  low -= part.low;
  high -= part.high;
  unknown -= part.unknown;
  incidents -= part.incidents;
  open -= part.open;
  return *this;
}

Sums brought_at(JourneyColumns const& block, std::size_t row, std::uint32_t group) {
  auto out =
      Sums{.submissions = block.submissions[row], .groups = group_bit(group), .group = group};
  switch (block.size_kind[row]) {
  case SizeKind::unknown:
    out.unknown = out.submissions;
    break;
  case SizeKind::incidents:
    out.incidents = out.submissions;
    break;
  case SizeKind::persons:
    out.low = block.low[row];
    out.high = block.high[row];
    break;
  case SizeKind::at_least:
    out.low = block.low[row];
    out.open = 1;
    break;
  case SizeKind::known_route:
    break;
  }
  return out;
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

Sums CellAdder::Entry::sums() const {
  return {.submissions = submissions,
          .low = low,
          .high = high,
          .unknown = is_unknown != 0 ? submissions : std::uint64_t{0},
          .incidents = is_incidents != 0 ? submissions : std::uint64_t{0},
          .open = is_open,
          .groups = group_bit(group),
          .group = group};
}

CellAdder::CellAdder(std::uint64_t cells, std::size_t journeys, std::size_t groups,
                     std::size_t workers)
    : cells_{cells}, groups_{groups}, is_dense_{cells <= kDenseCells &&
                                                cells <= kCellsAJourney * journeys + 256} {
  for (auto i = std::size_t{0}; i < workers; ++i) {
    if (is_dense_) {
      dense_.push_back({.sums = std::vector<Sums>(cells), .groups = GroupSets{cells, groups}});
    } else {
      sparse_.push_back({.buckets = std::vector<Bucket>((cells >> kBucketBits) + 1), .many = {}});
    }
  }
}

void CellAdder::put(std::size_t worker, std::uint32_t cell, Sums const& one) {
  auto& own = sparse_[worker];
  if (one.submissions > 0xFF || one.group > 0xFFFF) {
    own.many.emplace_back(cell, one);
    return;
  }
  own.buckets[cell >> kBucketBits].push_back(
      {.cell = cell,
       .low = static_cast<std::uint32_t>(one.low),
       .high = static_cast<std::uint32_t>(one.high),
       .group = static_cast<std::uint16_t>(one.group),
       .submissions = static_cast<std::uint8_t>(one.submissions),
       .is_unknown = one.unknown > 0,
       .is_incidents = one.incidents > 0,
       .is_open = one.open > 0});
}

CellAdder::Result CellAdder::finish() && { return is_dense_ ? finish_dense() : finish_sparse(); }

CellAdder::Result CellAdder::finish_dense() {
  auto out = Result{};
  auto all = Sums{};
  auto all_groups = GroupSets{1, groups_};
  auto& first = dense_.front();
  for (auto cell = std::size_t{0}; cell < cells_; ++cell) {
    for (auto i = std::size_t{1}; i < dense_.size(); ++i) {
      first.sums[cell] += dense_[i].sums[cell];
      first.groups.add_all(cell, dense_[i].groups, cell);
    }
    if (first.sums[cell].submissions > 0) {
      out.cells.emplace_back(static_cast<std::uint32_t>(cell),
                             to_cell_sums(first.sums[cell], first.groups, cell));
      all += first.sums[cell];
      all_groups.add_all(0, first.groups, cell);
    }
  }
  out.groups = to_cell_sums(all, all_groups, 0).groups;
  return out;
}

/// Adds up one bucket after the other.
struct CellAdder::BucketAdder {
  explicit BucketAdder(std::size_t groups)
      : sums(kBucketCells), sets{kBucketCells, groups}, all_sets{1, groups} {}

  void add(std::uint32_t cell, Sums const& one) {
    auto const at = cell & (kBucketCells - 1);
    touched[at / 64] |= std::uint64_t{1} << (at % 64);
    sums[at] += one;
    sets.add(at, one.group);
  }

  /// Moves the sums of the cells that were touched to the result.
  void flush(std::size_t bucket) {
    for (auto word = std::size_t{0}; word < touched.size(); ++word) {
      for (auto left = touched[word]; left != 0; left &= left - 1) {
        auto const at = word * 64 + static_cast<std::size_t>(std::countr_zero(left));
        cells.emplace_back(static_cast<std::uint32_t>((bucket << kBucketBits) + at),
                           to_cell_sums(sums[at], sets, at));
        all += sums[at];
        all_sets.add_all(0, sets, at);
        sums[at] = {};
        sets.clear(at);
      }
      touched[word] = 0;
    }
  }

  std::vector<Sums> sums;
  GroupSets sets;
  std::array<std::uint64_t, kBucketCells / 64> touched = {};
  std::vector<std::pair<std::uint32_t, CellSums>> cells = {};
  Sums all = {};
  GroupSets all_sets;
};

CellAdder::Result CellAdder::finish_sparse() {
  auto const buckets = sparse_.front().buckets.size();
  auto many = std::vector<Many>(buckets);
  for (auto const& own : sparse_) {
    for (auto const& one : own.many) {
      many[one.first >> kBucketBits].push_back(one);
    }
  }
  auto const ranges = std::min(buckets, core_count());
  auto adders = std::vector<std::unique_ptr<BucketAdder>>(ranges);
  for_each_in_parallel(ranges, [&](std::size_t range) {
    adders[range] = std::make_unique<BucketAdder>(groups_);
    auto& adder = *adders[range];
    for (auto b = buckets * range / ranges; b < buckets * (range + 1) / ranges; ++b) {
      for (auto& own : sparse_) {
        for (auto const& entry : own.buckets[b]) {
          adder.add(entry.cell, entry.sums());
        }
        own.buckets[b] = {};
      }
      for (auto const& [cell, one] : many[b]) {
        adder.add(cell, one);
      }
      adder.flush(b);
    }
  });
  auto out = Result{};
  auto all = Sums{};
  auto all_sets = GroupSets{1, groups_};
  for (auto& adder : adders) {
    out.cells.insert(out.cells.end(), adder->cells.begin(), adder->cells.end());
    all += adder->all;
    all_sets.add_all(0, adder->all_sets, 0);
    adder.reset();
  }
  out.groups = to_cell_sums(all, all_sets, 0).groups;
  return out;
}

} // namespace njia::analysis
