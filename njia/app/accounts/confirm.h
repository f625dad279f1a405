// Proving once more who one is, within a session: changing credentials asks for it when the last
// proof is older than ten minutes (kProofFresh). By any means that the member has.
#pragma once

#include "njia/app/accounts/passkeys.h"
#include "njia/app/accounts/passwords.h"
#include "njia/app/accounts/sessions.h"
#include "njia/app/accounts/tries.h"

#include <string>
#include <string_view>

namespace njia::app {

/// Errors of all: `session.refused`, `session.too_many_tries`; of passkeys also webauthn's.
struct Confirm {
  Sessions sessions;
  Passkeys passkeys;
  crypto::Sealer const& sealer;

  /// Then PasswordDesk::verify on another thread, then finish_password.
  Result<PasswordTask> begin_password(Session const& session, Instant now) const;
  Result<Done> finish_password(Session const& session, PasswordTask const& task,
                               PasswordVerdict const& verdict, Instant now) const;
  Result<Done> give_totp(Session const& session, std::string_view code, Instant now) const;
  std::string begin_passkey(Session const& session, Instant now) const;
  Result<Done> finish_passkey(Session const& session, std::string_view response_json,
                              Instant now) const;
};

} // namespace njia::app
