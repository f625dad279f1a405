#include "njia/app/exchange/export_journeys.h"

#include "njia/domain/blank.h"
#include "njia/domain/testing/no_places.h"
#include "njia/store/memory/memory_store.h"

#include <sstream>

#include <gtest/gtest.h>

namespace njia::app {
namespace {

Uuid id(int n) { return make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n)); }
constexpr auto kNow = Instant{std::chrono::seconds{1'700'000'000}};

class ExportTest : public ::testing::Test {
protected:
  ExportTest() {
    organisation(1, Standing::contributor);
    organisation(2, Standing::contributor);
    organisation(3, Standing::coordinator);
    auto round = blank<Round>();
    round.id = RoundId{id(9)};
    round.code = "R";
    put(round);
    member(11, 1, MemberRole::data_lead);
    member(12, 2, MemberRole::data_lead);
    member(13, 3, MemberRole::analyst);
    journey(20, 1, Permission::coordinator, "canary-one");
    journey(21, 1, Permission::only_us, "canary-two");
    journey(22, 2, Permission::only_us, "canary-three");
  }
  template <class Record> void put(Record const& record) {
    auto transaction = store_->begin();
    ASSERT_TRUE(transaction->put(record, {.by = "t"}));
    ASSERT_TRUE(transaction->commit());
  }
  void organisation(int n, Standing standing) {
    auto record = blank<Organisation>();
    record.id = OrganisationId{id(n)};
    record.code = "ORG-" + std::to_string(n);
    record.standing = standing;
    put(record);
  }
  void member(int n, int org, MemberRole role) {
    auto record = blank<Member>();
    record.id = MemberId{id(n)};
    record.code = "m" + std::to_string(n);
    record.org = OrganisationId{id(org)};
    record.roles.codes = {role};
    record.access = AccessState::active;
    put(record);
  }
  void journey(int n, int org, Permission permission, std::string note) {
    auto record = blank<Journey>();
    record.id = JourneyId{id(n)};
    record.org = OrganisationId{id(org)};
    record.round = RoundId{id(9)};
    record.permission = permission;
    record.note = std::move(note);
    record.org_ref = "ref-" + std::to_string(n);
    record.cases_min = 3;
    auto transaction = store_->begin();
    ASSERT_TRUE(transaction->put_journey(record, 0, {.by = "t"}));
    ASSERT_TRUE(transaction->commit());
  }
  void agree(Marking marking) {
    auto record = blank<Agreement>();
    record.id = AgreementId{id(30)};
    record.code = "AGR-1";
    record.org = OrganisationId{id(1)};
    record.receiver = OrganisationId{id(2)};
    record.purpose = "x";
    record.fields = {"cases_min"};
    record.expires_at = kNow + std::chrono::hours{1};
    record.marking = marking;
    record.state = Decision::accepted;
    put(record);
  }
  struct Written {
    ExportOutcome outcome;
    std::string text;
  };
  Written write(int who, std::optional<int> org, std::string_view format = "jsonl") {
    auto out = std::ostringstream{};
    auto const people = directory_.current(*store_);
    auto wanted = JourneyExport{.format = find_export_format(format)};
    if (org) {
      wanted.org = OrganisationId{id(*org)};
    }
    auto const outcome = export_journeys(*store_, *people, people->subject(MemberId{id(who)}, kNow),
                                         njia::testing::NoPlaces{}, wanted, out);
    EXPECT_TRUE(outcome);
    return {*outcome, out.str()};
  }
  static bool holds(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
  }

  std::unique_ptr<Store> store_ = make_memory_store();
  Directory directory_;
};

TEST_F(ExportTest, OnesOwnRecordsAreWhole) {
  auto const own = write(11, {});
  EXPECT_EQ(own.outcome.journeys, 2U);
  EXPECT_FALSE(own.outcome.marking);
  EXPECT_TRUE(holds(own.text, "canary-one"));
  EXPECT_TRUE(holds(own.text, "canary-two"));
  EXPECT_FALSE(holds(own.text, "canary-three"));
}

TEST_F(ExportTest, AnAgreementOpensItsFieldsUnderItsMarking) {
  EXPECT_EQ(write(12, 1).outcome.journeys, 0U) << "nothing without one";
  agree(Marking::amber_strict);
  for (auto const* format : {"csv", "jsonl", "geojson", "htcds"}) {
    auto const by_agreement = write(12, 1, format);
    EXPECT_EQ(by_agreement.outcome.journeys, 2U) << format;
    EXPECT_EQ(by_agreement.outcome.marking, Marking::amber_strict) << format;
    EXPECT_TRUE(holds(by_agreement.text.substr(0, 120), "TLP:AMBER+STRICT")) << format;
    for (auto const* secret : {"canary", "ref-2"}) {
      EXPECT_FALSE(holds(by_agreement.text, secret)) << format << " " << secret;
    }
  }
  EXPECT_TRUE(holds(write(12, 1).text, "\"cases_min\":3"));
  agree(Marking::not_asked);
  EXPECT_EQ(write(12, 1).outcome.marking, Marking::red) << "unmarked is red";
}

TEST_F(ExportTest, TheCircleIsWithoutTheOwnersWords) {
  auto const circle = write(13, {});
  EXPECT_EQ(circle.outcome.journeys, 1U);
  EXPECT_FALSE(holds(circle.text, "canary"));
  EXPECT_FALSE(holds(circle.text, "ref-2"));
}

TEST_F(ExportTest, ForeignAndAbsentOrganisationsLookAlike) {
  auto const people = directory_.current(*store_);
  auto const lead = people->subject(MemberId{id(12)}, kNow);
  for (auto const org : {1, 77}) {
    EXPECT_FALSE(may_export(lead, {.org = OrganisationId{id(org)}})) << org;
  }
  EXPECT_TRUE(may_export(lead, {.org = OrganisationId{id(2)}}));
  EXPECT_TRUE(may_export(lead, {}));
}

} // namespace
} // namespace njia::app
