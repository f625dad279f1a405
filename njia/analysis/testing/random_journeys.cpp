#include "njia/analysis/testing/random_journeys.h"

#include "njia/analysis/dataset_builder.h"

#include <algorithm>

namespace njia::analysis::testing {
namespace {

/// A small generator of its own: the same numbers with every library. Steele, Lea and Flood 2014,
/// "Fast splittable pseudorandom number generators", doi:10.1145/2714064.2660195.
class Random {
public:
  explicit Random(std::uint64_t seed) : state_{seed} {}

  std::uint64_t next() {
    auto z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EB;
    return z ^ (z >> 31U);
  }
  std::uint32_t below(std::uint64_t limit) { return static_cast<std::uint32_t>(next() % limit); }
  bool chance(std::uint32_t percent) { return below(100) < percent; }
  /// Low numbers most often: the smallest of three.
  std::uint32_t often_low(std::uint64_t limit) {
    return std::min({below(limit), below(limit), below(limit)});
  }

private:
  std::uint64_t state_;
};

template <class T> T code(Random& random, std::uint8_t most) {
  return static_cast<T>(1 + random.below(most));
}

/// Not asked, unknown, or one to three codes.
template <class T> Many<T> answers(Random& random, std::uint8_t most) {
  auto many = Many<T>{};
  if (random.chance(20)) {
    return many;
  }
  if (random.chance(15)) {
    many.codes = {static_cast<T>(kUnknown)};
    return many;
  }
  for (auto i = random.below(3) + 1; i > 0; --i) {
    auto const one = code<T>(random, most);
    if (std::find(many.codes.begin(), many.codes.end(), one) == many.codes.end()) {
      many.codes.push_back(one);
    }
  }
  return many;
}

Uuid number_uuid(std::uint64_t number, std::uint8_t kind) {
  auto uuid = Uuid{};
  uuid.bytes[0] = kind;
  for (auto i = std::size_t{0}; i < 8; ++i) {
    uuid.bytes[8 + i] = static_cast<std::uint8_t>(number >> (8 * i));
  }
  return uuid;
}

void add_cases(Random& random, Journey& journey) {
  auto const what = random.below(10);
  if (what == 0) {
    journey.kind = JourneyKind::known_route;
    return;
  }
  if (what == 1) {
    return; // unknown
  }
  journey.cases_min = random.below(9) + 1;
  if (what == 2) {
    journey.cases_basis = CasesBasis::at_least;
  } else {
    journey.cases_basis = CasesBasis::range;
    journey.cases_max = *journey.cases_min + (what < 6 ? random.below(4) : 0);
  }
  journey.cases_unit = what == 9 ? CasesUnit::incidents : CasesUnit::persons;
}

void add_dates(Random& random, Journey& journey) {
  auto const year = 2018 + static_cast<int>(random.below(4));
  auto const month = random.below(12) + 1;
  switch (random.below(5)) {
  case 0:
    break;
  case 1:
    journey.journey_from = year_span(year);
    break;
  case 2:
    journey.journey_from = month_span(std::chrono::year{year} / std::chrono::month{month});
    break;
  case 3:
    journey.journey_from = quarter_span(year, (month + 2) / 3);
    break;
  default:
    journey.journey_from = day_span(std::chrono::year{year} / std::chrono::month{month} /
                                    std::chrono::day{random.below(28) + 1});
    break;
  }
}

} // namespace

RandomJourneys::RandomJourneys(RandomWorld const& world) : world_{world} {
  for (auto i = std::uint32_t{0}; i < world.places; ++i) {
    auto const number = i / 100 % 52;
    auto const letter = static_cast<char>(number < 26 ? 'A' + number : 'a' + (number - 26));
    auto const country = std::string{'C', letter};
    auto const unit = country + "-" + std::to_string(i / 10);
    auto const town = "T" + std::to_string(i);
    places_.add_place(town, town, unit);
    towns_.push_back(places_.id(town));
    if (i % 10 == 0) {
      units_.push_back(places_.id(unit));
    }
    if (i % 100 == 0) {
      countries_.push_back(places_.id(country));
    }
  }
}

void RandomJourneys::each(std::size_t count,
                          std::function<void(Journey const&, GroupId)> const& visit) const {
  auto random = Random{world_.seed};
  auto const step = [&](Role role) {
    auto one = Step{.role = role};
    auto const how = random.below(20);
    if (how == 0) {
      return one; // not known
    }
    if (how == 1) {
      one.places = {units_[random.often_low(units_.size())]};
      one.precision = Precision::admin1;
    } else if (how == 2) {
      one.places = {countries_[random.often_low(countries_.size())]};
      one.precision = Precision::country;
    } else {
      auto const town = random.often_low(towns_.size());
      one.places = {towns_[town]};
      one.precision = Precision::city;
      if (how == 3 && (town ^ 1U) < towns_.size()) { // or its neighbour in the same unit
        one.places.push_back(towns_[town ^ 1U]);
      }
    }
    return one;
  };
  for (auto i = std::size_t{0}; i < count; ++i) {
    auto const group = GroupId{number_uuid(random.often_low(world_.groups), 2)};
    auto journey = Journey{.id = JourneyId{number_uuid(i, 1)},
                           .org = OrganisationId{group.uuid()},
                           .round = RoundId{number_uuid(random.below(world_.rounds), 3)}};
    journey.nature = static_cast<Nature>(random.below(6));
    journey.detection = static_cast<Detection>(random.below(8));
    journey.permission = random.chance(70) ? Permission::open : Permission::coordinator;
    journey.submissions = random.chance(2) ? random.below(500) + 1 : 1;
    journey.steps.push_back(step(Role::origin));
    if (random.chance(30)) {
      journey.steps.push_back(step(Role::intended_destination));
    }
    for (auto transit = random.below(4); transit > 0; --transit) {
      journey.steps.push_back(step(Role::transit));
    }
    if (random.chance(80)) {
      journey.steps.push_back(step(random.chance(80) ? Role::exploitation : Role::destination));
    }
    journey.exploitation = answers<Exploitation>(random, 12);
    journey.industry = answers<Industry>(random, 10);
    journey.transport = answers<Transport>(random, 9);
    journey.recruitment = answers<Recruitment>(random, 9);
    add_cases(random, journey);
    add_dates(random, journey);
    visit(journey, group);
  }
}

Dataset RandomJourneys::dataset(std::size_t count) const {
  auto builder = DatasetBuilder{places_};
  each(count, [&](Journey const& journey, GroupId group) { builder.add(journey, group); });
  return builder.publish();
}

} // namespace njia::analysis::testing
