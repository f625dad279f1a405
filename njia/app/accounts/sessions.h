// Sessions of signed-in members. A session is an entry under the hash of its token; the token is
// random and shown once. Ends by time (idle, absolute), by signing out, when somebody revokes it,
// when credentials change, and at the very next request when the member or the organisation is no
// longer active. Keeps no address and of the browser at most its family.
#pragma once

#include "njia/app/accounts/keys.h"
#include "njia/app/accounts/limits.h"
#include "njia/app/hub/directory.h"
#include "njia/crypto/token.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::app {

inline constexpr auto kSessionIdle = std::chrono::minutes{30};
inline constexpr auto kSessionAbsolute = std::chrono::hours{12};
/// When sessions end, as the hub's settings have it.
struct SessionTimes {
  std::chrono::minutes idle = kSessionIdle;
  std::chrono::minutes absolute = kSessionAbsolute;
};
/// How often a session's last use is written at most.
inline constexpr auto kSessionTouch = std::chrono::minutes{5};
/// How long after a proof of identity credentials may be changed.
inline constexpr auto kProofFresh = std::chrono::minutes{10};

/// By what somebody signed in. On disk by these words.
enum class Proof { password, passkey };

struct NewSession {
  MemberId member;
  Proof proof = Proof::password;
  bool second_factor = false; ///< given, or the passkey verified its user
  std::string agent = {};     ///< "firefox", "chrome"…; no version, no system
};

struct Session {
  crypto::TokenHash key; ///< of the token; opens nothing
  std::string id;        ///< for lists and revoking; opens nothing
  MemberId member;
  Proof proof = Proof::password;
  bool second_factor = false;
  std::string agent = {};
  Instant opened_at = {};
  Instant seen_at = {};   ///< up to kSessionTouch late
  Instant proved_at = {}; ///< when identity was last proved
  Instant expires_at = {};

  bool is_fresh(Instant now) const;
  bool is_touch_due(Instant now) const { return now - seen_at >= kSessionTouch; }
};

struct OpenedSession {
  crypto::SecretBytes token; ///< to be shown once
  Session session;
};

struct Sessions {
  Store& store;
  UuidSource& ids;
  crypto::RandomSource& random;
  AccountKeys const& keys;
  SessionTimes times = {};

  /// For who has just proved to be the member, within the transaction that says so.
  OpenedSession open(Transaction& transaction, NewSession const& request, Instant now) const;

  /// Whose token this is. Reads only; write touch() when is_touch_due(). Errors: `access.sign_in`
  /// (whatever is wrong with it), `session.clock_went_back`.
  Result<Session> find(People const& people, std::string_view token, Instant now) const;

  /// The same session as the store has it now, if it still stands: for decisions within a
  /// transaction. Errors: as find().
  Result<Session> again(Session const& session, Instant now) const;

  /// Writes that it is in use. A session that ended meanwhile stays ended.
  Result<Done> touch(Session const& session, Instant now) const;
  /// Writes that the member proved who it is once more. Within a transaction.
  void prove(Transaction& transaction, Session const& session, Instant now) const;

  /// Those that are open, newest first.
  std::vector<Session> of(MemberId member, Instant now) const;

  Result<Done> close(Session const& session) const;
  /// Errors: `session.unknown`.
  Result<Done> close_by_id(MemberId member, std::string_view id) const;
  Result<Done> close_all(MemberId member) const;
  /// All but one, within a transaction.
  void close_others(Transaction& transaction, MemberId member,
                    std::optional<Session> const& but) const;

  /// What forms must send back besides the cookie; of this session only.
  std::string csrf_token(Session const& session) const;
  /// In constant time. Errors: `session.csrf`.
  Result<Done> check_csrf(Session const& session, std::string_view given) const;
};

/// Errors: `session.confirm_needed`.
Result<Done> check_fresh(Session const& session, Instant now);

/// Whether somebody active, with a role that counts, at an active organisation or none: read from
/// the store itself, for decisions within a transaction.
bool is_admitted(Store const& store, MemberId member);

} // namespace njia::app
