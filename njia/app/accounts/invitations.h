// One-time links instead of default passwords: by an invitation somebody sets up a pending account,
// by a reset a member who lost everything sets up the own account anew. The link is shown once; its
// hash is kept. A new link for a member takes the place of the earlier one.
#pragma once

#include "njia/app/accounts/limits.h"
#include "njia/app/accounts/passkeys.h"
#include "njia/app/accounts/passwords.h"
#include "njia/app/accounts/sessions.h"
#include "njia/app/records/network.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::app {

/// On disk by these words.
enum class InvitationKind { invite, reset };

struct Invitation {
  std::string id; ///< for lists and revoking; opens nothing
  InvitationKind kind = InvitationKind::invite;
  MemberId member;
  std::string made_by = {}; ///< name of the actor
  Instant made_at = {};
  Instant expires_at = {};
};

struct NewInvitation {
  crypto::SecretBytes token; ///< to be shown once, e.g. behind "#" in a link
  Invitation invitation;
};

/// What the page of the link shows to whoever holds it.
struct InvitationView {
  Invitation invitation;
  std::string login;
  std::string name;
  std::string organisation; ///< its name; empty for operators
  crypto::PasswordRules rules = {};
};

struct Invitations {
  Sessions sessions;
  Passkeys passkeys;

  /// Within the transaction that makes or changes the member. Nobody is asked: for `njia admin` at
  /// the machine and for Members. Errors: `invitation.state` (an invitation for who is no longer
  /// pending, a reset for who is not active), `invitation.days`.
  Result<NewInvitation> make(Transaction& transaction, Member const& member, InvitationKind kind,
                             unsigned days, Actor const& actor) const;
  /// For a member of the asker's reach (member.manage). Errors: also those of access_error.
  Result<NewInvitation> create(access::Subject const& who, MemberId member, InvitationKind kind,
                               unsigned days, Actor const& actor) const;

  /// Errors: `invitation.unknown`, whatever is wrong with it; `session.clock_went_back`.
  Result<InvitationView> find(std::string_view token, Instant now) const;

  /// Sets the account up and uses the link up; of many at once one gets in. A reset first takes
  /// away all earlier credentials and sessions. Afterwards the member signs in.
  /// Errors: those of find(); `second_factor.password_too_short`.
  Result<MemberId> accept_password(std::string_view token, ChosenPassword const& chosen,
                                   Actor const& actor) const;
  /// JSON for the browser.
  Result<std::string> begin_passkey(std::string_view token, Instant now) const;
  /// Errors: also those of Passkeys::add. The passkey must verify its user.
  Result<MemberId> accept_passkey(std::string_view token, std::string_view response_json,
                                  Actor const& actor) const;

  /// Open ones, newest first, of members within the asker's reach.
  std::vector<Invitation> list(access::Subject const& who, Instant now) const;
  /// Errors: `invitation.unknown`.
  Result<Done> revoke(access::Subject const& who, std::string_view id, Instant now) const;

private:
  Store& store() const { return sessions.store; }
  Result<std::pair<crypto::TokenHash, Invitation>> look_up(std::string_view token,
                                                           Instant now) const;
  Result<Done> set_up(Transaction& transaction, crypto::TokenHash const& key,
                      Invitation const& invitation, Actor const& actor) const;
  bool is_within_reach(access::Subject const& who, MemberId member) const;
};

/// Whether the asker manages this member (member.manage): of the own organisation, or an operator.
Result<Done> check_may_manage(access::Subject const& who, Member const& member);

} // namespace njia::app
