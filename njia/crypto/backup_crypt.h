// Backups for a key that is not on the server: whoever steals the server or the backups cannot open
// them. The server knows the public key alone; the private one lies on paper or on a stick
// elsewhere. Streams of any length in constant memory.
//
//    0  "NJIABKUP", version 1, 7 zeros        16  id of the public key (8)
//   24  crypto_box_seal of the stream key (80)   104  header of the secret stream (24)
//  128  chunks: XChaCha20-Poly1305 (crypto_secretstream) of 64 KiB each of the deflated bytes, the
//       last one shorter and marked as final; the 128 bytes before are bound to every chunk
//
// It says that nothing was changed since somebody who had the public key made it, not who that was:
// read what comes out as carefully as any file.
#pragma once

#include "njia/base/result.h"
#include "njia/crypto/random.h"

#include <array>
#include <cstdint>
#include <iosfwd>
#include <string>

namespace njia::crypto {

/// For the server's configuration: "njia-backup-public-" + base64url of 32 bytes + check
/// characters.
struct BackupPublicKey {
  std::array<std::uint8_t, 32> bytes{};

  std::string text() const;
  /// Spaces around it do not matter. Errors: `backup.key_malformed`.
  static Result<BackupPublicKey> parse(std::string_view text);

  friend bool operator==(BackupPublicKey const&, BackupPublicKey const&) = default;
};

/// For offline: "njia-backup-PRIVATE-" + base64url of 32 bytes + check characters.
class BackupPrivateKey {
public:
  static BackupPrivateKey make(RandomSource& random);
  /// Errors: `backup.key_malformed`.
  static Result<BackupPrivateKey> parse(std::string_view text);

  BackupPublicKey public_key() const;
  SecretBytes text() const; ///< to be printed or written to a stick, once
  Bytes view() const { return bytes_.view(); }

private:
  explicit BackupPrivateKey(SecretBytes bytes) : bytes_{std::move(bytes)} {}
  SecretBytes bytes_;
};

struct BackupBytes {
  std::uint64_t plain = 0;     ///< before compression
  std::uint64_t encrypted = 0; ///< the whole file
};

/// Compresses and encrypts all of `in`. Errors: `backup.cannot_read`, `backup.cannot_write`.
Result<BackupBytes> encrypt_backup(std::istream& in, std::ostream& out, BackupPublicKey const& key);

/// Bytes that come out of one backup at most: far above any store of ours.
inline constexpr std::uint64_t kMaxBackupBytes = 1'000'000'000'000;

/// The way back. What was written to `out` is worth nothing unless this succeeds: a file that was
/// cut off shows only at its end. So write to a temporary file.
/// Errors: `backup.not_encrypted` (no such file), `backup.newer`, `backup.wrong_key` (made for
/// another key), `backup.damaged`, `backup.too_large` (more than `limit` bytes),
/// `backup.cannot_read`, `backup.cannot_write`.
Result<BackupBytes> decrypt_backup(std::istream& in, std::ostream& out, BackupPrivateKey const& key,
                                   std::uint64_t limit = kMaxBackupBytes);

} // namespace njia::crypto
