// What the use cases of accounts need beside a store: keys, the site's name for passkeys, the desk
// that hashes passwords, the counters of guesses. Shared by all threads, lives as long as the hub.
#pragma once

#include "njia/app/accounts/confirm.h"
#include "njia/app/accounts/credentials.h"
#include "njia/app/accounts/links.h"
#include "njia/app/accounts/members.h"
#include "njia/app/accounts/sign_in.h"
#include "njia/app/accounts/tokens.h"
#include "njia/crypto/keyring.h"
#include "njia/crypto/seal.h"

#include <filesystem>
#include <memory>
#include <string>

namespace njia::server {

struct AccountOptions {
  std::filesystem::path common_passwords; ///< made by the build beside the gazetteer
  app::PasskeySite site;
  app::SessionTimes sessions = {};
  crypto::Argon2Cost cost = crypto::kPasswordCost;
};

class AccountServices {
public:
  /// @param ring  must outlive it
  /// Errors: those of Keyring::key_for and CommonPasswords::load.
  static Result<std::unique_ptr<AccountServices>> make(crypto::Keyring& ring,
                                                       AccountOptions const& options);

  app::PasswordDesk const& desk() const { return desk_; }
  app::AccountKeys const& keys() const { return keys_; }

  // The use cases on one thread's store.
  app::Sessions sessions(Store& store, UuidSource& ids) {
    return {store, ids, random_, keys_, times_};
  }
  app::Passkeys passkeys(Store& store, UuidSource& ids) {
    return {store, ids, random_, keys_, site_};
  }
  app::SignIn sign_in(Store& store, UuidSource& ids) {
    return {sessions(store, ids), passkeys(store, ids), sealer_, networks_};
  }
  app::Confirm confirm(Store& store, UuidSource& ids) {
    return {sessions(store, ids), passkeys(store, ids), sealer_};
  }
  app::Credentials credentials(Store& store, UuidSource& ids) {
    return {sessions(store, ids), passkeys(store, ids), sealer_};
  }
  app::Invitations invitations(Store& store, UuidSource& ids) {
    return {sessions(store, ids), passkeys(store, ids)};
  }
  app::Members members(Store& store, UuidSource& ids) { return {invitations(store, ids)}; }
  app::Tokens tokens(Store& store, UuidSource& ids) { return {store, ids, random_}; }
  app::Links links(Store& store, UuidSource& ids) { return {store, ids, random_}; }

private:
  AccountServices(crypto::Keyring& ring, app::AccountKeys keys, crypto::CommonPasswords common,
                  AccountOptions const& options);

  crypto::SystemRandom random_;
  app::AccountKeys keys_;
  crypto::Sealer sealer_;
  app::PasskeySite site_;
  app::SessionTimes times_;
  app::PasswordDesk desk_;
  app::NetworkTries networks_;
};

} // namespace njia::server
