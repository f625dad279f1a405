#include "njia/app/keys/organisation_seals.h"

#include "njia/crypto/seal.h"

namespace njia::app {
namespace {

class KeyInUse final : public OrganisationSeal {
public:
  KeyInUse(crypto::Keyring::Key key, Uuid const& organisation, crypto::RandomSource& random)
      : key_{std::move(key)}, organisation_{organisation}, random_{random} {}

  Result<std::string> seal(SealedAt const& at, std::string_view text) const override {
    return crypto::seal_with(*key_, random_, place(at), text);
  }
  Result<std::string> open(SealedAt const& at, std::string_view sealed) const override {
    return crypto::open_with(*key_, place(at), sealed);
  }
  std::string blind_index(std::string_view column, std::string_view text) const override {
    return crypto::blind_index_with(*key_, column, text);
  }

private:
  crypto::SealPlace place(SealedAt const& at) const {
    return {
        .table = at.table, .record = at.record, .column = at.column, .organisation = organisation_};
  }

  crypto::Keyring::Key key_;
  Uuid organisation_;
  crypto::RandomSource& random_;
};

} // namespace

Result<FieldSealer::Seal> OrganisationSeals::for_sealing(OrganisationId org) {
  auto key = keys_.key_for(org.uuid());
  return key ? Result<Seal>{std::make_shared<KeyInUse>(*key, org.uuid(), random_)} : key.error();
}

Result<FieldSealer::Seal> OrganisationSeals::for_opening(OrganisationId org) {
  auto key = keys_.find_key(org.uuid());
  return key ? Result<Seal>{std::make_shared<KeyInUse>(*key, org.uuid(), random_)} : key.error();
}

bool OrganisationSeals::is_sealed(std::string_view text) const { return crypto::is_sealed(text); }

Result<KeysMark> OrganisationSeals::mark() {
  auto const generation = keys_.generation();
  return generation ? Result{KeysMark{.ring = keys_.id(), .generation = *generation}}
                    : generation.error();
}

} // namespace njia::app
