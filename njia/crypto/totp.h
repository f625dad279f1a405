// One-time codes of an authenticator app: TOTP (RFC 6238) over HOTP (RFC 4226) with HMAC-SHA1, as
// every app reads it. A code is taken once: the caller stores the step that it was for, in the
// transaction that lets the person in.
#pragma once

#include "njia/base/result.h"
#include "njia/crypto/random.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace njia::crypto {

struct TotpForm {
  unsigned digits = 6;    ///< 6 to 8
  unsigned period_s = 30; ///< > 0
  unsigned window = 1;    ///< steps before and after the present one, for clocks that differ
};

/// 20 bytes (160 bits), as RFC 4226 section 4 recommends.
SecretBytes make_totp_secret(RandomSource& random);

/// The step of a time. Times before 1970 are step 0.
std::uint64_t totp_step(std::int64_t unix_s, TotpForm const& form = {});

/// The code of a step. By hand (RFC 6238 appendix B): secret "12345678901234567890", 8 digits,
/// 59 s = step 1 -> "94287082".
std::string totp_code(Bytes secret, std::uint64_t step, TotpForm const& form = {});

/// The step that a code stands for, to be remembered as `last_used`. Spaces within the code do not
/// matter, and Arabic and Persian digits are taken. Always the same work, whether it fits or not.
/// Errors: `totp.wrong`, `totp.used` (of a step that is not later than `last_used`).
Result<std::uint64_t> verify_totp(Bytes secret, std::string_view code, std::int64_t unix_s,
                                  std::optional<std::uint64_t> last_used,
                                  TotpForm const& form = {});

/// "otpauth://totp/Njia:amina?secret=…&issuer=Njia&algorithm=SHA1&digits=6&period=30", for a QR
/// code. Holds the secret.
SecretBytes totp_uri(std::string_view issuer, std::string_view account, Bytes secret,
                     TotpForm const& form = {});

} // namespace njia::crypto
