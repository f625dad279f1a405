// Use cases on single journeys: show, correct, withdraw. Corrections never overwrite: each is a
// revision.
#pragma once

#include "njia/app/records/network.h"
#include "njia/store/store.h"

#include <string>
#include <vector>

namespace njia::app {

/// One correction: a field's key (journey.h's table) and its new value in the text form of
/// field_text.h; the empty text clears the field.
struct FieldChange {
  std::string key;
  std::string value;
};

struct EditRequest {
  JourneyId id;
  std::uint32_t version = 0; ///< the version that the person looked at; 0: whatever is newest
  std::vector<FieldChange> changes = {};
  std::string reason = {};
};

/// Answers with the new revision. Errors: `journey.unknown`, `journey.version_stale`,
/// `field.unknown`, `field.read_only` (id, org, round, entered_by, entered_at), those of the
/// values, and those of validate(). Nothing is kept when anything is wrong; all problems come back
/// together.
struct EditOutcome {
  std::optional<JourneyRevision> revision = {};
  std::vector<Error> problems = {}; ///< errors when there is no revision, else warnings
};
EditOutcome edit_journey(Store& store, EditRequest const& request, Actor const& actor);

/// Errors: `journey.unknown`, `journey.version_stale`.
Result<Done> withdraw_journey(Store& store, JourneyId id, std::uint32_t version,
                              std::string const& reason, Actor const& actor);

} // namespace njia::app
