#include "njia/app/exchange/export_journeys.h"

#include "njia/domain/vocabulary.h"

#include <algorithm>

namespace njia::app {
namespace {

constexpr std::uint64_t kStepEvery = 1000;

std::optional<PlaceFacts> place_facts(PlaceTree const& places, PlaceId id) {
  auto const precision = places.precision(id);
  if (precision == Precision::unknown) {
    return std::nullopt;
  }
  auto facts = PlaceFacts{.name = places.name(id, Language::en),
                          .country = places.country_code(id),
                          .precision = precision};
  auto const point = precision == Precision::city ? places.location(id) : std::nullopt;
  if (point) { // a place is handed on as a point only when it is one
    facts.lat_deg = point->lat;
    facts.lon_deg = point->lon;
  }
  return facts;
}

bool reaches_circle(access::Subject const& subject) {
  return access::reach(subject, access::Action::export_create) >= access::Reach::circle;
}

/// Red is 1, and what is not asked is red.
Marking stricter(Marking a, Marking b) {
  auto const order = [](Marking one) { return one == Marking::not_asked ? Marking::red : one; };
  return std::min(order(a), order(b));
}

} // namespace

std::string marking_text(Marking marking) {
  switch (marking) {
  case Marking::amber_strict:
    return "TLP:AMBER+STRICT";
  case Marking::amber:
    return "TLP:AMBER";
  case Marking::green:
    return "TLP:GREEN";
  case Marking::clear:
    return "TLP:CLEAR";
  case Marking::not_asked:
  case Marking::red:
    break;
  }
  return "TLP:RED"; // also for markings of a newer program
}

bool may_export(access::Subject const& subject, JourneyExport const& wanted) {
  if (!wanted.org || wanted.org == subject.org || reaches_circle(subject)) {
    return true;
  }
  return std::any_of(subject.agreements.begin(), subject.agreements.end(),
                     [&](Agreement const& agreement) { return agreement.org == *wanted.org; });
}

Result<ExportOutcome> export_journeys(Store const& store, People const& people,
                                      access::Subject const& subject, PlaceTree const& places,
                                      JourneyExport const& wanted, std::ostream& out,
                                      std::function<void(std::uint64_t)> const& step) {
  auto filter = JourneyFilter{.org = wanted.org, .round = wanted.round};
  if (!filter.org && !reaches_circle(subject)) {
    filter.org = subject.org;
  }
  auto outcome = ExportOutcome{};
  auto rows = std::vector<ExportRow>{};
  auto seen = std::uint64_t{0};
  store.each_journey(filter, [&](JourneyRevision&& revision) {
    if (step && ++seen % kStepEvery == 0) {
      step(seen);
    }
    auto const facts = people.facts(revision.journey);
    auto const is_allowed =
        access::decide(subject, access::Action::export_create, facts) == access::Verdict::allowed;
    auto const sight = is_allowed ? access::journey_sight(subject, facts) : std::nullopt;
    if (!sight) {
      return true;
    }
    if (sight->marking) {
      outcome.marking = outcome.marking ? stricter(*outcome.marking, *sight->marking)
                                        : stricter(*sight->marking, *sight->marking);
    }
    rows.push_back(
        {.journey = access::cut(revision.journey, *sight, places), .version = revision.version});
    return true;
  });
  outcome.journeys = rows.size();
  auto const rounds = store.rounds();
  auto const is_synthetic = std::any_of(rounds.begin(), rounds.end(), [&](Round const& round) {
    return round.synthetic && (!wanted.round || *wanted.round == round.id);
  });
  auto const context =
      ExportContext{.find_place = [&](PlaceId id) { return place_facts(places, id); },
                    .synthetic = is_synthetic,
                    .marking = outcome.marking ? marking_text(*outcome.marking) : ""};
  auto const written = wanted.format->write(rows, context, out);
  return written ? Result{outcome} : written.error();
}

} // namespace njia::app
