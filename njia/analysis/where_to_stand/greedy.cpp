#include "njia/analysis/where_to_stand/greedy.h"

#include "njia/analysis/where_to_stand/sets_of_places.h"

#include <algorithm>

namespace njia::analysis::cover {
namespace {

/// What each place would add to the places taken so far.
class Gains {
public:
  explicit Gains(Subproblem const& problem)
      : problem_{problem}, sets_{problem}, gains_(problem.open(), 0), times_(problem.sets(), 0) {
    for (auto set = std::size_t{0}; set < problem.sets(); ++set) {
      change(set, true);
    }
  }

  void take(std::uint32_t place) {
    for (auto const set : sets_.of(place)) {
      if (times_[set]++ == 0) {
        change(set, false);
      }
    }
  }
  void put_back(std::uint32_t place) {
    for (auto const set : sets_.of(place)) {
      if (--times_[set] == 0) {
        change(set, true);
      }
    }
  }

  /// The first of those that add most.
  std::uint32_t most() const {
    return static_cast<std::uint32_t>(std::max_element(gains_.begin(), gains_.end()) -
                                      gains_.begin());
  }
  std::uint64_t of(std::uint32_t place) const { return gains_[place]; }

private:
  void change(std::size_t set, bool is_open) {
    for (auto i = problem_.begins[set]; i < problem_.begins[set + 1]; ++i) {
      auto& gain = gains_[problem_.members[i]];
      gain = is_open ? gain + problem_.weights[set] : gain - problem_.weights[set];
    }
  }

  Subproblem const& problem_;
  SetsOfPlaces sets_;
  std::vector<std::uint64_t> gains_;
  std::vector<std::uint32_t> times_;
};

/// One round of exchanges; whether any place was exchanged for a better one.
bool exchange(Gains& gains, std::vector<std::uint32_t>& chosen) {
  auto is_better = false;
  for (auto& place : chosen) {
    gains.put_back(place);
    auto const other = gains.most();
    if (gains.of(other) > gains.of(place)) {
      place = other;
      is_better = true;
    }
    gains.take(place);
  }
  return is_better;
}

} // namespace

std::vector<std::uint32_t> good_choice(Subproblem const& problem) {
  auto chosen = std::vector<std::uint32_t>{};
  if (problem.open() == 0) {
    return chosen;
  }
  auto gains = Gains{problem};
  while (chosen.size() < problem.points) {
    auto const place = gains.most();
    if (gains.of(place) == 0) {
      break;
    }
    gains.take(place);
    chosen.push_back(place);
  }
  while (exchange(gains, chosen)) {
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

std::vector<std::uint32_t> without_needless(CoverProblem const& problem,
                                            std::vector<std::uint32_t> const& chosen) {
  auto kept = chosen;
  auto const all = weight_met(problem, chosen);
  for (auto i = chosen.size(); i-- > 0;) {
    auto fewer = kept;
    std::erase(fewer, chosen[i]);
    if (weight_met(problem, fewer) == all) {
      kept = std::move(fewer);
    }
  }
  return kept;
}

} // namespace njia::analysis::cover
