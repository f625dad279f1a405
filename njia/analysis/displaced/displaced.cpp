#include "njia/analysis/displaced/displaced.h"

#include "njia/analysis/displaced/mix_change.h"
#include "njia/analysis/events.h"
#include "njia/analysis/path.h"
#include "njia/analysis/period_table.h"
#include "njia/analysis/statistics.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace njia::analysis {
namespace {

constexpr double kLevelOfTest = 0.05;
constexpr std::uint32_t kLeastGroups = 2;
constexpr std::uint64_t kSeed = 20'200'101;
constexpr std::size_t kLeastDraws = 9'999;
constexpr std::size_t kMostDraws = 99'999;

/// What one group reported of one transit place, or of a way without any.
struct Mention {
  Cell ends = 0;
  PlaceNumber place = kNoPlace; ///< kNoPlace: no transit
  std::uint32_t group = 0;
  When when = When::neither;
  std::optional<MonthNumber> month = {};
};

/// The transit places of a journey at the level, each once; nothing when its way is not known.
std::optional<std::vector<PlaceNumber>> transit_of(Dataset const& data, JourneyNumber journey,
                                                   Ends const& ends, Level level) {
  auto const steps = data.steps(journey);
  auto const last = ends.basis == EndBasis::intended ? steps.size() : ends.end_step;
  auto found = std::set<PlaceNumber>{};
  for (auto i = std::size_t{0}; i < last; ++i) {
    if (steps[i].role != Role::origin && steps[i].role != Role::intended_destination) {
      found.insert(data.at(steps[i].where, level));
    }
  }
  auto const is_known =
      std::any_of(found.begin(), found.end(), [](PlaceNumber place) { return place != kNoPlace; });
  auto const said = data.journey(journey).transit_known;
  if (!is_known && said != TransitKnown::none && said != TransitKnown::all) {
    return std::nullopt;
  }
  for (auto const place : {kNoPlace, data.at(ends.origin, level), data.at(ends.end, level)}) {
    found.erase(place);
  }
  return std::vector<PlaceNumber>(found.begin(), found.end());
}

/// Everything that was reported between one pair of ends.
struct Pair {
  std::vector<PlaceNumber> ways = {};     ///< in the order of their ids, kNoPlace first
  std::vector<std::uint32_t> groups = {}; ///< the panel, in the order of their ids
  std::vector<GroupMix> mixes = {};       ///< of the panel
  std::string_view why = {};              ///< empty: displaced
  bool is_tested = false;
  MixChange change = {};
};

class Judge {
public:
  Judge(Dataset const& data, std::vector<Mention> mentions) : data_{data} {
    std::sort(mentions.begin(), mentions.end(), [](Mention const& a, Mention const& b) {
      return std::pair{a.ends, a.place} < std::pair{b.ends, b.place};
    });
    for (auto first = mentions.begin(); first != mentions.end();) {
      auto const last = std::find_if(first, mentions.end(),
                                     [&](Mention const& one) { return one.ends != first->ends; });
      pairs[first->ends] = make_pair({first, last});
      first = last;
    }
  }

  std::map<Cell, Pair> pairs = {};

  void test_all() {
    auto testable = std::size_t{0};
    for (auto& [ends, pair] : pairs) {
      pair.is_tested = pair.groups.size() >= kLeastMixGroups && pair.ways.size() >= 2;
      testable += pair.is_tested ? 1U : 0U;
    }
    // Benjamini-Hochberg needs p as small as 5 % of one in so many.
    auto const draws = std::clamp(20 * testable, kLeastDraws + 1, kMostDraws + 1) - 1;
    auto p_values = std::vector<double>{};
    for (auto& [ends, pair] : pairs) {
      if (pair.is_tested) {
        pair.change = test_mix(pair.mixes, kSeed, draws);
        p_values.push_back(pair.change.p);
      }
    }
    auto const rejected = benjamini_hochberg(p_values, kLevelOfTest);
    auto next = std::size_t{0};
    for (auto& [ends, pair] : pairs) {
      pair.why = why_not(pair, pair.is_tested && rejected[next]);
      next += pair.is_tested ? 1U : 0U;
    }
  }

private:
  static std::string_view why_not(Pair const& pair, bool is_rejected) {
    if (pair.ways.size() < 2) {
      return "one_way";
    }
    if (!pair.is_tested) {
      return "few_groups";
    }
    if (pair.change.p > kLevelOfTest) {
      return "not_in_panel";
    }
    if (!is_rejected) {
      return "not_after_fdr";
    }
    return pair.change.groups < kLeastGroups ? "one_group" : "";
  }

  /// Ascending by place numbers, which follow the journeys' order; ids do not.
  std::vector<PlaceNumber> ways_of(std::span<Mention const> mentions) const {
    auto ways = std::vector<PlaceNumber>{};
    for (auto const& one : mentions) {
      if (ways.empty() || ways.back() != one.place) {
        ways.push_back(one.place);
      }
    }
    std::sort(ways.begin(), ways.end(), [&](PlaceNumber a, PlaceNumber b) {
      if (a == kNoPlace || b == kNoPlace) {
        return a == kNoPlace && b != kNoPlace;
      }
      return data_.place(a) < data_.place(b);
    });
    return ways;
  }

  Pair make_pair(std::span<Mention const> mentions) const {
    auto pair = Pair{.ways = ways_of(mentions)};
    auto sightings = std::vector<Sighting>{};
    for (auto const& one : mentions) {
      auto const way = std::find(pair.ways.begin(), pair.ways.end(), one.place);
      sightings.push_back({.what = static_cast<std::uint64_t>(way - pair.ways.begin()),
                           .group = one.group,
                           .period = static_cast<std::uint32_t>(one.when),
                           .month = one.month});
    }
    auto const& ids = data_.ledger()->groups;
    auto mixes = std::map<std::pair<GroupId, std::uint32_t>, GroupMix>{};
    for (auto const& count : count_events(std::move(sightings))) {
      auto& mix = mixes[{ids[count.group], count.group}];
      mix.before.resize(pair.ways.size());
      mix.now.resize(pair.ways.size());
      (count.period == 0 ? mix.before : mix.now)[count.what] = count.events;
    }
    auto const is_there = [](std::vector<std::uint32_t> const& events) {
      return std::any_of(events.begin(), events.end(), [](auto count) { return count > 0; });
    };
    for (auto& [group, mix] : mixes) {
      if (is_there(mix.before) && is_there(mix.now)) {
        pair.groups.push_back(group.second);
        pair.mixes.push_back(std::move(mix));
      }
    }
    return pair;
  }

  Dataset const& data_;
};

/// Whether the panel's own statements say that what it watches changed at one of the two places.
std::string_view posts_changed(Dataset const& data, Pair const& pair,
                               StatedCoverage const& coverage) {
  auto all_stated = true;
  for (auto const number : pair.groups) {
    auto const group = data.ledger()->groups[number];
    for (auto const way : {pair.change.loser, pair.change.gainer}) {
      if (pair.ways[way] == kNoPlace) {
        continue;
      }
      auto const place = data.place(pair.ways[way]);
      auto const before = coverage.covers(When::before, group, place);
      auto const now = coverage.covers(When::now, group, place);
      if (before == Covers::not_stated || now == Covers::not_stated) {
        all_stated = false;
      } else if (before != now) {
        return "yes";
      }
    }
  }
  return all_stated ? "no" : "not_stated";
}

void add_facts(CountRow& row, Dataset const& data, Pair const& pair,
               StatedCoverage const& coverage) {
  auto const put = [&](std::string_view key, std::string value) {
    row.facts.emplace_back(key, std::move(value));
  };
  auto const way = [&](std::size_t number) {
    auto const place = pair.ways[number];
    return place == kNoPlace ? std::string{"no_transit"} : place_key(data, place);
  };
  auto const share = [](double value) { return fmt::format("{:.4f}", value); };
  put("change", pair.why.empty() ? "displaced" : "unclear");
  if (!pair.why.empty()) {
    put("why", std::string{pair.why});
  }
  put("panel_groups", std::to_string(pair.groups.size()));
  if (!pair.is_tested) {
    return;
  }
  auto const& change = pair.change;
  put("p", p_text(change.p));
  put("loser", way(change.loser));
  put("loser_before", share(change.loser_before));
  put("loser_now", share(change.loser_now));
  put("gainer", way(change.gainer));
  put("gainer_before", share(change.gainer_before));
  put("gainer_now", share(change.gainer_now));
  put("groups_moved", std::to_string(change.groups));
  if (pair.why.empty()) {
    put("posts_changed", std::string{posts_changed(data, pair, coverage)});
  }
}

/// What the journeys with a known way say; the others leave `placed`.
std::vector<Mention> mentions_of(Dataset const& data, Level level,
                                 std::vector<PlacedJourney>& placed, TableBuilder& builder) {
  auto mentions = std::vector<Mention>{};
  auto const says_nothing = [&](PlacedJourney const& one) {
    auto const transit = transit_of(data, one.journey, ends_of(data, one.journey), level);
    if (!transit) {
      builder.leave_out("transit_unknown", one.journey);
      return true;
    }
    auto const& row = data.journey(one.journey);
    auto const add = [&](PlaceNumber place) {
      mentions.push_back({.ends = one.ends,
                          .place = place,
                          .group = data.ledger()->journeys[one.journey].group,
                          .when = one.when,
                          .month = month_of(row.happened)});
    };
    std::for_each(transit->begin(), transit->end(), add);
    if (transit->empty()) {
      add(kNoPlace);
    }
    return false;
  };
  std::erase_if(placed, says_nothing);
  return mentions;
}

} // namespace

CountTable displaced(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                     Selected const& selected, TwoPeriods const& periods, Level level) {
  auto builder = period_table(data, selected, "displaced", level);
  if (auto const why = why_not_comparable(periods); !why.empty()) {
    return refuse(std::move(builder), why);
  }
  auto placed = place_journeys(data, selected, periods, level, builder);
  auto judge = Judge{data, mentions_of(data, level, placed, builder)};
  if (judge.pairs.empty()) {
    return refuse(std::move(builder), "nothing_selected");
  }
  judge.test_all();
  auto displaced = std::size_t{0};
  auto tested = std::size_t{0};
  for (auto const& [ends, pair] : judge.pairs) {
    displaced += pair.why.empty() ? 1U : 0U;
    tested += pair.is_tested ? 1U : 0U;
  }
  builder.fact("displaced", std::to_string(displaced));
  builder.fact("tested", std::to_string(tested));
  auto const coverage = StatedCoverage{places, exercise, periods};
  return finish(std::move(builder), data, placed, [&](Cell ends, CountRow& row) {
    add_facts(row, data, judge.pairs[ends], coverage);
  });
}

} // namespace njia::analysis
