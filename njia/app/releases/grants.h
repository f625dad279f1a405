// What was released to whom: one record for each edition that a state body was given.
#pragma once

#include "njia/app/records/network.h"
#include "njia/domain/publishing.h"
#include "njia/store/store.h"

namespace njia::app {

/// Gives an edition to a state body. When the transaction is committed it may be read at once.
/// Errors: `record.unknown_reference` (release, receiver), `grant.not_state_body`,
/// `field.required` (purpose), `text.personal_data` (purpose), `record.version_stale`.
Result<Done> put_grant(Store const& store, Transaction& transaction, ReleaseGrant const& grant,
                       Actor const& actor);

/// The same as a transaction of its own.
Result<Current<ReleaseGrant>> give_release(Store& store, ReleaseGrant const& grant,
                                           Actor const& actor);

/// Takes it back; it is not shown from the next request on. The record stays. A second time
/// changes nothing. Errors: `record.unknown_reference`.
Result<Current<ReleaseGrant>> revoke_grant(Store& store, ReleaseGrantId id,
                                           std::string const& reason, Actor const& actor);

} // namespace njia::app
