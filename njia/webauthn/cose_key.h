// Public keys as authenticators hand them over (COSE_Key, RFC 9052 and 9053, as Web Authentication
// Level 3 section 6.5.1.1 narrows it), and signatures checked with them by OpenSSL. Holds no
// private key and makes no signature; testing/software_authenticator.h does, for tests.
#pragma once

#include "njia/base/result.h"
#include "njia/webauthn/bytes.h"

#include <cstdint>
#include <memory>

struct evp_pkey_st; // of OpenSSL

namespace njia::webauthn {

/// Numbers of the IANA registry "COSE Algorithms": they are stored and travel, and never change.
enum class Algorithm : std::int32_t {
  es256 = -7,   ///< ECDSA on P-256 with SHA-256
  eddsa = -8,   ///< Ed25519
  rs256 = -257, ///< RSASSA-PKCS1-v1_5 with SHA-256
};

class PublicKey {
public:
  /// One COSE_Key and nothing behind it. Taken are: P-256 with a point that is on the curve,
  /// Ed25519, and RSA with a modulus of 2048 to 4096 bits and an odd exponent from 65537 to 2^32 -
  /// 1; each with exactly the parameters that its kind needs. Errors: those of read_cbor;
  /// `passkey.algorithm_unsupported`; `passkey.key_malformed`.
  static Result<PublicKey> parse(ByteView cose);

  Algorithm algorithm() const { return algorithm_; }

  /// Whether `signature` was made over `data` by the owner of the key: ASN.1 DER for ES256, 64
  /// bytes for EdDSA, as long as the modulus for RS256. Thread-safe.
  bool verify(ByteView data, ByteView signature) const;

private:
  PublicKey(Algorithm algorithm, std::shared_ptr<evp_pkey_st> key)
      : algorithm_{algorithm}, key_{std::move(key)} {}

  Algorithm algorithm_;
  std::shared_ptr<evp_pkey_st> key_; // shared because never changed
};

} // namespace njia::webauthn
