// What organisations let others do with the records of one exercise, as their settings say: the one
// place where a record's own permission and the setting of its organisation come together.
#pragma once

#include "njia/domain/journey.h"
#include "njia/domain/sharing.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace njia::access {

class SharingSettings {
public:
  using Key = std::pair<OrganisationId, RoundId>;

  SharingSettings() = default;
  /// Of several settings of one organisation and exercise the last one counts.
  explicit SharingSettings(std::vector<SharingDefault> const& settings);

  std::optional<Permission> find(OrganisationId org, RoundId round) const;

  /// The permission that counts: effective_permission() of the journey's own and the setting.
  /// @param if_not_asked  where neither says anything; never less than "only us"
  /// By hand: own OPEN, setting NETWORK -> NETWORK; own not asked, no setting -> if_not_asked.
  Permission permission_of(Journey const& journey, Permission if_not_asked) const;

  /// Where the two say different things.
  std::vector<Key> differences(SharingSettings const& other) const;

private:
  std::map<Key, Permission> permissions_;
};

} // namespace njia::access
