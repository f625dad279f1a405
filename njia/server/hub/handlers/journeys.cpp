#include "njia/app/records/journeys.h"
#include "njia/app/records/revision_diff.h"
#include "njia/app/records/submit.h"
#include "njia/domain/record_json.h"
#include "njia/domain/validate.h"
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/journey_entry.h"
#include "njia/server/hub/handlers/parts.h"
#include "njia/server/hub/handlers/seen.h"

namespace njia::server {
namespace {

Error hidden() { return access::access_error(access::Verdict::hidden); }

/// A journey that the caller may change.
Result<JourneyRevision> find_writable(Call& call, JourneyId id) {
  auto revision = call.find_journey(id);
  auto const facts = revision ? call.people->facts(revision->journey) : access::ObjectFacts{};
  if (auto const allowed = call.allow(facts); !allowed) {
    return allowed.error();
  }
  if (!revision) {
    return hidden();
  }
  call.concerns("journey", id.text(), revision->journey.org);
  return std::move(*revision);
}

/// The answer to a write: one's own journey, whole.
Answered<api::JourneyEntry> answer_kept(Call& call, JourneyRevision const& revision, int status) {
  auto const sight = access::Sight{.fields = FieldMask::all<Journey>(), .finest = Precision::city};
  auto around = Around{.status = status, .version = revision.version};
  if (status == 201) {
    around.location = "/journeys/" + revision.journey.id.text();
  }
  call.note().details["version"] = std::to_string(revision.version);
  return {journey_entry(call, revision, sight, FieldMask::all<Journey>()), std::move(around)};
}

} // namespace

Answer<api::CreateJourney> create_journey(Call& call, api::CreateJourney::Parameters const& asked,
                                          Journey const& journey) {
  if (auto const allowed = call.allow(call.people->facts(journey)); !allowed) {
    return allowed.error();
  }
  call.concerns("journey", journey.id.text(), journey.org);
  auto const by_link = call.subject.link_round.has_value();
  auto outcome = app::submit_journey(call.store(), call.services.places,
                                     {.journey = journey,
                                      .channel = by_link ? Channel::web : Channel::api,
                                      .reason = asked.njia_reason.value_or("")},
                                     call.actor());
  if (!outcome.revision) {
    return std::move(outcome.problems);
  }
  return answer_kept(call, *outcome.revision, outcome.was_there ? 200 : 201);
}

Answer<api::GetJourney> get_journey(Call& call, api::GetJourney::Parameters const& asked,
                                    NoBody const&) {
  auto const fields = asked_fields<Journey>(asked.fields);
  if (!fields) {
    return fields.problems;
  }
  auto const seen = find_seen(call, asked.id);
  if (!seen) {
    return seen.error();
  }
  call.concerns("journey", asked.id.text(), seen->revision.journey.org);
  return {journey_entry(call, seen->revision, seen->sight, *fields.value),
          Around{.version = seen->revision.version}};
}

Answer<api::ReplaceJourney>
replace_journey(Call& call, api::ReplaceJourney::Parameters const& asked, Journey const& journey) {
  auto const current = find_writable(call, asked.id);
  if (!current) {
    return current.error();
  }
  if (journey.id != asked.id) {
    return Error{.key = "field.read_only", .where = "#/id"};
  }
  auto const version = known_version(asked.if_match);
  if (!version) {
    return version.error();
  }
  auto outcome = app::replace_journey(
      call.store(), call.services.places,
      {.journey = journey, .reason = asked.njia_reason.value_or("")}, *version, call.actor());
  if (!outcome.revision) {
    return std::move(outcome.problems);
  }
  return answer_kept(call, *outcome.revision, 200);
}

Answer<api::WithdrawJourney>
withdraw_journey(Call& call, api::WithdrawJourney::Parameters const& asked, NoBody const&) {
  auto const current = find_writable(call, asked.id);
  if (!current) {
    return current.error();
  }
  auto const version = known_version(asked.if_match);
  if (!version) {
    return version.error();
  }
  auto const done = app::withdraw_journey(call.store(), asked.id, *version,
                                          asked.njia_reason.value_or(""), call.actor());
  if (!done) {
    return done.error();
  }
  return {NoBody{}, Around{.version = *version + 1}};
}

Answer<api::RestoreJourney>
restore_journey(Call& call, api::RestoreJourney::Parameters const& asked, NoBody const&) {
  auto const current = find_writable(call, asked.id);
  if (!current) {
    return current.error();
  }
  auto const version = known_version(asked.if_match);
  if (!version) {
    return version.error();
  }
  auto const restored = app::restore_journey(call.store(), asked.id, *version,
                                             asked.njia_reason.value_or(""), call.actor());
  if (!restored) {
    return restored.error();
  }
  return answer_kept(call, *restored, 200);
}

Answer<api::ListJourneyRevisions>
list_journey_revisions(Call& call, api::ListJourneyRevisions::Parameters const& asked,
                       NoBody const&) {
  auto const seen = find_seen(call, asked.id);
  if (!seen) {
    return seen.error();
  }
  auto const is_own = call.subject.org == seen->revision.journey.org;
  auto below = std::uint32_t{0xFFFFFFFF};
  if (asked.cursor) {
    auto const version = etag_version("\"" + *asked.cursor + "\"");
    if (!version) {
      return Error{.key = "request.cursor_malformed", .where = "query:cursor"};
    }
    below = *version;
  }
  auto history = call.store().journey_history(asked.id);
  auto page = api::RevisionPage{};
  for (auto one = history.rbegin(); one != history.rend(); ++one) {
    // A version from before it was shared stays with its organisation.
    if (one->version >= below || !call.see(one->journey)) {
      continue;
    }
    if (page.data.size() == asked.limit) {
      page.next_cursor = std::to_string(page.data.back().version);
      break;
    }
    auto& revision = page.data.emplace_back(api::Revision{
        .version = one->version,
        .action = static_cast<api::RevisionAction>(static_cast<std::uint8_t>(one->action) - 1),
        .at = one->change.at});
    if (is_own) { // who, why and from which file is the organisation's own
      revision.by = one->change.by;
      revision.batch = one->change.batch;
      if (!one->change.reason.empty()) {
        revision.reason = one->change.reason;
      }
    }
  }
  return page;
}

Answer<api::CompareJourneyRevisions>
compare_journey_revisions(Call& call, api::CompareJourneyRevisions::Parameters const& asked,
                          NoBody const&) {
  auto const seen = find_seen(call, asked.id);
  if (!seen) {
    return seen.error();
  }
  auto const to = asked.to.value_or(seen->revision.version);
  auto const history = call.store().journey_history(asked.id);
  for (auto const version : {asked.from, to}) {
    if (version > history.size() || !call.see(history[version - 1].journey)) {
      return Error{.key = "revision.unknown",
                   .where = version == asked.from ? "query:from" : "query:to",
                   .args = {{"value", std::to_string(version)}}};
    }
  }
  auto const text = [&](std::uint32_t version) {
    auto const& journey = history[version - 1].journey;
    return record_to_json(access::cut(journey, *call.see(journey), call.services.places));
  };
  auto answer = api::JourneyChanges{.from = asked.from, .to = to};
  for (auto& change : app::diff_records(text(asked.from), text(to))) {
    auto& one = answer.changes.emplace_back(api::FieldChange{.pointer = std::move(change.pointer)});
    if (change.before) {
      one.before = RawJson{std::move(*change.before)};
    }
    if (change.after) {
      one.after = RawJson{std::move(*change.after)};
    }
  }
  return answer;
}

} // namespace njia::server
