#include "njia/analysis/path.h"

#include <algorithm>

namespace njia::analysis {

namespace {

Ends find_ends(Dataset const& data, JourneyNumber journey, bool intended_counts) {
  auto ends = Ends{};
  auto const steps = data.steps(journey);
  auto const take = [&](std::size_t i, EndBasis basis) {
    ends.end = steps[i].where;
    ends.basis = basis;
    ends.end_step = i;
  };
  for (auto i = std::size_t{0}; i < steps.size(); ++i) {
    auto const role = steps[i].role;
    if (role == Role::origin) {
      ends.origin = steps[i].where;
    } else if (role == Role::exploitation) {
      take(i, EndBasis::exploitation);
    } else if (role == Role::destination && ends.basis != EndBasis::exploitation) {
      take(i, EndBasis::destination);
    } else if (role == Role::intended_destination) {
      ends.has_intended = true;
      ends.intended = steps[i].where;
      if (intended_counts && ends.basis == EndBasis::none) {
        take(i, EndBasis::intended);
      }
    }
  }
  return ends;
}

} // namespace

Ends ends_of(Dataset const& data, JourneyNumber journey) { return find_ends(data, journey, true); }

Ends arrival_of(Dataset const& data, JourneyNumber journey) {
  return find_ends(data, journey, false);
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

std::vector<Inside> inside(Dataset const& data, PlaceTree const& places, PlaceId place) {
  auto answers = std::vector<Inside>(data.where_count(), Inside::perhaps);
  auto const one = [&](PlaceId candidate) {
    if (places.contains(place, candidate)) {
      return Inside::yes;
    }
    return places.contains(candidate, place) ? Inside::perhaps : Inside::no;
  };
  for (auto number = WhereNumber{1}; number < data.where_count(); ++number) {
    auto const& alternatives = data.where(number).places;
    auto answer = one(alternatives.front());
    for (auto const& alternative : alternatives) {
      answer = one(alternative) == answer ? answer : Inside::perhaps;
    }
    answers[number] = answer;
  }
  return answers;
}

std::string_view why_not_at_level(Dataset const& data, WhereNumber where) {
  return data.where(where).is_known() ? "coarser_than_level" : "unlocated";
}

} // namespace njia::analysis
