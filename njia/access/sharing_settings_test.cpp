#include "njia/access/sharing_settings.h"

#include "njia/base/uuid.h"
#include "njia/domain/blank.h"

#include <gtest/gtest.h>

namespace njia::access {
namespace {

template <class Id> Id id(std::uint64_t n) { return Id{make_uuid_v7(1'600'000'000'000, 0, n)}; }

SharingDefault setting(std::uint64_t org, Permission permission) {
  auto out = blank<SharingDefault>();
  out.org = id<OrganisationId>(org);
  out.round = id<RoundId>(9);
  out.permission = permission;
  return out;
}

TEST(SharingSettings, BoundWhatARecordAllowsAndStandInWhereItSaysNothing) {
  struct Row {
    char const* name;
    Permission own;
    std::optional<Permission> setting;
    Permission if_not_asked;
    Permission want;
  };
  for (auto const& row : {
           Row{"bounded", Permission::open, Permission::network, Permission::only_us,
               Permission::network},
           Row{"narrower", Permission::coordinator, Permission::network, Permission::open,
               Permission::coordinator},
           Row{"setting stands in", Permission::not_asked, Permission::government,
               Permission::only_us, Permission::government},
           Row{"a setting that shares nothing", Permission::open, Permission::only_us,
               Permission::open, Permission::only_us},
           Row{"a setting not asked shares nothing", Permission::open, Permission::not_asked,
               Permission::open, Permission::only_us},
           Row{"nobody says", Permission::not_asked, {}, Permission::network, Permission::network},
           Row{"nobody says, closed",
               Permission::not_asked,
               {},
               Permission::not_asked,
               Permission::only_us},
           Row{"own alone", Permission::open, {}, Permission::only_us, Permission::open},
       }) {
    auto journey = blank<Journey>();
    journey.org = id<OrganisationId>(1);
    journey.round = id<RoundId>(9);
    journey.permission = row.own;
    auto const settings = row.setting ? SharingSettings{{setting(1, *row.setting)}}
                                      : SharingSettings{{setting(2, Permission::open)}};
    EXPECT_EQ(settings.permission_of(journey, row.if_not_asked), row.want) << row.name;
  }
}

TEST(SharingSettings, KnowWhereTheyDiffer) {
  auto const before = SharingSettings{{setting(1, Permission::open), setting(2, Permission::open)}};
  auto const after =
      SharingSettings{{setting(2, Permission::network), setting(3, Permission::open)}};
  auto const round = id<RoundId>(9);
  EXPECT_EQ(before.differences(after),
            (std::vector<SharingSettings::Key>{{id<OrganisationId>(1), round},
                                               {id<OrganisationId>(2), round},
                                               {id<OrganisationId>(3), round}}));
  EXPECT_TRUE(after.differences(after).empty());
}

} // namespace
} // namespace njia::access
