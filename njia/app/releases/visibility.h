// Who may read which edition: members of the network the network's and the public ones, state
// bodies those made for government, the public ones and those granted to them by name; the
// coordinator's analysts all.
#pragma once

#include "njia/access/policy.h"
#include "njia/domain/publishing.h"
#include "njia/store/store.h"

#include <vector>

namespace njia::app {

/// Grants that hold; revoked ones are gone from it at once.
bool is_granted(std::vector<ReleaseGrant> const& grants, SealedReleaseId release,
                OrganisationId receiver);

/// The facts of an edition for access::decide(…, release_read, …).
/// @param reader  the organisation of whoever asks; none: nobody's
access::ObjectFacts release_facts(SealedRelease const& release, Organisation const* reader,
                                  std::vector<ReleaseGrant> const& grants);

} // namespace njia::app
