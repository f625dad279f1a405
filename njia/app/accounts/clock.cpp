#include "njia/app/accounts/clock.h"

#include "njia/app/accounts/entry_kinds.h"
#include "njia/app/accounts/entry_value.h"

namespace njia::app {
namespace {

constexpr std::string_view kKey = "hub";

std::optional<Instant> latest(Store const& store) {
  auto const entry = store.find_entry(kinds::clock, kKey);
  return entry ? std::optional{EntryValue::parse(entry->value).instant("at")} : std::nullopt;
}

void keep(Transaction& transaction, Instant at) {
  auto value = EntryValue{};
  value.put("at", at);
  transaction.put_entry(
      {.kind = std::string{kinds::clock}, .key = std::string{kKey}, .value = value.json()});
}

} // namespace

Result<Done> check_clock(Store const& store, Instant now) {
  auto const known = latest(store);
  if (known && now < *known - kMaxClockBack) {
    return Error{.key = "session.clock_went_back", .where = ""};
  }
  return Done{};
}

void note_clock(Store const& store, Transaction& transaction, Instant now) {
  auto const known = latest(store);
  if (!known || *known < now) {
    keep(transaction, now);
  }
}

Result<Done> accept_clock(Store& store, Instant now) {
  auto transaction = store.begin();
  for (auto const kind : {kinds::session, kinds::presession, kinds::totp_new}) {
    for (auto const& entry : store.entries(kind, std::nullopt)) {
      transaction->remove_entry(kind, entry.key);
    }
  }
  keep(*transaction, now);
  return transaction->commit();
}

} // namespace njia::app
