#include "njia/analysis/subpaths/pattern_store.h"

#include <algorithm>
#include <numeric>

namespace njia::analysis {
namespace {

/// Marks each pattern that is `longer` without one place, if it has the same support. Contiguous
/// ones remain so only without their first or last place.
class ClosedFilter {
public:
  ClosedFilter(std::vector<Subpath> const& patterns, SubpathKind kind)
      : patterns_{patterns}, kind_{kind}, by_places_(patterns.size()),
        is_closed_(patterns.size(), true) {
    std::iota(by_places_.begin(), by_places_.end(), std::size_t{0});
    std::sort(by_places_.begin(), by_places_.end(), [&](std::size_t a, std::size_t b) {
      return patterns_[a].places < patterns_[b].places;
    });
  }

  std::vector<bool> run() {
    for (auto const& longer : patterns_) {
      auto const last = longer.places.size() - 1;
      for (auto without = std::size_t{0}; without <= last; ++without) {
        if (kind_ == SubpathKind::gaps || without == 0 || without == last) {
          mark(longer, without);
        }
      }
    }
    return std::move(is_closed_);
  }

private:
  void mark(Subpath const& longer, std::size_t without) {
    shorter_ = longer.places;
    shorter_.erase(shorter_.begin() + static_cast<std::ptrdiff_t>(without));
    auto const found = std::lower_bound(
        by_places_.begin(), by_places_.end(), shorter_,
        [&](std::size_t i, auto const& places) { return patterns_[i].places < places; });
    if (found != by_places_.end() && patterns_[*found].places == shorter_ &&
        patterns_[*found].support == longer.support) {
      is_closed_[*found] = false;
    }
  }

  std::vector<Subpath> const& patterns_;
  SubpathKind kind_;
  std::vector<std::size_t> by_places_;
  std::vector<bool> is_closed_;
  std::vector<std::uint32_t> shorter_;
};

} // namespace

void PatternStore::add(Subpath pattern) {
  patterns_.push_back(std::move(pattern));
  if (patterns_.size() >= 2 * options_.most_patterns) {
    cut();
  }
}

/// Drops the least supports until no more than most_patterns are left.
void PatternStore::cut() {
  if (patterns_.size() <= options_.most_patterns) {
    return;
  }
  auto supports = std::vector<std::uint64_t>{};
  for (auto const& pattern : patterns_) {
    supports.push_back(pattern.support);
  }
  auto const first_too_many =
      supports.begin() + static_cast<std::ptrdiff_t>(options_.most_patterns);
  std::nth_element(supports.begin(), first_too_many, supports.end(), std::greater<>{});
  least_support_ = *first_too_many + 1;
  is_cut_ = true;
  std::erase_if(patterns_,
                [&](Subpath const& pattern) { return pattern.support < least_support_; });
}

Subpaths PatternStore::finish() && {
  cut();
  if (options_.closed_only) {
    auto const is_closed = ClosedFilter{patterns_, options_.kind}.run();
    auto i = std::size_t{0};
    std::erase_if(patterns_, [&](Subpath const&) { return !is_closed[i++]; });
  }
  std::sort(patterns_.begin(), patterns_.end(), [](Subpath const& a, Subpath const& b) {
    return a.support != b.support ? a.support > b.support : a.places < b.places;
  });
  return {.patterns = std::move(patterns_), .least_support = least_support_, .is_cut = is_cut_};
}

} // namespace njia::analysis
