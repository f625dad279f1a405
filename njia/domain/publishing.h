// What was frozen, sealed and given out: snapshots, sealed versions of their declared tables, to
// whom each was released, and state bodies' requests for one. Files and tables themselves are store
// entries; these records say what they are.
#pragma once

#include "njia/base/edtf.h"
#include "njia/domain/field.h"
#include "njia/domain/ids.h"
#include "njia/domain/journey.h"
#include "njia/domain/terms.h"

#include <optional>
#include <string>
#include <vector>

namespace njia {

/// A frozen state of the records, by what makes it again: revisions up to `taken_at`.
struct SnapshotRecord {
  SnapshotId id;
  std::string code = {}; ///< e.g. "KE-2020-7f3a91c4"
  RoundId round;
  std::optional<RoundId> baseline = {};
  std::string focal = {}; ///< ISO 3166-1 alpha-2
  Instant taken_at = {};
  std::string digest = {}; ///< SHA-256 of records, parameters and program

  friend bool operator==(SnapshotRecord const&, SnapshotRecord const&) = default;
};

template <> struct FieldTable<SnapshotRecord> {
  static constexpr std::string_view record = "snapshot";
  static constexpr auto rows = std::tuple{
      field(1, "id", &SnapshotRecord::id, Presence::required, Disclosure::coordinator, 1),
      field(2, "code", &SnapshotRecord::code, Presence::required, Disclosure::coordinator, 1),
      field(3, "round", &SnapshotRecord::round, Presence::required, Disclosure::coordinator, 1),
      field(4, "baseline", &SnapshotRecord::baseline, Presence::optional, Disclosure::coordinator,
            1),
      field(5, "focal", &SnapshotRecord::focal, Presence::required, Disclosure::coordinator, 1),
      field(6, "taken_at", &SnapshotRecord::taken_at, Presence::required, Disclosure::coordinator,
            1),
      field(7, "digest", &SnapshotRecord::digest, Presence::required, Disclosure::coordinator, 1)};
};
static_assert(kFieldsAreUnique<SnapshotRecord>);

/// One sealed version of the declared tables of a snapshot for one audience. Never changed
/// afterwards; a withdrawal of a record waits for the next version.
struct SealedRelease {
  SealedReleaseId id;
  SnapshotId snapshot;
  RoundId round;
  std::string audience = {};   ///< "network", "government" or "public"
  std::uint32_t edition = 0;   ///< from 1, by round and audience
  std::string language = "en"; ///< of its report
  Instant sealed_at = {};
  std::string digest = {}; ///< SHA-256 of its tables
  Marking marking = Marking::green;

  friend bool operator==(SealedRelease const&, SealedRelease const&) = default;
};

template <> struct FieldTable<SealedRelease> {
  static constexpr std::string_view record = "release";
  static constexpr auto rows = std::tuple{
      field(1, "id", &SealedRelease::id, Presence::required, Disclosure::network, 1),
      field(2, "snapshot", &SealedRelease::snapshot, Presence::required, Disclosure::coordinator,
            1),
      field(3, "round", &SealedRelease::round, Presence::required, Disclosure::network, 1),
      field(4, "audience", &SealedRelease::audience, Presence::required, Disclosure::network, 1),
      field(5, "edition", &SealedRelease::edition, Presence::required, Disclosure::network, 1),
      field(6, "language", &SealedRelease::language, Presence::required, Disclosure::network, 1),
      field(7, "sealed_at", &SealedRelease::sealed_at, Presence::required, Disclosure::network, 1),
      field(8, "digest", &SealedRelease::digest, Presence::required, Disclosure::network, 1),
      field(9, "marking", &SealedRelease::marking, Presence::optional, Disclosure::network, 1)};
};
static_assert(kFieldsAreUnique<SealedRelease>);

/// That a release went to an organisation (a state body) which has no part in it otherwise.
struct ReleaseGrant {
  ReleaseGrantId id;
  SealedReleaseId release;
  OrganisationId receiver;
  std::string purpose = {};
  Instant granted_at = {};
  Decision state = Decision::accepted; ///< revoked: no longer shown

  friend bool operator==(ReleaseGrant const&, ReleaseGrant const&) = default;
};

template <> struct FieldTable<ReleaseGrant> {
  static constexpr std::string_view record = "release_grant";
  static constexpr auto rows = std::tuple{
      field(1, "id", &ReleaseGrant::id, Presence::required, Disclosure::network, 1),
      field(2, "release", &ReleaseGrant::release, Presence::required, Disclosure::network, 1),
      field(3, "receiver", &ReleaseGrant::receiver, Presence::required, Disclosure::network, 1),
      field(4, "purpose", &ReleaseGrant::purpose, Presence::required, Disclosure::network, 1),
      field(5, "granted_at", &ReleaseGrant::granted_at, Presence::required, Disclosure::network, 1),
      field(6, "state", &ReleaseGrant::state, Presence::optional, Disclosure::network, 1)};
};
static_assert(kFieldsAreUnique<ReleaseGrant>);

/// A state body's request for a release, with receipt and response; all kept.
struct ReleaseRequest {
  ReleaseRequestId id;
  OrganisationId org; ///< who asks
  RoundId round;
  std::string purpose = {};
  Instant asked_at = {};
  std::optional<Instant> received_at = {}; ///< receipt by the coordinator
  Decision state = Decision::proposed;
  std::string response = {};
  std::optional<ReleaseGrantId> grant = {};

  friend bool operator==(ReleaseRequest const&, ReleaseRequest const&) = default;
};

template <> struct FieldTable<ReleaseRequest> {
  static constexpr std::string_view record = "release_request";
  static constexpr auto rows = std::tuple{
      field(1, "id", &ReleaseRequest::id, Presence::required, Disclosure::network, 1),
      field(2, "org", &ReleaseRequest::org, Presence::required, Disclosure::network, 1),
      field(3, "round", &ReleaseRequest::round, Presence::required, Disclosure::network, 1),
      field(4, "purpose", &ReleaseRequest::purpose, Presence::required, Disclosure::network, 1),
      field(5, "asked_at", &ReleaseRequest::asked_at, Presence::required, Disclosure::network, 1),
      field(6, "received_at", &ReleaseRequest::received_at, Presence::optional, Disclosure::network,
            1),
      field(7, "state", &ReleaseRequest::state, Presence::optional, Disclosure::network, 1),
      field(8, "response", &ReleaseRequest::response, Presence::optional, Disclosure::network, 1),
      field(9, "grant", &ReleaseRequest::grant, Presence::optional, Disclosure::network, 1)};
};
static_assert(kFieldsAreUnique<ReleaseRequest>);

} // namespace njia
