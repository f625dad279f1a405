// Sums of the journeys that are left out, by reason. Private to tables.
#pragma once

#include "njia/analysis/tables/sums.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace njia::analysis {

/// Journeys left out, by reason. A handful of reasons: looked for one after the other.
class ReasonSums {
public:
  explicit ReasonSums(std::size_t groups) : groups_{groups} {}

  void add(std::string_view reason, Sums const& one) {
    auto& entry = find(reason);
    entry.sums += one;
    entry.groups.add(0, one.group);
  }
  /// @param groups  of `sums`, as cell 0
  void add(std::string_view reason, Sums const& sums, GroupSets const& groups) {
    auto& own = find(reason);
    own.sums += sums;
    own.groups.add_all(0, groups, 0);
  }
  void add_all(ReasonSums const& other) {
    for (auto const& theirs : other.entries_) {
      add(theirs.reason, theirs.sums, theirs.groups);
    }
  }
  Sums total() const {
    auto sum = Sums{};
    for (auto const& entry : entries_) {
      sum += entry.sums;
    }
    return sum;
  }
  std::vector<std::pair<std::string_view, CellSums>> sorted() const {
    auto out = std::vector<std::pair<std::string_view, CellSums>>{};
    for (auto const& entry : entries_) {
      out.emplace_back(entry.reason, to_cell_sums(entry.sums, entry.groups, 0));
    }
    std::sort(out.begin(), out.end(),
              [](auto const& a, auto const& b) { return a.first < b.first; });
    return out;
  }

private:
  struct Entry {
    std::string_view reason;
    Sums sums;
    GroupSets groups;
  };

  Entry& find(std::string_view reason) {
    for (auto& entry : entries_) {
      if (entry.reason.data() == reason.data() || entry.reason == reason) {
        return entry;
      }
    }
    return entries_.emplace_back(
        Entry{.reason = reason, .sums = {}, .groups = GroupSets{1, groups_}});
  }

  std::size_t groups_;
  std::vector<Entry> entries_;
};

} // namespace njia::analysis
