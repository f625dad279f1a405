#include "njia/analysis/subpaths/miner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

namespace njia::analysis {
namespace {

using Path = std::vector<std::uint32_t>;
constexpr auto kUnknown = FlatPaths::kUnknown;

struct Journeys {
  std::vector<std::uint32_t> begins = {0};
  Path places = {};
  std::vector<std::uint64_t> weights = {};

  void add(Path const& path) {
    places.insert(places.end(), path.begin(), path.end());
    begins.push_back(static_cast<std::uint32_t>(places.size()));
  }
  Path path(std::size_t journey) const {
    return {places.begin() + begins[journey], places.begin() + begins[journey + 1]};
  }
  std::uint64_t weight(std::size_t journey) const { return weights.empty() ? 1 : weights[journey]; }
  FlatPaths flat() const {
    auto count = std::uint32_t{0};
    for (auto const place : places) {
      count = place == kUnknown ? count : std::max(count, place + 1);
    }
    return {.begins = begins, .places = places, .weights = weights, .place_count = count};
  }
};

Journeys journeys_of(std::vector<Path> const& paths) {
  auto journeys = Journeys{};
  for (auto const& path : paths) {
    journeys.add(path);
  }
  return journeys;
}

/// Places as letters, "?" for an unknown one.
Journeys letters(std::vector<std::string> const& texts) {
  auto journeys = Journeys{};
  for (auto const& text : texts) {
    auto path = Path{};
    for (auto const letter : text) {
      path.push_back(letter == '?' ? kUnknown : static_cast<std::uint32_t>(letter - 'A'));
    }
    journeys.add(path);
  }
  return journeys;
}

std::map<std::string, std::uint64_t> by_letters(Subpaths const& found) {
  auto out = std::map<std::string, std::uint64_t>{};
  for (auto const& pattern : found.patterns) {
    auto text = std::string{};
    for (auto const place : pattern.places) {
      text += static_cast<char>('A' + place);
    }
    out[text] = pattern.support;
  }
  return out;
}

using Wanted = std::map<std::string, std::uint64_t>;

/// Every pattern that one journey holds, by writing each out: the definition in plain words.
std::set<Path> patterns_in(Path const& path, SubpathOptions const& options) {
  auto out = std::set<Path>{};
  auto chosen = Path{};
  auto const take = [&](auto const& self, std::size_t from) -> void {
    if (chosen.size() >= options.min_length) {
      out.insert(chosen);
    }
    if (chosen.size() == options.max_length) {
      return;
    }
    for (auto next = from; next < path.size(); ++next) {
      if (options.kind == SubpathKind::contiguous && !chosen.empty() && next > from) {
        break;
      }
      if (path[next] != kUnknown) {
        chosen.push_back(path[next]);
        self(self, next + 1);
        chosen.pop_back();
      }
    }
  };
  take(take, 0);
  return out;
}

bool holds(Path const& longer, Path const& shorter, SubpathKind kind) {
  if (kind == SubpathKind::contiguous) {
    return std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) !=
           longer.end();
  }
  auto found = std::size_t{0};
  for (auto const place : longer) {
    found += found < shorter.size() && place == shorter[found] ? 1U : 0U;
  }
  return found == shorter.size();
}

/// The naive miner.
std::vector<Subpath> mine_naively(Journeys const& journeys, SubpathOptions const& options) {
  auto all = std::map<Path, Subpath>{};
  for (auto journey = std::size_t{0}; journey + 1 < journeys.begins.size(); ++journey) {
    for (auto const& pattern : patterns_in(journeys.path(journey), options)) {
      auto& entry = all[pattern];
      entry.places = pattern;
      entry.support += journeys.weight(journey);
      if (options.with_journeys) {
        entry.journeys.push_back(static_cast<std::uint32_t>(journey));
      }
    }
  }
  std::erase_if(all, [&](auto const& one) { return one.second.support < options.min_support; });
  auto out = std::vector<Subpath>{};
  for (auto const& [places, pattern] : all) {
    auto is_closed = true;
    for (auto const& [other_places, other] : all) {
      is_closed =
          is_closed && !(other_places.size() > places.size() && other.support == pattern.support &&
                         holds(other_places, places, options.kind));
    }
    if (is_closed || !options.closed_only) {
      out.push_back(pattern);
    }
  }
  std::sort(out.begin(), out.end(), [](Subpath const& a, Subpath const& b) {
    return std::pair{b.support, a.places} < std::pair{a.support, b.places};
  });
  return out;
}

/// Repeatable draws.
class Draws {
public:
  explicit Draws(std::uint64_t seed) : state_{seed * 2 + 1} {}
  std::uint32_t below(std::uint32_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>(((state_ >> 33U) * bound) >> 31U);
  }

private:
  std::uint64_t state_;
};

/// Journeys of up to `longest` steps over few places, so that places come again; some unknown.
Journeys draw_journeys(std::uint64_t seed, std::uint32_t longest) {
  auto draws = Draws{seed};
  auto const places = 2 + draws.below(9);
  auto const unknown_in_ten = draws.below(4);
  auto const weighted = draws.below(3) == 0;
  auto journeys = Journeys{};
  for (auto i = 5 + draws.below(40); i > 0; --i) {
    auto path = Path(draws.below(longest + 1));
    for (auto& place : path) {
      place = std::min(draws.below(places), draws.below(places)); // the first ones more often
      place = draws.below(10) < unknown_in_ten ? kUnknown : place;
    }
    journeys.add(path);
    if (weighted) {
      journeys.weights.push_back(draws.below(4)); // 0, too
    }
  }
  return journeys;
}

int times(int ordinary, int when_long) {
  return std::getenv("NJIA_LONG") == nullptr ? ordinary : when_long;
}

TEST(MineSubpaths, worked_by_hand) {
  auto const journeys = letters({"ABC", "ABC", "AXC", "AB"});
  auto options = SubpathOptions{.kind = SubpathKind::contiguous, .min_support = 2};
  EXPECT_EQ(by_letters(mine_subpaths(journeys.flat(), options)),
            (Wanted{{"AB", 3}, {"ABC", 2}, {"BC", 2}}));
  options.closed_only = true;
  EXPECT_EQ(by_letters(mine_subpaths(journeys.flat(), options)), (Wanted{{"AB", 3}, {"ABC", 2}}));
  options.kind = SubpathKind::gaps;
  EXPECT_EQ(by_letters(mine_subpaths(journeys.flat(), options)),
            (Wanted{{"AB", 3}, {"AC", 3}, {"ABC", 2}}));
  options.closed_only = false;
  EXPECT_EQ(by_letters(mine_subpaths(journeys.flat(), options)),
            (Wanted{{"AB", 3}, {"AC", 3}, {"ABC", 2}, {"BC", 2}}));
}

TEST(MineSubpaths, a_journey_counts_once_however_often_it_comes_by) {
  auto const journeys = letters({"ABABAB", "AB"});
  auto const found = mine_subpaths(
      journeys.flat(), {.kind = SubpathKind::contiguous, .min_support = 1, .max_length = 3});
  EXPECT_EQ(by_letters(found), (Wanted{{"AB", 2}, {"BA", 1}, {"ABA", 1}, {"BAB", 1}}));
  auto const gaps = mine_subpaths(journeys.flat(),
                                  {.kind = SubpathKind::gaps, .min_support = 1, .max_length = 2});
  EXPECT_EQ(by_letters(gaps), (Wanted{{"AB", 2}, {"BA", 1}, {"AA", 1}, {"BB", 1}}));
}

TEST(MineSubpaths, an_unknown_or_rare_place_breaks_a_contiguous_pattern_and_not_one_with_gaps) {
  auto const journeys = letters({"A?B", "AXB", "A?B", "AB"});
  EXPECT_EQ(by_letters(mine_subpaths(journeys.flat(), {.min_support = 2})), (Wanted{}));
  EXPECT_EQ(
      by_letters(mine_subpaths(journeys.flat(), {.kind = SubpathKind::gaps, .min_support = 2})),
      (Wanted{{"AB", 4}}));
}

TEST(MineSubpaths, nothing_comes_of_nothing) {
  for (auto const kind : {SubpathKind::contiguous, SubpathKind::gaps}) {
    auto const options = SubpathOptions{.kind = kind, .min_support = 1};
    EXPECT_TRUE(mine_subpaths(Journeys{}.flat(), options).patterns.empty());
    EXPECT_TRUE(mine_subpaths(letters({"", "??", ""}).flat(), options).patterns.empty());
    EXPECT_TRUE(mine_subpaths(letters({"A", "A"}).flat(), options).patterns.empty());
    auto weightless = letters({"AB", "AB"});
    weightless.weights = {0, 0};
    EXPECT_TRUE(mine_subpaths(weightless.flat(), options).patterns.empty());
  }
}

TEST(MineSubpaths, agrees_with_writing_every_pattern_out) {
  for (auto seed = 0; seed < times(30, 1000); ++seed) {
    auto const journeys = draw_journeys(static_cast<std::uint64_t>(seed), 9);
    for (auto variant = 0U; variant < 16; ++variant) {
      auto const options =
          SubpathOptions{.kind = (variant & 1U) != 0 ? SubpathKind::gaps : SubpathKind::contiguous,
                         .min_support = 1 + static_cast<std::uint64_t>(seed % 5),
                         .min_length = (variant & 8U) != 0 ? 1U : 2U,
                         .max_length = 2 + static_cast<std::uint32_t>(seed % 4),
                         .closed_only = (variant & 2U) != 0,
                         .with_journeys = (variant & 4U) != 0};
      auto const found = mine_subpaths(journeys.flat(), options);
      ASSERT_EQ(found.patterns, mine_naively(journeys, options)) << seed << " " << variant;
      EXPECT_FALSE(found.is_cut);
    }
  }
}

/// Some short journeys and one of each of these lengths, all over ten places.
Journeys draw_long_journeys(std::uint64_t seed, std::vector<std::uint32_t> const& lengths) {
  auto draws = Draws{seed};
  auto journeys = draw_journeys(seed, 9);
  journeys.weights.clear();
  for (auto const length : lengths) {
    auto path = Path(length);
    for (auto& place : path) {
      place = draws.below(10);
    }
    journeys.add(path);
  }
  return journeys;
}

/// Every list of up to three of ten places, and which journeys hold it with gaps.
std::vector<Subpath> try_every_list(Journeys const& journeys, SubpathOptions const& options) {
  auto lists = std::vector<Path>{};
  for (auto number = std::uint32_t{0}; number < 100; ++number) {
    lists.push_back({number / 10, number % 10});
    for (auto third = std::uint32_t{0}; third < 10; ++third) {
      lists.push_back({number / 10, number % 10, third});
    }
  }
  auto out = std::vector<Subpath>{};
  for (auto const& list : lists) {
    auto pattern = Subpath{.places = list};
    for (auto journey = std::uint32_t{0}; journey + 1 < journeys.begins.size(); ++journey) {
      if (holds(journeys.path(journey), list, SubpathKind::gaps)) {
        pattern.support += journeys.weight(journey);
        pattern.journeys.push_back(journey);
      }
    }
    if (!options.with_journeys) {
      pattern.journeys.clear();
    }
    if (pattern.support >= options.min_support) {
      out.push_back(std::move(pattern));
    }
  }
  std::sort(out.begin(), out.end(), [](Subpath const& a, Subpath const& b) {
    return std::pair{b.support, a.places} < std::pair{a.support, b.places};
  });
  return out;
}

TEST(MineSubpaths, agrees_where_journeys_are_long) {
  // More than 64 steps do not fit a number's bits, more than 256 are not walked one by one.
  for (auto seed = std::uint64_t{0}; seed < static_cast<std::uint64_t>(times(4, 100)); ++seed) {
    auto journeys = draw_long_journeys(seed, {63, 64, 65, 70, 255, 256, 257, 300});
    if (seed % 2 == 1) {
      journeys.weights.assign(journeys.begins.size() - 1, 2);
    }
    for (auto const with_journeys : {false, true}) {
      auto options = SubpathOptions{.kind = SubpathKind::contiguous,
                                    .min_support = 2 + seed,
                                    .max_length = 4,
                                    .with_journeys = with_journeys};
      EXPECT_EQ(mine_subpaths(journeys.flat(), options).patterns, mine_naively(journeys, options));
      options.kind = SubpathKind::gaps;
      options.max_length = 3;
      EXPECT_EQ(mine_subpaths(journeys.flat(), options).patterns,
                try_every_list(journeys, options));
    }
  }
}

TEST(MineSubpaths, many_different_places_give_what_few_tables_give) {
  // More than 8,192 frequent places are counted without the table of pairs. Two journeys each, so
  // that all are frequent; the pattern of three stands out.
  auto journeys = Journeys{};
  for (auto place = std::uint32_t{0}; place < 9'000; place += 3) {
    for (auto i = 0; i < 2; ++i) {
      journeys.add({place, place + 1, place + 2});
    }
  }
  for (auto const kind : {SubpathKind::contiguous, SubpathKind::gaps}) {
    auto const all = mine_subpaths(journeys.flat(), {.kind = kind, .min_support = 2});
    EXPECT_EQ(all.patterns.size(), kind == SubpathKind::gaps ? 3'000U * 4 : 3'000U * 3);
    auto const closed =
        mine_subpaths(journeys.flat(), {.kind = kind, .min_support = 2, .closed_only = true});
    ASSERT_EQ(closed.patterns.size(), 3'000U);
    EXPECT_EQ(closed.patterns[7], (Subpath{.places = {21, 22, 23}, .support = 2}));
  }
}

TEST(MineSubpaths, counts_past_the_bounds_of_small_counters) {
  // 256 and 65,536 are where counters of one and two bytes begin anew.
  for (auto const count : {255U, 256U, 257U, 512U, 65'536U, 65'600U}) {
    auto const journeys = journeys_of(std::vector<Path>(count, Path{0, 1, 2}));
    for (auto const kind : {SubpathKind::contiguous, SubpathKind::gaps}) {
      auto const found =
          mine_subpaths(journeys.flat(), {.kind = kind, .min_support = count, .closed_only = true});
      ASSERT_EQ(found.patterns.size(), 1U) << count;
      EXPECT_EQ(found.patterns[0].support, count);
      EXPECT_TRUE(mine_subpaths(journeys.flat(), {.kind = kind, .min_support = count + 1})
                      .patterns.empty());
    }
  }
}

TEST(MineSubpaths, a_cut_keeps_all_patterns_above_a_support) {
  auto cuts = 0;
  for (auto seed = std::uint64_t{0}; seed < 40; ++seed) {
    auto const journeys = draw_journeys(seed, 8);
    for (auto const kind : {SubpathKind::contiguous, SubpathKind::gaps}) {
      auto options = SubpathOptions{
          .kind = kind, .min_support = 1, .max_length = 4, .most_patterns = 1 + seed % 20};
      auto const found = mine_subpaths(journeys.flat(), options);
      EXPECT_LE(found.patterns.size(), options.most_patterns);
      auto whole =
          SubpathOptions{.kind = kind, .min_support = found.least_support, .max_length = 4};
      EXPECT_EQ(found.patterns, mine_naively(journeys, whole)) << seed;
      if (found.is_cut) {
        // Not one support too far: with the next lower one there would have been too many.
        ++cuts;
        whole.min_support = found.least_support - 1;
        EXPECT_GT(mine_naively(journeys, whole).size(), options.most_patterns) << seed;
      }
    }
  }
  EXPECT_GT(cuts, 30);
}

TEST(MineSubpaths, takes_a_journey_of_a_million_steps) {
  auto journeys = letters({"ABC", "ABC", "CBA"});
  auto draws = Draws{7};
  auto path = Path(1'000'000);
  for (auto& place : path) {
    place = draws.below(50);
  }
  journeys.add(path);
  for (auto const kind : {SubpathKind::contiguous, SubpathKind::gaps}) {
    auto const found = mine_subpaths(journeys.flat(), {.kind = kind, .min_support = 3});
    // All short patterns come in so long a journey.
    EXPECT_EQ(by_letters(found), kind == SubpathKind::gaps
                                     ? (Wanted{{"AB", 3}, {"BC", 3}, {"AC", 3}, {"ABC", 3}})
                                     : (Wanted{{"AB", 3}, {"BC", 3}, {"ABC", 3}}));
    auto const too_many =
        mine_subpaths(journeys.flat(), {.kind = kind, .min_support = 1, .most_patterns = 1'000});
    EXPECT_TRUE(too_many.is_cut);
    EXPECT_EQ(too_many.least_support, 2U);
  }
}

} // namespace
} // namespace njia::analysis
