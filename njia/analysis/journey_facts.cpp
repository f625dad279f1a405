#include "njia/analysis/journey_facts.h"

#include <algorithm>

namespace njia::analysis {
namespace {

std::int32_t day_number(Day day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}

} // namespace

Level finest_level(Step const& step, PlaceTree const& places) {
  switch (step.precision) {
  case Precision::admin2: {
    auto const is_sub_county = [&](PlaceId place) {
      return places.precision(place) == Precision::admin2;
    };
    return std::all_of(step.places.begin(), step.places.end(), is_sub_county) ? Level::place
                                                                              : Level::admin1;
  }
  case Precision::admin1:
    return Level::admin1;
  case Precision::country:
    return Level::country;
  case Precision::region:
    return Level::region;
  default:
    return Level::place;
  }
}

DayNumbers days_of(std::optional<DateSpan> const& from, std::optional<DateSpan> const& to) {
  if (!from && !to) {
    return {.earliest = kNoDay, .latest = kNoDay};
  }
  auto const& first = from ? *from : *to;
  auto const& last = to ? *to : *from;
  return {.earliest = day_number(first.earliest),
          .latest = day_number(std::max(first.latest, last.latest))};
}

DatePrecision precision_of(Journey const& journey) {
  auto const& said = journey.journey_from ? journey.journey_from : journey.journey_to;
  return said ? said->precision : DatePrecision::unknown;
}

SizeKind size_kind_of(Journey const& journey) {
  if (journey.kind == JourneyKind::known_route) {
    return SizeKind::known_route;
  }
  if (journey.cases_unit == CasesUnit::incidents) {
    return SizeKind::incidents;
  }
  if (!journey.cases_min) {
    return SizeKind::unknown;
  }
  return journey.cases_max ? SizeKind::persons : SizeKind::at_least;
}

Codes each_once(Codes const& codes) {
  auto distinct = Codes{};
  for (auto const code : codes) {
    if (std::find(distinct.begin(), distinct.end(), code) == distinct.end()) {
      distinct.push_back(code);
    }
  }
  if (distinct.size() > 1) {
    std::erase(distinct, kUnknown);
  }
  return distinct;
}

Codes transport_codes(Journey const& journey) {
  auto codes = codes_of(journey.transport);
  for (auto const& leg : journey.legs) {
    append_codes(codes, leg.transport.codes);
  }
  return each_once(codes);
}

void set_ends(std::span<StepRow const> steps, JourneyColumns& block, std::size_t row) {
  block.origin[row] = 0;
  block.end[row] = 0;
  block.intended[row] = kNoStep;
  block.end_basis[row] = EndBasis::none;
  block.end_step[row] = 0;
  auto const take = [&](std::size_t i, EndBasis basis) {
    block.end[row] = steps[i].where;
    block.end_basis[row] = basis;
    block.end_step[row] = static_cast<std::uint8_t>(i);
  };
  for (auto i = std::size_t{0}; i < steps.size(); ++i) {
    auto const role = steps[i].role;
    if (role == Role::origin) {
      block.origin[row] = steps[i].where;
    } else if (role == Role::exploitation) {
      take(i, EndBasis::exploitation);
    } else if (role == Role::destination && block.end_basis[row] != EndBasis::exploitation) {
      take(i, EndBasis::destination);
    } else if (role == Role::intended_destination) {
      block.intended[row] = steps[i].where;
      if (block.end_basis[row] == EndBasis::none) {
        take(i, EndBasis::intended);
      }
    }
  }
}

void copy_row(JourneyColumns const& from, std::size_t i, JourneyColumns& to, std::size_t j) {
  auto const copy = [&](auto member) { (to.*member)[j] = (from.*member)[i]; };
  copy(&JourneyColumns::id);
  copy(&JourneyColumns::source);
  copy(&JourneyColumns::round);
  copy(&JourneyColumns::nature);
  copy(&JourneyColumns::detection);
  copy(&JourneyColumns::kind);
  copy(&JourneyColumns::channel);
  copy(&JourneyColumns::transit_known);
  copy(&JourneyColumns::reliability);
  copy(&JourneyColumns::credibility);
  copy(&JourneyColumns::permission);
  copy(&JourneyColumns::cases_basis);
  copy(&JourneyColumns::size_kind);
  copy(&JourneyColumns::date_precision);
  copy(&JourneyColumns::end_basis);
  copy(&JourneyColumns::end_step);
  copy(&JourneyColumns::step_count);
  copy(&JourneyColumns::leg_count);
  copy(&JourneyColumns::submissions);
  copy(&JourneyColumns::low);
  copy(&JourneyColumns::high);
  copy(&JourneyColumns::happened);
  copy(&JourneyColumns::learned);
  copy(&JourneyColumns::origin);
  copy(&JourneyColumns::end);
  copy(&JourneyColumns::intended);
  for (auto question = std::size_t{0}; question < kQuestions; ++question) {
    to.answers[question][j] = from.answers[question][i];
  }
}

} // namespace njia::analysis
