#include "njia/app/accounts/expiry.h"

#include "njia/app/accounts/clock.h"

namespace njia::app {

Result<Done> remove_expired(Store& store, Instant now) {
  auto transaction = store.begin();
  if (auto const clock = check_clock(store, now); !clock) {
    return clock;
  }
  transaction->remove_expired_entries(now);
  note_clock(store, *transaction, now);
  return transaction->commit();
}

} // namespace njia::app
