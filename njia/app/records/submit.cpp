#include "njia/app/records/submit.h"

#include "njia/app/records/free_text.h"
#include "njia/domain/field_text.h"
#include "njia/domain/validate.h"

#include <fmt/format.h>

namespace njia::app {
namespace {

void scan(std::string_view text, std::string where, NameRule rule, std::vector<Error>& problems) {
  if (auto problem = find_personal_data(text, std::move(where), rule)) {
    problems.push_back(std::move(*problem));
  }
}

template <Term T>
void scan_own_word(Many<T> const& answer, std::string where, std::vector<Error>& problems) {
  scan(answer.other, std::move(where), NameRule::alone, problems);
}
template <class T> void scan_own_word(T const&, std::string const&, std::vector<Error>&) {}

void check_texts(Journey const& journey, std::vector<Error>& problems) {
  scan(journey.note, "note", NameRule::alone, problems);
  scan(journey.permission_basis, "permission_basis", NameRule::alone, problems);
  for_each_field<Journey>([&](auto const& row) {
    scan_own_word(journey.*(row.member), std::string{row.key}, problems);
  });
  for (auto i = std::size_t{0}; i < journey.steps.size(); ++i) {
    scan(journey.steps[i].place_text, fmt::format("steps[{}].place_text", i + 1),
         NameRule::beside_another, problems);
  }
}

void check_places(Journey const& journey, PlaceTree const& places, std::vector<Error>& problems) {
  for (auto i = std::size_t{0}; i < journey.steps.size(); ++i) {
    for (auto const place : journey.steps[i].places) {
      if (places.precision(place) == Precision::unknown) {
        problems.push_back({.key = "step.place_unknown",
                            .where = fmt::format("steps[{}].places", i + 1),
                            .args = {{"value", place.text()}}});
      }
    }
  }
}

/// Whether two journeys say the same, whoever sent them when.
bool is_same(Journey sent, Journey const& kept) {
  sent.entered_by = kept.entered_by;
  sent.entered_at = kept.entered_at;
  sent.channel = kept.channel;
  return sent == kept;
}

std::optional<Error> check_org_ref(Store const& store, Journey const& journey) {
  if (journey.org_ref.empty()) {
    return std::nullopt;
  }
  auto const holder = store.find_by_org_ref(journey.org, journey.org_ref);
  if (!holder || *holder == journey.id) {
    return std::nullopt;
  }
  return Error{
      .key = "journey.org_ref_taken", .where = "org_ref", .args = {{"journey", holder->text()}}};
}

Error unknown(JourneyId id) {
  return {.key = "journey.unknown", .where = "", .args = {{"value", id.text()}}};
}

struct Kept {
  std::optional<JourneyRevision> revision = {};
  std::vector<Error> problems = {};
};

/// One journey, one transaction.
Kept keep(Store& store, PlaceTree const& places, Journey const& journey, std::uint32_t version,
          Change const& change) {
  auto kept = Kept{.problems = check_journey(journey, places)};
  if (auto taken = check_org_ref(store, journey)) {
    kept.problems.push_back(std::move(*taken));
  }
  if (has_errors(kept.problems)) {
    return kept;
  }
  auto transaction = store.begin();
  auto done = transaction->put_journey(journey, version, change);
  if (done) {
    done = transaction->commit();
  }
  if (!done) {
    return {.problems = {done.error()}};
  }
  kept.revision = store.find_journey(journey.id);
  return kept;
}

} // namespace

std::vector<Error> check_journey(Journey const& journey, PlaceTree const& places) {
  auto problems = validate(journey);
  check_places(journey, places, problems);
  check_texts(journey, problems);
  return problems;
}

SubmitOutcome submit_journey(Store& store, PlaceTree const& places, Submission const& submission,
                             Actor const& actor) {
  auto journey = submission.journey;
  journey.entered_by = actor.name;
  journey.entered_at = actor.at;
  journey.channel = submission.channel;
  if (auto there = store.find_journey(journey.id)) {
    if (there->journey.entered_by == actor.name && there->action == Action::created &&
        is_same(journey, there->journey)) {
      return {.revision = std::move(there), .was_there = true};
    }
    return {.problems = {
                {.key = "journey.exists", .where = "id", .args = {{"value", journey.id.text()}}}}};
  }
  auto kept = keep(store, places, journey, 0,
                   {.by = actor.name, .at = actor.at, .reason = submission.reason});
  return {.revision = std::move(kept.revision), .problems = std::move(kept.problems)};
}

EditOutcome replace_journey(Store& store, PlaceTree const& places, Submission const& submission,
                            std::uint32_t version, Actor const& actor) {
  auto journey = submission.journey;
  auto const current = store.find_journey(journey.id);
  if (!current) {
    return {.problems = {unknown(journey.id)}};
  }
  if (journey.org != current->journey.org) {
    return {.problems = {{.key = "field.read_only", .where = "org"}}};
  }
  journey.entered_by = current->journey.entered_by;
  journey.entered_at = current->journey.entered_at;
  journey.channel = current->journey.channel;
  auto kept = keep(store, places, journey, version,
                   {.by = actor.name, .at = actor.at, .reason = submission.reason});
  return {.revision = std::move(kept.revision), .problems = std::move(kept.problems)};
}

Result<JourneyRevision> restore_journey(Store& store, JourneyId id, std::uint32_t version,
                                        std::string const& reason, Actor const& actor) {
  auto const current = store.find_journey(id);
  if (!current) {
    return unknown(id);
  }
  if (current->action != Action::withdrawn) {
    return Error{.key = "journey.not_withdrawn", .where = "", .args = {{"value", id.text()}}};
  }
  if (auto const taken = check_org_ref(store, current->journey)) {
    return *taken;
  }
  auto transaction = store.begin();
  auto done = transaction->put_journey(current->journey, version,
                                       {.by = actor.name, .at = actor.at, .reason = reason});
  if (done) {
    done = transaction->commit();
  }
  return done ? Result{*store.find_journey(id)} : done.error();
}

} // namespace njia::app
