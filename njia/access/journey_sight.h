// What somebody sees of a journey: which fields, and how exactly placed. The only way by which a
// journey leaves towards another organisation.
#pragma once

#include "njia/access/policy.h"
#include "njia/domain/field_mask.h"
#include "njia/domain/journey.h"
#include "njia/domain/place_tree.h"

#include <optional>

namespace njia::access {

struct Sight {
  FieldMask fields = {};
  Precision finest = Precision::unknown; ///< places are raised to this
  /// Of the agreement that opens it; none for one's own records and inside the coordinator's
  /// circle. Of several the strictest.
  std::optional<Marking> marking = {};
};

/// What the organisation lets others do with a journey: its own setting, never wider than that of
/// the organisation for the exercise; a journey without a setting takes the latter, and without
/// both it is "only us".
Permission effective_permission(Permission of_journey, std::optional<Permission> of_organisation);

/// The facts of a journey for decide().
ObjectFacts journey_facts(Journey const& journey, std::optional<Permission> of_organisation);

/// Everything that journey.read lets the subject see of it; nothing when it is hidden.
/// One's own: all fields. The coordinator's circle: fields whose class is at least coordinator, and
/// the id. By agreement: the fields that it names, with id, organisation and exercise, places no
/// finer than it says; what two sources open adds up, each field at the finest precision that some
/// source with the steps allows (inside the circle agreements add nothing).
std::optional<Sight> journey_sight(Subject const& subject, ObjectFacts const& facts);

/// The journey with everything else taken out: fields at their blank values (of steps and legs
/// too), steps at the places that hold them at the allowed level, without the reporter's words when
/// places were raised.
Journey cut(Journey const& journey, Sight const& sight, PlaceTree const& places);

} // namespace njia::access
