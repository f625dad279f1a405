// Any bytes as the parts of an answer: a length of two bytes, that much client data, the rest an
// attestation object. A registration is taken only when all its parts say what they must; the same
// bytes are also tried as authenticator data, as a key, as a login and as a page's JSON.
#include "njia/base/check.h"
#include "njia/webauthn/assertion.h"
#include "njia/webauthn/authenticator_data.h"
#include "njia/webauthn/client_data.h"
#include "njia/webauthn/limits.h"
#include "njia/webauthn/registration.h"
#include "njia/webauthn/response_json.h"

#include <algorithm>
#include <string>

namespace {

using namespace njia;
using namespace njia::webauthn;

Bytes copy(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

/// What the seeds were made for: zeros, so that the fuzzer need not guess a challenge.
Expected const& expected() {
  static auto const wanted = Expected{.rp_id = "njia.example.org",
                                      .origins = {"https://njia.example.org"},
                                      .challenge = Bytes(16),
                                      .must_verify_user = false};
  return wanted;
}

/// P-256's base point (FIPS 186-4 appendix D.1.2.3), the key of nobody who would fuzz.
Bytes const& base_point() {
  static auto const key = [] {
    auto constexpr kHex =
        std::string_view{"a5010203262001215820"
                         "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296225820"
                         "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5"};
    auto bytes = Bytes{};
    for (auto i = std::size_t{0}; i < kHex.size(); i += 2) {
      bytes.push_back(
          static_cast<std::uint8_t>(std::stoi(std::string{kHex.substr(i, 2)}, nullptr, 16)));
    }
    return bytes;
  }();
  return key;
}

void register_with(ByteView client, ByteView object) {
  // The id outside must be the one inside, or few answers would go further.
  auto id = Bytes{};
  auto const aaguid = Bytes(16); // of the seeds
  auto const at = std::search(object.begin(), object.end(), aaguid.begin(), aaguid.end());
  if (object.end() - at >= 16 + 2 + 32) {
    id.assign(at + 18, at + 50);
  }
  auto const made = verify_registration({.credential_id = id,
                                         .client_data_json = copy(client),
                                         .attestation_object = copy(object),
                                         .transports = {"internal"}},
                                        expected());
  if (made) {
    NJIA_CHECK(made->id == id && PublicKey::parse(made->public_key), "a credential without a key");
    NJIA_CHECK(made->backup_eligible || !made->backed_up, "a backup of what cannot be backed up");
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const bytes = ByteView{data, size};
  (void)parse_registration_response(text_of(bytes));
  (void)parse_assertion_response(text_of(bytes));
  (void)parse_client_data(bytes);
  (void)PublicKey::parse(bytes);
  if (auto const read = parse_authenticator_data(bytes); read && read->credential) {
    NJIA_CHECK(!read->credential->id.empty() &&
                   read->credential->id.size() <= kMaxCredentialIdBytes,
               "an id of no length or of too much");
  }
  if (size < 2) {
    return 0;
  }
  auto const length = std::min<std::size_t>(data[0] * 256U + data[1], size - 2);
  auto const client = bytes.subspan(2, length);
  auto const rest = bytes.subspan(2 + length);
  register_with(client, rest);
  auto const head = rest.first(std::min<std::size_t>(rest.size(), 37));
  auto const login =
      verify_assertion({.credential_id = {1},
                        .client_data_json = copy(client),
                        .authenticator_data = copy(head),
                        .signature = copy(rest.subspan(head.size())),
                        .user_handle = std::nullopt},
                       {.id = {1}, .public_key = base_point(), .user_handle = {}}, expected());
  NJIA_CHECK(!login, "nobody signs with the base point's private key, which is 1");
  return 0;
}
