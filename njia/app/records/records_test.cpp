#include "njia/app/records/coverage.h"
#include "njia/app/records/find.h"
#include "njia/app/records/journeys.h"
#include "njia/app/records/network.h"

#include "njia/domain/blank.h"
#include "njia/store/memory/memory_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::app {
namespace {

class Records : public ::testing::Test {
protected:
  std::unique_ptr<Store> store = make_memory_store();
  SeededUuids ids{7, 1'600'000'000'000};
  Actor actor{.name = "analyst", .at = Instant{std::chrono::seconds{1'600'000'000}}};

  Journey kept_journey() {
    auto const org = add_organisation(*store, ids, {.code = "ORG-A"}, actor);
    auto const round = add_round(*store, ids, {.code = "KE-2020"}, actor);
    auto journey = blank<Journey>();
    journey.id = JourneyId{ids.next()};
    journey.org = org->id;
    journey.round = round->id;
    journey.steps = {
        {.role = Role::origin, .places = {PlaceId{ids.next()}}, .precision = Precision::city}};
    auto transaction = store->begin();
    EXPECT_TRUE(transaction->put_journey(journey, 0, {.by = "analyst", .at = actor.at}));
    EXPECT_TRUE(transaction->commit());
    return journey;
  }
};

TEST_F(Records, an_organisation_is_found_by_its_code_in_any_case_and_by_its_id) {
  auto const org = add_organisation(
      *store, ids, {.code = "ORG-A", .name = "Demo organisation A", .type = "NGO", .country = "KE"},
      actor);
  ASSERT_TRUE(org);
  EXPECT_EQ(find_organisation(*store, "org-a")->id, org->id);
  EXPECT_EQ(find_organisation(*store, org->id.text())->id, org->id);
  auto const unknown = find_organisation(*store, "ORG-B");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().key, "organisation.unknown");
  EXPECT_THAT(unknown.error().args,
              ::testing::Contains(std::pair<std::string, std::string>{"known", "ORG-A"}));
}

TEST_F(Records, an_organisation_needs_a_code_a_known_type_and_a_known_group) {
  EXPECT_EQ(add_organisation(*store, ids, {.code = "  "}, actor).error().where, "code");
  EXPECT_EQ(add_organisation(*store, ids, {.code = "A", .type = "CIRCUS"}, actor).error().where,
            "type");
  EXPECT_EQ(add_organisation(*store, ids, {.code = "A", .group = "G"}, actor).error().key,
            "group.unknown");
  ASSERT_TRUE(add_group(*store, ids, "G", "Funder and partners", actor));
  EXPECT_TRUE(add_organisation(*store, ids, {.code = "A", .group = "G"}, actor));
  EXPECT_EQ(add_organisation(*store, ids, {.code = "A"}, actor).error().key, "record.code_taken");
}

TEST_F(Records, a_round_is_found_by_the_end_of_its_code_when_only_one_has_it) {
  ASSERT_TRUE(add_round(*store, ids, {.code = "KE-2019", .period = "2018-08/2019-07"}, actor));
  ASSERT_TRUE(add_round(*store, ids, {.code = "KE-2020"}, actor));
  ASSERT_TRUE(add_round(*store, ids, {.code = "UG-2020"}, actor));
  EXPECT_EQ(find_round(*store, "2019")->code, "KE-2019");
  EXPECT_EQ(find_round(*store, "2020").error().key, "round.ambiguous");
  EXPECT_EQ(find_round(*store, "19").error().key, "round.unknown");
  EXPECT_EQ(add_round(*store, ids, {.code = "X", .period = "2020/2019"}, actor).error().key,
            "date.reversed");
}

TEST_F(Records, a_correction_is_a_new_version_and_the_old_one_stays) {
  auto const journey = kept_journey();
  auto const outcome =
      edit_journey(*store,
                   {.id = journey.id,
                    .version = 1,
                    .changes = {{"cases_basis", "EXACT"}, {"cases_min", "4"}, {"cases_max", "4"}}},
                   actor);
  ASSERT_TRUE(outcome.revision);
  EXPECT_EQ(outcome.revision->version, 2U);
  EXPECT_EQ(outcome.revision->journey.cases_min, 4U);
  auto const history = store->journey_history(journey.id);
  ASSERT_EQ(history.size(), 2U);
  EXPECT_FALSE(history[0].journey.cases_min);
}

TEST_F(Records, a_wrong_correction_keeps_nothing_and_names_every_problem) {
  auto const journey = kept_journey();
  auto const outcome = edit_journey(*store,
                                    {.id = journey.id,
                                     .changes = {{"org", "x"},
                                                 {"colour", "red"},
                                                 {"cases_min", "four"},
                                                 {"nature", "HIGH_RISK_MIGRATION"}}},
                                    actor);
  EXPECT_FALSE(outcome.revision);
  auto keys = std::vector<std::string>{};
  for (auto const& problem : outcome.problems) {
    keys.push_back(problem.key);
  }
  EXPECT_THAT(keys, ::testing::ElementsAre("field.read_only", "field.unknown", "field.malformed"));
  EXPECT_EQ(store->journey_history(journey.id).size(), 1U);
}

TEST_F(Records, a_stale_correction_and_a_stale_withdrawal_are_refused) {
  auto const journey = kept_journey();
  ASSERT_TRUE(edit_journey(
                  *store, {.id = journey.id, .changes = {{"nature", "HIGH_RISK_MIGRATION"}}}, actor)
                  .revision);
  auto const stale =
      edit_journey(*store, {.id = journey.id, .version = 1, .changes = {{"nature", ""}}}, actor);
  ASSERT_EQ(stale.problems.size(), 1U);
  EXPECT_EQ(stale.problems[0].key, "journey.version_stale");
  EXPECT_EQ(withdraw_journey(*store, journey.id, 1, "", actor).error().key,
            "journey.version_stale");
  EXPECT_TRUE(withdraw_journey(*store, journey.id, 2, "entered twice", actor));
  EXPECT_EQ(store->find_journey(journey.id)->action, Action::withdrawn);
}

TEST_F(Records, coverage_statements_are_taken_over_whole_or_not_at_all) {
  ASSERT_TRUE(add_organisation(*store, ids, {.code = "ORG-A"}, actor));
  ASSERT_TRUE(add_round(*store, ids, {.code = "KE-2020"}, actor));
  auto const nairobi = PlaceId{ids.next()};
  auto const find_unit = [&](std::string_view code) {
    return code == "KE-30" ? std::optional{nairobi} : std::nullopt;
  };
  auto const bad = import_coverage(*store, ids, "org,places\nORG-A,KE-30\nORG-B,KE-99\n", "2020",
                                   find_unit, actor);
  ASSERT_EQ(bad.problems.size(), 1U); // the unknown organisation hides its places
  EXPECT_EQ(bad.problems[0].where, "line 3, org");
  EXPECT_TRUE(store->coverage(std::nullopt).empty());

  auto const text = "org,places,services,detection,active,case_workers\nORG-A,KE-30,shelter|legal "
                    "aid,HOTLINE,2019-08/2020-07,12\n";
  EXPECT_EQ(import_coverage(*store, ids, text, "KE-2020", find_unit, actor).statements, 1U);
  EXPECT_EQ(import_coverage(*store, ids, text, "KE-2020", find_unit, actor).statements,
            1U); // replaces
  auto const kept = store->coverage(std::nullopt);
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].places, std::vector{nairobi});
  EXPECT_EQ(kept[0].services.size(), 2U);
  EXPECT_EQ(kept[0].case_workers, 12U);
}

TEST_F(Records, a_grant_stands_only_where_the_newest_statement_says_so) {
  ASSERT_TRUE(add_organisation(*store, ids, {.code = "ORG-A"}, actor));
  ASSERT_TRUE(add_round(*store, ids, {.code = "KE-2020"}, actor));
  auto const find_unit = [](std::string_view) { return std::optional<PlaceId>{}; };
  auto const import = [&](std::string_view csv) {
    return import_coverage(*store, ids, csv, "2020", find_unit, actor);
  };
  EXPECT_EQ(import("org,grants_service_points\nORG-A,yes\n").statements, 1U);
  EXPECT_TRUE(store->coverage(std::nullopt)[0].grants_service_points);
  EXPECT_EQ(import("org,grants_service_points\nORG-A,perhaps\n").problems.size(), 1U);
  EXPECT_TRUE(store->coverage(std::nullopt)[0].grants_service_points);
  EXPECT_EQ(import("org,services\nORG-A,shelter\n").statements, 1U);
  EXPECT_FALSE(store->coverage(std::nullopt)[0].grants_service_points);
}

} // namespace
} // namespace njia::app
