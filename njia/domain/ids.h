// The ids of the domain's records. Each is a type of its own; see njia/base/id.h.
#pragma once

#include "njia/base/id.h"

namespace njia {

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
struct ObservationId : Id<ObservationId> {
  using Id::Id;
};
struct OrganisationId : Id<OrganisationId> {
  using Id::Id;
};
struct PlaceId : Id<PlaceId> {
  using Id::Id;
};
struct ProgrammeId : Id<ProgrammeId> {
  using Id::Id;
};
struct RoundId : Id<RoundId> {
  using Id::Id;
};

} // namespace njia
