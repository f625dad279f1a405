#include "njia/app/keys/key_files.h"

namespace njia::app {
namespace {

namespace fs = std::filesystem;

Result<std::shared_ptr<OrganisationSeals>> in_use(Result<crypto::Keyring> keys,
                                                  crypto::RandomSource& random) {
  if (!keys) {
    return keys.error();
  }
  return std::make_shared<OrganisationSeals>(std::move(*keys), random);
}

} // namespace

bool KeyPlaces::is_key_beside() const {
  auto const file = !passphrase.empty() ? passphrase : !key_file.empty() ? key_file : own_key();
  return fs::weakly_canonical(file).parent_path() == fs::weakly_canonical(state);
}

Result<crypto::KeySource> key_source(KeyPlaces const& places) {
  if (!places.key_file.empty() && !places.passphrase.empty()) {
    return Error{.key = "keys.two_sources", .where = ""};
  }
  if (!places.passphrase.empty()) {
    return crypto::KeySource::from_passphrase_file(places.passphrase);
  }
  return crypto::KeySource::from_file(places.key_file.empty() ? places.own_key() : places.key_file);
}

Result<crypto::KeySource> make_key_source(KeyPlaces const& places, crypto::RandomSource& random) {
  return places.key_file.empty() && places.passphrase.empty() && !fs::exists(places.own_key())
             ? crypto::KeySource::make_file(places.own_key(), random)
             : key_source(places);
}

Result<std::shared_ptr<OrganisationSeals>> open_keys(KeyPlaces const& places,
                                                     crypto::RandomSource& random) {
  auto const source = key_source(places);
  return source ? in_use(crypto::Keyring::open(places.keyring(), *source, random), random)
                : source.error();
}

Result<std::shared_ptr<OrganisationSeals>> make_keys(KeyPlaces const& places,
                                                     crypto::RandomSource& random) {
  if (places.has_keyring()) {
    return open_keys(places, random);
  }
  auto const source = make_key_source(places, random);
  return source ? in_use(crypto::Keyring::create(places.keyring(), *source, random), random)
                : source.error();
}

} // namespace njia::app
