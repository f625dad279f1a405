// For each open place of a subproblem the sets that it stands in. Private to this folder.
#pragma once

#include "njia/analysis/where_to_stand/subproblem.h"

#include <numeric>
#include <span>

namespace njia::analysis::cover {

class SetsOfPlaces {
public:
  explicit SetsOfPlaces(Subproblem const& problem)
      : begins_(problem.open() + std::size_t{1}, 0), sets_(problem.members.size()) {
    for (auto const place : problem.members) {
      ++begins_[place + 1];
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    auto next = begins_;
    for (auto set = std::uint32_t{0}; set < problem.sets(); ++set) {
      for (auto i = problem.begins[set]; i < problem.begins[set + 1]; ++i) {
        sets_[next[problem.members[i]]++] = set;
      }
    }
  }

  /// Ascending.
  std::span<std::uint32_t const> of(std::uint32_t place) const {
    return {sets_.data() + begins_[place], begins_[place + 1] - begins_[place]};
  }

private:
  std::vector<std::size_t> begins_;
  std::vector<std::uint32_t> sets_;
};

} // namespace njia::analysis::cover
