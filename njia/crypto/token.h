// Opaque bearer secrets: sessions, API tokens, invitations and submission links. A token is drawn,
// not derived: nothing in it says whose it is, and no id of any kind is ever one. Only its hash is
// stored. The prefix lets secret scanners find a token that was pasted somewhere; the check
// characters let them, and us, refuse garbage without a look-up.
//
//   njia_pat_ + 43 characters of 0-9A-Za-z (43 log2 62 = 256.03 bits) + 6 check characters
#pragma once

#include "njia/base/result.h"
#include "njia/crypto/random.h"

#include <array>
#include <string>
#include <string_view>

namespace njia::crypto {

enum class TokenKind { session, api, invitation, link };

/// What a look-up table holds instead of a token: BLAKE2b-256 of the whole text. Compares in
/// constant time; there is no order.
struct TokenHash {
  std::array<std::uint8_t, 32> bytes{};

  /// 64 lower-case digits, as they are stored.
  std::string text() const;
  /// Errors: `token.malformed`.
  static Result<TokenHash> parse(std::string_view hex);

  friend bool operator==(TokenHash const& a, TokenHash const& b) {
    return equal_in_constant_time(a.bytes, b.bytes);
  }
};

struct NewToken {
  SecretBytes text; ///< to be shown once and forgotten
  TokenHash hash;   ///< to be stored
};

/// "njia_ses_", "njia_pat_", "njia_inv_" or "njia_lnk_".
std::string_view token_prefix(TokenKind kind);

NewToken make_token(TokenKind kind, RandomSource& random);

/// The hash by which a token that somebody shows is looked up.
/// Errors: `token.malformed` (no token, one of another kind, or not copied whole). `where` and
/// `args` stay empty: a token never gets into a message.
Result<TokenHash> parse_token(std::string_view text, TokenKind kind);

} // namespace njia::crypto
