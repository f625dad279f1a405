// clientDataJSON (Web Authentication Level 3 section 5.8.1): what the browser says about the
// ceremony. This is where phishing ends: the browser writes the origin that it really talks to.
#pragma once

#include "njia/base/result.h"
#include "njia/webauthn/bytes.h"
#include "njia/webauthn/expected.h"

#include <string>

namespace njia::webauthn {

/// What clientDataJSON may be about.
enum class Ceremony { create, get };

struct ClientData {
  std::string type;      ///< "webauthn.create" or "webauthn.get", or what else was sent
  std::string challenge; ///< as base64url
  std::string origin;
  bool is_cross_origin = false; ///< in a frame of another site
};

/// Strict JSON (RFC 8259, UTF-8, no key of the outer object twice), one object. Keys that we do not
/// know are passed over, as section 5.8.1 asks; a topOrigin means a frame of another site.
/// Errors: `passkey.client_data_malformed`, also for more than kMaxClientDataBytes.
Result<ClientData> parse_client_data(ByteView json);

/// Parses and compares. Origins are compared byte by byte, so that neither a port, a prefix nor a
/// suffix passes; the challenge in constant time.
/// Errors: those of parse_client_data; `passkey.ceremony_wrong`, `passkey.challenge_wrong`,
/// `passkey.origin_wrong`, `passkey.cross_origin`.
Result<Done> check_client_data(ByteView json, Ceremony ceremony, Expected const& expected);

} // namespace njia::webauthn
