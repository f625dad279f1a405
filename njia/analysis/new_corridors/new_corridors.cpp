#include "njia/analysis/new_corridors/new_corridors.h"

#include "njia/analysis/new_corridors/coverage.h"
#include "njia/analysis/path.h"
#include "njia/analysis/statistics.h"
#include "njia/analysis/table_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace njia::analysis {
namespace {

constexpr double kPower = 0.05;
constexpr double kFalseDiscovery = 0.05;

/// Countries whose code is young, and the code under which their places stood before: South Sudan
/// (2011), and Somaliland, which ISO 3166 counts with Somalia.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kSuccessors = {
    {{"SS", "SD"}, {"XS", "SO"}}};

struct Corridor {
  Cell ends = 0;
  std::vector<JourneyNumber> current = {};
  std::vector<JourneyNumber> baseline = {};
  bool in_older_round = false;
};

/// The verdict with its evidence.
struct Change {
  std::string_view kind = {};
  std::string_view why = {};
  std::size_t events = 0;
  std::optional<double> p = {};
  /// Groups present in both rounds, and those of them that reported the corridor in each.
  std::size_t panel_groups = 0;
  std::size_t panel_before = 0;
  std::size_t panel_now = 0;
  /// In one of the two rounds only, and not by what the panel shows; nothing when in both.
  std::optional<bool> could_be_reporting = {};
};

class Judge {
public:
  Judge(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
        NewCorridorQuestion const& question)
      : data_{data}, places_{places}, exercise_{exercise}, question_{question}, coverage_{
                                                                                    data, places,
                                                                                    exercise} {}

  std::map<Cell, Corridor> corridors = {};
  /// Journeys of the baseline with an end that is unknown or coarser than the level.
  std::vector<std::pair<WhereNumber, WhereNumber>> coarse_baseline = {};

  std::vector<Change> judge_all() {
    find_present();
    auto changes = std::vector<Change>{};
    for (auto const& [ends, corridor] : corridors) {
      changes.push_back(judge(corridor));
      look_at_panel(corridor, changes.back());
    }
    decide_by_power(changes);
    return changes;
  }

private:
  PlaceId origin(Corridor const& corridor) const { return data_.place(first_of(corridor.ends)); }
  PlaceId end(Corridor const& corridor) const { return data_.place(second_of(corridor.ends)); }
  GroupId group(JourneyNumber journey) const {
    auto const& ledger = *data_.ledger();
    return ledger.groups[ledger.journeys[journey].group];
  }

  void find_present() {
    auto const stating = coverage_.stating(question_.baseline);
    for (auto const& who : data_.ledger()->groups) {
      if (coverage_.is_present(question_.baseline, who) &&
          coverage_.is_present(question_.current, who)) {
        present_in_both_.insert(who);
      }
    }
    for (auto const& [ends, corridor] : corridors) {
      for (auto const journey : corridor.baseline) {
        if (!stating.contains(group(journey))) {
          auto const channel = data_.journey(journey).detection;
          reported_unstated_.emplace(origin(corridor), channel);
          reported_unstated_.emplace(end(corridor), channel);
        }
      }
    }
  }

  void look_at_panel(Corridor const& corridor, Change& change) const {
    auto const reporting = [&](std::vector<JourneyNumber> const& journeys) {
      auto groups = std::set<GroupId>{};
      for (auto const journey : journeys) {
        if (present_in_both_.contains(group(journey))) {
          groups.insert(group(journey));
        }
      }
      return groups.size();
    };
    change.panel_groups = present_in_both_.size();
    change.panel_before = reporting(corridor.baseline);
    change.panel_now = reporting(corridor.current);
    if (corridor.baseline.empty() || corridor.current.empty()) {
      change.could_be_reporting = change.kind == "newly_covered" ||
                                  change.kind == "lost_coverage" ||
                                  change.panel_before + change.panel_now == 0;
    }
  }

  Change judge(Corridor const& corridor) const {
    if (!corridor.current.empty() && !corridor.baseline.empty()) {
      return {.kind = "persistent"};
    }
    if (corridor.current.empty()) {
      return {.kind = has_lost_coverage(corridor) ? "lost_coverage" : "dormant"};
    }
    if (corridor.in_older_round) {
      return {.kind = "resurgent"};
    }
    if (coverage_.has_statements(question_.baseline) && !was_covered(corridor)) {
      return {.kind = "newly_covered"};
    }
    return judge_activity(corridor);
  }

  bool has_lost_coverage(Corridor const& corridor) const {
    return std::all_of(corridor.baseline.begin(), corridor.baseline.end(),
                       [&](JourneyNumber journey) {
                         auto const who = group(journey);
                         if (!coverage_.is_present(question_.current, who)) {
                           return true;
                         }
                         return coverage_.has_statements(question_.current, who) &&
                                !coverage_.covers_place(question_.current, who, origin(corridor)) &&
                                !coverage_.covers_place(question_.current, who, end(corridor));
                       });
  }

  /// Each end with each channel by which the corridor was reported now.
  std::vector<Sight> sights(Corridor const& corridor) const {
    auto out = std::vector<Sight>{};
    auto channels = std::set<Detection>{};
    for (auto const journey : corridor.current) {
      channels.insert(data_.journey(journey).detection);
    }
    for (auto const channel : channels) {
      out.push_back({.end = origin(corridor), .channel = channel});
      out.push_back({.end = end(corridor), .channel = channel});
    }
    return out;
  }

  bool was_covered(Corridor const& corridor) const {
    auto const seen = sights(corridor);
    for (auto const& who : coverage_.stating(question_.baseline)) {
      auto const covered = [&](Sight const& sight) {
        return coverage_.covers(question_.baseline, who, sight, Doubt::counts_as_covering);
      };
      if (std::any_of(seen.begin(), seen.end(), covered)) {
        return true;
      }
    }
    return std::any_of(seen.begin(), seen.end(), [&](Sight const& sight) {
      return reported_unstated_.contains({sight.end, sight.channel});
    });
  }

  /// Groups that surely covered the same end by the same channel in both rounds.
  std::set<GroupId> panel(Corridor const& corridor) const {
    auto out = std::set<GroupId>{};
    auto const seen = sights(corridor);
    for (auto const& who : coverage_.stating(question_.baseline)) {
      auto const in_both = [&](Sight const& sight) {
        return coverage_.covers(question_.baseline, who, sight, Doubt::counts_as_not_covering) &&
               coverage_.covers(question_.current, who, sight, Doubt::counts_as_not_covering);
      };
      if (std::any_of(seen.begin(), seen.end(), in_both)) {
        out.insert(who);
      }
    }
    return out;
  }

  /// Dated within the current round, and learned of within the maximum delay.
  bool is_timely(JourneyNumber journey) const {
    auto const& row = data_.journey(journey);
    auto const* round = exercise_.find_round(question_.current);
    if (!row.happened || round == nullptr || !round->period ||
        row.happened->earliest < round->period->earliest ||
        row.happened->latest > round->period->latest) {
      return false;
    }
    auto learned = std::optional<Day>{};
    if (row.learned) {
      learned = row.learned->latest;
    } else if (round->open) {
      learned = round->open->latest;
    }
    return learned && (*learned - row.happened->earliest).count() <=
                          static_cast<std::int64_t>(question_.max_delay_days);
  }

  /// Reported only now, but of a time before this round: it was there.
  bool has_older_journey(Corridor const& corridor) const {
    auto const* round = exercise_.find_round(question_.current);
    return round != nullptr && round->period &&
           std::any_of(corridor.current.begin(), corridor.current.end(),
                       [&](JourneyNumber journey) {
                         auto const row = data_.journey(journey);
                         return row.happened && row.happened->latest < round->period->earliest;
                       });
  }

  bool has_coarser_record(Corridor const& corridor) const {
    auto const could_be = [&](WhereNumber where, PlaceId place) {
      auto const& alternatives = data_.where(where).places;
      return alternatives.empty() ||
             std::any_of(alternatives.begin(), alternatives.end(), [&](PlaceId one) {
               return places_.contains(one, place) || places_.contains(place, one);
             });
    };
    return std::any_of(coarse_baseline.begin(), coarse_baseline.end(), [&](auto const& ends) {
      return could_be(ends.first, origin(corridor)) && could_be(ends.second, end(corridor));
    });
  }

  std::optional<PlaceId> predecessor(PlaceId place) const {
    for (auto const& [now, before] : kSuccessors) {
      if (places_.country_code(place) == now) {
        return places_.find_country(before);
      }
    }
    return std::nullopt;
  }

  /// Whether the baseline has the corridor under a country code from which today's was split off.
  bool is_code_change(Corridor const& corridor) const {
    auto const matches = [&](PlaceId place, PlaceId was) {
      auto const before = predecessor(place);
      return place == was || (before && places_.contains(*before, was));
    };
    if (!predecessor(origin(corridor)) && !predecessor(end(corridor))) {
      return false;
    }
    return std::any_of(corridors.begin(), corridors.end(), [&](auto const& other) {
      return !other.second.baseline.empty() && matches(origin(corridor), origin(other.second)) &&
             matches(end(corridor), end(other.second));
    });
  }

  Change judge_activity(Corridor const& corridor) const {
    auto const is_dated = [&](JourneyNumber journey) {
      return data_.journey(journey).happened.has_value();
    };
    auto dated_groups = std::set<GroupId>{};
    for (auto const journey : corridor.current) {
      if (is_dated(journey)) {
        dated_groups.insert(group(journey));
      }
    }
    if (dated_groups.empty()) {
      return {.kind = "undecided", .why = "no_dates"};
    }
    auto change = Change{.kind = dated_groups.size() >= 2 ? "newly_confirmed" : "undecided"};
    if (has_older_journey(corridor)) {
      change.why = "older_journey";
    } else if (!coverage_.has_statements(question_.baseline)) {
      change.why = "no_coverage";
    } else if (is_code_change(corridor)) {
      change.why = "code_change";
    } else if (has_coarser_record(corridor)) {
      change.why = "coarser_record";
    } else {
      test_power(corridor, change);
    }
    return change;
  }

  void test_power(Corridor const& corridor, Change& change) const {
    auto const watching = panel(corridor);
    auto reporting = std::set<GroupId>{};
    for (auto const journey : corridor.current) {
      if (watching.contains(group(journey)) && is_timely(journey)) {
        reporting.insert(group(journey));
      }
    }
    auto before = 0;
    auto now = 0;
    for (auto const& who : watching) {
      before += coverage_.active_days(question_.baseline, who);
      now += coverage_.active_days(question_.current, who);
    }
    if (reporting.empty() || before == 0 || now == 0) {
      change.why = "no_panel";
      return;
    }
    change.events = reporting.size();
    change.p = absence_probability(before, now, reporting.size());
    change.why = "little_power";
  }

  static void decide_by_power(std::vector<Change>& changes) {
    auto tested = std::vector<Change*>{};
    auto p_values = std::vector<double>{};
    for (auto& change : changes) {
      if (change.p) {
        tested.push_back(&change);
        p_values.push_back(*change.p);
      }
    }
    auto const rejected = benjamini_hochberg(p_values, kFalseDiscovery);
    for (auto i = std::size_t{0}; i < tested.size(); ++i) {
      if (p_values[i] > kPower) {
        continue;
      }
      tested[i]->why = rejected[i] ? "" : "not_after_fdr";
      if (rejected[i]) {
        tested[i]->kind = "newly_active";
      }
    }
  }

  Dataset const& data_;
  PlaceTree const& places_;
  Exercise const& exercise_;
  NewCorridorQuestion const& question_;
  CoverageMap coverage_;
  std::set<GroupId> present_in_both_ = {};
  /// Ends and channels of the baseline's reports by groups that made no statement: whoever reported
  /// from there was there.
  std::set<std::pair<PlaceId, Detection>> reported_unstated_ = {};
};

enum class When : std::uint8_t { neither, older, baseline, current };

/// For each round of the dataset, what it is to this question.
std::vector<When> rounds_as(Dataset const& data, Exercise const& exercise,
                            NewCorridorQuestion const& question) {
  auto const* baseline = exercise.find_round(question.baseline);
  auto out = std::vector<When>{};
  for (auto const& id : data.rounds()) {
    auto const* round = exercise.find_round(id);
    auto const dated = round != nullptr && round->period && baseline != nullptr && baseline->period;
    if (id == question.current) {
      out.push_back(When::current);
    } else if (id == question.baseline) {
      out.push_back(When::baseline);
    } else {
      out.push_back(dated && round->period->earliest < baseline->period->earliest ? When::older
                                                                                  : When::neither);
    }
  }
  return out;
}

void add_change_facts(CountRow& row, Change const& change) {
  row.facts.emplace_back("change", change.kind);
  if (!change.why.empty()) {
    row.facts.emplace_back("why", change.why);
  }
  if (change.p) {
    row.facts.emplace_back("events", std::to_string(change.events));
    row.facts.emplace_back("p", fmt::format("{:.4f}", *change.p));
  }
  row.facts.emplace_back("panel_groups", std::to_string(change.panel_groups));
  row.facts.emplace_back("panel_before", std::to_string(change.panel_before));
  row.facts.emplace_back("panel_now", std::to_string(change.panel_now));
  if (change.could_be_reporting) {
    row.facts.emplace_back("reporting_effect", *change.could_be_reporting ? "yes" : "no");
  }
}

} // namespace

double absence_probability(double t_baseline, double t_current, std::size_t events) {
  return std::pow(t_current / (t_baseline + t_current), static_cast<double>(events));
}

CountTable new_corridors(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                         Selected const& selected, NewCorridorQuestion const& question) {
  auto const when = rounds_as(data, exercise, question);
  auto relevant = selected;
  std::erase_if(relevant.left_out, [&](auto const& one) {
    return when[data.journey(one.second).round] < When::baseline;
  });
  auto const level = question.level;
  auto builder = TableBuilder{data,
                              relevant,
                              "new_corridors",
                              {{.key = "origin", .kind = DimensionKind::place, .level = level},
                               {.key = "end", .kind = DimensionKind::place, .level = level},
                               {.key = "round_role", .kind = DimensionKind::text}}};
  auto judge = Judge{data, places, exercise, question};
  for (auto const journey : selected.journeys) {
    auto const role = when[data.journey(journey).round];
    auto const ends = ends_of(data, journey);
    auto const origin = data.at(ends.origin, level);
    auto const end = data.at(ends.end, level);
    if (role == When::neither) {
      continue;
    }
    if (origin == kNoPlace || end == kNoPlace) {
      if (role == When::baseline && (ends.origin != 0 || ends.end != 0)) {
        judge.coarse_baseline.emplace_back(ends.origin, ends.end);
      }
      if (role != When::older) {
        builder.leave_out(why_not_at_level(data, origin == kNoPlace ? ends.origin : ends.end),
                          journey);
      }
      continue;
    }
    auto& corridor = judge.corridors[pair_cell(origin, end)];
    corridor.ends = pair_cell(origin, end);
    corridor.in_older_round = corridor.in_older_round || role == When::older;
    if (role == When::current) {
      corridor.current.push_back(journey);
    } else if (role == When::baseline) {
      corridor.baseline.push_back(journey);
    }
  }
  std::erase_if(judge.corridors, [](auto const& one) {
    return one.second.current.empty() && one.second.baseline.empty();
  });
  auto ends = std::vector<Cell>{};
  for (auto const& [cell, corridor] : judge.corridors) {
    for (auto const journey : corridor.baseline) {
      builder.add(2 * ends.size(), journey);
    }
    for (auto const journey : corridor.current) {
      builder.add(2 * ends.size() + 1, journey);
    }
    ends.push_back(cell);
  }
  auto cells = std::vector<Cell>{};
  auto table = std::move(builder).finish(
      true,
      [&](Cell cell) {
        return std::vector{place_key(data, first_of(ends[cell / 2])),
                           place_key(data, second_of(ends[cell / 2])),
                           std::string{cell % 2 == 0 ? "baseline" : "current"}};
      },
      cells);
  auto const changes = judge.judge_all();
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    add_change_facts(table.rows[i], changes[cells[i] / 2]);
  }
  return table;
}

} // namespace njia::analysis
