// The one policy function. A Subject is who asks, as the records say at this very request; what is
// asked about comes as plain facts. Foreign and absent look the same: both are `hidden`.
#pragma once

#include "njia/access/actions.h"
#include "njia/domain/members.h"
#include "njia/domain/network.h"
#include "njia/domain/sharing.h"

#include <optional>
#include <string>
#include <vector>

namespace njia::access {

/// Who asks. Default: nobody.
struct Subject {
  std::optional<MemberId> member = {};
  std::optional<OrganisationId> org = {};
  std::vector<MemberRole> roles = {}; ///< those that count, see effective_roles()
  /// Of an API token; none: all (a session).
  std::optional<std::vector<Scope>> scopes = {};
  /// A submission link instead of a member: this organisation and exercise only.
  std::optional<RoundId> link_round = {};
  std::vector<Agreement> agreements = {}; ///< in force, given to `org`
};

/// The roles that count: an analyst only at a coordinator, an officer only at a state body, an
/// operator only without an organisation, all others only with one; none unless member and
/// organisation are active. Newer programs' roles count for nothing.
std::vector<MemberRole> effective_roles(Member const& member, Organisation const* organisation);

/// Whether an agreement opens anything at this instant: accepted and not expired.
bool is_in_force(Agreement const& agreement, Instant now);

/// What a decision needs to know of an object. Default: of nobody, shared with nobody.
struct ObjectFacts {
  std::optional<OrganisationId> org = {}; ///< whose it is; none: the hub's
  std::string maker = {};                 ///< id of the member who made it, or whom it is about
  std::optional<RoundId> round = {};
  Permission permission = Permission::only_us; ///< of a journey; else only_us
  bool is_granted = false; ///< opened to the subject's organisation by name (a release)
};

enum class Verdict : std::uint8_t {
  hidden = 0,          ///< 404: foreign, or not there; nobody can tell which
  forbidden = 1,       ///< 403: whatever the object
  unauthenticated = 2, ///< 401
  allowed = 3
};

/// How far the subject reaches with an action, over all its roles and within its scopes.
Reach reach(Subject const& subject, Action action);

/// Whether the action may be tried at all, before any object is looked at: never `hidden`.
Verdict may_try(Subject const& subject, Action action);

/// Whether the subject may do this to that object. Pure.
/// By hand: a data lead of A reading a journey of B that B shares with the coordinator -> hidden;
/// the coordinator's analyst -> allowed; an operator -> forbidden.
Verdict decide(Subject const& subject, Action action, ObjectFacts const& object);

/// The error of a verdict other than allowed: `access.hidden`, `access.forbidden`,
/// `access.sign_in`.
Error access_error(Verdict verdict);

} // namespace njia::access
