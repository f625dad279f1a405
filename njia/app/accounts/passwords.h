// The slow part of passwords, apart from the store: may run on any thread. What it needs was loaded
// before (PasswordTask), what it finds is decided upon afterwards (PasswordVerdict).
#pragma once

#include "njia/crypto/password.h"
#include "njia/domain/members.h"
#include "njia/domain/network.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::app {

/// A try that was counted and waits to be looked at. Holds no password.
struct PasswordTask {
  std::optional<MemberId> member = {}; ///< nothing: nobody who could sign in by a password
  std::optional<std::string> hash = {};
  std::string counter = {}; ///< to take the try back from
  std::string address = {};
  std::string device = {}; ///< number of the known device; empty: a stranger's
  std::string agent = {};
  Instant at = {};
};

struct PasswordVerdict {
  bool is_right = false;
  std::optional<std::string> better_hash = {}; ///< when the cost has risen since
};

struct ChosenPassword {
  std::string hash;
  bool is_good_alone = false; ///< long enough without a second factor
};

/// What a password must not be made of: what others know of the member.
std::vector<std::string> password_context(Member const& member, Organisation const* organisation);

/// May be used by several threads. Each call costs 64 MiB: behind a HashGate.
class PasswordDesk {
public:
  PasswordDesk(crypto::PasswordHasher hasher, crypto::CommonPasswords common,
               crypto::RandomSource& random);

  /// The same work whether there is such a member or not.
  PasswordVerdict verify(PasswordTask const& task, std::string_view password) const;

  /// Errors: those of crypto::check_password.
  Result<ChosenPassword> choose(MemberId member, std::string_view password,
                                crypto::PasswordRules rules) const;

private:
  crypto::PasswordHasher hasher_;
  crypto::CommonPasswords common_;
  std::string nobodys_hash_;
};

} // namespace njia::app
