#include "njia/server/json/problem.h"

#include "njia/domain/errors.h"
#include "njia/domain/labels.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace njia {
namespace {

auto const kRequest = parse_uuid("017f22e2-79b0-7cc3-98c4-dc0c0c07398f").value();

TEST(ErrorPlace, is_a_pointer_a_cell_a_parameter_or_none) {
  struct Row {
    char const* where;
    ErrorPlaceKind kind;
    char const* text;
  };
  for (auto const& row : {
           Row{"", ErrorPlaceKind::none, ""},
           Row{"#", ErrorPlaceKind::pointer, "#"},
           Row{"#/steps/2/role", ErrorPlaceKind::pointer, "#/steps/2/role"},
           Row{"steps[2].role", ErrorPlaceKind::pointer,
               "#/steps/1/role"}, // validate() counts from 1
           Row{"cases_min", ErrorPlaceKind::pointer, "#/cases_min"},
           Row{"query:limit", ErrorPlaceKind::parameter, "limit"},
           Row{"query:state/1", ErrorPlaceKind::parameter, "state"},
           Row{"header:If-Match", ErrorPlaceKind::parameter, "If-Match"},
           Row{"path:id", ErrorPlaceKind::parameter, "id"},
           Row{"Routes!F17", ErrorPlaceKind::cell, "Routes!F17"},
       }) {
    EXPECT_EQ(error_place(row.where), (ErrorPlace{row.kind, row.text})) << row.where;
  }
}

TEST(MakeProblem, of_one_error_is_the_whole_document) {
  auto const problem = make_problem(
      {{.key = "code.unknown",
        .where = "#/steps/2/role",
        .args = {{"value", "ORGIN"}, {"vocabulary", "role"}, {"suggestion", "ORIGIN"}}}},
      Language::en, kRequest);
  EXPECT_EQ(problem.status, 422);
  EXPECT_EQ(
      problem.json,
      R"({"type":"/problems/code.unknown","title":"Something in the request is not right",)"
      R"("status":422,"detail":"“ORGIN” is not a code of the list “role”. Choose one from the list, or OTHER with a word of your own.",)"
      R"("instance":"urn:uuid:017f22e2-79b0-7cc3-98c4-dc0c0c07398f","code":"code.unknown",)"
      R"("errors":[{"pointer":"#/steps/2/role","code":"code.unknown","detail":"“ORGIN” is not a code of the list “role”. Choose one from the list, or OTHER with a word of your own.",)"
      R"("value":"ORGIN","suggestions":["ORIGIN"]}]})");
}

TEST(MakeProblem, without_a_place_lists_nothing_and_speaks_the_callers_language) {
  auto const problem =
      make_problem({{.key = "session.refused", .where = ""}}, Language::fr, kRequest);
  auto const json = boost::json::parse(problem.json).as_object();
  EXPECT_EQ(problem.status, 401);
  EXPECT_EQ(json.at("title"), "Vous n’êtes pas connecté");
  EXPECT_EQ(json.at("detail"),
            "Le nom, le mot de passe ou le code n’est pas correct. Vérifiez et réessayez.");
  EXPECT_FALSE(json.contains("errors"));
}

TEST(MakeProblem, of_several_errors_takes_the_status_that_decides) {
  struct Row {
    char const* name;
    std::vector<char const*> keys;
    int status;
  };
  for (auto const& row : {
           Row{"the first", {"field.required", "journey.exists"}, 422},
           Row{"what cannot be read comes before", {"field.required", "json.key_twice"}, 400},
           Row{"our fault comes before all", {"json.key_twice", "http.failed"}, 500},
           Row{"a warning never decides", {"date.learned_before_start", "record.code_taken"}, 409},
       }) {
    auto errors = std::vector<Error>{};
    for (auto const* key : row.keys) {
      errors.push_back({.key = key, .where = "#"});
    }
    auto const problem = make_problem(errors, Language::en, kRequest);
    auto const json = boost::json::parse(problem.json).as_object();
    EXPECT_EQ(problem.status, row.status) << row.name;
    EXPECT_EQ(json.at("status"), row.status) << row.name;
    EXPECT_EQ(json.at("code"), "request.invalid") << row.name;
    EXPECT_EQ(json.at("detail"), "The request has 2 problems. Each is listed with its place.");
    EXPECT_EQ(json.at("errors").as_array().size(), 2U) << row.name;
  }
}

TEST(MakeProblem, repeats_no_more_of_a_value_than_tells_it_apart) {
  auto const long_value = std::string(5000, 'x');
  auto const problem =
      make_problem({{.key = "field.malformed", .where = "#/a", .args = {{"value", long_value}}}},
                   Language::en, kRequest);
  EXPECT_LT(problem.json.size(), 1000U);
  EXPECT_NE(problem.json.find("xxx…"), std::string::npos);
}

TEST(MakeProblem, lists_a_hundred_and_counts_the_others) {
  auto errors = std::vector<Error>{};
  for (auto n = 0; n < 1001; ++n) {
    errors.push_back({.key = "code.twice", .where = "#/outcome/" + std::to_string(n)});
  }
  auto const json =
      boost::json::parse(make_problem(errors, Language::en, kRequest).json).as_object();
  EXPECT_EQ(json.at("errors").as_array().size(), 100U);
  EXPECT_EQ(json.at("errors").at(99).at("pointer"), "#/outcome/99");
  EXPECT_NE(std::string{json.at("detail").as_string()}.find("1001"), std::string::npos);
}

TEST(MakeProblem, has_a_title_for_every_status_of_the_error_table) {
  for (auto const& row : error_table()) {
    EXPECT_TRUE(has_label("problem", "title." + std::to_string(row.status))) << row.key;
  }
}

} // namespace
} // namespace njia
