// The id of one kind of record where another's is wanted.
#include "njia/domain/ids.h"

njia::PlaceId wanted(njia::PlaceId id);

njia::PlaceId ask(njia::OrganisationId organisation, njia::PlaceId place) {
#ifdef NJIA_WRONG
  (void)place;
  return wanted(organisation);
#else
  (void)organisation;
  return wanted(place);
#endif
}
