// What the server knows about a ceremony that it began: how it names itself, what it sent, and what
// it insists on. The challenge must be fresh random bytes, bound to one ceremony of one session,
// used once and forgotten after some minutes: all that is the caller's work.
#pragma once

#include "njia/webauthn/bytes.h"
#include "njia/webauthn/cose_key.h"

#include <string>
#include <vector>

namespace njia::webauthn {

/// Web Authentication Level 3 section 13.4.3 asks for at least 16 bytes.
inline constexpr std::size_t kLeastChallengeBytes = 16;

struct Expected {
  std::string rp_id; ///< the domain, e.g. "njia.example.org"; no scheme, no port
  std::vector<std::string>
      origins;                  ///< exactly as browsers write them, e.g. "https://njia.example.org"
  Bytes challenge;              ///< as sent, at least kLeastChallengeBytes
  bool must_verify_user = true; ///< PIN, finger or face, not a mere touch; always for admins
  /// Login without a user name: the answer must say whose it is. Not looked at in registration.
  bool must_name_user = false;
  /// What was offered in registration. Not looked at in assertions: the stored key decides.
  std::vector<Algorithm> algorithms = {Algorithm::es256, Algorithm::eddsa, Algorithm::rs256};
};

} // namespace njia::webauthn
