#include "njia/domain/testing/arbitrary_journey.h"

#include "njia/domain/vocabulary.h"

#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <vector>

namespace njia::testing {

Uuid arbitrary_uuid() {
  auto id = Uuid{};
  for (auto& byte : id.bytes) {
    byte = *rc::gen::arbitrary<std::uint8_t>();
  }
  return id;
}

std::string arbitrary_text(int max_parts) {
  static auto const kParts = std::vector<std::string>{
      "Busia", " ", "é",  "نيروبي", "|", "\\",  "\"", ",", ";",   "=1+1", "+",
      "-",     "@", "\t", "\n",     "'", "{x}", "#",  ":", "ሞያሌ", "0012"};
  auto text = std::string{};
  for (auto i = *rc::gen::inRange(0, max_parts + 1); i > 0; --i) {
    text += *rc::gen::elementOf(kParts);
  }
  return text;
}

template <Term T> static T arbitrary_term() {
  auto const& rows = vocabulary(vocabulary_name<T>()).rows();
  return static_cast<T>(rows[*rc::gen::inRange<std::size_t>(0, rows.size())].number);
}

template <Term T> static Many<T> arbitrary_many() {
  auto many = Many<T>{};
  auto seen = std::set<T>{};
  for (auto i = *rc::gen::inRange(0, 4); i > 0; --i) {
    auto const term = arbitrary_term<T>();
    auto const number = static_cast<std::uint8_t>(term);
    auto const stands_alone = number == kUnknown || number == kNone;
    if (stands_alone ? many.codes.empty() : seen.insert(term).second) {
      many.codes.push_back(term);
    }
    if (stands_alone) {
      break;
    }
  }
  if (!many.codes.empty() && static_cast<std::uint8_t>(many.codes.back()) == kOther) {
    many.other = arbitrary_text();
  }
  return many;
}

template <Term T> static Tally<T> arbitrary_tally(std::uint32_t most) {
  auto tally = Tally<T>{};
  for (auto const& row : vocabulary(vocabulary_name<T>()).rows()) {
    if (*rc::gen::inRange(0, 3) == 0 && most > 0) {
      auto const count = *rc::gen::inRange<std::uint32_t>(0, most) + 1;
      tally.entries.push_back({static_cast<T>(row.number), count});
      most -= count;
    }
  }
  return tally;
}

DateSpan arbitrary_span() {
  auto const year = *rc::gen::inRange(1990, 2030);
  auto const month = *rc::gen::inRange(1U, 13U);
  auto span = *rc::gen::element(
      year_span(year), quarter_span(year, (month + 2) / 3),
      month_span(std::chrono::year{year} / std::chrono::month{month}),
      day_span(Day{std::chrono::year{year} / std::chrono::month{month} / 28}),
      DateSpan{.earliest = Day{std::chrono::year{year} / std::chrono::month{month} / 3},
               .latest = Day{std::chrono::year{year + 1} / 12 / 31},
               .precision = DatePrecision::range});
  span.approximate = *rc::gen::arbitrary<bool>();
  return span;
}

static Step arbitrary_step(Role role, bool must_be_known) {
  auto step = Step{.role = role};
  auto const places = *rc::gen::inRange(must_be_known ? 1 : 0, 3);
  for (auto i = 0; i < places; ++i) {
    step.places.push_back(PlaceId{arbitrary_uuid()});
  }
  step.precision = places == 0
                       ? Precision::unknown
                       : *rc::gen::element(Precision::city, Precision::admin2, Precision::admin1,
                                           Precision::country, Precision::region);
  step.place_text = arbitrary_text();
  step.certainty = arbitrary_term<Certainty>();
  if (*rc::gen::arbitrary<bool>()) {
    step.stay_days = *rc::gen::inRange(0U, 400U);
  }
  return step;
}

static void fill_cases(Journey& journey) {
  auto const low = *rc::gen::inRange(1U, 50U);
  auto const high = low + *rc::gen::inRange(0U, 20U);
  journey.cases_basis =
      *rc::gen::element(CasesBasis::exact, CasesBasis::estimate, CasesBasis::at_least,
                        CasesBasis::range, CasesBasis::unknown);
  switch (journey.cases_basis) {
  case CasesBasis::exact:
    journey.cases_min = journey.cases_max = low;
    break;
  case CasesBasis::at_least:
    journey.cases_min = low;
    break;
  case CasesBasis::unknown:
    break;
  default:
    journey.cases_min = low;
    journey.cases_max = high;
  }
  auto const most = journey.cases_max.value_or(0);
  journey.by_sex = arbitrary_tally<Sex>(most);
  journey.by_age = arbitrary_tally<AgeBand>(most);
  journey.by_age_class = arbitrary_tally<AgeClass>(most);
  if (most > 0) {
    journey.retrafficked = *rc::gen::inRange<std::uint32_t>(0, most + 1);
  }
}

static void fill_steps(Journey& journey) {
  journey.steps.push_back(arbitrary_step(Role::origin, true));
  auto const transits = *rc::gen::inRange(0, 4);
  for (auto i = 0; i < transits; ++i) {
    journey.steps.push_back(arbitrary_step(Role::transit, false));
  }
  if (*rc::gen::arbitrary<bool>()) {
    journey.steps.push_back(arbitrary_step(Role::intended_destination, false));
  }
  journey.steps.push_back(
      arbitrary_step(*rc::gen::element(Role::exploitation, Role::destination), false));
  journey.transit_known =
      transits == 0
          ? *rc::gen::element(TransitKnown::none, TransitKnown::unknown, TransitKnown::not_asked)
          : *rc::gen::element(TransitKnown::some, TransitKnown::all);
  for (auto i = std::size_t{1}; i < journey.steps.size(); ++i) {
    if (journey.steps[i].role != Role::intended_destination && *rc::gen::arbitrary<bool>()) {
      journey.legs.push_back({.to_step = static_cast<std::uint32_t>(i + 1),
                              .transport = arbitrary_many<Transport>(),
                              .crossing = arbitrary_term<Crossing>(),
                              .documents = arbitrary_term<Documents>(),
                              .concealment = arbitrary_term<Concealment>()});
    }
  }
}

Journey arbitrary_journey() {
  auto journey = Journey{.id = JourneyId{arbitrary_uuid()},
                         .org = OrganisationId{arbitrary_uuid()},
                         .round = RoundId{arbitrary_uuid()}};
  journey.entered_by = arbitrary_text();
  journey.entered_at =
      Instant{std::chrono::milliseconds{*rc::gen::inRange<std::int64_t>(0, 1'900'000'000'000)}};
  journey.channel = arbitrary_term<Channel>();
  journey.org_ref = arbitrary_text(2);
  journey.nature = arbitrary_term<Nature>();
  journey.detection = arbitrary_term<Detection>();
  fill_steps(journey);
  journey.transport = arbitrary_many<Transport>();
  journey.exploitation = arbitrary_many<Exploitation>();
  journey.industry = arbitrary_many<Industry>();
  journey.recruitment = arbitrary_many<Recruitment>();
  journey.platform = arbitrary_many<Platform>();
  journey.recruiter_relation = arbitrary_many<RecruiterRelation>();
  journey.control = arbitrary_many<Control>();
  journey.submissions = *rc::gen::inRange(1U, 5U);
  journey.cases_unit = *rc::gen::element(CasesUnit::persons, CasesUnit::incidents);
  fill_cases(journey);
  journey.vulnerability = arbitrary_many<Vulnerability>();
  journey.outcome = arbitrary_many<Outcome>();
  if (*rc::gen::arbitrary<bool>()) {
    journey.journey_from = arbitrary_span();
  }
  if (!journey.journey_from && *rc::gen::arbitrary<bool>()) {
    journey.journey_to = arbitrary_span();
  }
  if (!journey.journey_from && *rc::gen::arbitrary<bool>()) {
    journey.learned_on = arbitrary_span();
  }
  journey.reliability = arbitrary_term<Reliability>();
  journey.credibility = arbitrary_term<Credibility>();
  journey.note = arbitrary_text();
  journey.permission = arbitrary_term<Permission>();
  journey.permission_basis = arbitrary_text();
  return journey;
}

} // namespace njia::testing
