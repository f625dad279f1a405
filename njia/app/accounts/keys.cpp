#include "njia/app/accounts/keys.h"

#include <array>

namespace njia::app {
namespace {

// Stored passwords, handles and counters depend on these: never change one, add at the end.
constexpr auto kPurposes =
    std::array{crypto::Purpose{"njia.acc.pepper"},  crypto::Purpose{"njia.acc.csrf"},
               crypto::Purpose{"njia.acc.challen"}, crypto::Purpose{"njia.acc.device"},
               crypto::Purpose{"njia.acc.counter"}, crypto::Purpose{"njia.acc.handle"}};
constexpr auto kCodePurpose = crypto::Purpose{"njia.acc.code"};

} // namespace

AccountKeys::AccountKeys(crypto::Bytes root) : keys_{kPurposes.size() * 32} {
  NJIA_CHECK(root.size() == 32, "the hub's key has 32 bytes");
  for (auto i = std::size_t{0}; i < kPurposes.size(); ++i) {
    crypto::keyed_blake2b(kPurposes[i], root, {}, keys_.writable().subspan(i * 32, 32));
  }
}

Result<AccountKeys> AccountKeys::of(crypto::Keyring& ring) {
  auto const key = ring.key_for(kHubItself);
  if (!key) {
    return key.error();
  }
  return AccountKeys{(*key)->blind_index()};
}

crypto::SecretBytes AccountKeys::pepper() const { return crypto::SecretBytes::copy_of(part(0)); }

crypto::Digest account_code(crypto::Bytes key, std::string_view text) {
  auto code = crypto::Digest{};
  crypto::keyed_blake2b(kCodePurpose, key, crypto::as_bytes(text), code);
  return code;
}

crypto::SealPlace totp_place(std::string_view kind, std::string_view member) {
  return {.table = "entry", .record = member, .column = kind, .organisation = kHubItself};
}

} // namespace njia::app
