#include "njia/app/service_points/service_points.h"

#include "njia/analysis/testing/literal_places.h"
#include "njia/domain/blank.h"
#include "njia/store/memory/memory_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::app {
namespace {

using analysis::testing::code_uuid;

/// Three organisations with one journey each through Arusha and one place of their own.
class ServicePointsCase : public ::testing::Test {
protected:
  void SetUp() override {
    for (auto const* code : {"A", "B", "C", "D"}) {
      places_.add_place(code, code, "KE-01");
    }
    auto transaction = store_->begin();
    put(*transaction, Round{.id = round_, .code = "KE-2020"});
    for (auto const* code : {"B", "C", "D"}) {
      auto const org = OrganisationId{code_uuid(std::string{"org"} + code)};
      put(*transaction, Organisation{.id = org, .code = std::string{"ORG-"} + code});
      EXPECT_TRUE(transaction->put_journey(journey_of(org, code), 0, change_));
    }
    EXPECT_TRUE(transaction->commit());
  }

  template <class Record> void put(Transaction& transaction, Record const& record) {
    EXPECT_TRUE(transaction.put(record, change_));
  }

  Journey journey_of(OrganisationId org, std::string const& own_place) const {
    auto journey = blank<Journey>();
    journey.id = JourneyId{code_uuid("journey" + own_place)};
    journey.org = org;
    journey.round = round_;
    journey.permission = Permission::coordinator;
    for (auto const& code : {std::string{"A"}, own_place}) {
      journey.steps.push_back(
          {.role = Role::transit, .places = {places_.id(code)}, .precision = Precision::city});
    }
    return journey;
  }

  void state(std::string const& code, bool grants, std::string const& number = "1") {
    auto transaction = store_->begin();
    put(*transaction, CoverageStatement{.id = CoverageId{code_uuid("s" + number + code)},
                                        .org = OrganisationId{code_uuid("org" + code)},
                                        .round = round_,
                                        .grants_service_points = grants});
    EXPECT_TRUE(transaction->commit());
  }
  void all_grant() {
    for (auto const* code : {"B", "C", "D"}) {
      state(code, true);
    }
  }

  Result<analysis::ServicePoints> ask(std::string const& first = "Amina Otieno",
                                      std::string const& second = "Juma Ali", bool is_on = true) {
    return find_service_points(*store_, places_,
                               {.is_switched_on = is_on,
                                .first_approver = first,
                                .second_approver = second,
                                .round = round_,
                                .stand = {.points = 1}});
  }

  std::unique_ptr<Store> store_ = make_memory_store();
  analysis::testing::LiteralPlaces places_;
  RoundId round_{code_uuid("round")};
  Change change_{.by = "test"};
};

TEST_F(ServicePointsCase, answers_two_persons_from_what_was_granted) {
  all_grant();
  auto const answer = ask();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->places, std::vector{places_.id("A")});
  EXPECT_EQ(answer->submissions, 3U);
}

TEST_F(ServicePointsCase, is_off_until_somebody_turns_it_on) {
  all_grant();
  EXPECT_EQ(ask("Amina Otieno", "Juma Ali", false).error().key, "service_points.switched_off");
  EXPECT_FALSE(ServicePointsRequest{.round = round_}.is_switched_on);
}

TEST_F(ServicePointsCase, asks_two_different_persons) {
  all_grant();
  for (auto const* second : {"", "  ", "..."}) {
    EXPECT_EQ(ask("Amina Otieno", second).error().key, "service_points.approver_missing");
    EXPECT_EQ(ask(second, "Amina Otieno").error().key, "service_points.approver_missing");
  }
  for (auto const* second : {"Amina Otieno", " amina  OTIENO ", "Otieno, Amina", "Ámina Otieno"}) {
    EXPECT_EQ(ask("Amina Otieno", second).error().key, "service_points.approver_twice") << second;
  }
}

TEST_F(ServicePointsCase, refuses_when_nobody_granted_anything) {
  EXPECT_EQ(ask().error().key, "service_points.not_granted");
  state("B", false);
  EXPECT_EQ(ask().error().key, "service_points.not_granted");
}

TEST_F(ServicePointsCase, a_grant_taken_back_takes_the_records_back) {
  all_grant();
  state("D", false);
  auto const answer = ask();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->refused, "too_few_sources");
  EXPECT_EQ(answer->submissions, 2U);
  EXPECT_THAT(answer->left_out,
              ::testing::ElementsAre(::testing::Pair("not_granted", std::uint64_t{1})));
}

TEST_F(ServicePointsCase, of_two_statements_the_one_that_refuses_holds) {
  all_grant();
  state("D", false, "2");
  EXPECT_EQ(ask()->submissions, 2U);
}

TEST_F(ServicePointsCase, leaves_withdrawn_records_out) {
  all_grant();
  auto transaction = store_->begin();
  EXPECT_TRUE(transaction->withdraw_journey(JourneyId{code_uuid("journeyD")}, 1, change_));
  EXPECT_TRUE(transaction->commit());
  EXPECT_EQ(ask()->submissions, 2U);
}

TEST_F(ServicePointsCase, keeps_nothing) {
  all_grant();
  auto const text = [&] {
    auto lines = std::string{};
    store_->dump([&](std::string const& line) { lines += line + "\n"; });
    return lines;
  };
  auto const before = text();
  ASSERT_TRUE(ask());
  EXPECT_EQ(text(), before);
}

} // namespace
} // namespace njia::app
