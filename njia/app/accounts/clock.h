// The hub's memory of time: what has ended must not live again because the machine's clock went
// back. The latest time at which anything of an account was written is kept, and nobody gets in
// while the clock is more than a few minutes before it. A clock that once stood far in the future
// is put right by an operator at the machine.
#pragma once

#include "njia/store/store.h"

#include <chrono>

namespace njia::app {

/// How far the clock may go back before sessions and sign-ins are refused.
inline constexpr auto kMaxClockBack = std::chrono::minutes{5};

/// Errors: `session.clock_went_back`. Cost: one look-up.
Result<Done> check_clock(Store const& store, Instant now);

/// Remembers `now` when it is the latest so far.
void note_clock(Store const& store, Transaction& transaction, Instant now);

/// For an operator at the machine, after the clock was put right: believes `now`, and ends all
/// sessions, so that none lives again.
Result<Done> accept_clock(Store& store, Instant now);

} // namespace njia::app
