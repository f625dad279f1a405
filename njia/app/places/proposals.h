// A place that somebody misses: proposed by an organisation, decided by the coordinator. Approved,
// it becomes a Place of the network; merged, the proposer's word stands for a place that is there.
#pragma once

#include "njia/app/places/served_places.h"
#include "njia/app/records/network.h"
#include "njia/base/uuid.h"

namespace njia::app {

struct ProposalOutcome {
  std::optional<Current<PlaceProposal>> proposal = {};
  std::vector<Error> problems = {};
  bool was_there = false; ///< the same proposal sent again
};

/// Keeps a new proposal; what was decided about it is not taken from the sender. Errors:
/// `field.required` (name; one coordinate without the other), `places.country_unknown`,
/// `places.unit_unknown` (admin1), `field.out_of_range` (coordinates), `text.personal_data` (name
/// beside a title, or reason), `record.version_stale` (another one under this id),
/// `record.unknown_reference`.
ProposalOutcome propose_place(Store& store, Atlas const& atlas, PlaceProposal proposal,
                              Actor const& actor);

enum class PlaceVerdict : std::uint8_t { approve, merge, decline };

struct PlaceDecision {
  PlaceVerdict verdict = PlaceVerdict::decline;
  std::optional<PlaceId> into = {}; ///< merge: the place that is meant
  std::string reason = {};          ///< for the list of versions
};

/// In one transaction: approve makes the Place; merge lets the proposer's files mean that place by
/// this name; all three close the proposal. The served places are the caller's to refresh.
/// @param version  the one that the person looked at
/// Errors: `proposal.decided`, `field.required` (into), `places.unknown` (into),
/// `record.version_stale`, `record.unknown_reference` (no such proposal).
Result<Current<PlaceProposal>> decide_place(Store& store, Atlas const& atlas, UuidSource& ids,
                                            PlaceProposalId id, std::uint32_t version,
                                            PlaceDecision const& decision, Actor const& actor);

} // namespace njia::app
