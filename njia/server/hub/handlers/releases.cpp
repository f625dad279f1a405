// Sealed editions: sealing, reading, and to whom they were given.
#include "njia/app/records/free_text.h"
#include "njia/app/releases/grants.h"
#include "njia/app/releases/seal.h"
#include "njia/app/releases/visibility.h"
#include "njia/app/report/gazetteer_places.h"
#include "njia/server/http/conditional.h"
#include "njia/server/hub/figures_services.h"
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/job_parts.h"
#include "njia/server/hub/handlers/parts.h"
#include "njia/server/hub/route.h"

#include <algorithm>

namespace njia::server {
namespace {

Error hidden() { return access::access_error(access::Verdict::hidden); }

bool seals(Call const& call) {
  return access::may_try(call.subject, access::Action::release_seal) == access::Verdict::allowed;
}

Organisation const* reader_of(Call const& call) {
  return call.subject.org ? call.people->find_organisation(*call.subject.org) : nullptr;
}

bool is_of_state_body(Call const& call) {
  auto const* reader = reader_of(call);
  return reader != nullptr && reader->standing == Standing::state_body;
}

/// What snapshot it came from is the coordinator's.
View<SealedRelease> view(Call const& call, SealedRelease const& release) {
  auto mask = FieldMask::for_audience<SealedRelease>(seals(call) ? Disclosure::coordinator
                                                                 : Disclosure::network);
  mask.show<SealedRelease>("id");
  return {.record = release, .shown = std::move(mask)};
}

/// An edition that the caller may read. Absent and not meant for the caller are one answer; what
/// state bodies read leaves a line in the audit log.
Result<SealedRelease> find_readable(Call& call, SealedReleaseId id) {
  auto const found = call.store().find<SealedRelease>(id);
  auto const facts =
      found ? app::release_facts(found->record, reader_of(call),
                                 call.store().all<ReleaseGrant>({"release", id.text()}))
            : access::ObjectFacts{};
  if (auto const allowed = call.allow(facts); !allowed) {
    return allowed.error();
  }
  if (!found) {
    return hidden();
  }
  call.concerns("release", id.text(), call.subject.org);
  if (is_of_state_body(call)) {
    call.looks_at_foreign();
  }
  return found->record;
}

std::vector<api::ReleasePart> shown(std::vector<app::StoredFile> const& files) {
  auto out = std::vector<api::ReleasePart>{};
  for (auto const& file : files) {
    out.push_back({.name = file.name,
                   .media_type = file.media_type,
                   .size = file.size,
                   .digest = file.digest});
  }
  return out;
}

app::SealOrder to_order(Call& call, SnapshotRecord const& snapshot, api::ReleaseOrder const& body) {
  return {
      .id = body.id,
      .snapshot = snapshot,
      .audience = static_cast<app::ReleaseAudience>(body.audience),
      .report = {.language = static_cast<Language>(body.language.value_or(api::ReportLanguage::en)),
                 .recommendations = body.recommendations.value_or(""),
                 .acknowledgements = body.acknowledgements.value_or("")},
      .sealed_at = call.now,
      .code_version = call.figures().code_version};
}

Encoded refused(Error error) {
  auto encoded = Encoded{};
  encoded.problems = {std::move(error)};
  return encoded;
}

/// Bytes that never change, under the digest that they were kept with.
Encoded answer_bytes(app::StoredFile const& file, std::string bytes) {
  auto encoded = Encoded{.body = std::move(bytes), .media_type = file.media_type};
  encoded.around.etag = http::format_etag(file.digest);
  return encoded;
}

} // namespace

Answer<api::ListReleases> list_releases(Call& call, api::ListReleases::Parameters const& asked,
                                        NoBody const&) {
  auto const after = read_cursor<SealedReleaseId>(asked.cursor);
  if (!after) {
    return after.error();
  }
  call.decided_by_list();
  auto const grants = call.store().all<ReleaseGrant>();
  auto const* reader = reader_of(call);
  auto releases = call.store().all<SealedRelease>();
  std::erase_if(releases, [&](SealedRelease const& release) {
    return access::decide(call.subject, call.action, app::release_facts(release, reader, grants)) !=
           access::Verdict::allowed;
  });
  auto page = api::ReleasePage{};
  auto const part = page_of(std::move(releases), *after, asked.limit);
  for (auto const& release : part.items) {
    page.data.push_back(view(call, release));
  }
  page.next_cursor = part.next_cursor;
  return page;
}

Answer<api::GetRelease> get_release(Call& call, api::GetRelease::Parameters const& asked,
                                    NoBody const&) {
  auto const release = find_readable(call, asked.id);
  if (!release) {
    return release.error();
  }
  auto const contents = app::find_contents(call.store(), asked.id);
  if (!contents) {
    return hidden(); // sealed by another program, which kept none
  }
  return api::ReleaseDetail{.release = view(call, *release),
                            .files = shown(contents->files),
                            .tables = shown(contents->tables)};
}

Encoded get_release_file(Call& call, RawRequest const& raw) {
  auto const asked = read_parameters<api::GetReleaseFile::Parameters>(raw.parameters);
  if (!asked) {
    call.decided_by_list();
    auto encoded = Encoded{};
    encoded.problems = asked.problems;
    return encoded;
  }
  if (auto const release = find_readable(call, asked.value->id); !release) {
    return refused(release.error());
  }
  auto const contents = app::find_contents(call.store(), asked.value->id);
  auto const* file = contents ? contents->find_file(asked.value->name) : nullptr;
  if (file == nullptr) {
    return refused(hidden());
  }
  auto encoded = answer_bytes(
      *file, app::read_release_file(call.store(), asked.value->id, file->name).value_or(""));
  encoded.around.headers.push_back(
      {"content-disposition", "attachment; filename=\"" + file->name + "\""});
  return encoded;
}

Encoded get_release_table(Call& call, RawRequest const& raw) {
  auto const asked = read_parameters<api::GetReleaseTable::Parameters>(raw.parameters);
  if (!asked) {
    call.decided_by_list();
    auto encoded = Encoded{};
    encoded.problems = asked.problems;
    return encoded;
  }
  if (auto const release = find_readable(call, asked.value->id); !release) {
    return refused(release.error());
  }
  auto const contents = app::find_contents(call.store(), asked.value->id);
  auto const* table = contents ? contents->find_table(asked.value->name) : nullptr;
  if (table == nullptr) {
    return refused(hidden());
  }
  return answer_bytes(
      *table, app::read_release_table(call.store(), asked.value->id, table->name).value_or(""));
}

Answer<api::SealRelease> seal_release(Call& call, api::SealRelease::Parameters const&,
                                      api::ReleaseOrder const& body) {
  if (auto const allowed = call.allow({}); !allowed) {
    return allowed.error();
  }
  auto const snapshot = call.store().find<SnapshotRecord>(body.snapshot);
  if (!snapshot) {
    return unknown_reference("snapshot", body.snapshot.uuid());
  }
  auto const order = to_order(call, snapshot->record, body);
  if (auto const in_time = app::check_seal(call.store(), order); !in_time) {
    return in_time.error();
  }
  if (auto const problem =
          app::find_personal_data(order.report.recommendations, "recommendations")) {
    return *problem; // acknowledgements name those who agreed to it
  }
  call.concerns("release", body.id.text());
  call.note().details["audience"] = std::string{app::release_audience_key(order.audience)};
  auto work = [order, atlas = call.figures().places.current()](JobRun& run) -> Result<JobResult> {
    auto const done = JobResult{.location = "/releases/" + order.id.text()};
    if (run.store.find<SealedRelease>(order.id)) {
      return done; // ordered twice
    }
    auto made =
        app::make_release(run.store, app::report_places(atlas->gazetteer, atlas->tree), order);
    if (!made) {
      return made.error();
    }
    auto const kept = app::keep_release(run.store, std::move(*made), run.actor());
    return kept ? Result{done} : kept.error();
  };
  return submit_job(call, {.kind = "release", .note = call.note(), .work = std::move(work)});
}

Answer<api::GrantRelease> grant_release(Call& call, api::GrantRelease::Parameters const& asked,
                                        api::GrantOrder const& body) {
  if (auto const allowed = call.allow({}); !allowed) {
    return allowed.error();
  }
  if (!call.store().find<SealedRelease>(asked.id)) {
    return hidden();
  }
  auto const grant = ReleaseGrant{.id = body.id,
                                  .release = asked.id,
                                  .receiver = body.receiver,
                                  .purpose = body.purpose,
                                  .granted_at = call.now};
  call.concerns("release_grant", body.id.text(), body.receiver);
  auto const given = app::give_release(call.store(), grant, call.actor());
  if (!given) {
    return given.error();
  }
  return {given->record, Around{.status = 201, .version = given->version}};
}

Answer<api::ListReleaseGrants>
list_release_grants(Call& call, api::ListReleaseGrants::Parameters const& asked, NoBody const&) {
  auto const after = read_cursor<ReleaseGrantId>(asked.cursor);
  if (!after) {
    return after.error();
  }
  call.decided_by_list();
  auto grants = call.store().all<ReleaseGrant>();
  // Every member of the network may know what state bodies were given; they know their own.
  std::erase_if(grants, [&](ReleaseGrant const& grant) {
    return (is_of_state_body(call) && grant.receiver != call.subject.org) ||
           (asked.release && grant.release != *asked.release);
  });
  auto part = page_of(std::move(grants), *after, asked.limit);
  return api::ReleaseGrantPage{.data = std::move(part.items),
                               .next_cursor = std::move(part.next_cursor)};
}

Answer<api::RevokeReleaseGrant>
revoke_release_grant(Call& call, api::RevokeReleaseGrant::Parameters const& asked, NoBody const&) {
  if (auto const allowed = call.allow({}); !allowed) {
    return allowed.error();
  }
  auto const known = call.store().find<ReleaseGrant>(asked.id);
  if (!known) {
    return hidden();
  }
  call.concerns("release_grant", asked.id.text(), known->record.receiver);
  auto const revoked =
      app::revoke_grant(call.store(), asked.id, asked.njia_reason.value_or(""), call.actor());
  return revoked ? Answer<api::RevokeReleaseGrant>{NoBody{}}
                 : Answer<api::RevokeReleaseGrant>{revoked.error()};
}

} // namespace njia::server
