#include "njia/analysis/subpaths/frequent_pairs.h"

#include "njia/analysis/subpaths/third_places.h"

#include <algorithm>

namespace njia::analysis {
namespace {

constexpr auto kEnd = CompactPaths::kEnd;

} // namespace

FrequentPairs::FrequentPairs(CompactPaths const& paths, LongJourneys const& long_journeys,
                             SubpathKind kind, std::uint64_t min_support, bool keep_all)
    : paths_{paths}, long_journeys_{long_journeys},
      min_support_{min_support}, table_{paths.place_of.size()} {
  if (kind == SubpathKind::contiguous) {
    count_neighbours();
    make_room(choose());
    deal_neighbours(keep_all);
    return;
  }
  count_ordered();
  auto const room = choose();
  if (keep_all) {
    make_room(room);
    deal_ordered();
  } else {
    deal_with_third_places();
  }
}

/// The frequent pairs. Gives back how often each was counted.
std::vector<std::size_t> FrequentPairs::choose() {
  auto room = std::vector<std::size_t>{};
  for (auto const& pair : table_.choose(min_support_)) {
    pairs_.push_back({.first = pair.first, .second = pair.second, .support = pair.support});
    room.push_back(pair.added);
  }
  return room;
}

/// @param room  for how many matches, of each pair
void FrequentPairs::make_room(std::vector<std::size_t> const& room) {
  auto end = std::size_t{0};
  for (auto i = std::size_t{0}; i < pairs_.size(); ++i) {
    pairs_[i].begin = end;
    ends_.push_back(end);
    end += room[i];
  }
  matches_ = std::make_unique_for_overwrite<Match[]>(end);
}

void FrequentPairs::deal(std::uint32_t first, std::uint32_t second, Match match) {
  matches_[ends_[table_.number(first, second)]++] = match;
}

void FrequentPairs::count_neighbours() {
  for (auto journey = std::uint32_t{0}; journey < paths_.journeys(); ++journey) {
    for (auto at = paths_.begins[journey]; at < end_of(journey); ++at) {
      if (paths_.steps[at] != kEnd && paths_.steps[at + 1] != kEnd) {
        table_.add(paths_.steps[at], paths_.steps[at + 1]);
      }
    }
    if (paths_.repeats[journey] != 0) {
      count_again(journey);
    }
  }
}

/// Takes back the pairs that the journey was counted for more than once.
void FrequentPairs::count_again(std::uint32_t journey) {
  auto pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>{};
  for (auto at = paths_.begins[journey]; at < end_of(journey); ++at) {
    if (paths_.steps[at] != kEnd && paths_.steps[at + 1] != kEnd) {
      pairs.emplace_back(paths_.steps[at], paths_.steps[at + 1]);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  for (auto i = std::size_t{1}; i < pairs.size(); ++i) {
    if (pairs[i] == pairs[i - 1]) {
      table_.subtract_later(pairs[i].first, pairs[i].second);
    }
  }
}

/// A pair goes on only when the next one is frequent, too.
void FrequentPairs::deal_neighbours(bool keep_all) {
  auto const* const steps = paths_.steps.get();
  for (auto journey = std::uint32_t{0}; journey < paths_.journeys(); ++journey) {
    auto goes_on = false;
    for (auto at = end_of(journey); at-- > paths_.begins[journey];) {
      auto const is_frequent = steps[at] != kEnd && steps[at + 1] != kEnd &&
                               table_.is_frequent(steps[at], steps[at + 1]);
      if (is_frequent && (goes_on || keep_all)) {
        deal(steps[at], steps[at + 1], {.journey = journey, .next = at + 2});
      }
      goes_on = is_frequent;
    }
  }
}

/// 1 + where the place of each step came before, counted from `begin`; 0 for the first time.
void FrequentPairs::find_repeats(std::uint32_t begin, std::uint32_t end) {
  before_.assign(end - begin, 0);
  for (auto i = std::uint32_t{1}; i < end - begin; ++i) {
    for (auto j = i; j-- > 0;) {
      if (paths_.steps[begin + i] == paths_.steps[begin + j]) {
        before_[i] = j + 1;
        break;
      }
    }
  }
}

template <class Visit>
void FrequentPairs::for_each_long_pair(std::uint32_t journey, Visit const& visit) const {
  long_journeys_.for_each_place_behind(
      journey, paths_.begins[journey], [&](std::uint32_t first, std::uint32_t behind) {
        long_journeys_.for_each_place_behind(
            journey, behind,
            [&](std::uint32_t second, std::uint32_t next) { visit(first, second, next); });
      });
}

/// Calls visit(first, second, next) once for each ordered pair of places, where it comes first.
template <class Visit>
void FrequentPairs::for_each_pair(std::uint32_t journey, Visit const& visit) {
  if (long_journeys_.any() && long_journeys_.is_long(journey)) {
    for_each_long_pair(journey, visit);
    return;
  }
  auto const begin = paths_.begins[journey];
  auto const end = end_of(journey);
  auto const* const steps = paths_.steps.get();
  if (paths_.repeats[journey] == 0) {
    for (auto i = begin; i < end; ++i) {
      for (auto j = i + 1; j < end; ++j) {
        visit(steps[i], steps[j], j + 1);
      }
    }
    return;
  }
  find_repeats(begin, end);
  for (auto i = begin; i < end; ++i) {
    for (auto j = i + 1; j < end && before_[i - begin] == 0; ++j) {
      if (before_[j - begin] <= i - begin + 1) {
        visit(steps[i], steps[j], j + 1);
      }
    }
  }
}

void FrequentPairs::count_ordered() {
  for (auto journey = std::uint32_t{0}; journey < paths_.journeys(); ++journey) {
    for_each_pair(journey, [&](std::uint32_t first, std::uint32_t second, std::uint32_t) {
      table_.add(first, second);
    });
  }
}

void FrequentPairs::deal_ordered(std::uint32_t journey) {
  for_each_pair(journey, [&](std::uint32_t first, std::uint32_t second, std::uint32_t next) {
    if (table_.is_frequent(first, second)) {
      deal(first, second, {.journey = journey, .next = next});
    }
  });
}

void FrequentPairs::deal_ordered() {
  for (auto journey = std::uint32_t{0}; journey < paths_.journeys(); ++journey) {
    deal_ordered(journey);
  }
}

/// In two passes: the first counts what third places may follow, and leaves few journeys for the
/// second. Longer journeys are not counted: each may add one to any triple.
void FrequentPairs::deal_with_third_places() {
  auto followers = Followers{};
  auto thirds = ThirdPlaces{};
  auto going_on = std::vector<std::uint32_t>{};
  auto room = std::vector<std::size_t>(pairs_.size());
  auto longer = std::uint64_t{0};
  for (auto journey = std::uint32_t{0}; journey < paths_.journeys(); ++journey) {
    auto const steps = steps_of(journey);
    auto goes_on = steps.size() > Followers::kMostSteps;
    if (goes_on) {
      ++longer;
      for_each_pair(journey, [&](std::uint32_t first, std::uint32_t second, std::uint32_t) {
        if (table_.is_frequent(first, second)) {
          ++room[table_.number(first, second)];
        }
      });
    } else if (steps.size() > 2) {
      followers.read(table_, steps);
      followers.for_each_pair([&](std::size_t i, std::size_t j, std::uint64_t bits) {
        auto const pair = table_.number(steps[i], steps[j]);
        thirds.add(pair, steps, bits);
        ++room[pair];
        goes_on = true;
      });
    }
    if (goes_on) {
      going_on.push_back(journey);
    }
  }
  make_room(room);
  auto const enough = min_support_ - std::min(min_support_, longer);
  for (auto const journey : going_on) {
    if (steps_of(journey).size() > Followers::kMostSteps) {
      deal_ordered(journey);
    } else {
      deal_short(journey, followers, thirds, enough);
    }
  }
}

void FrequentPairs::deal_short(std::uint32_t journey, Followers& followers,
                               ThirdPlaces const& thirds, std::uint64_t enough) {
  auto const steps = steps_of(journey);
  auto const repeats = paths_.repeats[journey] != 0;
  if (repeats) {
    find_repeats(paths_.begins[journey], end_of(journey));
  }
  followers.read(table_, steps);
  followers.for_each_pair([&](std::size_t i, std::size_t j, std::uint64_t bits) {
    auto const is_first = !repeats || (before_[i] == 0 && before_[j] <= i + 1);
    if (is_first && thirds.reach(enough, table_.number(steps[i], steps[j]), steps, bits)) {
      auto const next = paths_.begins[journey] + static_cast<std::uint32_t>(j) + 1;
      deal(steps[i], steps[j], {.journey = journey, .next = next});
    }
  });
}

} // namespace njia::analysis
