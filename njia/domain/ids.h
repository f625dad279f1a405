// The ids of the domain's records. Each is a type of its own; see njia/base/id.h.
#pragma once

#include "njia/base/id.h"

namespace njia {

struct AgreementId : Id<AgreementId> {
  using Id::Id;
};
struct ApiTokenId : Id<ApiTokenId> {
  using Id::Id;
};
struct AssessmentId : Id<AssessmentId> {
  using Id::Id;
};
struct BatchId : Id<BatchId> {
  using Id::Id;
};
struct CoverageId : Id<CoverageId> {
  using Id::Id;
};
struct GroupId : Id<GroupId> {
  using Id::Id;
};
struct JourneyId : Id<JourneyId> {
  using Id::Id;
};
struct MemberId : Id<MemberId> {
  using Id::Id;
};
struct ObservationId : Id<ObservationId> {
  using Id::Id;
};
struct OrganisationId : Id<OrganisationId> {
  using Id::Id;
};
struct PlaceId : Id<PlaceId> {
  using Id::Id;
};
struct PlaceProposalId : Id<PlaceProposalId> {
  using Id::Id;
};
struct ProgrammeId : Id<ProgrammeId> {
  using Id::Id;
};
struct ReleaseGrantId : Id<ReleaseGrantId> {
  using Id::Id;
};
struct ReleaseRequestId : Id<ReleaseRequestId> {
  using Id::Id;
};
struct RemarkId : Id<RemarkId> {
  using Id::Id;
};
struct ReviewStepId : Id<ReviewStepId> {
  using Id::Id;
};
struct RoundId : Id<RoundId> {
  using Id::Id;
};
struct SavedViewId : Id<SavedViewId> {
  using Id::Id;
};
struct SealedReleaseId : Id<SealedReleaseId> {
  using Id::Id;
};
struct SettingId : Id<SettingId> {
  using Id::Id;
};
struct SharingDefaultId : Id<SharingDefaultId> {
  using Id::Id;
};
struct SnapshotId : Id<SnapshotId> {
  using Id::Id;
};
struct SubmissionLinkId : Id<SubmissionLinkId> {
  using Id::Id;
};

} // namespace njia
