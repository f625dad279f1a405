#include "njia/app/demo/carry.h"

#include "njia/domain/vocabulary.h"

#include <algorithm>

namespace njia::demo {
namespace {

constexpr auto kMostPersonRows = std::uint32_t{9}; ///< of one submission in a list of persons

void carry_steps(Journey& journey, Room const& room) {
  auto transits = std::size_t{0};
  auto kept = std::vector<Step>{};
  for (auto& step : journey.steps) {
    if (step.role == Role::transit && ++transits > room.transits) {
      continue;
    }
    if (step.role == Role::intended_destination && !room.intended) {
      continue;
    }
    if (step.role == Role::exploitation) {
      step.role = room.arrival;
    }
    kept.push_back(std::move(step));
  }
  journey.steps = std::move(kept);
  if (room.transits == 0) {
    journey.transit_known = TransitKnown::not_asked;
  }
}

void carry_answers(Journey& journey, Room const& room) {
  if (!room.recruitment) {
    journey.recruitment = {};
  }
  if (!room.transport) {
    journey.transport = {};
  }
  if (!room.industry) {
    journey.industry = {};
  }
  if (!room.nature) {
    journey.nature = Nature::not_asked;
  }
}

void set_exact(Journey& journey, std::uint32_t persons) {
  journey.cases_basis = CasesBasis::exact;
  journey.cases_min = persons;
  journey.cases_max = persons;
}

void carry_cases(Journey& journey, Room const& room) {
  if (journey.kind == JourneyKind::known_route) {
    return;
  }
  if (room.persons) {
    set_exact(journey, std::clamp(journey.cases_min.value_or(1), 1U, kMostPersonRows));
  } else if (!room.open_counts) {
    set_exact(journey, std::max(journey.cases_min.value_or(1), 1U));
  }
  auto const counted = room.sexes && journey.cases_basis == CasesBasis::exact;
  if (!counted) {
    journey.by_sex = {};
    return;
  }
  if (journey.by_sex.entries.empty()) {
    journey.by_sex.entries = {{*parse_term<Sex>("F"), *journey.cases_min}};
  }
  // The shares of the sexes stay, their sum follows the count.
  auto rest = *journey.cases_min;
  for (auto& entry : journey.by_sex.entries) {
    auto const is_last = &entry == &journey.by_sex.entries.back();
    entry.count = is_last ? rest : std::min(entry.count, rest);
    rest -= entry.count;
  }
  std::erase_if(journey.by_sex.entries, [](auto const& entry) { return entry.count == 0; });
}

void carry_date(Journey& journey, Room const& room) {
  auto& span = journey.journey_from;
  if (span && span->precision == DatePrecision::day && !room.days) {
    auto const day = std::chrono::year_month_day{span->earliest};
    span = month_span(day.year() / day.month());
  }
}

} // namespace

Journey carry(Journey journey, Room const& room) {
  carry_steps(journey, room);
  carry_answers(journey, room);
  carry_cases(journey, room);
  carry_date(journey, room);
  return journey;
}

} // namespace njia::demo
