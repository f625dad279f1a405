// Journeys that a call may look at, for all handlers that begin with one.
#pragma once

#include "njia/server/hub/call.h"

#include <optional>
#include <utility>

namespace njia::server {

/// A journey that the caller may see, with what of it. Absent and foreign are one answer.
struct Seen {
  JourneyRevision revision;
  access::Sight sight;
};

inline Result<Seen> find_seen(Call& call, JourneyId id) {
  auto revision = call.find_journey(id);
  auto sight = revision ? call.see(revision->journey) : std::nullopt;
  if (!sight) {
    (void)call.allow({}); // absent: decided all the same
    return access::access_error(access::Verdict::hidden);
  }
  return Seen{std::move(*revision), std::move(*sight)};
}

} // namespace njia::server
