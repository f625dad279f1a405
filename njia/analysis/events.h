// Independent events (model H7): what one group reports of one thing in one month is one event, so
// that four rows of one workbook are not four pieces of evidence. Pure counting; knows no journey.
#pragma once

#include "njia/analysis/dataset.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace njia::analysis {

/// Months since January of the year 0.
using MonthNumber = std::int32_t;

MonthNumber month_number(Day day);

/// The month that holds all these days, or nothing when they lie in two, or none are known.
std::optional<MonthNumber> month_of(std::optional<Days> const& days);

/// One report of one thing (a corridor, a transit place) by one group.
struct Sighting {
  std::uint64_t what = 0;
  std::uint32_t group = 0;
  std::uint32_t period = 0;
  std::optional<MonthNumber> month = {}; ///< nothing: not known so exactly
};

struct EventCount {
  std::uint64_t what = 0;
  std::uint32_t group = 0;
  std::uint32_t period = 0;
  std::uint32_t events = 0; ///< >= 1

  friend bool operator==(EventCount const&, EventCount const&) = default;
};

/// The events of each thing by each group in each period: the number of different months, or 1 when
/// no month is known. A report whose month is not known may fall into a month that counts already,
/// so it adds nothing to known ones.
/// @param sightings  any order, repeats allowed; may be empty
/// @return ascending by what, group, period. Cost: one sort.
/// By hand: January, January, March and an undated report of one group: 2 events.
std::vector<EventCount> count_events(std::vector<Sighting> sightings);

} // namespace njia::analysis
