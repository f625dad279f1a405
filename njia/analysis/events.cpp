#include "njia/analysis/events.h"

#include <algorithm>
#include <tuple>

namespace njia::analysis {

MonthNumber month_number(Day day) {
  auto const date = std::chrono::year_month_day{day};
  return static_cast<MonthNumber>(static_cast<int>(date.year()) * 12 +
                                  static_cast<int>(static_cast<unsigned>(date.month())) - 1);
}

std::optional<MonthNumber> month_of(std::optional<Days> const& days) {
  if (!days) {
    return std::nullopt;
  }
  auto const first = month_number(days->earliest);
  return first == month_number(days->latest) ? std::optional{first} : std::nullopt;
}

std::vector<EventCount> count_events(std::vector<Sighting> sightings) {
  auto const key = [](Sighting const& one) {
    return std::tuple{one.what, one.group, one.period, one.month};
  };
  std::sort(sightings.begin(), sightings.end(),
            [&](Sighting const& a, Sighting const& b) { return key(a) < key(b); });
  auto counts = std::vector<EventCount>{};
  auto last = std::optional<MonthNumber>{};
  for (auto const& one : sightings) {
    auto const is_same = !counts.empty() && counts.back().what == one.what &&
                         counts.back().group == one.group && counts.back().period == one.period;
    if (!is_same) {
      counts.push_back({.what = one.what, .group = one.group, .period = one.period, .events = 1});
    } else if (last && one.month != last) {
      ++counts.back().events;
    }
    last = one.month;
  }
  return counts;
}

} // namespace njia::analysis
