// Signing in. With a password it takes three steps, so that the slow one runs elsewhere:
//
//   auto place = gate.admit();                                    // else session.busy
//   auto task = sign_in.begin_password(people, request, now);     // counts the try
//   auto verdict = place->run([&] { return desk.verify(*task, password); });  // another thread
//   auto answer = sign_in.finish_password(*task, verdict, now);   // session, or second factor
//
// An unknown name, a wrong password and an account that is not active look the same and cost the
// same: `session.refused`. Whoever has a second factor gets a pre-session that can only give it.
#pragma once

#include "njia/app/accounts/passkeys.h"
#include "njia/app/accounts/passwords.h"
#include "njia/app/accounts/sessions.h"
#include "njia/app/accounts/tries.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace njia::app {

/// How long a second factor may take after the password.
inline constexpr auto kSecondFactorTime = std::chrono::minutes{10};

struct SignInRequest {
  std::string login = {};
  std::string device = {};  ///< token of a known device (devices.h), or empty
  std::string address = {}; ///< of the client; counted in memory, never kept
  std::string agent = {};   ///< the browser's family
};

/// The password was right; the second factor is missing.
struct PendingSignIn {
  crypto::SecretBytes token; ///< like a session's, but opens only the second step
  Instant expires_at = {};
  bool has_totp = false;
  bool has_passkey = false;
};

struct SignedIn {
  OpenedSession session;
  std::string device_token; ///< for a cookie that outlives the session
};

/// Exactly one of both.
struct SignInAnswer {
  std::optional<SignedIn> signed_in = {};
  std::optional<PendingSignIn> pending = {};
};

/// Needs one Store per thread. All errors of all steps: `session.refused`,
/// `session.too_many_tries`, `session.clock_went_back`, and `access.sign_in` for a pre-session
/// that is over.
struct SignIn {
  Sessions sessions;
  Passkeys passkeys;
  crypto::Sealer const& sealer;
  NetworkTries& networks;

  /// Counts the try and loads what is needed to look at it.
  Result<PasswordTask> begin_password(People const& people, SignInRequest const& request,
                                      Instant now) const;
  Result<SignInAnswer> finish_password(PasswordTask const& task, PasswordVerdict const& verdict,
                                       Instant now) const;

  /// A code is taken once, however many ask at the same time.
  Result<SignedIn> give_totp(std::string_view pending, std::string_view code, Instant now) const;
  Result<SignedIn> give_recovery_code(std::string_view pending, std::string_view code,
                                      Instant now) const;
  /// JSON for the browser.
  Result<std::string> begin_second_passkey(std::string_view pending, Instant now) const;
  /// Errors: also those of webauthn's.
  Result<SignedIn> finish_second_passkey(std::string_view pending, std::string_view response_json,
                                         Instant now) const;

  /// A passkey alone, without a name: the device says whose it is. Writes nothing.
  Result<std::string> begin_passkey(Instant now) const;
  /// Errors: also those of webauthn's.
  Result<SignedIn> finish_passkey(std::string_view response_json, std::string_view agent,
                                  Instant now) const;

private:
  struct Pending;
  Store& store() const { return sessions.store; }
  Tries tries() const { return {sessions.store, sessions.keys}; }
  Result<Pending> find_pending(std::string_view token, Instant now) const;
  template <class Check>
  Result<SignedIn> give_code(std::string_view token, Instant now, Check const& check) const;
  Result<SignInAnswer> ask_second_factor(Transaction& transaction, PasswordTask const& task,
                                         Instant now) const;
  Result<SignedIn> complete(Transaction& transaction, NewSession const& session, Instant now) const;
};

} // namespace njia::app
