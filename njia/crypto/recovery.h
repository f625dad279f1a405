// Recovery codes for who has lost the second factor: ten, each good once, easy to read over a phone
// and to type in any case, with or without dashes.
//
//   7KQ4-M2XP-0TNA-VB9E   16 characters of Crockford's base 32 = 80 bits; no I, L, O or U
#pragma once

#include "njia/base/result.h"
#include "njia/crypto/token.h"

#include <vector>

namespace njia::crypto {

inline constexpr std::size_t kRecoveryCodes = 10;

/// kRecoveryCodes new codes: their texts are shown once, their hashes stored.
std::vector<NewToken> make_recovery_codes(RandomSource& random);

/// The hash by which a code that somebody types is looked up among the account's own; the row is
/// then deleted. Letters in any case, o for 0, i and l for 1; spaces and dashes do not matter.
/// Errors: `recovery.malformed`.
Result<TokenHash> parse_recovery_code(std::string_view typed);

} // namespace njia::crypto
