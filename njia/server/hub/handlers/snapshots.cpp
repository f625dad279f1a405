// Frozen states of the records. Making one reads every journey: that is a job.
#include "njia/app/releases/snapshots.h"
#include "njia/server/hub/figures_services.h"
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/job_parts.h"
#include "njia/server/hub/handlers/parts.h"

namespace njia::server {

Answer<api::ListSnapshots> list_snapshots(Call& call, api::ListSnapshots::Parameters const& asked,
                                          NoBody const&) {
  auto const after = read_cursor<SnapshotId>(asked.cursor);
  if (!after) {
    return after.error();
  }
  if (auto const allowed = call.allow({}); !allowed) {
    return allowed.error();
  }
  auto part = page_of(call.store().all<SnapshotRecord>(), *after, asked.limit);
  return api::SnapshotPage{.data = std::move(part.items),
                           .next_cursor = std::move(part.next_cursor)};
}

Answer<api::GetSnapshot> get_snapshot(Call& call, api::GetSnapshot::Parameters const& asked,
                                      NoBody const&) {
  if (auto const allowed = call.allow({}); !allowed) {
    return allowed.error();
  }
  auto const found = call.store().find<SnapshotRecord>(asked.id);
  if (!found) {
    return access::access_error(access::Verdict::hidden);
  }
  return {found->record, Around{.version = found->version}};
}

Answer<api::TakeSnapshot> take_snapshot(Call& call, api::TakeSnapshot::Parameters const&,
                                        api::SnapshotOrder const& body) {
  if (auto const allowed = call.allow({}); !allowed) {
    return allowed.error();
  }
  auto const order = app::SnapshotOrder{.id = body.id,
                                        .round = body.round,
                                        .baseline = body.baseline,
                                        .focal = body.focal,
                                        // Everything of this millisecond may not be there yet.
                                        .taken_at = call.now - std::chrono::milliseconds{1},
                                        .code_version = call.figures().code_version};
  auto const atlas = call.figures().places.current();
  if (auto const sound = app::check_order(call.store(), atlas->tree, order); !sound) {
    return sound.error();
  }
  call.concerns("snapshot", body.id.text());
  auto work = [order, atlas](JobRun& run) -> Result<JobResult> {
    auto const done = JobResult{.location = "/snapshots/" + order.id.text()};
    if (run.store.find<SnapshotRecord>(order.id)) {
      return done; // ordered twice
    }
    auto const record = app::make_snapshot(run.store, atlas->tree, order);
    if (!record) {
      return record.error();
    }
    auto const kept = app::keep_snapshot(run.store, *record, run.actor());
    return kept ? Result{done} : kept.error();
  };
  return submit_job(call, {.kind = "snapshot", .note = call.note(), .work = std::move(work)});
}

} // namespace njia::server
