// The sweep: takes away what has ended (sessions, pre-sessions, invitations, challenges, counters),
// and remembers the time, so that a clock that goes back afterwards lets nobody in. To be run every
// few minutes.
#pragma once

#include "njia/store/store.h"

namespace njia::app {

/// Takes away every entry whose end has come, of whatever kind. Records are not touched. Errors:
/// `session.clock_went_back`; then nothing is taken away.
Result<Done> remove_expired(Store& store, Instant now);

} // namespace njia::app
