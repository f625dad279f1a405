#include "njia/app/releases/visibility.h"

#include "njia/app/releases/seal.h"

#include <algorithm>

namespace njia::app {

bool is_granted(std::vector<ReleaseGrant> const& grants, SealedReleaseId release,
                OrganisationId receiver) {
  return std::any_of(grants.begin(), grants.end(), [&](ReleaseGrant const& grant) {
    return grant.release == release && grant.receiver == receiver &&
           grant.state == Decision::accepted;
  });
}

access::ObjectFacts release_facts(SealedRelease const& release, Organisation const* reader,
                                  std::vector<ReleaseGrant> const& grants) {
  auto facts = access::ObjectFacts{};
  if (reader == nullptr) {
    return facts;
  }
  auto const is_state_body = reader->standing == Standing::state_body;
  auto const audience = find_release_audience(release.audience);
  facts.is_granted = audience == ReleaseAudience::open ||
                     (audience == ReleaseAudience::network && !is_state_body) ||
                     (audience == ReleaseAudience::government && is_state_body) ||
                     is_granted(grants, release.id, reader->id);
  return facts;
}

} // namespace njia::app
