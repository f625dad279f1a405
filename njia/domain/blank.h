// An empty record to fill field by field: ids start as all zeros and must be set before the record
// leaves.
#pragma once

#include "njia/domain/journey.h"
#include "njia/domain/network.h"
#include "njia/domain/place.h"
#include "njia/domain/review.h"

namespace njia {

template <class Record> Record blank();
template <> inline Step blank<Step>() { return {}; }
template <> inline Leg blank<Leg>() { return {}; }
template <> inline Journey blank<Journey>() {
  return {.id = JourneyId{Uuid{}}, .org = OrganisationId{Uuid{}}, .round = RoundId{Uuid{}}};
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

} // namespace njia
