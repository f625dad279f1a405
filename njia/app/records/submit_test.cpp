#include "njia/app/records/submit.h"

#include "njia/domain/blank.h"
#include "njia/domain/testing/no_places.h"
#include "njia/store/memory/memory_store.h"

#include <gmock/gmock.h>

namespace njia::app {
namespace {

using ::testing::Contains;
using ::testing::Field;

Uuid id(int n) { return make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n)); }

auto const kTown = PlaceId{id(10)};

struct OneTown : njia::testing::NoPlaces {
  Precision precision(PlaceId place) const override {
    return place == kTown ? Precision::city : Precision::unknown;
  }
};

struct SubmitTest : ::testing::Test {
  std::unique_ptr<Store> store = make_memory_store();
  OneTown places;
  Actor actor{.name = "member-1", .at = Instant{std::chrono::seconds{1'700'000'000}}};

  SubmitTest() {
    auto org = blank<Organisation>();
    org.id = OrganisationId{id(1)};
    org.code = "A";
    auto other = org;
    other.id = OrganisationId{id(2)};
    other.code = "B";
    auto round = blank<Round>();
    round.id = RoundId{id(3)};
    round.code = "R";
    auto transaction = store->begin();
    EXPECT_TRUE(transaction->put(org, {}));
    EXPECT_TRUE(transaction->put(other, {}));
    EXPECT_TRUE(transaction->put(round, {}));
    EXPECT_TRUE(transaction->commit());
  }

  Submission submission(int n = 20) {
    auto journey = blank<Journey>();
    journey.id = JourneyId{id(n)};
    journey.org = OrganisationId{id(1)};
    journey.round = RoundId{id(3)};
    journey.steps = {{.role = Role::origin, .places = {kTown}, .precision = Precision::city}};
    journey.cases_basis = CasesBasis::unknown;
    return {.journey = journey};
  }

  SubmitOutcome submit(Submission const& one) { return submit_journey(*store, places, one, actor); }
};

TEST_F(SubmitTest, KeepsWhoAndWhenItselfAndTakesTheSameAgainWithoutHarm) {
  auto sent = submission();
  sent.journey.entered_by = "somebody else";
  auto const first = submit(sent);
  ASSERT_TRUE(first.revision) << first.problems.at(0).key;
  EXPECT_EQ(first.revision->journey.entered_by, "member-1");
  EXPECT_EQ(first.revision->journey.entered_at, actor.at);
  EXPECT_FALSE(first.was_there);
  actor.at += std::chrono::hours{1};
  auto const again = submit(sent);
  EXPECT_TRUE(again.was_there);
  EXPECT_EQ(again.revision, first.revision);
  EXPECT_EQ(store->journey_history(sent.journey.id).size(), 1U);
}

TEST_F(SubmitTest, AnotherJourneyUnderTheSameIdIsRefused) {
  ASSERT_TRUE(submit(submission()).revision);
  auto other = submission();
  other.journey.org = OrganisationId{id(2)};
  auto by_value = submission();
  by_value.journey.cases_basis = CasesBasis::exact;
  by_value.journey.cases_min = by_value.journey.cases_max = 2;
  for (auto const& one : {other, by_value}) {
    auto const outcome = submit(one);
    EXPECT_FALSE(outcome.revision);
    EXPECT_EQ(outcome.problems.at(0).key, "journey.exists");
  }
  actor.name = "member-2";
  EXPECT_EQ(submit(submission()).problems.at(0).key, "journey.exists");
}

TEST_F(SubmitTest, PersonalDataInAnyFreeTextKeepsTheJourneyOut) {
  struct Case {
    std::string where;
    std::function<void(Journey&)> change;
  };
  for (auto const& [where, change] : {
           Case{"note", [](Journey& j) { j.note = "call 0712 345 678"; }},
           Case{"permission_basis", [](Journey& j) { j.permission_basis = "x@example.org"; }},
           Case{"steps[1].place_text",
                [](Journey& j) { j.steps[0].place_text = "home of Mary Wanjiku"; }},
           Case{"recruitment",
                [](Journey& j) {
                  j.recruitment.codes = {Recruitment::other};
                  j.recruitment.other = "ring 0712 345 678";
                }},
       }) {
    auto one = submission();
    change(one.journey);
    auto const outcome = submit(one);
    EXPECT_FALSE(outcome.revision) << where;
    EXPECT_THAT(outcome.problems,
                Contains(::testing::AllOf(Field(&Error::key, "text.personal_data"),
                                          Field(&Error::where, where))));
  }
  EXPECT_FALSE(store->find_journey(submission().journey.id));
}

TEST_F(SubmitTest, AllProblemsComeAtOnce) {
  auto one = submission();
  one.journey.steps.push_back(
      {.role = Role::transit, .places = {PlaceId{id(99)}}, .precision = Precision::city});
  one.journey.note = "call 0712 345 678";
  one.journey.cases_basis = CasesBasis::exact;
  auto keys = std::vector<std::string>{};
  for (auto const& problem : submit(one).problems) {
    keys.push_back(problem.key);
  }
  EXPECT_THAT(keys, ::testing::IsSupersetOf(
                        {"step.place_unknown", "text.personal_data", "cases.exact_differs"}));
}

TEST_F(SubmitTest, AnOrganisationsNumberIsGivenOnce) {
  auto first = submission(20);
  first.journey.org_ref = "CASE-17";
  ASSERT_TRUE(submit(first).revision);
  auto second = submission(21);
  second.journey.org_ref = "CASE-17";
  EXPECT_EQ(submit(second).problems.at(0).key, "journey.org_ref_taken");
  second.journey.org = OrganisationId{id(2)};
  EXPECT_TRUE(submit(second).revision) << "another organisation's numbers are its own";
}

TEST_F(SubmitTest, ReplacingKeepsWhoEnteredItAndRefusesAStaleVersion) {
  auto one = submission();
  ASSERT_TRUE(submit(one).revision);
  one.journey.note = "by night";
  auto const editor = Actor{.name = "member-2", .at = actor.at + std::chrono::hours{2}};
  auto const replaced = replace_journey(*store, places, one, 1, editor);
  ASSERT_TRUE(replaced.revision);
  EXPECT_EQ(replaced.revision->version, 2U);
  EXPECT_EQ(replaced.revision->journey.entered_by, "member-1");
  EXPECT_EQ(replaced.revision->journey.entered_at, actor.at);
  EXPECT_EQ(replaced.revision->change.by, "member-2");
  auto const stale = replace_journey(*store, places, one, 1, editor);
  EXPECT_EQ(stale.problems.at(0).key, "journey.version_stale");
  one.journey.org = OrganisationId{id(2)};
  EXPECT_EQ(replace_journey(*store, places, one, 2, editor).problems.at(0).key, "field.read_only");
}

TEST_F(SubmitTest, AWithdrawnJourneyComesBackUnlessItsNumberIsTakenMeanwhile) {
  auto one = submission(20);
  one.journey.org_ref = "CASE-17";
  ASSERT_TRUE(submit(one).revision);
  EXPECT_EQ(restore_journey(*store, one.journey.id, 1, "", actor).error().key,
            "journey.not_withdrawn");
  ASSERT_TRUE(withdraw_journey(*store, one.journey.id, 1, "", actor));
  auto const restored = restore_journey(*store, one.journey.id, 2, "mistake", actor);
  ASSERT_TRUE(restored);
  EXPECT_EQ(restored->version, 3U);
  EXPECT_EQ(restored->action, Action::restored);
  ASSERT_TRUE(withdraw_journey(*store, one.journey.id, 3, "", actor));
  auto holder = submission(21);
  holder.journey.org_ref = "CASE-17";
  ASSERT_TRUE(submit(holder).revision);
  EXPECT_EQ(restore_journey(*store, one.journey.id, 4, "", actor).error().key,
            "journey.org_ref_taken");
}

} // namespace
} // namespace njia::app
