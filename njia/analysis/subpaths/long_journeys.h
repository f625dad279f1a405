// The different places behind a step of a very long journey, without walking all its steps: a
// journey of a million steps must not cost a million for each pattern that it holds.
#pragma once

#include "njia/analysis/subpaths/compact_paths.h"

#include <algorithm>

namespace njia::analysis {

class LongJourneys {
public:
  /// Of contiguous paths none is long: only their next step is looked at. Memory: some 8 bytes a
  /// step of the long journeys.
  LongJourneys(CompactPaths const& paths, SubpathKind kind);

  bool any() const { return !begins_.empty(); }
  bool is_long(std::uint32_t journey) const { return number_[journey] != kNot; }

  /// Calls visit(rank, step behind it) once for each place of the journey at `from` or later, where
  /// it comes first. Cost: the number of such places, times the logarithm of how often each comes.
  template <class Visit>
  void for_each_place_behind(std::uint32_t journey, std::uint32_t from, Visit const& visit) const {
    auto const number = number_[journey];
    for (auto i = begins_[number]; i < begins_[number + 1] && visits_[i].last >= from; ++i) {
      auto const& place = visits_[i];
      auto const* const first = steps_.data() + place.begin;
      auto const* const last = steps_.data() + place.end;
      visit(place.rank, *std::lower_bound(first, last, from) + 1);
    }
  }

private:
  static constexpr auto kNot = std::numeric_limits<std::uint32_t>::max();
  static constexpr std::uint32_t kLong = 256; ///< steps

  struct Visits {
    std::uint32_t rank;
    std::uint32_t last;  ///< the last step at this place
    std::uint32_t begin; ///< of its steps, ascending, in steps_
    std::uint32_t end;
  };

  void add(CompactPaths const& paths, std::uint32_t journey);

  std::vector<std::uint32_t> number_; ///< of each journey, kNot: not long; empty: none is
  std::vector<std::size_t> begins_;   ///< of each long journey in visits_, and the end
  std::vector<Visits> visits_;        ///< of each long journey, by falling last step
  std::vector<std::uint32_t> steps_;
};

} // namespace njia::analysis
