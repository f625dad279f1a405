#include "njia/webauthn/authenticator_data.h"

#include "njia/webauthn/cbor.h"
#include "njia/webauthn/limits.h"

#include <algorithm>

namespace njia::webauthn {
namespace {

// Bits of the flags, section 6.1.
constexpr auto kUserPresent = 0x01U;
constexpr auto kUserVerified = 0x04U;
constexpr auto kBackupEligible = 0x08U;
constexpr auto kBackedUp = 0x10U;
constexpr auto kAttestedCredential = 0x40U;
constexpr auto kExtensions = 0x80U;

constexpr auto kHeadBytes = std::size_t{32 + 1 + 4};

Error malformed() {
  return {.key = "passkey.authenticator_data_malformed", .where = "authenticatorData"};
}

/// Takes bytes off the front; the caller has seen that there are enough.
ByteView take(ByteView& bytes, std::size_t count) {
  auto const front = bytes.first(count);
  bytes = bytes.subspan(count);
  return front;
}

/// Section 6.5.1: model, length of the id, id, key.
Result<AttestedCredential> take_credential(ByteView& bytes) {
  auto credential = AttestedCredential{};
  if (bytes.size() < credential.aaguid.size() + 2) {
    return malformed();
  }
  std::ranges::copy(take(bytes, credential.aaguid.size()), credential.aaguid.begin());
  auto const length_bytes = take(bytes, 2);
  auto const length = std::size_t{length_bytes[0]} << 8U | length_bytes[1];
  if (length > kMaxCredentialIdBytes) {
    return Error{.key = "passkey.credential_id_long", .where = "credentialId"};
  }
  if (length == 0 || bytes.size() < length) {
    return malformed();
  }
  auto const id = take(bytes, length);
  credential.id.assign(id.begin(), id.end());
  auto const key = read_cbor(bytes);
  if (!key) {
    return key.error();
  }
  auto const key_bytes = take(bytes, key->size);
  credential.public_key.assign(key_bytes.begin(), key_bytes.end());
  return credential;
}

/// Section 9.5: a map from names to whatever the extension says.
Result<Done> check_extensions(ByteView bytes) {
  auto const value = parse_cbor(bytes);
  if (!value) {
    return value.error();
  }
  auto const* map = value->as<CborMap>();
  if (map == nullptr || !std::ranges::all_of(*map, [](CborEntry const& entry) {
        return entry.key.as<std::string_view>() != nullptr;
      })) {
    return malformed();
  }
  return Done{};
}

} // namespace

Result<AuthenticatorData> parse_authenticator_data(ByteView bytes) {
  if (bytes.size() < kHeadBytes || bytes.size() > kMaxAuthenticatorDataBytes) {
    return malformed();
  }
  auto data = AuthenticatorData{};
  std::ranges::copy(take(bytes, data.rp_id_hash.size()), data.rp_id_hash.begin());
  auto const flags = unsigned{take(bytes, 1).front()};
  for (auto const byte : take(bytes, 4)) {
    data.counter = data.counter << 8U | byte;
  }
  data.user_present = (flags & kUserPresent) != 0;
  data.user_verified = (flags & kUserVerified) != 0;
  data.backup_eligible = (flags & kBackupEligible) != 0;
  data.backed_up = (flags & kBackedUp) != 0;
  if (data.backed_up && !data.backup_eligible) {
    return malformed();
  }
  if ((flags & kAttestedCredential) != 0) {
    auto credential = take_credential(bytes);
    if (!credential) {
      return credential.error();
    }
    data.credential = *std::move(credential);
  }
  if ((flags & kExtensions) != 0) {
    if (auto const checked = check_extensions(bytes); !checked) {
      return checked.error();
    }
  } else if (!bytes.empty()) {
    return malformed();
  }
  return data;
}

} // namespace njia::webauthn
