#include "njia/access/journey_sight.h"

#include "njia/domain/blank.h"

#include <algorithm>
#include <array>

namespace njia::access {
namespace {

constexpr auto kAlways = std::array<std::string_view, 3>{"id", "org", "round"};

FieldMask with_ids(FieldMask mask) {
  for (auto const key : kAlways) {
    mask.show<Journey>(key);
  }
  return mask;
}

FieldMask agreed_fields(Agreement const& agreement) {
  auto mask = FieldMask{};
  for (auto const& key : agreement.fields) {
    mask.show<Journey>(key); // a key that is none opens nothing
  }
  return with_ids(std::move(mask));
}

bool covers(Agreement const& agreement, ObjectFacts const& facts) {
  auto const& rounds = agreement.rounds;
  return facts.org == agreement.org &&
         (rounds.empty() ||
          (facts.round && std::find(rounds.begin(), rounds.end(), *facts.round) != rounds.end()));
}

void add_agreements(Sight& sight, Subject const& subject, ObjectFacts const& facts) {
  for (auto const& agreement : subject.agreements) {
    if (covers(agreement, facts)) {
      auto const fields = agreed_fields(agreement);
      sight.fields |= fields;
      if (fields.shows<Journey>("steps")) {
        sight.finest = std::min(sight.finest, agreement.precision);
      }
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

/// What the mask shows of a record and of the records in its lists.
template <HasFields Record> Record cut_record(Record const& record, FieldMask const& mask) {
  auto seen = blank<Record>();
  auto rows = mask.rows_of(FieldTable<Record>::record);
  for_each_field<Record>([&](auto const& row) {
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    auto const is_shown = (rows & 1U) != 0;
    rows >>= 1U;
    if (!is_shown) {
      return;
    }
    if constexpr (std::is_void_v<InnerRecord<Value>>) {
      seen.*(row.member) = record.*(row.member);
    } else {
      for (auto const& item : record.*(row.member)) {
        (seen.*(row.member)).push_back(cut_record(item, mask));
      }
    }
  });
  return seen;
}

} // namespace

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
    return Sight{.fields = FieldMask::all<Journey>(), .finest = Precision::city};
  }
  auto sight = Sight{};
  auto const is_in_circle = reach(subject, Action::journey_read) >= Reach::circle &&
                            facts.permission >= Permission::coordinator;
  if (is_in_circle) {
    sight.fields = with_ids(FieldMask::for_audience<Journey>(Disclosure::coordinator));
    sight.finest = Precision::city;
  } else {
    add_agreements(sight, subject, facts);
  }
  return sight;
}

Journey cut(Journey const& journey, Sight const& sight, PlaceTree const& places) {
  auto seen = cut_record(journey, sight.fields);
  if (!sight.fields.shows<Journey>("permission")) {
    seen.permission = Permission::not_asked; // not "only us": nothing is said about it
  }
  if (sight.finest > Precision::city) {
    for (auto& step : seen.steps) {
      raise(step, sight.finest, places);
    }
  }
  return seen;
}

} // namespace njia::access
