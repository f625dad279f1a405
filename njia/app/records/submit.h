// Use cases that hand in, replace and restore whole journeys, as forms and the API send them. The
// rules are those of every way in: validate(), places that exist, and no personal data in free
// text.
#pragma once

#include "njia/app/records/journeys.h"
#include "njia/domain/place_tree.h"
#include "njia/store/store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace njia::app {

struct Submission {
  Journey journey; ///< with the client's own id; who and when are set here
  Channel channel = Channel::api;
  std::string reason = {};
};

/// Everything that keeps a journey from being kept, besides the store's own reasons, in field
/// order: errors and warnings of validate(); `step.place_unknown`; `text.personal_data` (args kind)
/// for a note, a basis, a place as written or an own word in which scan_free_text finds something.
/// Pure.
std::vector<Error> check_journey(Journey const& journey, PlaceTree const& places);

/// Keeps a new journey. The same journey sent again (offline queues do) answers with what stands
/// and keeps nothing: `was_there`. Errors: those of check_journey, `journey.exists` (another one
/// under this id), `journey.org_ref_taken` (args journey), `record.unknown_reference`.
struct SubmitOutcome {
  std::optional<JourneyRevision> revision = {};
  std::vector<Error> problems = {}; ///< errors when there is no revision, else warnings
  bool was_there = false;
};
SubmitOutcome submit_journey(Store& store, PlaceTree const& places, Submission const& submission,
                             Actor const& actor);

/// Replaces all that may be replaced: organisation, who entered it, when and by which channel stay.
/// @param version  the one that the person looked at
/// Errors: as submit_journey, `journey.unknown`, `journey.version_stale`, `field.read_only` (org).
EditOutcome replace_journey(Store& store, PlaceTree const& places, Submission const& submission,
                            std::uint32_t version, Actor const& actor);

/// Takes a withdrawal back. Errors: `journey.unknown`, `journey.version_stale`,
/// `journey.not_withdrawn`, `journey.org_ref_taken`.
Result<JourneyRevision> restore_journey(Store& store, JourneyId id, std::uint32_t version,
                                        std::string const& reason, Actor const& actor);

} // namespace njia::app
