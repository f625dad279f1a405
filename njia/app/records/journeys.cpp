#include "njia/app/records/journeys.h"

#include "njia/domain/field_text.h"
#include "njia/domain/validate.h"

#include <algorithm>
#include <array>

namespace njia::app {
namespace {

constexpr std::array<std::string_view, 5> kReadOnly{"id", "org", "round", "entered_by",
                                                    "entered_at"};

std::optional<Error> apply(FieldChange const& change, Journey& journey) {
  if (std::find(kReadOnly.begin(), kReadOnly.end(), change.key) != kReadOnly.end()) {
    return Error{.key = "field.read_only", .where = change.key};
  }
  auto problem = std::optional{Error{.key = "field.unknown", .where = change.key}};
  for_each_field<Journey>([&](auto const& row) {
    if (row.key != change.key) {
      return;
    }
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    auto value = FieldText<Value>::parse(change.value);
    if (!value) {
      problem = value.error();
      problem->where = change.key;
      return;
    }
    journey.*(row.member) = std::move(*value);
    problem.reset();
  });
  return problem;
}

EditOutcome refuse(Error error) { return {.revision = {}, .problems = {std::move(error)}}; }

} // namespace

EditOutcome edit_journey(Store& store, EditRequest const& request, Actor const& actor) {
  auto const current = store.find_journey(request.id);
  if (!current) {
    return refuse({.key = "journey.unknown", .where = "", .args = {{"value", request.id.text()}}});
  }
  auto const version = request.version == 0 ? current->version : request.version;
  auto outcome = EditOutcome{};
  auto journey = current->journey;
  for (auto const& change : request.changes) {
    if (auto problem = apply(change, journey)) {
      outcome.problems.push_back(std::move(*problem));
    }
  }
  if (!outcome.problems.empty()) {
    return outcome;
  }
  outcome.problems = validate(journey);
  if (has_errors(outcome.problems)) {
    return outcome;
  }
  auto transaction = store.begin();
  auto done = transaction->put_journey(
      journey, version, {.by = actor.name, .at = actor.at, .reason = request.reason});
  if (done) {
    done = transaction->commit();
  }
  if (!done) {
    return refuse(done.error());
  }
  outcome.revision = store.find_journey(request.id);
  return outcome;
}

Result<Done> withdraw_journey(Store& store, JourneyId id, std::uint32_t version,
                              std::string const& reason, Actor const& actor) {
  auto const current = store.find_journey(id);
  if (!current) {
    return Error{.key = "journey.unknown", .where = "", .args = {{"value", id.text()}}};
  }
  auto transaction = store.begin();
  auto const done =
      transaction->withdraw_journey(id, version == 0 ? current->version : version,
                                    {.by = actor.name, .at = actor.at, .reason = reason});
  return done ? transaction->commit() : done;
}

} // namespace njia::app
