// Who belongs to the hub: listing, inviting and changing members. Every change reaches sessions and
// tokens in the same transaction. An organisation's administrator manages the own organisation,
// operators manage all; nobody raises themself, and the last administrator cannot go by themself.
#pragma once

#include "njia/app/accounts/invitations.h"
#include "njia/app/accounts/limits.h"

#include <optional>
#include <string>
#include <vector>

namespace njia::app {

struct NewMember {
  std::string login;
  std::optional<OrganisationId> org = {}; ///< none: an operator
  std::string name = {};
  std::string email = {}; ///< case workers need none
  std::string language = "en";
  std::vector<MemberRole> roles = {};
};

struct InvitedMember {
  Member member;
  NewInvitation invitation;
};

/// What changes; what is absent stays.
struct MemberChange {
  std::optional<std::string> name = {};
  std::optional<std::string> email = {};
  std::optional<std::string> language = {};
  std::optional<std::vector<MemberRole>> roles = {};
  std::optional<AccessState> access = {}; ///< active, suspended or removed
};

/// Errors of all: those of access_error; `member.login_malformed`, `member.email_malformed`,
/// `member.language_unknown`, `member.role_needed`, `member.role_does_not_count`, `text.too_long`.
struct Members {
  Invitations invitations;

  /// By id: those that the asker manages, else the asker alone.
  std::vector<Current<Member>> list(access::Subject const& who) const;

  /// A pending member and the link by which the account is set up. Errors: also
  /// `record.code_taken`, `record.unknown_reference`, `invitation.days`.
  Result<InvitedMember> invite(access::Subject const& who, NewMember const& request, unsigned days,
                               Actor const& actor) const;
  /// The same for who stands at the machine (`njia admin create`): nobody is asked.
  Result<InvitedMember> invite_from_machine(NewMember const& request, unsigned days,
                                            Actor const& actor) const;

  /// Members change their own name, address and language; the rest is for who manages them.
  /// Suspending ends sessions and invitations and revokes tokens, removing also blanks what is
  /// personal; the id stays in histories. Errors: also `member.raises_self`, `member.last_admin`,
  /// `member.last_operator`, `member.removed`, `member.not_set_up`, `record.version_stale`.
  Result<Member> change(access::Subject const& who, MemberId id, MemberChange const& change,
                        std::optional<std::uint32_t> expected_version, Actor const& actor) const;

private:
  Store& store() const { return invitations.sessions.store; }
  Result<Done> check_roles(Member const& member) const;
  Result<Done> check_last(access::Subject const& who, Member const& before,
                          Member const& after) const;
  Result<Done> shut_out(Transaction& transaction, MemberId id, Actor const& actor) const;
};

} // namespace njia::app
