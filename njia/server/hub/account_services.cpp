#include "njia/server/hub/account_services.h"

namespace njia::server {

AccountServices::AccountServices(crypto::Keyring& ring, app::AccountKeys keys,
                                 crypto::CommonPasswords common, AccountOptions const& options)
    : keys_{std::move(keys)}, sealer_{ring, random_}, site_{options.site}, times_{options.sessions},
      desk_{crypto::PasswordHasher{keys_.pepper(), options.cost}, std::move(common), random_} {}

Result<std::unique_ptr<AccountServices>> AccountServices::make(crypto::Keyring& ring,
                                                               AccountOptions const& options) {
  auto keys = app::AccountKeys::of(ring);
  if (!keys) {
    return keys.error();
  }
  auto common = crypto::CommonPasswords::load(options.common_passwords);
  if (!common) {
    return common.error();
  }
  return std::unique_ptr<AccountServices>{
      new AccountServices{ring, std::move(*keys), std::move(*common), options}};
}

} // namespace njia::server
