// An encrypted backup: a checked copy of the store and the organisations' keys together, for the
// offline key alone. What is encrypted (crypto/backup_crypt.h):
//
//   "NJIAPACK", version 1 | parts, in this order, the first two together or not at all:
//     1 the keyring, under a key of its own   2 that key   3 the store's file
//   a part: its number (1) | size (8, big-endian) | bytes | SHA-256 of the bytes (32)
//
// So it opens without the hub's own key. What it holds stays readable for whoever has the offline
// key, also what was erased on the hub since.
#pragma once

#include "njia/app/keys/key_files.h"
#include "njia/crypto/backup_crypt.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace njia::app {

struct PackReport {
  crypto::BackupBytes bytes;
  std::string sha256; ///< hex, of the encrypted file; read again after writing
};

/// Writes a new file (0600); it has its name only when all of it was written, made durable and read
/// again. The store's file is read twice: its digest is taken before it is packed, so that a change
/// meanwhile is told.
/// @param keys  none: a store without keys
/// Errors: `backup.exists`, `backup.cannot_read`, `backup.cannot_write`, `backup.differs`, and
/// those of the file of keys.
Result<PackReport> write_pack(std::filesystem::path const& store_file, OrganisationSeals* keys,
                              crypto::RandomSource& random, crypto::BackupPublicKey const& key,
                              std::filesystem::path const& to_file);

/// The keys that came out of a backup.
struct PackedKeys {
  std::vector<std::uint8_t> ring;
  crypto::SecretBytes key;
};

/// Writes the offline private key to a new file (0600). Errors: `backup.exists`,
/// `backup.cannot_write`.
Result<Done> write_private_key(std::filesystem::path const& file,
                               crypto::BackupPrivateKey const& key);

/// Whether a file begins like an encrypted backup.
bool is_encrypted_backup(std::filesystem::path const& file);

/// Takes a backup apart: the store to `store_file`, made new (0600). Worth nothing unless it
/// succeeds. Errors: those of crypto::decrypt_backup; `backup.damaged` for parts that are none.
Result<std::optional<PackedKeys>> read_pack(std::filesystem::path const& from_file,
                                            crypto::BackupPrivateKey const& key,
                                            std::filesystem::path const& store_file);

/// Puts the keys of a backup into a folder of state: a new keyring under the hub's own key, or,
/// where the same ring stands already, nothing: what was erased since stays erased. Errors:
/// `keys.other_ring` (the folder has other keys), `keys.rolled_back` (its own are older than the
/// backup's), and those of make_keys.
Result<Done> restore_keys(KeyPlaces const& places, PackedKeys const& packed,
                          crypto::RandomSource& random);

} // namespace njia::app
