// What a member signs in with, and changing it: password, authenticator app, passkeys, recovery
// codes. Every change asks for a proof of identity within the last ten minutes (confirm.h) and ends
// the member's other sessions. Whatever is last to let the member in cannot be removed.
#pragma once

#include "njia/app/accounts/limits.h"
#include "njia/app/accounts/passkeys.h"
#include "njia/app/accounts/passwords.h"
#include "njia/app/accounts/sessions.h"

#include <string>
#include <string_view>
#include <vector>

namespace njia::app {

/// How long a new authenticator may take to give its first code.
inline constexpr auto kEnrolmentTime = std::chrono::minutes{10};

struct CredentialList {
  bool has_password = false;
  bool has_totp = false;
  std::size_t recovery_codes = 0; ///< that are left
  std::vector<PasskeyRow> passkeys = {};
};

/// For the page that shows a QR code. Holds the secret: shown once, never logged.
struct TotpEnrolment {
  crypto::SecretBytes uri;
  crypto::SecretBytes secret; ///< base 32, for typing
};

/// Errors of all that change: `session.confirm_needed`, `access.sign_in` (ended meanwhile).
struct Credentials {
  Sessions sessions;
  Passkeys passkeys;
  crypto::Sealer const& sealer;

  CredentialList of(MemberId member) const;

  /// What PasswordDesk::choose must know.
  crypto::PasswordRules password_rules(MemberId member) const;
  /// Errors: `second_factor.password_too_short` when the second factor that made it long enough
  /// went meanwhile.
  Result<Done> set_password(Session const& session, ChosenPassword const& chosen,
                            Instant now) const;

  Result<TotpEnrolment> begin_totp(Session const& session, Instant now) const;
  /// Counts from now on, in place of an earlier one. Errors: `second_factor.wrong`,
  /// `second_factor.expired`.
  Result<Done> confirm_totp(Session const& session, std::string_view code, Instant now) const;
  /// Errors: `second_factor.unknown`, `second_factor.password_too_short`.
  Result<Done> remove_totp(Session const& session, Instant now) const;

  /// JSON for the browser.
  Result<std::string> begin_passkey(Session const& session, Instant now) const;
  /// Errors: those of Passkeys::add, `text.too_long`.
  Result<PasskeyRow> add_passkey(Session const& session, std::string_view response_json,
                                 std::string_view title, Instant now) const;
  /// Errors: `second_factor.unknown`, `text.too_long`.
  Result<Done> rename_passkey(Session const& session, std::string_view id,
                              std::string_view title) const;
  /// Errors: `second_factor.unknown`, `second_factor.last_credential`,
  /// `second_factor.password_too_short`.
  Result<Done> remove_passkey(Session const& session, std::string_view id, Instant now) const;

  /// Ten new ones in place of all earlier ones; shown once.
  Result<std::vector<crypto::SecretBytes>> make_recovery_codes(Session const& session,
                                                               Instant now) const;

private:
  Store& store() const { return sessions.store; }
  /// Whether the session stands, with a fresh proof. Within the transaction that changes.
  Result<Done> check(Session const& session, Instant now) const;
  /// Whether a new passkey must be able to let the member in alone.
  bool must_verify(Member const& member) const;
  Result<Done> finish(Transaction& transaction, Session const& session) const;
};

} // namespace njia::app
