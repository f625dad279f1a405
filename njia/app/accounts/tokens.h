// Tokens by which a member's programs use the hub: narrowed to scopes, with an end, shown once and
// kept as a hash. Who they stand for at a request says People::token_subject (njia/app/hub).
#pragma once

#include "njia/access/policy.h"
#include "njia/app/accounts/limits.h"
#include "njia/app/records/network.h"
#include "njia/crypto/token.h"
#include "njia/store/store.h"

#include <string>
#include <string_view>
#include <vector>

namespace njia::app {

struct NewApiToken {
  std::string title;
  std::vector<std::string> scopes = {}; ///< of access::scope_key, each within the member's roles
  unsigned days = 90;
};

struct MadeApiToken {
  crypto::SecretBytes token; ///< "njia_pat_…", to be shown once
  ApiToken record;
};

/// All ask for token.manage. Errors of all: those of access_error.
struct Tokens {
  Store& store;
  UuidSource& ids;
  crypto::RandomSource& random;

  /// Errors: `field.required` (title, scopes), `text.too_long`, `token.scope_unknown`,
  /// `token.days`, `token.too_many`.
  Result<MadeApiToken> make(access::Subject const& who, NewApiToken const& request,
                            Actor const& actor) const;
  /// The asker's own, revoked and expired ones too, newest first.
  Result<std::vector<ApiToken>> list(access::Subject const& who) const;
  /// Counts from the next request on. Once more does nothing.
  Result<Done> revoke(access::Subject const& who, ApiTokenId id, Actor const& actor) const;
};

} // namespace njia::app
