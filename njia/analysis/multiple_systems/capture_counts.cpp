#include "njia/analysis/multiple_systems/capture_counts.h"

#include <algorithm>

namespace njia::analysis {
namespace {

/// The bits of `set` that `mask` has, moved together.
ListSet compress(ListSet set, ListSet mask) {
  auto out = ListSet{0};
  auto position = 0U;
  for (auto rest = mask; rest != 0; rest &= rest - 1) {
    auto const bit = rest & (~rest + 1);
    out |= (set & bit) != 0 ? ListSet{1} << position : 0;
    ++position;
  }
  return out;
}

} // namespace

void sum_over_supersets(std::span<double> by_set) {
  for (auto bit = std::size_t{1}; bit < by_set.size(); bit <<= 1U) {
    for (auto block = std::size_t{0}; block < by_set.size(); block += 2 * bit) {
      for (auto set = block; set < block + bit; ++set) {
        by_set[set] += by_set[set + bit];
      }
    }
  }
}

void sum_over_subsets(std::span<double> by_set) {
  for (auto bit = std::size_t{1}; bit < by_set.size(); bit <<= 1U) {
    for (auto block = std::size_t{0}; block < by_set.size(); block += 2 * bit) {
      for (auto set = block; set < block + bit; ++set) {
        by_set[set + bit] += by_set[set];
      }
    }
  }
}

CaptureCounts::CaptureCounts(std::size_t lists, std::span<CapturePattern const> patterns) {
  auto used = ListSet{0};
  for (auto const& pattern : patterns) {
    used |= pattern.people > 0 ? pattern.lists : 0;
  }
  lists_ = std::min(lists, static_cast<std::size_t>(std::popcount(used)));
  on_.assign(std::size_t{1} << lists_, 0.0);
  for (auto const& pattern : patterns) {
    if (pattern.people > 0) {
      patterns_.push_back({.lists = compress(pattern.lists, used), .people = pattern.people});
      on_[patterns_.back().lists] = static_cast<double>(pattern.people);
    }
  }
  std::sort(patterns_.begin(), patterns_.end(),
            [](auto const& a, auto const& b) { return a.lists < b.lists; });
  sum_over_supersets(on_);
}

bool CaptureCounts::has_overlap() const {
  return std::any_of(patterns_.begin(), patterns_.end(),
                     [](auto const& pattern) { return std::popcount(pattern.lists) > 1; });
}

bool CaptureCounts::has_list_of_everybody() const {
  for (auto list = std::size_t{0}; list < lists_; ++list) {
    if (on_[std::size_t{1} << list] == people()) {
      return true;
    }
  }
  return false;
}

} // namespace njia::analysis
