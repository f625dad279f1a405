#include "njia/crypto/key_source.h"

#include "njia/crypto/durable_file.h"

#include <sodium.h>

#include <new>

namespace njia::crypto {
namespace {
constexpr std::size_t kKeyBytes = 32;
}

SecretBytes argon2id_key(Bytes passphrase, Salt const& salt, Argon2Cost const& cost) {
  static_assert(std::tuple_size_v<Salt> == crypto_pwhash_SALTBYTES);
  auto key = SecretBytes{kKeyBytes};
  if (crypto_pwhash(key.writable().data(), key.size(),
                    reinterpret_cast<char const*>(passphrase.data()), passphrase.size(),
                    salt.data(), cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::bad_alloc{};
  }
  return key;
}

Result<KeySource> KeySource::from_file(std::filesystem::path const& path) {
  auto const file = read_private_file(path, kKeyBytes + 1);
  if (!file && file.error().key == "keys.missing") {
    return Error{"keys.key_file_missing", path.string()};
  }
  if (!file && file.error().key != "keys.damaged") { // that is: longer than a key
    return file.error();
  }
  if (!file || file->bytes.size() != kKeyBytes) {
    return Error{"keys.key_file_malformed", path.string()};
  }
  return from_key(SecretBytes::copy_of(file->bytes.view()));
}

Result<KeySource> KeySource::make_file(std::filesystem::path const& path, RandomSource& random) {
  auto const held = FileLock::take(path.string() + ".lock", FileLock::Mode::exclusive);
  if (!held) {
    return held.error();
  }
  if (stamp_of(path) != FileStamp{} || std::filesystem::is_symlink(path)) {
    return Error{"keys.exists", path.string()};
  }
  auto key = random_secret(random, kKeyBytes);
  if (auto const written = replace_private_file(path, key.view()); !written) {
    return written.error();
  }
  return from_key(std::move(key));
}

Result<KeySource> KeySource::from_passphrase_file(std::filesystem::path const& path,
                                                  Argon2Cost cost) {
  auto const file = read_private_file(path, kMaxPassphrase);
  if (!file) {
    return file.error().key == "keys.missing" ? Error{"keys.key_file_missing", path.string()}
                                              : file.error();
  }
  auto text = file->bytes.text();
  while (text.ends_with('\n') || text.ends_with('\r')) {
    text.remove_suffix(1);
  }
  if (text.size() < kLeastPassphrase) {
    return Error{
        "keys.passphrase_short", path.string(), {{"limit", std::to_string(kLeastPassphrase)}}};
  }
  return from_passphrase(SecretBytes::copy_of(as_bytes(text)), cost);
}

KeySource KeySource::from_passphrase(SecretBytes passphrase, Argon2Cost cost) {
  return {Kind::passphrase, std::move(passphrase), cost};
}

KeySource KeySource::from_key(SecretBytes key) {
  NJIA_CHECK(key.size() == kKeyBytes, "a key that opens a keyring has 32 bytes");
  return {Kind::file, std::move(key), {}};
}

SecretBytes KeySource::key(Salt const& salt, Argon2Cost const& cost) const {
  return kind_ == Kind::file ? SecretBytes::copy_of(secret_.view())
                             : argon2id_key(secret_.view(), salt, cost);
}

} // namespace njia::crypto
