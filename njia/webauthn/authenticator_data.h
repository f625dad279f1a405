// Authenticator data (Web Authentication Level 3 section 6.1): what the authenticator itself says
// and signs. Reads it; whether it is what was asked for is decided in registration.h and
// assertion.h.
#pragma once

#include "njia/base/result.h"
#include "njia/base/sha256.h"
#include "njia/webauthn/bytes.h"

#include <array>
#include <cstdint>
#include <optional>

namespace njia::webauthn {

/// A credential that was just made.
struct AttestedCredential {
  std::array<std::uint8_t, 16>
      aaguid{}; ///< model of the authenticator; zeros where it does not say
  Bytes id;
  Bytes public_key; ///< the COSE_Key as sent
};

struct AuthenticatorData {
  Sha256Digest rp_id_hash{};
  bool user_present = false;    ///< UP: somebody touched it
  bool user_verified = false;   ///< UV: by PIN, finger or face
  bool backup_eligible = false; ///< BE: the key may be copied to the person's other devices
  bool backed_up = false;       ///< BS: it is now
  std::uint32_t counter = 0;    ///< of signatures; 0 where it does not count
  std::optional<AttestedCredential> credential; ///< AT
};

/// The whole of `bytes`. Bits that are reserved are ignored, as section 6.1 asks; extensions are
/// read for their form and dropped, for none is asked for. The key is not looked into. Errors:
/// `passkey.authenticator_data_malformed` (too short, bytes left over, a backup of what cannot be
/// backed up); `passkey.credential_id_long`; those of read_cbor.
Result<AuthenticatorData> parse_authenticator_data(ByteView bytes);

} // namespace njia::webauthn
