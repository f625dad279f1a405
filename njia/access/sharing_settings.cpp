#include "njia/access/sharing_settings.h"

#include "njia/access/journey_sight.h"

#include <algorithm>

namespace njia::access {

SharingSettings::SharingSettings(std::vector<SharingDefault> const& settings) {
  for (auto const& setting : settings) {
    permissions_.insert_or_assign({setting.org, setting.round}, setting.permission);
  }
}

std::optional<Permission> SharingSettings::find(OrganisationId org, RoundId round) const {
  auto const found = permissions_.find({org, round});
  return found == permissions_.end() ? std::nullopt : std::optional{found->second};
}

Permission SharingSettings::permission_of(Journey const& journey, Permission if_not_asked) const {
  auto const setting = find(journey.org, journey.round);
  return !setting && journey.permission == Permission::not_asked
             ? std::max(Permission::only_us, if_not_asked)
             : effective_permission(journey.permission, setting);
}

std::vector<SharingSettings::Key> SharingSettings::differences(SharingSettings const& other) const {
  auto out = std::vector<Key>{};
  for (auto const& [key, permission] : permissions_) {
    if (other.find(key.first, key.second) != permission) {
      out.push_back(key);
    }
  }
  for (auto const& one : other.permissions_) {
    if (!permissions_.contains(one.first)) {
      out.push_back(one.first);
    }
  }
  return out;
}

} // namespace njia::access
