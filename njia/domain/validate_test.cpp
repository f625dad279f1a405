#include "njia/domain/validate.h"

#include "njia/domain/blank.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace njia {
namespace {

PlaceId place(std::uint8_t last) {
  auto id = Uuid{};
  id.bytes[15] = last;
  return PlaceId{id};
}

Step step(Role role, std::uint8_t where) {
  return {.role = role, .places = {place(where)}, .precision = Precision::city};
}

Journey nairobi_to_riyadh() {
  auto journey = blank<Journey>();
  journey.steps = {step(Role::origin, 1), step(Role::transit, 2), step(Role::exploitation, 3)};
  journey.cases_basis = CasesBasis::exact;
  journey.cases_min = journey.cases_max = 4;
  return journey;
}

std::vector<std::string> keys_of(Journey const& journey) {
  auto keys = std::vector<std::string>{};
  for (auto const& problem : validate(journey)) {
    keys.push_back(problem.key);
  }
  return keys;
}

TEST(Validate, a_plain_journey_is_kept) {
  EXPECT_THAT(keys_of(nairobi_to_riyadh()), testing::IsEmpty());
}

TEST(Validate, an_unknown_origin_is_a_step_too) {
  auto journey = nairobi_to_riyadh();
  journey.steps[0] = {.role = Role::origin};
  EXPECT_THAT(keys_of(journey), testing::IsEmpty());
}

TEST(Validate, each_rule_names_its_breach) {
  struct Row {
    char const* key;
    std::function<void(Journey&)> spoil;
  };
  auto const rows = std::vector<Row>{
      {"journey.one_origin", [](Journey& j) { j.steps[0].role = Role::transit; }},
      {"journey.one_intended",
       [](Journey& j) { j.steps.insert(j.steps.end(), 2, step(Role::intended_destination, 9)); }},
      {"journey.transit_contradicts", [](Journey& j) { j.transit_known = TransitKnown::none; }},
      {"journey.too_many_steps",
       [](Journey& j) { j.steps.resize(kMaxSteps + 1, step(Role::transit, 2)); }},
      {"step.no_role", [](Journey& j) { j.steps[1].role = Role::not_asked; }},
      {"step.precision_without_place", [](Journey& j) { j.steps[1].places.clear(); }},
      {"step.place_twice",
       [](Journey& j) {
         j.steps[1].places = {place(2), place(2)};
       }},
      {"leg.no_such_step", [](Journey& j) { j.legs = {{.to_step = 4}}; }},
      {"leg.twice",
       [](Journey& j) {
         j.legs = {{.to_step = 2}, {.to_step = 2}};
       }},
      {"cases.exact_differs", [](Journey& j) { j.cases_max = 5; }},
      {"cases.at_least_needs_min_only", [](Journey& j) { j.cases_basis = CasesBasis::at_least; }},
      {"cases.unknown_with_number", [](Journey& j) { j.cases_basis = CasesBasis::unknown; }},
      {"cases.range_incomplete",
       [](Journey& j) {
         j.cases_basis = CasesBasis::range;
         j.cases_max.reset();
       }},
      {"cases.reversed",
       [](Journey& j) {
         j.cases_basis = CasesBasis::range;
         j.cases_min = 5;
       }},
      {"cases.breakdown_above_max",
       [](Journey& j) {
         j.by_age_class.entries = {{AgeClass::minor, 5}};
       }},
      {"cases.known_route_with_cases", [](Journey& j) { j.kind = JourneyKind::known_route; }},
      {"code.excludes_others",
       [](Journey& j) {
         j.exploitation.codes = {Exploitation::unknown, Exploitation::other};
       }},
      {"code.other_without_code", [](Journey& j) { j.industry.other = "pottery"; }},
      {"code.twice",
       [](Journey& j) {
         j.transport.codes = {Transport::other, Transport::other};
       }},
      {"date.end_before_start",
       [](Journey& j) {
         j.journey_from = year_span(2020);
         j.journey_to = year_span(2019);
       }},
      {"date.learned_before_start",
       [](Journey& j) {
         j.journey_from = year_span(2020);
         j.learned_on = year_span(2019);
       }},
      {"text.too_long", [](Journey& j) { j.note.assign(kMaxNote + 1, 'x'); }},
      {"text.not_utf8", [](Journey& j) { j.note = "C\xD9te"; }},
  };
  for (auto const& row : rows) {
    auto journey = nairobi_to_riyadh();
    row.spoil(journey);
    EXPECT_THAT(keys_of(journey), testing::Contains(row.key)) << row.key;
  }
}

TEST(Validate, a_journey_without_any_known_place_is_refused) {
  auto journey = nairobi_to_riyadh();
  for (auto& each : journey.steps) {
    each = {.role = each.role};
  }
  EXPECT_THAT(keys_of(journey), testing::ElementsAre("journey.no_known_place"));
}

TEST(Validate, a_warning_does_not_hinder) {
  auto journey = nairobi_to_riyadh();
  journey.journey_from = year_span(2020);
  journey.learned_on = year_span(2019);
  EXPECT_FALSE(has_errors(validate(journey)));
}

} // namespace
} // namespace njia
