#include "njia/analysis/new_corridors/judge.h"

#include "njia/analysis/statistics.h"

#include <algorithm>
#include <array>

namespace njia::analysis {
namespace {

constexpr double kPower = 0.05;
constexpr double kFalseDiscovery = 0.05;

/// Countries whose code is young, and the code under which their places stood before: South Sudan
/// (2011), and Somaliland, which ISO 3166 counts with Somalia.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kSuccessors = {
    {{"SS", "SD"}, {"XS", "SO"}}};

} // namespace

std::vector<CorridorChange> CorridorJudge::judge_all() {
  find_present();
  auto changes = std::vector<CorridorChange>{};
  for (auto const& [ends, corridor] : corridors) {
    changes.push_back(judge(corridor));
    look_at_panel(corridor, changes.back());
  }
  decide_by_power(changes);
  return changes;
}

GroupId CorridorJudge::group(JourneyNumber journey) const {
  auto const& ledger = *data_.ledger();
  return ledger.groups[ledger.journeys[journey].group];
}

void CorridorJudge::find_present() {
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

void CorridorJudge::look_at_panel(CorridorReports const& corridor, CorridorChange& change) const {
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
    change.could_be_reporting = change.kind == "newly_covered" || change.kind == "lost_coverage" ||
                                change.panel_before + change.panel_now == 0;
  }
}

CorridorChange CorridorJudge::judge(CorridorReports const& corridor) const {
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

bool CorridorJudge::has_lost_coverage(CorridorReports const& corridor) const {
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

std::vector<Sight> CorridorJudge::sights(CorridorReports const& corridor) const {
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

bool CorridorJudge::was_covered(CorridorReports const& corridor) const {
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

std::set<GroupId> CorridorJudge::panel(CorridorReports const& corridor) const {
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

bool CorridorJudge::is_timely(JourneyNumber journey) const {
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

bool CorridorJudge::has_older_journey(CorridorReports const& corridor) const {
  auto const* round = exercise_.find_round(question_.current);
  return round != nullptr && round->period &&
         std::any_of(corridor.current.begin(), corridor.current.end(), [&](JourneyNumber journey) {
           auto const row = data_.journey(journey);
           return row.happened && row.happened->latest < round->period->earliest;
         });
}

bool CorridorJudge::has_coarser_record(CorridorReports const& corridor) const {
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

std::optional<PlaceId> CorridorJudge::predecessor(PlaceId place) const {
  for (auto const& [now, before] : kSuccessors) {
    if (places_.country_code(place) == now) {
      return places_.find_country(before);
    }
  }
  return std::nullopt;
}

bool CorridorJudge::is_code_change(CorridorReports const& corridor) const {
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

CorridorChange CorridorJudge::judge_activity(CorridorReports const& corridor) const {
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
  auto change = CorridorChange{.kind = dated_groups.size() >= 2 ? "newly_confirmed" : "undecided"};
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

void CorridorJudge::test_power(CorridorReports const& corridor, CorridorChange& change) const {
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

void CorridorJudge::decide_by_power(std::vector<CorridorChange>& changes) {
  auto tested = std::vector<CorridorChange*>{};
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

} // namespace njia::analysis
