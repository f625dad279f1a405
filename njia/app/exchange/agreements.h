// Use cases on what an organisation lets others see: its setting for an exercise, what it covers
// there, and agreements by which named fields open to one other organisation.
#pragma once

#include "njia/app/exchange/outcome.h"
#include "njia/app/records/network.h"
#include "njia/domain/place_tree.h"
#include "njia/domain/sharing.h"

#include <optional>
#include <string>
#include <vector>

namespace njia::app {

/// The longest that an agreement may hold from when it is proposed.
inline constexpr auto kMaxAgreement = std::chrono::hours{24 * 731};

/// Everything that keeps it from being proposed: `agreement.with_oneself`, `agreement.no_fields`
/// (or no purpose), `agreement.field_unknown` (args value: no field of the journey, or one that is
/// its owner's alone), `agreement.too_long`, `agreement.past`, `text.personal_data`. Pure.
std::vector<Error> check_agreement(Agreement const& agreement, Instant now);

/// Keeps it as proposed, under a code of the hub's own. The same one sent again answers with what
/// stands. Errors: those of check_agreement, `record.unknown_reference`, `record.version_stale`
/// (another one under this id).
Kept<Agreement> propose_agreement(Store& store, Agreement const& sent, std::string const& reason,
                                  Actor const& actor);

enum class AgreementStep : std::uint8_t { accept, decline, revoke };

/// Accepting and declining is for what is proposed, revoking for what is proposed or accepted.
/// Errors: `agreement.decided` (args value), `agreement.past` (accepting after its end),
/// `record.version_stale`.
Kept<Agreement> decide_agreement(Store& store, Agreement agreement, AgreementStep step,
                                 std::uint32_t version, std::string const& reason,
                                 Actor const& actor);

/// The setting of an organisation for an exercise, created or replaced. `version` 0: there is none.
/// Errors: `text.personal_data`, `record.unknown_reference`, `record.version_stale`.
Kept<SharingDefault> put_sharing_default(Store& store, SharingDefault const& setting,
                                         std::uint32_t version, std::string const& reason,
                                         Actor const& actor);

/// The coverage statement of an organisation for an exercise, created or replaced.
/// Errors: `coverage.place_unknown` (args value), `text.personal_data`,
/// `record.unknown_reference`, `record.version_stale`.
Kept<CoverageStatement> put_coverage(Store& store, PlaceTree const& places,
                                     CoverageStatement const& statement, std::uint32_t version,
                                     std::string const& reason, Actor const& actor);

} // namespace njia::app
