#include "njia/app/exchange/agreements.h"

#include "njia/app/hub/directory.h"
#include "njia/domain/blank.h"
#include "njia/domain/testing/no_places.h"
#include "njia/store/memory/memory_store.h"

#include <gtest/gtest.h>

namespace njia::app {
namespace {

Uuid id(int n) { return make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n)); }
constexpr auto kNow = Instant{std::chrono::seconds{1'700'000'000}};

Agreement agreement() {
  auto record = blank<Agreement>();
  record.id = AgreementId{id(1)};
  record.org = OrganisationId{id(2)};
  record.receiver = OrganisationId{id(3)};
  record.purpose = "Referral of returnees";
  record.fields = {"steps", "cases_min"};
  record.precision = Precision::admin1;
  record.expires_at = kNow + std::chrono::hours{24 * 365};
  record.marking = Marking::amber;
  return record;
}

std::string lines_of(std::vector<Error> const& problems) {
  auto text = std::string{};
  for (auto const& problem : problems) {
    text += problem.key + " " + problem.where + "\n";
  }
  return text;
}

TEST(CheckAgreement, SaysEverythingThatIsWrong) {
  struct Row {
    char const* name;
    void (*change)(Agreement&);
    char const* want;
  };
  constexpr Row kRows[] = {
      {"as it should be", [](Agreement&) {}, ""},
      {"with oneself", [](Agreement& a) { a.receiver = a.org; },
       "agreement.with_oneself receiver\n"},
      {"no fields", [](Agreement& a) { a.fields.clear(); }, "agreement.no_fields fields\n"},
      {"no purpose", [](Agreement& a) { a.purpose = " "; }, "agreement.no_fields purpose\n"},
      {"unknown field", [](Agreement& a) { a.fields.push_back("name"); },
       "agreement.field_unknown fields[3]\n"},
      {"the owner's words", [](Agreement& a) { a.fields = {"note"}; },
       "agreement.field_unknown fields[1]\n"},
      {"past", [](Agreement& a) { a.expires_at = kNow; }, "agreement.past expires_at\n"},
      {"two years", [](Agreement& a) { a.expires_at = kNow + kMaxAgreement; }, ""},
      {"longer", [](Agreement& a) { a.expires_at = kNow + kMaxAgreement + std::chrono::hours{1}; },
       "agreement.too_long expires_at\n"},
      {"a number to call", [](Agreement& a) { a.purpose = "call 0712 345 678"; },
       "text.personal_data purpose\n"}};
  for (auto const& row : kRows) {
    auto one = agreement();
    row.change(one);
    EXPECT_EQ(lines_of(check_agreement(one, kNow)), row.want) << row.name;
  }
}

class AgreementsTest : public ::testing::Test {
protected:
  AgreementsTest() {
    for (auto const n : {2, 3}) {
      auto record = blank<Organisation>();
      record.id = OrganisationId{id(n)};
      record.code = "ORG-" + std::to_string(n);
      put(record);
    }
    auto round = blank<Round>();
    round.id = RoundId{id(9)};
    round.code = "KE-2020";
    put(round);
    auto member = blank<Member>();
    member.id = MemberId{id(11)};
    member.code = "lead";
    member.org = OrganisationId{id(3)};
    member.roles.codes = {MemberRole::data_lead};
    member.access = AccessState::active;
    put(member);
  }
  template <class Record> void put(Record const& record) {
    auto transaction = store_->begin();
    ASSERT_TRUE(transaction->put(record, {.by = "t"}));
    ASSERT_TRUE(transaction->commit());
  }
  std::size_t in_force(Instant at = kNow) {
    return directory_.current(*store_)->subject(MemberId{id(11)}, at).agreements.size();
  }
  Kept<Agreement> step(AgreementStep what, Instant at = kNow) {
    auto const now = store_->find<Agreement>(AgreementId{id(1)});
    return decide_agreement(*store_, now->record, what, now->version, "", {.name = "m", .at = at});
  }

  std::unique_ptr<Store> store_ = make_memory_store();
  Directory directory_;
  Actor actor_{.name = "m", .at = kNow};
};

TEST_F(AgreementsTest, OpenNothingUntilAcceptedAndNothingOnceRevoked) {
  auto sent = agreement();
  sent.state = Decision::accepted; // nobody proposes what is accepted already
  auto const proposed = propose_agreement(*store_, sent, "", actor_);
  ASSERT_TRUE(proposed.current) << lines_of(proposed.problems);
  EXPECT_EQ(proposed.current->record.state, Decision::proposed);
  EXPECT_EQ(in_force(), 0U);
  EXPECT_TRUE(propose_agreement(*store_, sent, "", actor_).was_there);
  ASSERT_TRUE(step(AgreementStep::accept).current);
  EXPECT_EQ(in_force(), 1U);
  EXPECT_EQ(in_force(sent.expires_at), 0U) << "until it expires";
  EXPECT_EQ(lines_of(step(AgreementStep::decline).problems), "agreement.decided decision\n");
  ASSERT_TRUE(step(AgreementStep::revoke).current);
  EXPECT_EQ(in_force(), 0U);
  EXPECT_EQ(lines_of(step(AgreementStep::accept).problems), "agreement.decided decision\n");
}

TEST_F(AgreementsTest, AreNotAcceptedAfterTheirEnd) {
  ASSERT_TRUE(propose_agreement(*store_, agreement(), "", actor_).current);
  EXPECT_EQ(lines_of(step(AgreementStep::accept, agreement().expires_at).problems),
            "agreement.past \n");
}

TEST_F(AgreementsTest, NameReceiversThatThereAre) {
  auto sent = agreement();
  sent.receiver = OrganisationId{id(77)};
  EXPECT_EQ(lines_of(propose_agreement(*store_, sent, "", actor_).problems),
            "record.unknown_reference receiver\n");
}

TEST_F(AgreementsTest, CoverageNamesPlacesThatThereAre) {
  struct OnePlace : njia::testing::NoPlaces {
    Precision precision(PlaceId place) const override {
      return place == PlaceId{id(50)} ? Precision::country : Precision::unknown;
    }
  };
  auto statement = blank<CoverageStatement>();
  statement.id = CoverageId{id(20)};
  statement.org = OrganisationId{id(2)};
  statement.round = RoundId{id(9)};
  statement.places = {PlaceId{id(50)}};
  statement.corridors = {PlaceId{id(50)}.text() + ">" + PlaceId{id(50)}.text()};
  auto const kept = put_coverage(*store_, OnePlace{}, statement, 0, "", actor_);
  ASSERT_TRUE(kept.current) << lines_of(kept.problems);
  statement.places.push_back(PlaceId{id(51)});
  statement.corridors = {"KE>SA"};
  statement.services = {"ask Mary Wanjiku, 0712 345 678"};
  EXPECT_EQ(lines_of(put_coverage(*store_, OnePlace{}, statement, 1, "", actor_).problems),
            "coverage.place_unknown places[2]\ncoverage.place_unknown corridors[1]\n"
            "coverage.place_unknown corridors[1]\ntext.personal_data services[1]\n");
}

} // namespace
} // namespace njia::app
