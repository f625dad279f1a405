#include "njia/analysis/path.h"

#include <algorithm>

namespace njia::analysis {

Ends ends_of(Dataset const& data, JourneyNumber journey) {
  auto const& block = data.block(journey / JourneyColumns::kRows);
  auto const row = journey % JourneyColumns::kRows;
  auto const has_intended = block.intended[row] != kNoStep;
  return {.origin = block.origin[row],
          .end = block.end[row],
          .basis = block.end_basis[row],
          .end_step = block.end_step[row],
          .has_intended = has_intended,
          .intended = has_intended ? block.intended[row] : 0};
}

Ends arrival_of(Dataset const& data, JourneyNumber journey) {
  auto ends = ends_of(data, journey);
  if (ends.basis == EndBasis::intended) {
    ends.end = 0;
    ends.basis = EndBasis::none;
    ends.end_step = 0;
  }
  return ends;
}

void travelled_path(Dataset const& data, JourneyNumber journey, Level level,
                    std::vector<PlaceNumber>& out) {
  out.clear();
  for (auto const& step : data.steps(journey)) {
    if (step.role != Role::intended_destination) {
      out.push_back(data.at(step.where, level));
    }
  }
}

void known_route(Dataset const& data, JourneyNumber journey, Level level,
                 std::vector<PlaceNumber>& out) {
  travelled_path(data, journey, level, out);
  std::erase(out, kNoPlace);
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

namespace {

/// The level whose units do not overlap and that the place is a unit of.
std::optional<Level> own_level(PlaceTree const& places, PlaceId place) {
  switch (places.precision(place)) {
  case Precision::admin1:
    return Level::admin1;
  case Precision::country:
    return Level::country;
  default:
    return std::nullopt;
  }
}

} // namespace

std::vector<Inside> inside(Dataset const& data, PlaceTree const& places, PlaceId place) {
  auto const level = own_level(places, place);
  auto answers = std::vector<Inside>(data.where_count(), Inside::perhaps);
  auto const one = [&](PlaceId candidate) {
    if (places.contains(place, candidate)) {
      return Inside::yes;
    }
    return places.contains(candidate, place) ? Inside::perhaps : Inside::no;
  };
  for (auto number = WhereNumber{1}; number < data.where_count(); ++number) {
    // Most steps are known well enough that their unit decides.
    if (auto const unit = level ? data.at(number, *level) : kNoPlace; unit != kNoPlace) {
      answers[number] = data.place(unit) == place ? Inside::yes : Inside::no;
      continue;
    }
    auto const& alternatives = data.where(number).places;
    auto answer = one(alternatives.front());
    for (auto const& alternative : alternatives) {
      answer = one(alternative) == answer ? answer : Inside::perhaps;
    }
    answers[number] = answer;
  }
  return answers;
}

Corridor at_level(Dataset const& data, Ends const& ends, Level level) {
  auto out = Corridor{.origin = data.at(ends.origin, level), .end = data.at(ends.end, level)};
  if (out.origin == kNoPlace || out.end == kNoPlace) {
    out.why_not = why_not_at_level(data, out.origin == kNoPlace ? ends.origin : ends.end);
  }
  return out;
}

std::string_view why_not_at_level(Dataset const& data, WhereNumber where) {
  return data.where(where).is_known() ? "coarser_than_level" : "unlocated";
}

} // namespace njia::analysis
