#include "njia/access/journey_sight.h"

#include "njia/domain/blank.h"
#include "njia/domain/testing/no_places.h"

#include <gtest/gtest.h>

namespace njia::access {
namespace {

Uuid id(int n) { return make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n)); }

auto const kOrgA = OrganisationId{id(1)};
auto const kOrgB = OrganisationId{id(2)};
auto const kTown = PlaceId{id(10)};
auto const kCounty = PlaceId{id(11)};
auto const kCountry = PlaceId{id(12)};

/// A town in a county in a country; nothing else is known.
struct OneTown : njia::testing::NoPlaces {
  std::optional<PlaceId> ancestor(PlaceId place, Level level) const override {
    if (level == Level::country) {
      return kCountry;
    }
    return level == Level::admin1 && place != kCountry ? std::optional{kCounty} : std::nullopt;
  }
  Precision precision(PlaceId place) const override {
    return place == kTown     ? Precision::city
           : place == kCounty ? Precision::admin1
                              : Precision::country;
  }
};

Journey journey() {
  auto record = blank<Journey>();
  record.id = JourneyId{id(5)};
  record.org = kOrgB;
  record.round = RoundId{id(6)};
  record.entered_by = "someone";
  record.org_ref = "CASE-17";
  record.note = "a note";
  record.permission = Permission::coordinator;
  record.outcome.codes = {static_cast<Outcome>(1)};
  record.exploitation.codes = {static_cast<Exploitation>(1)};
  record.steps = {{.role = Role::origin,
                   .places = {kTown},
                   .place_text = "the village near the mill",
                   .precision = Precision::city,
                   .stay_days = 3}};
  record.cases_min = 4;
  return record;
}

Subject at(OrganisationId org, MemberRole role) {
  return {.member = MemberId{id(4)}, .org = org, .roles = {role}};
}

Agreement agreement(std::vector<std::string> fields, Precision precision, Marking marking) {
  auto record = blank<Agreement>();
  record.org = kOrgB;
  record.receiver = kOrgA;
  record.fields = std::move(fields);
  record.precision = precision;
  record.marking = marking;
  return record;
}

TEST(JourneySight, TheOwnerSeesAll) {
  auto const sight =
      journey_sight(at(kOrgB, MemberRole::data_lead), journey_facts(journey(), std::nullopt));
  ASSERT_TRUE(sight);
  EXPECT_EQ(cut(journey(), *sight, OneTown{}), journey());
}

TEST(JourneySight, TheCoordinatorSeesWhatIsSharedWithoutTheOwnersWords) {
  auto const sight =
      journey_sight(at(kOrgA, MemberRole::analyst), journey_facts(journey(), std::nullopt));
  ASSERT_TRUE(sight);
  auto const seen = cut(journey(), *sight, OneTown{});
  auto steps = journey().steps;
  steps[0].place_text.clear(); // as the reporter wrote it: the owner's own words
  EXPECT_EQ(seen.steps, steps);
  EXPECT_EQ(seen.outcome, journey().outcome);
  EXPECT_EQ(seen.note, "");
  EXPECT_EQ(seen.org_ref, "");
  EXPECT_EQ(seen.entered_by, "");
  EXPECT_EQ(seen.permission, Permission::not_asked);
}

TEST(JourneySight, AnAgreementShowsItsFieldsAtItsPrecision) {
  auto who = at(kOrgA, MemberRole::data_lead);
  who.agreements = {agreement({"steps", "exploitation", "note"}, Precision::admin1, Marking::green),
                    agreement({"cases_min"}, Precision::city, Marking::amber)};
  auto const sight = journey_sight(who, journey_facts(journey(), std::nullopt));
  ASSERT_TRUE(sight);
  EXPECT_EQ(sight->marking, Marking::amber);
  auto const seen = cut(journey(), *sight, OneTown{});
  ASSERT_EQ(seen.steps.size(), 1U);
  EXPECT_EQ(seen.steps[0].places, std::vector{kCounty}); // the second agreement has no steps
  EXPECT_EQ(seen.steps[0].precision, Precision::admin1);
  EXPECT_EQ(seen.steps[0].place_text, "");
  EXPECT_EQ(seen.steps[0].stay_days, std::nullopt);
  EXPECT_EQ(seen.exploitation, journey().exploitation);
  EXPECT_EQ(seen.cases_min, 4U);
  EXPECT_EQ(seen.note, "a note"); // named by its owner, so given
  EXPECT_TRUE(seen.outcome.codes.empty());
  EXPECT_EQ(seen.id, journey().id);
}

TEST(JourneySight, WithoutAnAgreementNothingIsSeen) {
  EXPECT_FALSE(
      journey_sight(at(kOrgA, MemberRole::data_lead), journey_facts(journey(), std::nullopt)));
}

TEST(JourneySight, ACountryStaysACountryAndUnknownPlacesGo) {
  auto record = journey();
  record.steps[0].places = {kCountry};
  record.steps[0].precision = Precision::country;
  auto sight = Sight{.fields = FieldMask::all<Journey>(), .finest = Precision::admin1};
  EXPECT_EQ(cut(record, sight, OneTown{}).steps[0].places, std::vector{kCountry});
  EXPECT_EQ(cut(record, sight, OneTown{}).steps[0].precision, Precision::country);
  struct Nowhere : njia::testing::NoPlaces {
    Precision precision(PlaceId) const override { return Precision::unknown; }
  };
  EXPECT_TRUE(cut(record, sight, Nowhere{}).steps[0].places.empty());
  EXPECT_EQ(cut(record, sight, Nowhere{}).steps[0].precision, Precision::unknown);
}

TEST(JourneySight, TheOrganisationsSettingBoundsEachRecord) {
  EXPECT_EQ(effective_permission(Permission::open, Permission::network), Permission::network);
  EXPECT_EQ(effective_permission(Permission::only_us, Permission::network), Permission::only_us);
  EXPECT_EQ(effective_permission(Permission::not_asked, Permission::network), Permission::network);
  EXPECT_EQ(effective_permission(Permission::not_asked, std::nullopt), Permission::only_us);
  EXPECT_EQ(effective_permission(Permission::network, std::nullopt), Permission::network);
}

} // namespace
} // namespace njia::access
