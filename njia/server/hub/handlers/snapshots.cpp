// Frozen states of the records. Making one reads every journey: that is long work.
#include "njia/app/releases/snapshots.h"
#include "njia/server/hub/figures_services.h"
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/long_answer.h"
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
    return why_absent(call, asked.id.uuid());
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
  auto const path = "/snapshots/" + body.id.text();
  if (call.store().find<SnapshotRecord>(body.id)) {
    return long_answer(call, body.id.uuid(), "snapshot", path,
                       LongWork::Outcome{.state = LongWork::State::done});
  }
  auto const outcome = call.long_work().submit(
      {.id = body.id.uuid(),
       .note = call.note(),
       .make = [order, atlas, actor = call.actor()](Store const& store) -> Result<LongWork::Keep> {
         auto record = app::make_snapshot(store, atlas->tree, order);
         if (!record) {
           return record.error();
         }
         return LongWork::Keep{[record = std::move(*record), actor](Worker& worker) {
           return app::keep_snapshot(worker.store, record, actor);
         }};
       }});
  return long_answer(call, body.id.uuid(), "snapshot", path, outcome);
}

} // namespace njia::server
