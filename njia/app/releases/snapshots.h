// Freezing a state of the records: which revisions count is said by an instant, and a digest says
// later whether they still are the same.
#pragma once

#include "njia/app/records/network.h"
#include "njia/app/report/snapshot.h"
#include "njia/domain/publishing.h"

namespace njia::app {

struct SnapshotOrder {
  SnapshotId id;
  RoundId round;
  std::optional<RoundId> baseline = {};
  std::string focal = {}; ///< ISO 3166-1 alpha-2
  Instant taken_at = {};
  std::string code_version = {};
};

/// What is cheap to see beforehand. Errors: `round.unknown`, `report.same_round`,
/// `places.country_unknown`.
Result<Done> check_order(Store const& store, PlaceTree const& places, SnapshotOrder const& order);

/// The request of a frozen state as the coordinator sees it: what everybody shares with the circle.
/// Errors: `places.country_unknown`.
Result<SnapshotRequest> circle_request(PlaceTree const& places, SnapshotRecord const& record,
                                       std::string const& code_version);

/// Long work: reads all journeys. Errors: those of check_order() and take_snapshot().
Result<SnapshotRecord> make_snapshot(Store const& store, PlaceTree const& places,
                                     SnapshotOrder const& order);

/// Short. Errors: those of Transaction::put.
Result<Done> keep_snapshot(Store& store, SnapshotRecord const& record, Actor const& actor);

} // namespace njia::app
