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
/// Taking bundles apart costs time for each of them that is met.
constexpr std::uint64_t kJourneysABundle = 4;
constexpr unsigned kBucketBits = 13;
constexpr std::uint64_t kBucketCells = std::uint64_t{1} << kBucketBits;

using Many = std::vector<std::pair<std::uint32_t, Sums>>;

} // namespace

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

CellAdder::CellAdder(CellCounts const& counts, std::size_t journeys, std::size_t groups,
                     std::size_t workers)
    : cells_{counts.cells}, groups_{groups}, is_dense_{cells_ <= kDenseCells &&
                                                       cells_ <= kCellsAJourney * journeys + 256} {
  auto const bundles = is_dense_ && counts.bundles * kJourneysABundle <= journeys;
  for (auto i = std::size_t{0}; i < workers; ++i) {
    if (!is_dense_) {
      sparse_.push_back({.buckets = GrowingLists<Entry>{(cells_ >> kBucketBits) + 1}, .many = {}});
      continue;
    }
    dense_.push_back({.sums = std::vector<Sums>(cells_), .groups = GroupSets{cells_, groups}});
    if (bundles && counts.bundles > 0) {
      bundles_.emplace_back(counts.bundles, groups);
    }
  }
}

void CellAdder::put(std::size_t worker, std::uint32_t cell, Sums const& one) {
  auto& own = sparse_[worker];
  if ((one.submissions | one.low | one.high) > 0xFF || one.group > 0xFFFF) {
    own.many.emplace_back(cell, one);
    return;
  }
  own.buckets.add(cell >> kBucketBits, {.at = static_cast<std::uint16_t>(cell & (kBucketCells - 1)),
                                        .group = static_cast<std::uint16_t>(one.group),
                                        .low = static_cast<std::uint8_t>(one.low),
                                        .high = static_cast<std::uint8_t>(one.high),
                                        .submissions = static_cast<std::uint8_t>(one.submissions),
                                        .is_unknown = one.unknown > 0,
                                        .is_incidents = one.incidents > 0,
                                        .is_open = one.open > 0});
}

CellAdder::Result CellAdder::finish(KeyOf const& key_of) && {
  return is_dense_ ? finish_dense(key_of) : finish_sparse(key_of);
}

CellAdder::Result CellAdder::finish_dense(KeyOf const& key_of) {
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
      out.cells.emplace_back(key_of(static_cast<std::uint32_t>(cell)),
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
  BucketAdder(std::size_t groups, KeyOf const& keys)
      : key_of{keys}, sums(kBucketCells), sets{kBucketCells, groups}, all_sets{1, groups} {}

  void add(std::size_t at, Sums const& one) {
    touched[at / 64] |= std::uint64_t{1} << (at % 64);
    sums[at] += one;
    sets.add(at, one.group);
  }

  /// Moves the sums of the cells that were touched to the result.
  void flush(std::size_t bucket) {
    for (auto word = std::size_t{0}; word < touched.size(); ++word) {
      for (auto left = touched[word]; left != 0; left &= left - 1) {
        auto const at = word * 64 + static_cast<std::size_t>(std::countr_zero(left));
        cells.emplace_back(key_of(static_cast<std::uint32_t>((bucket << kBucketBits) + at)),
                           to_cell_sums(sums[at], sets, at));
        all += sums[at];
        all_sets.add_all(0, sets, at);
        sums[at] = {};
        sets.clear(at);
      }
      touched[word] = 0;
    }
  }

  KeyOf const& key_of;
  std::vector<Sums> sums;
  GroupSets sets;
  std::array<std::uint64_t, kBucketCells / 64> touched = {};
  std::vector<std::pair<Cell, CellSums>> cells = {};
  Sums all = {};
  GroupSets all_sets;
};

/// Cuts the buckets into ranges of about as many journeys each: where each range begins, and the
/// end.
std::vector<std::size_t> CellAdder::even_ranges(std::size_t ranges) const {
  auto const buckets = sparse_.front().buckets.size();
  auto const journeys_in = [&](std::size_t bucket) {
    auto sum = std::size_t{0};
    for (auto const& own : sparse_) {
      sum += own.buckets.count(bucket);
    }
    return sum;
  };
  auto all = std::size_t{0};
  for (auto bucket = std::size_t{0}; bucket < buckets; ++bucket) {
    all += journeys_in(bucket);
  }
  auto begins = std::vector<std::size_t>{0};
  auto passed = std::size_t{0};
  for (auto bucket = std::size_t{0}; bucket < buckets; ++bucket) {
    if (begins.size() < ranges && passed >= all * begins.size() / ranges && bucket > 0) {
      begins.push_back(bucket);
    }
    passed += journeys_in(bucket);
  }
  begins.push_back(buckets);
  return begins;
}

CellAdder::Result CellAdder::finish_sparse(KeyOf const& key_of) {
  auto many = std::vector<Many>(sparse_.front().buckets.size());
  for (auto const& own : sparse_) {
    for (auto const& one : own.many) {
      many[one.first >> kBucketBits].push_back(one);
    }
  }
  auto const begins = even_ranges(sparse_.size());
  auto adders = std::vector<std::unique_ptr<BucketAdder>>(begins.size() - 1);
  for_each_in_parallel(adders.size(), [&](std::size_t range) {
    adders[range] = std::make_unique<BucketAdder>(groups_, key_of);
    auto& adder = *adders[range];
    for (auto b = begins[range]; b < begins[range + 1]; ++b) {
      for (auto& own : sparse_) {
        own.buckets.each(b, [&](Entry const& entry) { adder.add(entry.at, entry.sums()); });
        own.buckets.clear(b);
      }
      for (auto const& [cell, one] : many[b]) {
        adder.add(cell & (kBucketCells - 1), one);
      }
      adder.flush(b);
    }
  });
  auto out = Result{.cells = std::move(adders.front()->cells)};
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
