#include "njia/access/journey_sight.h"

#include "njia/domain/blank.h"

#include <algorithm>
#include <array>

namespace njia::access {
namespace {

constexpr auto kAlways = std::array<std::string_view, 3>{"id", "org", "round"};

template <class Wanted> FieldMask fields_where(Wanted const& is_wanted) {
  auto mask = FieldMask{};
  auto row_number = std::size_t{0};
  for_each_field<Journey>([&](auto const& row) {
    auto const is_always = std::find(kAlways.begin(), kAlways.end(), row.key) != kAlways.end();
    mask.set(row_number++, is_always || is_wanted(row));
  });
  return mask;
}

FieldMask circle_fields() {
  return fields_where([](auto const& row) { return row.disclosure >= Disclosure::coordinator; });
}

FieldMask agreed_fields(Agreement const& agreement) {
  return fields_where([&](auto const& row) {
    return row.disclosure != Disclosure::never &&
           std::find(agreement.fields.begin(), agreement.fields.end(), row.key) !=
               agreement.fields.end();
  });
}

bool covers(Agreement const& agreement, ObjectFacts const& facts) {
  auto const& rounds = agreement.rounds;
  return facts.org == agreement.org &&
         (rounds.empty() ||
          (facts.round && std::find(rounds.begin(), rounds.end(), *facts.round) != rounds.end()));
}

void add(Sight& sight, FieldMask fields, Precision finest) {
  static auto const kSteps = *journey_field("steps");
  sight.fields |= fields;
  if (fields.test(kSteps)) {
    sight.finest = std::min(sight.finest, finest);
  }
}

void add_agreements(Sight& sight, Subject const& subject, ObjectFacts const& facts) {
  for (auto const& agreement : subject.agreements) {
    if (covers(agreement, facts)) {
      add(sight, agreed_fields(agreement), agreement.precision);
      // Not said counts as red, the strictest.
      auto const marking = std::max(agreement.marking, Marking::red);
      sight.marking = sight.marking ? std::min(*sight.marking, marking) : marking;
    }
  }
}

Level level_of(Precision finest) {
  switch (finest) {
  case Precision::city:
    return Level::place;
  case Precision::admin2:
  case Precision::admin1:
    return Level::admin1;
  case Precision::country:
    return Level::country;
  case Precision::region:
  case Precision::unknown:
  case Precision::not_asked:
    break;
  }
  return Level::region;
}

/// A place at the level, or, where it has no unit of it, at the next coarser level that it has.
std::optional<PlaceId> raised(PlaceId place, Level level, PlaceTree const& places) {
  for (auto const coarser : {Level::admin1, Level::country, Level::region}) {
    if (coarser < level) {
      continue;
    }
    if (auto const found = places.ancestor(place, coarser)) {
      return found;
    }
  }
  // Known to the tree and coarser than the level already: it may stay. Else nobody can tell how
  // exact it is.
  auto const precision = places.precision(place);
  auto const is_coarse = precision != Precision::unknown && level_of(precision) >= level;
  return is_coarse ? std::optional{place} : std::nullopt;
}

void raise(Step& step, Precision finest, PlaceTree const& places) {
  auto kept = std::vector<PlaceId>{};
  for (auto const place : step.places) {
    auto const found = raised(place, level_of(finest), places);
    if (found && std::find(kept.begin(), kept.end(), *found) == kept.end()) {
      kept.push_back(*found);
    }
  }
  step.places = std::move(kept);
  step.place_text.clear();
  step.stay_days.reset(); // a length of stay tells towns apart
  step.precision = step.places.empty() ? Precision::unknown : std::max(step.precision, finest);
}

} // namespace

std::optional<std::size_t> journey_field(std::string_view key) {
  auto found = std::optional<std::size_t>{};
  auto row_number = std::size_t{0};
  for_each_field<Journey>([&](auto const& row) {
    if (row.key == key) {
      found = row_number;
    }
    ++row_number;
  });
  return found;
}

Permission effective_permission(Permission of_journey, std::optional<Permission> of_organisation) {
  auto const given = of_journey == Permission::not_asked
                         ? of_organisation.value_or(Permission::only_us)
                         : of_journey;
  return std::max(Permission::only_us, of_organisation ? std::min(given, *of_organisation) : given);
}

ObjectFacts journey_facts(Journey const& journey, std::optional<Permission> of_organisation) {
  return {.org = journey.org,
          .maker = journey.entered_by,
          .round = journey.round,
          .permission = effective_permission(journey.permission, of_organisation)};
}

std::optional<Sight> journey_sight(Subject const& subject, ObjectFacts const& facts) {
  if (decide(subject, Action::journey_read, facts) != Verdict::allowed) {
    return std::nullopt;
  }
  if (subject.org == facts.org) {
    return Sight{.fields = FieldMask{}.set(), .finest = Precision::city};
  }
  auto sight = Sight{};
  auto const is_in_circle = reach(subject, Action::journey_read) >= Reach::circle &&
                            facts.permission >= Permission::coordinator;
  if (is_in_circle) {
    add(sight, circle_fields(), Precision::city);
  } else {
    add_agreements(sight, subject, facts);
  }
  return sight;
}

Journey cut(Journey const& journey, Sight const& sight, PlaceTree const& places) {
  auto seen = blank<Journey>();
  seen.permission = Permission::not_asked; // not "only us": nothing is said about it
  auto row_number = std::size_t{0};
  for_each_field<Journey>([&](auto const& row) {
    if (sight.fields.test(row_number++)) {
      seen.*(row.member) = journey.*(row.member);
    }
  });
  if (sight.finest > Precision::city) {
    for (auto& step : seen.steps) {
      raise(step, sight.finest, places);
    }
  }
  return seen;
}

} // namespace njia::access
