// The privacy gate: from exact count tables to what an audience may see. All tables that go out
// together are given together, so that none can be played against another.
#pragma once

#include "njia/domain/place_tree.h"
#include "njia/privacy/audit.h"
#include "njia/privacy/published.h"

namespace njia {

/// What the gate must know besides the tables.
struct ReleaseContext {
  Day today;                           ///< the day of the release
  std::optional<DateSpan> period = {}; ///< of the round that is released; public releases need it
  std::optional<GroupId> owner = {};   ///< the one source whose records an owner's release holds
};

/// Days that must have passed between the end of a period and its public release.
inline constexpr int kPublicWaitDays = 90;

/// Owner: exact; every figure must rest on `context.owner` alone. Coordinator: exact. Network: the
/// suppression rule (rule.h), the ladder, complementary suppression and an audit over all tables;
/// figures as counted. Public: what the network is shown, without journeys that began in the newest
/// month, put together at admin-1 or coarser, ends rounded outward to 5, groups as "3+", suppressed
/// and zero rows absent alike. Facts that reveal sources stay with owner and coordinator; shares
/// are made anew from the figures that are shown. The same tables and context give the same
/// release, whatever the order of journeys. Errors: `release.not_for_audience` (an analysis's
/// policy), `release.not_permitted` (journeys whose permission does not reach the audience: select
/// them for it first), `release.not_own`, `release.too_early`, `release.period_unknown`,
/// `release.several_datasets`, `release.not_additive`.
Result<Release> release(std::vector<CountTable> tables, Audience audience, PlaceTree const& places,
                        ReleaseContext const& context);

/// Whether a release may be made on that day at all, whatever its tables. Errors:
/// `release.too_early`, `release.period_unknown`.
Result<Done> check_release_time(Audience audience, ReleaseContext const& context);

/// A release together with the journeys behind each figure: for auditors and tests, never to be
/// written anywhere.
struct AuditedRelease {
  Release release;
  std::shared_ptr<Ledger const> ledger;
  std::vector<Members> published = {};
  std::vector<Members> withheld = {};

  AuditInput audit_input() const {
    return {.ledger = *ledger, .published = published, .withheld = withheld};
  }
};
Result<AuditedRelease> release_with_evidence(std::vector<CountTable> tables, Audience audience,
                                             PlaceTree const& places,
                                             ReleaseContext const& context);

/// Journeys themselves: to their own organisation, or to the coordinating circle. Errors:
/// `release.not_for_audience` (any other audience), `release.not_own` (a journey of another
/// organisation), `release.not_permitted`.
Result<Released<std::vector<Journey>>> release_journeys(std::vector<Journey> journeys,
                                                        Audience audience,
                                                        std::optional<OrganisationId> owner);

} // namespace njia
