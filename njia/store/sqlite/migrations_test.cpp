// The tables on disk are those of the field tables; older forms come up, newer ones are refused.
#include "njia/store/sqlite/migrations.h"

#include "njia/domain/journey.h"
#include "njia/store/records.h"
#include "njia/store/sqlite/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::sqlite {
namespace {

template <class Record> void expect_columns(Database& database) {
  auto expected = std::vector<std::string>{"revision", "version", "change"};
  if (std::is_same_v<Record, Journey>) {
    expected.emplace_back("action");
  }
  for_each_field<Record>([&](auto const& row) { expected.emplace_back(row.key); });
  auto found = std::vector<std::string>{};
  auto columns = database.query(
      fmt::format("SELECT name FROM pragma_table_info('{}_revision')", FieldTable<Record>::record));
  while (columns.step()) {
    found.emplace_back(columns.text(0));
  }
  EXPECT_THAT(found, testing::UnorderedElementsAreArray(expected)) << FieldTable<Record>::record;
}

TEST(Migrations, MakeTheColumnsOfTheFieldTables) {
  auto database = Database{":memory:", {}};
  ASSERT_TRUE(migrate(database).has_value());
  for_each_small_record([&]<class Record>() { expect_columns<Record>(database); });
  expect_columns<Journey>(database);
}

TEST(Migrations, EveryTableIsStrictAndEveryReferenceIsKept) {
  auto database = Database{":memory:", {}};
  ASSERT_TRUE(migrate(database).has_value());
  EXPECT_EQ(database.ask("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = "
                         "'table' AND NOT strict AND "
                         "name NOT LIKE 'sqlite_%'"),
            "0");
  for_each_small_record([&]<class Record>() {
    for_each_field<Record>([&](auto const& row) {
      using Value = typename std::remove_cvref_t<decltype(row)>::Value;
      if (!kTarget<Value>.empty() && row.key != "id") {
        auto const target = database.ask(fmt::format(
            "SELECT \"table\" FROM pragma_foreign_key_list('{}_revision') WHERE \"from\" = '{}'",
            FieldTable<Record>::record, row.key));
        EXPECT_EQ(target, kTarget<Value>) << FieldTable<Record>::record << "." << row.key;
      }
    });
  });
}

TEST(Migrations, DoNothingWhenTheStoreIsThereAlready) {
  auto database = Database{":memory:", {}};
  ASSERT_TRUE(migrate(database).has_value());
  auto const changes = database.ask("SELECT total_changes()");
  ASSERT_TRUE(migrate(database).has_value());
  EXPECT_EQ(database.ask("SELECT total_changes()"), changes);
  EXPECT_EQ(schema_version(database).value(), migrations().size());
}

TEST(Migrations, TakeOldCoverageStatementsAsNotGranting) {
  auto database = Database{":memory:", {}};
  ASSERT_TRUE(migrate(database, 1).has_value());
  database.run("PRAGMA foreign_keys = OFF");
  database.run("INSERT INTO \"coverage_revision\" VALUES (1, 1, 1, 'c', 'o', 'r', '', '', '', '', "
               "'', '')");
  ASSERT_TRUE(migrate(database).has_value());
  EXPECT_EQ(database.ask("SELECT \"grants_service_points\" FROM \"coverage_revision\""), "no");
}

TEST(Migrations, RefuseANewerForm) {
  auto database = Database{":memory:", {}};
  ASSERT_TRUE(migrate(database).has_value());
  database.run("PRAGMA user_version = 77");
  auto const failure = migrate(database).error();
  EXPECT_EQ(failure.key, "store.newer_schema");
  EXPECT_EQ(failure.args.front(), (std::pair<std::string, std::string>{"found", "77"}));
}

TEST(Migrations, RefuseAnotherProgramsDatabase) {
  auto database = Database{":memory:", {}};
  database.run("CREATE TABLE birds (name)");
  EXPECT_EQ(migrate(database).error().key, "store.not_a_store");
}

TEST(Migrations, ATriggerOrATableTooMuchIsSeen) {
  auto database = Database{":memory:", {}};
  ASSERT_TRUE(migrate(database).has_value());
  EXPECT_TRUE(has_expected_schema(database));
  database.run("CREATE TRIGGER spy AFTER INSERT ON \"journey\" BEGIN SELECT 1; END");
  EXPECT_FALSE(has_expected_schema(database));
  database.run("DROP TRIGGER spy; DROP INDEX \"journey_org\"");
  EXPECT_FALSE(has_expected_schema(database));
}

TEST(Plans, JourneysComeInTheOrderOfIdsWithoutSorting) {
  auto database = Database{":memory:", {}};
  ASSERT_TRUE(migrate(database).has_value());
  auto const org = OrganisationId{Uuid{}};
  auto const round = RoundId{Uuid{}};
  for (auto const& filter :
       {JourneyFilter{}, JourneyFilter{.org = org}, JourneyFilter{.round = round},
        JourneyFilter{.org = org, .round = round}, JourneyFilter{.include_withdrawn = true},
        JourneyFilter{.changed_since = {.changes = 7}}}) {
    auto plan = database.query("EXPLAIN QUERY PLAN " + each_journey_sql(filter));
    while (plan.step()) {
      EXPECT_THAT(std::string{plan.text(3)}, testing::Not(testing::HasSubstr("TEMP B-TREE")));
    }
  }
}

} // namespace
} // namespace njia::sqlite
