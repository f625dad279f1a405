#include "njia/base/text.h"
#include "njia/crypto/backup_crypt.h"
#include "njia/crypto/encode.h"

#include <sodium.h>

#include <algorithm>

namespace njia::crypto {
namespace {

constexpr std::string_view kPublic = "njia-backup-public-";
constexpr std::string_view kPrivate = "njia-backup-PRIVATE-";
constexpr std::size_t kBase64 = 43, kCheck = 6;

std::string key_text(std::string_view prefix, Bytes key) {
  auto text = std::string{prefix} + to_base64url(key);
  return text + check_characters(text);
}

/// Fills the key from its text; false when it is none, or not copied whole.
bool parse_key(std::string_view text, std::string_view prefix, std::span<std::uint8_t> key) {
  text = trim(text);
  auto const body = prefix.size() + kBase64;
  return text.size() == body + kCheck && text.starts_with(prefix) &&
         text.substr(body) == check_characters(text.substr(0, body)) &&
         from_base64url(text.substr(prefix.size(), kBase64), key);
}

} // namespace

std::string BackupPublicKey::text() const { return key_text(kPublic, bytes); }

Result<BackupPublicKey> BackupPublicKey::parse(std::string_view text) {
  auto key = BackupPublicKey{};
  if (!parse_key(text, kPublic, key.bytes)) {
    return Error{"backup.key_malformed", ""};
  }
  return key;
}

BackupPrivateKey BackupPrivateKey::make(RandomSource& random) {
  return BackupPrivateKey{random_secret(random, crypto_box_SECRETKEYBYTES)};
}

Result<BackupPrivateKey> BackupPrivateKey::parse(std::string_view text) {
  auto bytes = SecretBytes{crypto_box_SECRETKEYBYTES};
  if (!parse_key(text, kPrivate, bytes.writable())) {
    return Error{"backup.key_malformed", ""};
  }
  return BackupPrivateKey{std::move(bytes)};
}

BackupPublicKey BackupPrivateKey::public_key() const {
  auto key = BackupPublicKey{};
  crypto_scalarmult_base(key.bytes.data(), bytes_.view().data());
  return key;
}

SecretBytes BackupPrivateKey::text() const {
  auto text = key_text(kPrivate, bytes_.view());
  auto secret = SecretBytes::copy_of(as_bytes(text));
  wipe({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
  return secret;
}

} // namespace njia::crypto
