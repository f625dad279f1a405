// The keys of the organisations (njia/crypto/keyring.h) as the store asks for them.
#pragma once

#include "njia/crypto/keyring.h"
#include "njia/store/field_sealer.h"

namespace njia::app {

class OrganisationSeals final : public FieldSealer {
public:
  OrganisationSeals(crypto::Keyring keys, crypto::RandomSource& random)
      : keys_{std::move(keys)}, random_{random} {}

  Result<Seal> for_sealing(OrganisationId org) override;
  Result<Seal> for_opening(OrganisationId org) override;
  bool is_sealed(std::string_view text) const override;
  Result<KeysMark> mark() override;

  crypto::Keyring& keys() { return keys_; }

private:
  crypto::Keyring keys_;
  crypto::RandomSource& random_;
};

} // namespace njia::app
