// An empty record to fill field by field: ids start as all zeros and must be set before the record
// leaves.
#pragma once

#include "njia/domain/journey.h"
#include "njia/domain/members.h"
#include "njia/domain/network.h"
#include "njia/domain/place.h"
#include "njia/domain/publishing.h"
#include "njia/domain/review.h"
#include "njia/domain/sharing.h"
#include "njia/domain/views.h"

namespace njia {

template <class Record> Record blank();
template <> inline Step blank<Step>() { return {}; }
template <> inline Leg blank<Leg>() { return {}; }
template <> inline Journey blank<Journey>() {
  return {.id = JourneyId{Uuid{}},
          .org = OrganisationId{Uuid{}},
          .round = RoundId{Uuid{}},
          .permission = Permission::not_asked};
}
template <> inline IndependenceGroup blank<IndependenceGroup>() {
  return {.id = GroupId{Uuid{}}, .code = ""};
}
template <> inline Organisation blank<Organisation>() {
  return {.id = OrganisationId{Uuid{}}, .code = ""};
}
template <> inline Programme blank<Programme>() { return {.id = ProgrammeId{Uuid{}}, .code = ""}; }
template <> inline Round blank<Round>() { return {.id = RoundId{Uuid{}}, .code = ""}; }
template <> inline CoverageStatement blank<CoverageStatement>() {
  return {.id = CoverageId{Uuid{}}, .org = OrganisationId{Uuid{}}, .round = RoundId{Uuid{}}};
}
template <> inline Place blank<Place>() { return {.id = PlaceId{Uuid{}}, .name = ""}; }
template <> inline Assessment blank<Assessment>() {
  return {.id = AssessmentId{Uuid{}}, .journey = JourneyId{Uuid{}}};
}
template <> inline Observation blank<Observation>() {
  return {.id = ObservationId{Uuid{}},
          .org = OrganisationId{Uuid{}},
          .round = RoundId{Uuid{}},
          .place = PlaceId{Uuid{}}};
}

template <> inline Member blank<Member>() { return {.id = MemberId{Uuid{}}}; }
template <> inline ApiToken blank<ApiToken>() {
  return {.id = ApiTokenId{Uuid{}}, .member = MemberId{Uuid{}}};
}
template <> inline SubmissionLink blank<SubmissionLink>() {
  return {.id = SubmissionLinkId{Uuid{}}, .org = OrganisationId{Uuid{}}, .round = RoundId{Uuid{}}};
}
template <> inline SharingDefault blank<SharingDefault>() {
  return {.id = SharingDefaultId{Uuid{}}, .org = OrganisationId{Uuid{}}, .round = RoundId{Uuid{}}};
}
template <> inline Agreement blank<Agreement>() {
  return {
      .id = AgreementId{Uuid{}}, .org = OrganisationId{Uuid{}}, .receiver = OrganisationId{Uuid{}}};
}
template <> inline SnapshotRecord blank<SnapshotRecord>() {
  return {.id = SnapshotId{Uuid{}}, .round = RoundId{Uuid{}}};
}
template <> inline SealedRelease blank<SealedRelease>() {
  return {.id = SealedReleaseId{Uuid{}}, .snapshot = SnapshotId{Uuid{}}, .round = RoundId{Uuid{}}};
}
template <> inline ReleaseGrant blank<ReleaseGrant>() {
  return {.id = ReleaseGrantId{Uuid{}},
          .release = SealedReleaseId{Uuid{}},
          .receiver = OrganisationId{Uuid{}}};
}
template <> inline ReleaseRequest blank<ReleaseRequest>() {
  return {.id = ReleaseRequestId{Uuid{}}, .org = OrganisationId{Uuid{}}, .round = RoundId{Uuid{}}};
}
template <> inline SavedView blank<SavedView>() {
  return {.id = SavedViewId{Uuid{}}, .member = MemberId{Uuid{}}};
}
template <> inline Setting blank<Setting>() { return {.id = SettingId{Uuid{}}}; }
template <> inline PlaceProposal blank<PlaceProposal>() {
  return {.id = PlaceProposalId{Uuid{}}, .org = OrganisationId{Uuid{}}};
}
template <> inline Remark blank<Remark>() {
  return {.id = RemarkId{Uuid{}},
          .org = OrganisationId{Uuid{}},
          .journey = JourneyId{Uuid{}},
          .thread = RemarkId{Uuid{}},
          .author = MemberId{Uuid{}}};
}
template <> inline ReviewStep blank<ReviewStep>() {
  return {.id = ReviewStepId{Uuid{}}, .journey = JourneyId{Uuid{}}, .reviewer = MemberId{Uuid{}}};
}

} // namespace njia
