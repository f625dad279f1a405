// A frozen snapshot: the records as they stood at one instant, and a digest of all that goes into a
// report. The same snapshot gives the same report, byte for byte, also after later changes of the
// store: revisions newer than the instant are not seen.
#pragma once

#include "njia/analysis/dataset.h"
#include "njia/analysis/exercise.h"
#include "njia/domain/audience.h"
#include "njia/domain/place_tree.h"
#include "njia/store/store.h"

#include <map>
#include <optional>
#include <string>

namespace njia::app {

struct SnapshotRequest {
  RoundId round;
  std::optional<RoundId> baseline = {};
  PlaceId focal; ///< a country
  Audience audience = Audience::network;
  std::optional<OrganisationId> owner = {}; ///< audience owner: whose records
  Instant taken_at;                         ///< passed in; nothing here reads a clock
  std::string code_version;
  /// What holds for records where neither they nor their organisation's setting say who may use
  /// them.
  Permission permission_if_not_asked = Permission::network;
  /// Journeys that are shared less than this are not there at all, not even among those left out.
  Permission shared_at_least = Permission::not_asked;
};

struct Snapshot {
  SnapshotRequest request;
  Round round;
  std::optional<Round> baseline = {};
  std::optional<Organisation> owner = {};
  std::vector<Organisation> organisations = {};
  std::vector<CoverageStatement> coverage = {};
  analysis::Dataset data; ///< journeys of both rounds, and of older ones for what came back
  analysis::Exercise exercise = {};
  /// Submissions of the round by organisation; what it had in the baseline, too.
  std::map<OrganisationId, std::uint64_t> submissions = {};
  std::map<OrganisationId, std::uint64_t> submissions_before = {};
  bool is_synthetic = false;
  std::string records_digest = {}; ///< SHA-256 of all records as they stood, hexadecimal
  std::string digest;              ///< SHA-256 of records, parameters and code version, hexadecimal

  /// "KE-2020-7f3a91c4": the round's code and the digest's beginning.
  std::string code() const { return round.code + "-" + digest.substr(0, 8); }
};

/// The digest of a snapshot, from its request and its records.
std::string snapshot_digest(SnapshotRequest const& request, std::string_view records_digest);

/// Reads the store once. A journey counts with the permission that its own and its organisation's
/// setting at that instant leave it (njia/access/sharing_settings.h). Errors:
/// `report.round_unknown_then`, `report.owner_missing`, `report.owner_unneeded`,
/// `report.same_round`. Cost: one pass over all journeys, about 10 µs each.
Result<Snapshot> take_snapshot(Store const& store, PlaceTree const& places,
                               SnapshotRequest const& request);

} // namespace njia::app
