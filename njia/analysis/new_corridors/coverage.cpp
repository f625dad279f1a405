#include "njia/analysis/new_corridors/coverage.h"

#include <algorithm>

namespace njia::analysis {
namespace {

bool is_open(Detection channel) {
  return channel == Detection::not_asked || channel == Detection::unknown;
}

bool same_channel(Coverage const& statement, Detection channel, Doubt doubt) {
  if (statement.detection.empty() || is_open(channel)) {
    return doubt == Doubt::counts_as_covering;
  }
  return std::find(statement.detection.begin(), statement.detection.end(), channel) !=
         statement.detection.end();
}

} // namespace

CoverageMap::CoverageMap(Dataset const& data, PlaceTree const& places, Exercise const& exercise)
    : places_{places}, exercise_{exercise} {
  auto const& ledger = *data.ledger();
  for (auto journey = JourneyNumber{0}; journey < data.size(); ++journey) {
    if (!data.is_live(journey)) {
      continue;
    }
    reporting_.emplace(data.rounds()[data.journey(journey).round],
                       ledger.groups[ledger.journeys[journey].group]);
  }
}

bool CoverageMap::has_statements(RoundId round) const { return !stating(round).empty(); }

bool CoverageMap::has_statements(RoundId round, GroupId group) const {
  return stating(round).contains(group);
}

bool CoverageMap::is_present(RoundId round, GroupId group) const {
  return reporting_.contains({round, group}) || has_statements(round, group);
}

bool CoverageMap::covers(RoundId round, GroupId group, Sight const& sight, Doubt doubt) const {
  return std::any_of(
      exercise_.coverage.begin(), exercise_.coverage.end(), [&](Coverage const& one) {
        auto const reaches = [&](PlaceId place) {
          return places_.contains(place, sight.end) || places_.contains(sight.end, place);
        };
        return one.round == round && one.group == group &&
               same_channel(one, sight.channel, doubt) &&
               std::any_of(one.places.begin(), one.places.end(), reaches);
      });
}

bool CoverageMap::covers_place(RoundId round, GroupId group, PlaceId end) const {
  return covers(round, group, {.end = end, .channel = Detection::not_asked},
                Doubt::counts_as_covering);
}

std::set<GroupId> CoverageMap::stating(RoundId round) const {
  auto groups = std::set<GroupId>{};
  for (auto const& one : exercise_.coverage) {
    if (one.round == round) {
      groups.insert(one.group);
    }
  }
  return groups;
}

int CoverageMap::active_days(RoundId round, GroupId group) const {
  auto const* found = exercise_.find_round(round);
  if (found == nullptr || !found->period) {
    return 0;
  }
  auto spans = std::vector<std::pair<Day, Day>>{};
  for (auto const& one : exercise_.coverage) {
    if (one.round == round && one.group == group) {
      auto const& active = one.active ? *one.active : *found->period;
      spans.emplace_back(std::max(active.earliest, found->period->earliest),
                         std::min(active.latest, found->period->latest));
    }
  }
  std::sort(spans.begin(), spans.end());
  auto days = 0;
  auto next = found->period->earliest;
  for (auto const& [first, last] : spans) {
    auto const from = std::max(first, next);
    if (from <= last) {
      days += static_cast<int>((last - from).count()) + 1;
      next = last + std::chrono::days{1};
    }
  }
  return days;
}

} // namespace njia::analysis
