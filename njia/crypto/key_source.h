// What opens the keyring: 32 random bytes in a file (systemd credentials, a TPM or a token put it
// there), or a passphrase through Argon2id. Also the one place that runs Argon2id for keys.
#pragma once

#include "njia/base/result.h"
#include "njia/crypto/random.h"

#include <array>
#include <cstdint>
#include <filesystem>

namespace njia::crypto {

/// What one run of Argon2id (RFC 9106) costs: memory in bytes and passes over it, one lane.
struct Argon2Cost {
  std::uint64_t memory = 0;
  std::uint32_t passes = 0;

  friend bool operator==(Argon2Cost const&, Argon2Cost const&) = default;
};

/// 256 MiB, three passes: some 640 ms, once at start.
inline constexpr auto kPassphraseCost = Argon2Cost{256U << 20, 3};

/// Bytes of a passphrase in a file, at least and at most.
inline constexpr std::size_t kLeastPassphrase = 15;
inline constexpr std::size_t kMaxPassphrase = 1000;

using Salt = std::array<std::uint8_t, 16>;

/// 32 bytes from a passphrase. Throws std::bad_alloc when the memory is not there.
/// @param cost  at least 8 KiB and one pass
SecretBytes argon2id_key(Bytes passphrase, Salt const& salt, Argon2Cost const& cost);

class KeySource {
public:
  enum class Kind : std::uint8_t { file = 0, passphrase = 1 }; ///< numbers stand in files

  /// A file of exactly 32 bytes that nobody but its owner may read.
  /// Errors: `keys.key_file_missing`, `keys.key_file_malformed`, `keys.permissions`.
  static Result<KeySource> from_file(std::filesystem::path const& path);
  /// Makes such a file (0600) with new random bytes. Errors: `keys.exists`, `keys.cannot_write`.
  static Result<KeySource> make_file(std::filesystem::path const& path, RandomSource& random);
  /// A passphrase in a file that nobody but its owner may read; a line end after it does not count.
  /// Errors: `keys.key_file_missing`, `keys.passphrase_short`, `keys.permissions`.
  static Result<KeySource> from_passphrase_file(std::filesystem::path const& path,
                                                Argon2Cost cost = kPassphraseCost);
  static KeySource from_passphrase(SecretBytes passphrase, Argon2Cost cost = kPassphraseCost);
  /// 32 bytes that the caller has.
  static KeySource from_key(SecretBytes key);

  Kind kind() const { return kind_; }
  Argon2Cost const& cost() const { return cost_; }
  /// The key of 32 bytes; for a passphrase with the salt and cost that the keyring names.
  SecretBytes key(Salt const& salt, Argon2Cost const& cost) const;

private:
  KeySource(Kind kind, SecretBytes secret, Argon2Cost cost)
      : kind_{kind}, secret_{std::move(secret)}, cost_{cost} {}

  Kind kind_;
  SecretBytes secret_;
  Argon2Cost cost_;
};

} // namespace njia::crypto
