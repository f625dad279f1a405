#include "njia/analysis/subpaths/long_journeys.h"

#include <utility>

namespace njia::analysis {

LongJourneys::LongJourneys(CompactPaths const& paths, SubpathKind kind) {
  if (kind == SubpathKind::contiguous) {
    return;
  }
  for (auto journey = std::uint32_t{0}; journey < paths.journeys(); ++journey) {
    if (paths.begins[journey + 1] - paths.begins[journey] <= kLong) {
      continue;
    }
    if (number_.empty()) {
      number_.assign(paths.journeys(), kNot);
    }
    number_[journey] = static_cast<std::uint32_t>(begins_.size());
    begins_.push_back(visits_.size());
    add(paths, journey);
  }
  if (any()) {
    begins_.push_back(visits_.size());
  }
}

void LongJourneys::add(CompactPaths const& paths, std::uint32_t journey) {
  auto sorted = std::vector<std::pair<std::uint32_t, std::uint32_t>>{};
  for (auto at = paths.begins[journey]; at + 1 < paths.begins[journey + 1]; ++at) {
    sorted.emplace_back(paths.steps[at], at);
  }
  std::sort(sorted.begin(), sorted.end());
  auto const first = static_cast<std::ptrdiff_t>(visits_.size());
  for (auto const& [rank, at] : sorted) {
    auto const here = static_cast<std::uint32_t>(steps_.size());
    if (visits_.size() == static_cast<std::size_t>(first) || visits_.back().rank != rank) {
      visits_.push_back({.rank = rank, .last = at, .begin = here, .end = here});
    }
    visits_.back().last = at;
    visits_.back().end = here + 1;
    steps_.push_back(at);
  }
  std::sort(visits_.begin() + first, visits_.end(),
            [](Visits const& a, Visits const& b) { return a.last > b.last; });
}

} // namespace njia::analysis
