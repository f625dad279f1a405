#include "njia/app/releases/snapshots.h"

namespace njia::app {
namespace {

Result<PlaceId> find_focal(PlaceTree const& places, std::string const& focal) {
  auto const country = places.find_country(focal);
  return country
             ? Result{*country}
             : Result<PlaceId>{Error{
                   .key = "places.country_unknown", .where = "focal", .args = {{"value", focal}}}};
}

Error unknown_round(char const* where, RoundId round) {
  return unknown_reference(where, round.uuid());
}

} // namespace

Result<Done> check_order(Store const& store, PlaceTree const& places, SnapshotOrder const& order) {
  if (!store.find<Round>(order.round)) {
    return unknown_round("round", order.round);
  }
  if (order.baseline && !store.find<Round>(*order.baseline)) {
    return unknown_round("baseline", *order.baseline);
  }
  if (order.baseline == order.round) {
    return Error{.key = "report.same_round", .where = "baseline"};
  }
  auto const focal = find_focal(places, order.focal);
  return focal ? Result{Done{}} : focal.error();
}

Result<SnapshotRequest> circle_request(PlaceTree const& places, SnapshotRecord const& record,
                                       std::string const& code_version) {
  auto const focal = find_focal(places, record.focal);
  if (!focal) {
    return focal.error();
  }
  return SnapshotRequest{.round = record.round,
                         .baseline = record.baseline,
                         .focal = *focal,
                         .audience = Audience::coordinator,
                         .taken_at = record.taken_at,
                         .code_version = code_version,
                         .permission_if_not_asked = Permission::only_us,
                         .shared_at_least = Permission::coordinator};
}

Result<SnapshotRecord> make_snapshot(Store const& store, PlaceTree const& places,
                                     SnapshotOrder const& order) {
  if (auto const sound = check_order(store, places, order); !sound) {
    return sound.error();
  }
  auto record = SnapshotRecord{.id = order.id,
                               .round = order.round,
                               .baseline = order.baseline,
                               .focal = order.focal,
                               .taken_at = order.taken_at};
  auto const request = circle_request(places, record, order.code_version);
  if (!request) {
    return request.error();
  }
  auto const snapshot = take_snapshot(store, places, *request);
  if (!snapshot) {
    return snapshot.error();
  }
  record.code = snapshot->code();
  record.digest = snapshot->digest;
  return record;
}

Result<Done> keep_snapshot(Store& store, SnapshotRecord const& record, Actor const& actor) {
  auto transaction = store.begin();
  auto const done = transaction->put(record, {.by = actor.name, .at = actor.at}, 0);
  return done ? transaction->commit() : done;
}

} // namespace njia::app
