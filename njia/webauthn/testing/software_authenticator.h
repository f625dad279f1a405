// A browser and its authenticator in one, without either: for the tests of this module and of what
// stands above it (log in end to end over HTTP with create_json and get_json). Real keys and
// signatures, made by OpenSSL. Keeps its private keys in memory; never for anything but tests.
#pragma once

#include "njia/webauthn/assertion.h"
#include "njia/webauthn/options.h"
#include "njia/webauthn/registration.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct evp_pkey_st; // of OpenSSL

namespace njia::webauthn::testing {

/// A private key of an authenticator.
class PrivateKey {
public:
  static PrivateKey make(Algorithm algorithm);

  Algorithm algorithm() const { return algorithm_; }
  Bytes cose() const;
  Bytes sign(ByteView data) const;

private:
  PrivateKey(Algorithm algorithm, std::shared_ptr<evp_pkey_st> key);

  Algorithm algorithm_;
  std::shared_ptr<evp_pkey_st> key_;
};

/// What goes into authenticator data; every part can be set wrong.
struct AuthenticatorDataParts {
  std::string rp_id;
  std::uint8_t flags = 0;
  std::uint32_t counter = 0;
  std::optional<Bytes> aaguid; ///< with it come the id and the key
  Bytes credential_id;
  Bytes public_key;
  Bytes extensions; ///< CBOR
};
Bytes make_authenticator_data(AuthenticatorDataParts const& parts);

/// As browsers write it: type, challenge, origin, crossOrigin.
Bytes make_client_data(std::string_view type, Bytes const& challenge, std::string_view origin);

/// `statement` is CBOR.
Bytes make_attestation_object(std::string_view format, Bytes const& statement,
                              Bytes const& authenticator_data);

class SoftwareAuthenticator {
public:
  struct Settings {
    /// The first of the offered algorithms that is listed here is used.
    std::vector<Algorithm> algorithms = {Algorithm::es256, Algorithm::eddsa, Algorithm::rs256};
    bool verifies_user = true;      ///< has a PIN that is always given rightly
    bool attests_itself = false;    ///< format "packed", else "none"
    bool is_synced = false;         ///< BE and BS, as passkeys of phones
    std::uint32_t counter_step = 1; ///< 0: does not count
    bool is_discoverable = true;    ///< found without an allow list, and then says whose it is
  };

  SoftwareAuthenticator() : SoftwareAuthenticator(Settings{}) {}
  explicit SoftwareAuthenticator(Settings settings) : settings_{std::move(settings)} {}

  /// What the page of `origin` gets for these options. Nothing where a browser throws: no algorithm
  /// in common, an excluded credential is here, a verification that it cannot do.
  std::optional<RegistrationResponse> create(CreationOptions const& options,
                                             std::string_view origin);
  /// The newest credential that fits; nothing where there is none.
  std::optional<AssertionResponse> get(RequestOptions const& options, std::string_view origin);

  /// The same from and to JSON, as a page does with parseCreationOptionsFromJSON, create() and
  /// toJSON(). Throws what boost::json throws where the options are not of the right shape.
  std::optional<std::string> create_json(std::string_view options, std::string_view origin);
  std::optional<std::string> get_json(std::string_view options, std::string_view origin);

private:
  struct Credential {
    Bytes id;
    std::string rp_id;
    Bytes user_handle;
    PrivateKey key;
    std::uint32_t counter = 0;
  };

  std::uint8_t flags() const;
  Credential* find_credential(RequestOptions const& options);

  Settings settings_;
  std::vector<Credential> credentials_;
};

} // namespace njia::webauthn::testing
