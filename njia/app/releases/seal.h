// One sealed edition of a snapshot's declared tables, for one audience: report.html, report.pdf,
// annex.xlsx and the tables as JSON. Made on a thread with a store of its own, kept in one short
// transaction, never changed afterwards.
#pragma once

#include "njia/app/releases/snapshots.h"
#include "njia/app/releases/stored_release.h"
#include "njia/app/report/build_report.h"

namespace njia::app {

/// Keys are on disk.
enum class ReleaseAudience : std::uint8_t { network, government, open };

/// "network", "government", "public".
std::string_view release_audience_key(ReleaseAudience audience);
std::optional<ReleaseAudience> find_release_audience(std::string_view key);

struct SealOrder {
  SealedReleaseId id;
  SnapshotRecord snapshot;
  ReleaseAudience audience = ReleaseAudience::network;
  ReportOptions report = {};
  Instant sealed_at = {};
  std::string code_version = {};
};

/// An edition that is made and not yet kept.
struct MadeRelease {
  SealedRelease record; ///< its edition is numbered when it is kept
  std::vector<Entry> entries;
};

/// What is cheap to see beforehand: the public waits. Errors: `release.too_early`,
/// `release.period_unknown`, `round.unknown`.
Result<Done> check_seal(Store const& store, SealOrder const& order);

/// Long work. What enters: for the network what is shared with it, for state bodies what is shared
/// with government, for the public what is open; as the snapshot saw it. Errors: those of
/// check_seal(), take_snapshot(), release() and write_report(); `snapshot.changed` (the records of
/// that instant, or the program, are no longer those of the snapshot).
Result<MadeRelease> make_release(Store const& store, ReportPlaces const& places,
                                 SealOrder const& order);

/// Short: numbers the edition and keeps record, files and tables in one transaction.
Result<SealedRelease> keep_release(Store& store, MadeRelease made, Actor const& actor);

} // namespace njia::app
