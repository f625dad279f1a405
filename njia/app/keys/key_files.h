// Where a hub's keys lie: njia.keys with the organisations' keys in the folder of state, and what
// opens it: a key file or a passphrase that the operator keeps elsewhere, or, where nothing was
// said, hub.key beside it, which protects against little (docs/operating/keys.md).
#pragma once

#include "njia/app/keys/organisation_seals.h"

#include <filesystem>
#include <memory>
#include <string>

namespace njia::app {

struct KeyPlaces {
  std::filesystem::path state;           ///< the folder of state
  std::filesystem::path key_file = {};   ///< of 32 bytes; empty: see above
  std::filesystem::path passphrase = {}; ///< a file that holds one

  std::filesystem::path keyring() const { return state / "njia.keys"; }
  std::filesystem::path own_key() const { return state / "hub.key"; }
  bool has_keyring() const { return std::filesystem::exists(keyring()); }
  /// Whether whoever takes the folder of state has the key too.
  bool is_key_beside() const;
};

/// What opens the keyring. Errors: `keys.two_sources`, and those of KeySource.
Result<crypto::KeySource> key_source(KeyPlaces const& places);

/// The same; makes hub.key where the operator named no key and it is not there.
/// Errors: also those of crypto::KeySource::make_file.
Result<crypto::KeySource> make_key_source(KeyPlaces const& places, crypto::RandomSource& random);

/// Errors: those of key_source and of crypto::Keyring::open.
Result<std::shared_ptr<OrganisationSeals>> open_keys(KeyPlaces const& places,
                                                     crypto::RandomSource& random);

/// Makes what is missing: the keyring and, where the operator named no key, hub.key. The folder
/// must be there. Errors: those of open_keys and of crypto::Keyring::create.
Result<std::shared_ptr<OrganisationSeals>> make_keys(KeyPlaces const& places,
                                                     crypto::RandomSource& random);

} // namespace njia::app
