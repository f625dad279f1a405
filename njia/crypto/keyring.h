// The organisations' keys, in one small file beside the database (`njia.keys`): one random key per
// organisation, all sealed under the hub's own key. Destroying an organisation's key is what makes
// its sealed fields unreadable in the database, in its backups and on the disk; so this file is
// never part of a backup of the database, and older copies of it undo a destruction.
// Several processes may have it open; each sees at its next question what another has changed.
#pragma once

#include "njia/base/result.h"
#include "njia/base/uuid.h"
#include "njia/crypto/key_source.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace njia::crypto {

/// The keys of one organisation, one per purpose, derived from its key in the ring.
class OrganisationKey {
public:
  OrganisationKey(std::uint32_t id, Bytes master);

  std::uint32_t id() const { return id_; }
  Bytes field() const { return keys_.view().first(32); }      ///< seals fields
  Bytes blind_index() const { return keys_.view().last(32); } ///< hashes for looking up

private:
  std::uint32_t id_;
  SecretBytes keys_;
};

struct KeyringRow {
  Uuid organisation;
  std::uint32_t key_id;
  bool is_destroyed;

  friend bool operator==(KeyringRow const&, KeyringRow const&) = default;
};

/// May be used by several threads. Every function may answer with `keys.cannot_read`,
/// `keys.missing`, `keys.permissions`, `keys.damaged` or `keys.newer` (`where`: the file), and with
/// `keys.wrong_key` or `keys.rolled_back` after another process put another file there.
class Keyring {
public:
  /// Makes a file with no organisation. Errors: `keys.exists`, `keys.cannot_write`.
  static Result<Keyring> create(std::filesystem::path const& path, KeySource const& source,
                                RandomSource& random);

  /// @param least_generation  the highest that the caller remembers; an older file is an old copy
  /// Errors: `keys.missing`, `keys.wrong_key`, `keys.needs_passphrase`, `keys.needs_key_file`,
  /// `keys.rolled_back`.
  static Result<Keyring> open(std::filesystem::path const& path, KeySource const& source,
                              RandomSource& random, std::uint64_t least_generation = 0);

  /// The ring's file as it would be under another key: for an encrypted backup, which then opens
  /// without the hub's own key.
  Result<std::vector<std::uint8_t>> copy_under(KeySource const& source);

  struct Mark {
    Uuid ring;
    std::uint64_t generation;
  };
  /// Which ring such a copy is. Errors: `keys.damaged`, `keys.newer`, `keys.wrong_key`.
  static Result<Mark> peek(Bytes copy, KeySource const& source);

  /// Puts such a copy to a place where no file is, sealed under the key of this hub from now on.
  /// Errors: `keys.exists`, `keys.damaged`, `keys.wrong_key`, `keys.cannot_write`.
  static Result<Keyring> create_from(std::filesystem::path const& path, Bytes copy,
                                     KeySource const& copy_source, KeySource const& source,
                                     RandomSource& random);

  Keyring(Keyring&&) noexcept;
  Keyring& operator=(Keyring&&) noexcept;
  ~Keyring();

  using Key = std::shared_ptr<OrganisationKey const>;

  /// The organisation's key, made when it has none; a new one is on the disk before it is answered.
  /// Do not keep it: ask again for each piece of work. Cost: one stat when nothing has changed.
  /// Errors: `keys.destroyed`, `keys.full`, `keys.cannot_write`.
  Result<Key> key_for(Uuid const& organisation);

  /// The key of an organisation that has one. Errors: `keys.unknown`, `keys.destroyed`.
  Result<Key> find_key(Uuid const& organisation);

  /// Destroys the organisation's key: when this answers, no process gets it again, and no key is
  /// ever made for this organisation. Once more does nothing. Errors: `keys.full`,
  /// `keys.cannot_write`.
  Result<Done> destroy(Uuid const& organisation);

  /// All organisations by id, those with a destroyed key too.
  Result<std::vector<KeyringRow>> organisations();

  /// Seals the whole ring under another key. Processes that hold the old one must start anew.
  Result<Done> change_key(KeySource const& source);

  /// Which ring this is; its copies and its later states have the same.
  Uuid id() const;

  /// Rises with every change: to be remembered elsewhere and given to open().
  Result<std::uint64_t> generation();

private:
  struct State;
  explicit Keyring(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

} // namespace njia::crypto
