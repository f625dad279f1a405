// A state body's request for figures: asked, received, answered. Every step is kept.
#pragma once

#include "njia/app/releases/grants.h"

namespace njia::app {

/// Keeps a new request; receipt and answer are not taken from the sender. Errors: `field.required`
/// (purpose), `text.personal_data`, `record.unknown_reference` (round), `record.version_stale`.
Result<Current<ReleaseRequest>> ask_release(Store& store, ReleaseRequest request,
                                            Actor const& actor);

/// Errors of both: `record.unknown_reference` (no such request), `record.version_stale`.
/// That the coordinator has it; a second time changes nothing.
Result<Current<ReleaseRequest>> receive_request(Store& store, ReleaseRequestId id,
                                                std::uint32_t version, Actor const& actor);

struct RequestAnswer {
  std::optional<SealedReleaseId> release = {}; ///< none: declined
  ReleaseGrantId grant;                        ///< id of the grant to be made
  std::string response = {};
};

/// Grants (in one transaction with the grant) or declines. Also counts as receipt. Errors besides:
/// `request.answered`, `field.required` (response), `text.personal_data`, those of put_grant().
Result<Current<ReleaseRequest>> answer_request(Store& store, ReleaseRequestId id,
                                               std::uint32_t version, RequestAnswer const& answer,
                                               Actor const& actor);

} // namespace njia::app
