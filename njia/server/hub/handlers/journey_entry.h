// A journey as answers carry it.
#pragma once

#include "njia/server/api/messages.h"
#include "njia/server/hub/call.h"

#include <utility>

namespace njia::server {

/// With the fields that are asked for, of those that the caller sees.
inline api::JourneyEntry journey_entry(Call& call, JourneyRevision const& revision,
                                       access::Sight const& sight, FieldMask fields) {
  fields &= sight.fields;
  return {.version = revision.version,
          .status = revision.action == Action::withdrawn ? api::JourneyStatus::withdrawn
                                                         : api::JourneyStatus::current,
          .journey = {.record = access::cut(revision.journey, sight, call.services.places),
                      .shown = std::move(fields)}};
}

} // namespace njia::server
