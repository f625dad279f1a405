#include "njia/analysis/hotspots/place_reports.h"

#include "njia/base/check.h"
#include "njia/base/edtf.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <tuple>

namespace njia::analysis {
namespace {

/// Nothing when the days lie in different months, or none are known.
std::optional<MonthCount> month_of(std::optional<Days> const& days) {
  if (!days || month_count(days->earliest) != month_count(days->latest)) {
    return std::nullopt;
  }
  return month_count(days->earliest);
}

/// Numbers groups in the order in which they are met.
class GroupNumbers {
public:
  std::uint32_t of(GroupId group) {
    return numbers_.try_emplace(group, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  std::size_t size() const { return numbers_.size(); }

private:
  std::map<GroupId, std::uint32_t> numbers_;
};

bool is_asked_for(Role role, std::size_t wanted) {
  return wanted == 0 ? role != Role::intended_destination : role == static_cast<Role>(wanted);
}

GroupId group_of(Dataset const& data, JourneyNumber journey) {
  auto const& ledger = *data.ledger();
  return ledger.groups[ledger.journeys[journey].group];
}

} // namespace

std::vector<PlaceReport> place_reports(Dataset const& data, Selected const& selected, Level level,
                                       std::size_t role, TableBuilder& builder) {
  auto out = std::vector<PlaceReport>{};
  auto places = std::set<PlaceNumber>{};
  for (auto const journey : selected.journeys) {
    places.clear();
    auto reason = std::string_view{"no_such_step"};
    for (auto const& step : data.steps(journey)) {
      if (!is_asked_for(step.role, role)) {
        continue;
      }
      if (auto const place = data.at(step.where, level); place != kNoPlace) {
        places.insert(place);
      } else if (data.where(step.where).is_known()) {
        reason = "coarser_than_level";
      } else if (reason == "no_such_step") {
        reason = "unlocated";
      }
    }
    if (places.empty()) {
      builder.leave_out(reason, journey);
    }
    for (auto const place : places) {
      out.push_back({.place = place, .journey = journey});
    }
  }
  return out;
}

std::vector<GroupId> reporting_groups(Dataset const& data,
                                      std::vector<PlaceReport> const& reports) {
  auto groups = std::set<GroupId>{};
  for (auto const& report : reports) {
    groups.insert(group_of(data, report.journey));
  }
  return {groups.begin(), groups.end()};
}

MonthCount month_count(Day day) {
  auto const date = std::chrono::year_month_day{day};
  return 12 * static_cast<int>(date.year()) +
         static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

DateSpan span_of_month(MonthCount month) {
  return month_span(std::chrono::year{month / 12} /
                    std::chrono::month{static_cast<unsigned>(month % 12) + 1});
}

std::vector<MonthBatch> month_batches(Dataset const& data, std::vector<PlaceReport> const& reports,
                                      std::vector<PlaceId> const& places_of_level) {
  // Group, place, month, and the round of those without a month.
  using Key = std::tuple<GroupId, std::uint32_t, std::optional<MonthCount>, std::uint16_t>;
  auto batches = std::map<Key, std::uint32_t>{};
  for (auto const& report : reports) {
    auto const row = data.journey(report.journey);
    auto const found =
        std::lower_bound(places_of_level.begin(), places_of_level.end(), data.place(report.place));
    NJIA_CHECK(found != places_of_level.end() && *found == data.place(report.place),
               "a place that a journey names is a known place");
    auto const place = static_cast<std::uint32_t>(found - places_of_level.begin());
    auto const month = month_of(row.happened);
    auto const round = month ? std::uint16_t{0} : row.round;
    auto const& part = data.ledger()->journeys[report.journey].part;
    batches[{group_of(data, report.journey), place, month, round}] +=
        static_cast<std::uint32_t>(part.submissions);
  }
  auto out = std::vector<MonthBatch>{};
  for (auto const& [key, events] : batches) {
    out.push_back({.group = std::get<0>(key),
                   .place = std::get<1>(key),
                   .month = std::get<2>(key),
                   .events = events});
  }
  return out;
}

Evidence evidence_of(std::vector<MonthBatch> const& batches, std::size_t places,
                     Exposure const& exposure) {
  auto numbers = GroupNumbers{};
  for (auto const& group : exposure.groups) {
    numbers.of(group);
  }
  auto out = Evidence{.cells = places, .exposure = exposure.amounts};
  for (auto const& batch : batches) {
    out.batches.push_back(
        {.group = numbers.of(batch.group), .cell = batch.place, .events = batch.events});
  }
  out.groups = numbers.size();
  out.exposure.resize(out.groups * out.cells);
  return out;
}

Evidence evidence_by_month(std::vector<MonthBatch> const& batches, std::size_t places,
                           MonthCount first, std::vector<Exposure> const& exposure) {
  auto numbers = GroupNumbers{};
  auto const months = exposure.size();
  auto out = Evidence{.cells = places * months};
  for (auto const& of_month : exposure) {
    for (auto const& group : of_month.groups) {
      numbers.of(group);
    }
  }
  for (auto const& batch : batches) {
    auto const step = batch.month ? *batch.month - first : -1;
    if (step >= 0 && static_cast<std::size_t>(step) < months) {
      auto const cell = batch.place * months + static_cast<std::size_t>(step);
      out.batches.push_back({.group = numbers.of(batch.group),
                             .cell = static_cast<std::uint32_t>(cell),
                             .events = batch.events});
    }
  }
  out.groups = numbers.size();
  out.exposure.resize(out.groups * out.cells);
  for (auto m = std::size_t{0}; m < months; ++m) {
    for (auto g = std::size_t{0}; g < exposure[m].groups.size(); ++g) {
      auto const row = numbers.of(exposure[m].groups[g]) * out.cells;
      for (auto i = std::size_t{0}; i < places; ++i) {
        out.exposure[row + i * months + m] = exposure[m].amounts[g * places + i];
      }
    }
  }
  return out;
}

} // namespace njia::analysis
