#include "njia/server/api/messages.h"

#include "njia/base/embedded.h"
#include "njia/domain/errors.h"
#include "njia/domain/testing/arbitrary_journey.h"
#include "njia/server/api/documents.h"
#include "njia/server/json/codec.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace njia {
namespace {

/// Errors as "key where" lines.
std::string lines_of(std::vector<Error> const& problems) {
  auto text = std::string{};
  for (auto const& problem : problems) {
    text += problem.key + " " + problem.where + "\n";
  }
  return text;
}

/// A journey that keeps the schema, with the text `from` replaced by `to`.
std::string journey_with(std::string const& from, std::string const& to) {
  auto text = std::string{
      R"({"id":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f","org":"017f22e2-79b0-7cc3-98c4-dc0c0c073981",)"
      R"("round":"017f22e2-79b0-7cc3-98c4-dc0c0c073982","kind":"CASES",)"
      R"("steps":[{"role":"ORIGIN","precision":"UNKNOWN"},{"role":"TRANSIT","precision":"UNKNOWN"}],)"
      R"("exploitation":["SEX_PROSTITUTION"],"submissions":1,"cases_basis":"UNKNOWN",)"
      R"("cases_unit":"PERSONS","by_sex":["F:3"],"permission":"ONLY_US"})"};
  auto const at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(JourneyBody, is_judged_field_by_field) {
  struct Row {
    char const* from;
    char const* to;
    char const* want;
  };
  for (auto const& row : {
           Row{"CASES", "CASES", ""}, // what the server sets (entered_at) may be absent
           Row{R"("kind":"CASES",)", "", "field.required #/kind\n"},
           Row{R"("TRANSIT")", R"("TRANSITT")", "code.unknown #/steps/1/role\n"},
           Row{R"("TRANSIT")", R"("transit")", "code.unknown #/steps/1/role\n"},
           Row{R"("TRANSIT")", "3", "field.wrong_type #/steps/1/role\n"},
           Row{R"("TRANSIT")", R"("")", "code.unknown #/steps/1/role\n"},
           Row{R"("TRANSIT",)", R"("TRANSIT","places":["x"],)",
               "id.malformed #/steps/1/places/0\n"},
           Row{R"("TRANSIT",)", R"("TRANSIT","stay_days":1.5,)",
               "field.wrong_type #/steps/1/stay_days\n"},
           Row{R"("TRANSIT",)", R"("TRANSIT","stay_days":2.0,)", ""},
           Row{R"("TRANSIT",)", R"("TRANSIT","stay_days":-1,)",
               "field.out_of_range #/steps/1/stay_days\n"},
           Row{R"("TRANSIT",)", R"("TRANSIT","stay_days":4294967296,)",
               "field.out_of_range #/steps/1/stay_days\n"},
           Row{R"("TRANSIT",)", R"("TRANSIT","stay":1,)", "field.unknown #/steps/1/stay\n"},
           Row{R"(["SEX_PROSTITUTION"])", R"("SEX_PROSTITUTION")",
               "field.wrong_type #/exploitation\n"},
           Row{R"(["SEX_PROSTITUTION"])", R"(["SEX_PROSTITUTION:x"])",
               "field.malformed #/exploitation/0\n"},
           Row{R"(["SEX_PROSTITUTION"])", R"(["OTHER:a|b"])", ""},
           Row{R"(["SEX_PROSTITUTION"])", R"([""])", "field.malformed #/exploitation/0\n"},
           Row{R"(["SEX_PROSTITUTION"])", "null", "field.wrong_type #/exploitation\n"},
           Row{R"(["F:3"])", R"(["F:3","F:2"])", "code.twice #/by_sex/1\n"},
           Row{R"(["F:3"])", R"(["F"])", "field.malformed #/by_sex/0\n"},
           Row{R"(["F:3"])", R"(["F:03"])", "field.malformed #/by_sex/0\n"},
           Row{R"(["F:3"])", R"(["Q:3",1])",
               "code.unknown #/by_sex/0\nfield.wrong_type #/by_sex/1\n"},
           Row{R"("submissions":1)", R"("submissions":1,"submissions":2)",
               "json.key_twice #/submissions\n"},
           Row{R"("submissions":1)", R"("submissions":1,"journey_from":"2020-02-30")",
               "date.impossible #/journey_from\n"},
           Row{R"("submissions":1)", R"("submissions":1,"journey_from":"")",
               "field.malformed #/journey_from\n"},
       }) {
    auto const text = journey_with(row.from, row.to);
    auto const decoded = from_json<Journey>(text);
    EXPECT_EQ(lines_of(decoded.problems), row.want) << text;
    EXPECT_EQ(decoded.value.has_value(), std::string_view{row.want}.empty()) << text;
  }
  EXPECT_EQ(lines_of(from_json<Journey>("[]").problems), "field.wrong_type #\n");
  auto const long_note = journey_with(R"("submissions":1)",
                                      R"("submissions":1,"note":")" + std::string(2001, 'x') + '"');
  EXPECT_EQ(lines_of(from_json<Journey>(long_note).problems), "text.too_long #/note\n");
}

TEST(JourneyBody, says_what_may_be_meant) {
  auto const decoded = from_json<Journey>(journey_with(R"("TRANSIT")", R"("TRANSITT")"));
  ASSERT_EQ(decoded.problems.size(), 1U);
  EXPECT_EQ(decoded.problems[0].args.back(),
            (std::pair<std::string, std::string>{"suggestion", "TRANSIT"}));
  auto const misspelt = from_json<Journey>(journey_with(R"("cases_unit")", R"("case_unit")"));
  EXPECT_EQ(lines_of(misspelt.problems),
            "field.required #/cases_unit\nfield.unknown #/case_unit\n");
  EXPECT_EQ(misspelt.problems[1].args.back(),
            (std::pair<std::string, std::string>{"suggestion", "cases_unit"}));
}

RC_GTEST_PROP(JourneyBody, comes_back_as_it_was_written, ()) {
  auto const journey = testing::arbitrary_journey();
  auto const back = from_json<Journey>(to_json(journey));
  RC_LOG(lines_of(back.problems) + to_json(journey));
  RC_ASSERT(back.problems.empty());
  RC_ASSERT(*back.value == journey);
}

TEST(JourneyView, shows_what_was_asked_for_within_what_may_be_seen) {
  auto journey = from_json<Journey>(journey_with("CASES", "CASES")).value.value();
  journey.note = "for us alone";
  journey.steps[0].place_text = "for us alone";
  journey.steps[0].certainty = Certainty::stated;
  auto shown =
      read_fields<Journey>({"steps.role", "steps.place_text", "note", "kind"}).value.value();
  shown &= FieldMask::for_audience<Journey>(Disclosure::network);
  auto const entry = api::JourneyEntry{
      .version = 3, .status = api::JourneyStatus::current, .journey = {journey, shown}};
  // Neither the id (owner) nor the free words of the owner; of the rest only what was asked for.
  EXPECT_EQ(to_json(entry), R"({"version":3,"status":"current","journey":{"kind":"CASES",)"
                            R"("steps":[{"role":"ORIGIN"},{"role":"TRANSIT"}]}})");
  auto const all = FieldMask::all<Journey>();
  EXPECT_EQ(to_json(View<Journey>{journey, all}), to_json(journey));
  EXPECT_EQ(to_json(View<Journey>{journey, FieldMask{}}), "{}");
}

TEST(ReadFields, refuses_fields_that_there_are_not) {
  auto const fields = read_fields<Journey>({"cases_mim", "steps.rol", "steps", "kind.x"});
  EXPECT_EQ(lines_of(fields.problems), "field.unknown query:fields\nfield.unknown query:fields\n"
                                       "field.unknown query:fields\n");
  EXPECT_EQ(fields.problems[0].args[1].second, "cases_min");
  EXPECT_EQ(fields.problems[1].args[1].second, "steps.role");
  EXPECT_TRUE(read_fields<Journey>({}).value->shows<Step>("place_text"));
}

/// What is replaced or taken away whatever it was: nothing of it can be lost unseen.
auto const kWithoutVersion =
    std::set<std::string_view>{// one's own credentials and sessions
                               "setPassword", "confirmTotp", "removeTotp", "renamePasskey",
                               "removePasskey", "signOut", "endSession",
                               // ends something, once and for all
                               "revokeToken", "revokeInvitation", "revokeLink",
                               "revokeReleaseGrant", "discardImport", "removeView",
                               // one value
                               "putMapping", "putSetting"};

TEST(Operations, are_whole) {
  auto ids = std::set<std::string_view>{};
  auto addresses = std::set<std::pair<std::string_view, std::string_view>>{};
  for (auto const* operation : api::kOperations) {
    EXPECT_TRUE(ids.insert(operation->id).second) << operation->id;
    EXPECT_TRUE(addresses.emplace(method_name(operation->method), operation->path).second);
    EXPECT_TRUE(operation->success >= 200 && operation->success < 300) << operation->id;
    for (auto const key : operation->errors) {
      EXPECT_NO_THROW(error_row(key)) << operation->id;
    }
    auto const changes = operation->method == Method::put || operation->method == Method::delete_;
    EXPECT_TRUE(!changes || operation->needs_if_match || kWithoutVersion.contains(operation->id))
        << operation->id << " can undo what somebody else did meanwhile";
  }
  EXPECT_GE(ids.size(), 20U);
}

TEST(ApiDocuments, are_carried_whole) {
  auto names = std::set<std::string_view>{};
  for (auto const& file : api_documents()) {
    names.insert(file.path);
    EXPECT_GT(file.bytes().size(), 1000U) << file.path;
    if (file.path == "openapi.json") {
      EXPECT_TRUE(from_json<RawJson>(file.bytes())) << "the contract is JSON by our own rules";
    }
    // As the reference page promises: nothing but the page itself and its style.
    EXPECT_EQ(file.bytes().find("<script"), std::string_view::npos);
    EXPECT_EQ(file.bytes().find(" style="), std::string_view::npos);
    EXPECT_EQ(file.bytes().find("url("), std::string_view::npos);
  }
  EXPECT_EQ(names, (std::set<std::string_view>{"openapi.json", "reference.css", "reference.html"}));
}

TEST(Operations, read_their_parameters) {
  auto const read = read_parameters<api::ListJobs::Parameters>(
      {.query = {{"state", "queued,running"}, {"limit", "5"}}});
  ASSERT_TRUE(read) << lines_of(read.problems);
  EXPECT_EQ(read.value->state,
            (std::vector<api::JobState>{api::JobState::queued, api::JobState::running}));
  EXPECT_EQ(read.value->limit, 5U);
  auto const wrong =
      read_parameters<api::GetVocabulary::Parameters>({.path = {{"name", "Exploitation"}}});
  EXPECT_EQ(lines_of(wrong.problems), "field.pattern path:name\n");
}

} // namespace
} // namespace njia
