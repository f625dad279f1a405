#include "njia/domain/validate.h"

#include "njia/base/text.h"
#include "njia/domain/errors.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace njia {
namespace {

class Problems {
public:
  void add(std::string key, std::string where, LabelArgs args = {}) {
    found_.push_back({.key = std::move(key), .where = std::move(where), .args = std::move(args)});
  }
  void limit_text(std::string const& text, std::size_t limit, std::string const& where) {
    if (!is_valid_utf8(text)) {
      add("text.not_utf8", where);
    } else if (count_code_points(text) > limit) {
      add("text.too_long", where, {{"limit", std::to_string(limit)}});
    }
  }
  std::vector<Error> take() { return std::move(found_); }

private:
  std::vector<Error> found_;
};

std::size_t count_role(Journey const& journey, Role role) {
  return static_cast<std::size_t>(
      std::count_if(journey.steps.begin(), journey.steps.end(),
                    [&](Step const& step) { return step.role == role; }));
}

void check_step(Step const& step, std::string const& where, Problems& problems) {
  if (step.role == Role::not_asked) {
    problems.add("step.no_role", where + ".role");
  }
  if (step.places.empty() != (step.precision == Precision::unknown)) {
    problems.add("step.precision_without_place", where + ".precision");
  }
  if (std::set<PlaceId>(step.places.begin(), step.places.end()).size() != step.places.size()) {
    problems.add("step.place_twice", where + ".places");
  }
  problems.limit_text(step.place_text, kMaxPlaceText, where + ".place_text");
}

void check_steps(Journey const& journey, Problems& problems) {
  auto const& steps = journey.steps;
  if (steps.size() > kMaxSteps) {
    problems.add("journey.too_many_steps", "steps", {{"limit", std::to_string(kMaxSteps)}});
    return;
  }
  for (auto i = std::size_t{0}; i < steps.size(); ++i) {
    check_step(steps[i], fmt::format("steps[{}]", i + 1), problems);
  }
  if (std::none_of(steps.begin(), steps.end(),
                   [](Step const& step) { return !step.places.empty(); })) {
    problems.add("journey.no_known_place", "steps");
  }
  if (count_role(journey, Role::origin) != 1) {
    problems.add("journey.one_origin", "steps",
                 {{"found", std::to_string(count_role(journey, Role::origin))}});
  }
  if (count_role(journey, Role::intended_destination) > 1) {
    problems.add("journey.one_intended", "steps");
  }
  if (journey.transit_known == TransitKnown::none && count_role(journey, Role::transit) > 0) {
    problems.add("journey.transit_contradicts", "transit_known");
  }
}

void check_legs(Journey const& journey, Problems& problems) {
  auto arrived = std::set<std::uint32_t>{};
  for (auto i = std::size_t{0}; i < journey.legs.size(); ++i) {
    auto const to = journey.legs[i].to_step;
    auto const where = fmt::format("legs[{}].to_step", i + 1);
    auto const exists = to >= 2 && to <= journey.steps.size();
    if (!exists || journey.steps[to - 1].role == Role::intended_destination) {
      problems.add("leg.no_such_step", where, {{"value", std::to_string(to)}});
    } else if (!arrived.insert(to).second) {
      problems.add("leg.twice", where, {{"value", std::to_string(to)}});
    }
    problems.limit_text(journey.legs[i].transport.other, kMaxOtherText,
                        fmt::format("legs[{}].transport", i + 1));
  }
}

void check_basis(Journey const& journey, Problems& problems) {
  auto const min = journey.cases_min;
  auto const max = journey.cases_max;
  switch (journey.cases_basis) {
  case CasesBasis::unknown:
    if (min || max) {
      problems.add("cases.unknown_with_number", "cases_basis");
    }
    return;
  case CasesBasis::exact:
    if (!min || min != max) {
      problems.add("cases.exact_differs", "cases_max");
    }
    return;
  case CasesBasis::at_least:
    if (!min || max) {
      problems.add("cases.at_least_needs_min_only", "cases_max");
    }
    return;
  case CasesBasis::estimate:
  case CasesBasis::range:
    if (!min || !max) {
      problems.add("cases.range_incomplete", min ? "cases_max" : "cases_min");
    }
    return;
  case CasesBasis::not_asked:
    problems.add("field.required", "cases_basis");
  }
}

template <class T> std::uint64_t tally_sum(Tally<T> const& tally) {
  auto sum = std::uint64_t{0};
  for (auto const& entry : tally.entries) {
    sum += entry.count;
  }
  return sum;
}

void check_cases(Journey const& journey, Problems& problems) {
  check_basis(journey, problems);
  if (journey.cases_unit == CasesUnit::not_asked) {
    problems.add("field.required", "cases_unit");
  }
  auto const min = journey.cases_min;
  auto const max = journey.cases_max;
  if (min && max && *min > *max) {
    problems.add("cases.reversed", "cases_min",
                 {{"min", std::to_string(*min)}, {"max", std::to_string(*max)}});
  }
  if ((min && *min > kMaxCases) || (max && *max > kMaxCases)) {
    problems.add("cases.too_many", "cases_max", {{"limit", std::to_string(kMaxCases)}});
  }
  if (journey.kind == JourneyKind::known_route && (min || max)) {
    problems.add("cases.known_route_with_cases", "cases_min");
  }
  auto const most =
      std::max({tally_sum(journey.by_sex), tally_sum(journey.by_age),
                tally_sum(journey.by_age_class), std::uint64_t{journey.retrafficked.value_or(0)}});
  if (max && most > *max) {
    problems.add("cases.breakdown_above_max", "by_sex",
                 {{"sum", std::to_string(most)}, {"max", std::to_string(*max)}});
  }
}

template <Term T>
void check_many(Many<T> const& value, std::string const& where, Problems& problems) {
  problems.limit_text(value.other, kMaxOtherText, where);
  auto const has = [&](std::uint8_t number) {
    return std::any_of(value.codes.begin(), value.codes.end(),
                       [&](T code) { return static_cast<std::uint8_t>(code) == number; });
  };
  if (value.codes.size() > 1 && (has(kUnknown) || has(kNone) || has(kNotAsked))) {
    problems.add("code.excludes_others", where);
  }
  if (std::set<T>(value.codes.begin(), value.codes.end()).size() != value.codes.size()) {
    problems.add("code.twice", where);
  }
  if (!value.other.empty() && !has(kOther)) {
    problems.add("code.other_without_code", where);
  }
}

template <class Value> void check_value(Value const&, std::string const&, Problems&) {}
template <Term T>
void check_value(Many<T> const& value, std::string const& where, Problems& problems) {
  check_many(value, where, problems);
}

void check_dates(Journey const& journey, Problems& problems) {
  if (journey.journey_from && journey.journey_to &&
      journey.journey_to->latest < journey.journey_from->earliest) {
    problems.add("date.end_before_start", "journey_to");
  }
  if (journey.learned_on && journey.journey_from &&
      journey.learned_on->latest < journey.journey_from->earliest) {
    problems.add("date.learned_before_start", "learned_on");
  }
}

} // namespace

std::vector<Error> validate(Journey const& journey) {
  auto problems = Problems{};
  if (journey.kind == JourneyKind::not_asked) {
    problems.add("field.required", "kind");
  }
  if (journey.submissions == 0) {
    problems.add("field.required", "submissions");
  }
  check_steps(journey, problems);
  check_legs(journey, problems);
  check_cases(journey, problems);
  check_dates(journey, problems);
  for_each_field<Journey>(
      [&](auto const& row) { check_value(journey.*(row.member), std::string{row.key}, problems); });
  problems.limit_text(journey.note, kMaxNote, "note");
  problems.limit_text(journey.org_ref, kMaxOrgRef, "org_ref");
  problems.limit_text(journey.permission_basis, kMaxOtherText, "permission_basis");
  problems.limit_text(journey.entered_by, kMaxOtherText, "entered_by");
  return problems.take();
}

bool has_errors(std::vector<Error> const& problems) {
  return std::any_of(problems.begin(), problems.end(), [](Error const& problem) {
    return error_row(problem.key).severity == Severity::error;
  });
}

} // namespace njia
