#include "njia/domain/record_json.h"

#include "njia/domain/blank.h"
#include "njia/domain/field_text.h"
#include "njia/domain/testing/arbitrary_journey.h"
#include "njia/domain/validate.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace njia {
namespace {

RC_GTEST_PROP(RecordJson, a_journey_comes_back_unchanged, ()) {
  auto const journey = testing::arbitrary_journey();
  auto const back = record_from_json<Journey>(record_to_json(journey));
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == journey);
}

RC_GTEST_PROP(FieldText, every_field_of_a_journey_comes_back_from_its_text, ()) {
  auto const journey = testing::arbitrary_journey();
  auto back = blank<Journey>();
  for_each_field<Journey>([&](auto const& row) {
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    auto const text = FieldText<Value>::format(journey.*(row.member));
    auto const value = FieldText<Value>::parse(text);
    RC_LOG(std::string{row.key} + ": " + text);
    RC_ASSERT(value.has_value());
    back.*(row.member) = *value;
  });
  RC_ASSERT(back == journey);
}

RC_GTEST_PROP(Validate, the_random_journeys_of_these_tests_keep_the_rules, ()) {
  auto const problems = validate(testing::arbitrary_journey());
  RC_ASSERT(!has_errors(problems));
}

TEST(RecordJson, leaves_out_what_is_absent_and_keeps_the_tables_order) {
  auto group = IndependenceGroup{.id = GroupId{Uuid{}}, .code = "G1"};
  EXPECT_EQ(record_to_json(group), R"({"id":"00000000-0000-0000-0000-000000000000","code":"G1"})");
}

TEST(RecordJson, names_the_path_of_what_it_refuses) {
  struct Row {
    char const* json;
    char const* key;
    char const* where;
  };
  for (auto const& row : {
           Row{"{", "json.malformed", ""},
           Row{R"({"code":"G1"})", "field.required", "id"},
           Row{R"({"id":"x","code":"G1"})", "id.malformed", "id"},
           Row{R"({"id":"00000000-0000-0000-0000-000000000000","code":"G1","colour":"red"})",
               "field.unknown", ""},
       }) {
    auto const record = record_from_json<IndependenceGroup>(row.json);
    ASSERT_FALSE(record) << row.json;
    EXPECT_EQ(record.error().key, row.key) << row.json;
    EXPECT_EQ(record.error().where, row.where) << row.json;
  }
  auto const steps = records_from_json<Step>(R"([{"role":"ORIGIN"},{"role":"SOMEWHERE"}])");
  ASSERT_FALSE(steps);
  EXPECT_EQ(steps.error().where, "[1].role");
}

TEST(FieldText, lists_keep_their_separators) {
  auto const parts = std::vector<std::string>{"a|b", "c\\", "", "d"};
  EXPECT_EQ(split_list(join_list(parts)), parts);
  EXPECT_TRUE(split_list("").empty());
}

TEST(FieldText, instants_are_rfc_3339) {
  auto const instant = FieldText<Instant>::parse("2020-09-14T08:30:00Z");
  ASSERT_TRUE(instant);
  EXPECT_EQ(instant->time_since_epoch().count(),
            1600072200000); // date -u -d 2020-09-14T08:30:00Z +%s
  EXPECT_EQ(FieldText<Instant>::format(*instant), "2020-09-14T08:30:00.000Z");
  EXPECT_FALSE(FieldText<Instant>::parse("2020-09-14 08:30"));
  EXPECT_FALSE(FieldText<Instant>::parse("2020-09-14T24:30:00Z"));
}

TEST(FieldText, unknown_not_asked_and_other_stay_apart) {
  using Text = FieldText<Many<Exploitation>>;
  EXPECT_EQ(Text::format({}), "");
  EXPECT_EQ(Text::format({.codes = {Exploitation::unknown}}), "UNKNOWN");
  EXPECT_EQ(Text::format({.codes = {Exploitation::other}, .other = "street | market"}),
            "OTHER:street \\| market");
  EXPECT_FALSE(Text::parse("")->was_asked());
  EXPECT_TRUE(Text::parse("UNKNOWN")->was_asked());
  EXPECT_FALSE(Text::parse("UNKNOWN")->is_answered());
  EXPECT_TRUE(Text::parse("OTHER:x")->is_answered());
}

} // namespace
} // namespace njia
