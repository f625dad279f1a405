#include "njia/store/sqlite/sealing.h"

#include "njia/store/failure.h"

#include <algorithm>

namespace njia::sqlite {
namespace {
constexpr std::string_view kNumberColumn =
    "journey.org_ref"; // part of what is stored: never change it
}

SealDesk::Known* SealDesk::find(OrganisationId org) {
  auto const found = std::find_if(known_.begin(), known_.end(),
                                  [&](auto const& entry) { return entry.first == org; });
  return found == known_.end() ? nullptr : &found->second;
}

Result<FieldSealer::Seal> SealDesk::key_for(OrganisationId org) {
  auto* known = find(org);
  if (known != nullptr && known->key) {
    return known->key;
  }
  auto made = sealer_->for_sealing(org);
  if (!made) {
    return made.error();
  }
  if (known == nullptr) {
    known = &known_.emplace_back(org, Known{}).second;
  }
  known->key = *made;
  return made;
}

Result<Done> SealDesk::require(OrganisationId org) {
  if (sealer_ == nullptr) {
    return Done{};
  }
  auto const key = key_for(org);
  return key ? Result<Done>{Done{}} : key.error();
}

Result<std::string> SealDesk::seal(OrganisationId org, SealedAt const& at, std::string_view text) {
  if (sealer_ == nullptr || text.empty()) {
    return std::string{text};
  }
  auto const key = key_for(org);
  return key ? (*key)->seal(at, text) : Result<std::string>{key.error()};
}

SealDesk::Known& SealDesk::known_for_opening(OrganisationId org) {
  if (auto* known = find(org)) {
    return *known;
  }
  auto const key = sealer_->for_opening(org);
  if (!key && key.error().key != "keys.destroyed") {
    throw StoreFailure{key.error()};
  }
  return known_.emplace_back(org, Known{.key = key ? *key : nullptr}).second;
}

std::string SealDesk::open(OrganisationId org, SealedAt const& at, std::string_view text) {
  if (sealer_ == nullptr || text.empty() || !sealer_->is_sealed(text)) {
    return std::string{text};
  }
  auto const& known = known_for_opening(org);
  if (!known.key) {
    return "";
  }
  auto opened = known.key->open(at, text);
  if (!opened) {
    auto const reason = std::string{at.table} + "." + std::string{at.column} + " does not open";
    throw StoreFailure{{.key = "store.damaged", .where = "", .args = {{"reason", reason}}}};
  }
  return std::move(*opened);
}

bool SealDesk::is_sealed(OrganisationId org, SealedAt const& at, std::string_view text) {
  if (!sealer_->is_sealed(text)) {
    return false;
  }
  auto const key = sealer_->for_opening(org);
  return key ? (*key)->open(at, text).has_value() : key.error().key == "keys.destroyed";
}

Result<std::string> SealDesk::blind_number(OrganisationId org, std::string_view number) {
  if (sealer_ == nullptr || number.empty()) {
    return std::string{number};
  }
  auto const key = key_for(org);
  return key ? Result<std::string>{(*key)->blind_index(kNumberColumn, number)}
             : Result<std::string>{key.error()};
}

std::optional<std::string> SealDesk::find_blind_number(OrganisationId org,
                                                       std::string_view number) {
  auto const* known = find(org);
  auto const key =
      known != nullptr ? Result<FieldSealer::Seal>{known->key} : sealer_->for_opening(org);
  if (!key && key.error().key != "keys.destroyed" && key.error().key != "keys.unknown") {
    throw StoreFailure{key.error()};
  }
  return key && *key ? std::optional{(*key)->blind_index(kNumberColumn, number)} : std::nullopt;
}

} // namespace njia::sqlite
