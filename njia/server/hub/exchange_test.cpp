// What organisations let each other see, as members meet it: events, sharing, exports, questions,
// views, and a walk through all routes for what must not show.
#include "njia/server/hub/route.h"
#include "njia/server/hub/testing/hub_fixture.h"

#include <algorithm>
#include <set>

namespace njia::server {
namespace {

using hub_testing::HubTest;
using hub_testing::id;
using hub_testing::Sent;
namespace json = boost::json;

class ExchangeTest : public HubTest {
protected:
  ExchangeTest()
      : admin_a_{member("admin-a", 21, 1, MemberRole::admin)}, admin_b_{member("admin-b", 22, 2,
                                                                               MemberRole::admin)},
        reviewer_a_{member("reviewer-a", 23, 1, MemberRole::reviewer)} {}

  Sent post(std::string path, std::string token, json::value const& body,
            std::vector<http::Header> headers = {}) {
    return send(http::Method::post, std::move(path), std::move(token), json::serialize(body),
                std::move(headers));
  }
  json::object agreement(int n) {
    return {{"id", AgreementId{id(n)}.text()},
            {"org", OrganisationId{id(1)}.text()},
            {"receiver", OrganisationId{id(2)}.text()},
            {"purpose", "Referral of returnees"},
            {"fields", json::array{"cases_basis", "cases_min"}},
            {"precision", "COUNTRY"},
            {"expires_at", "2024-06-01T00:00:00Z"},
            {"marking", "AMBER"}};
  }
  /// Proposed by A, accepted by B.
  void agree() {
    auto const made = post("/agreements", admin_a_, agreement(70));
    ASSERT_EQ(made.status, 201) << made.text;
    auto const path = "/agreements/" + AgreementId{id(70)}.text() + "/decision";
    auto const done =
        post(path, admin_b_, {{"decision", "accept"}}, {{"if-match", made.headers.at("etag")}});
    ASSERT_EQ(done.status, 200) << done.text;
  }
  Sent revoke(std::string const& token) {
    return post("/agreements/" + AgreementId{id(70)}.text() + "/decision", token,
                {{"decision", "revoke"}}, {{"if-match", "\"2\""}});
  }
  std::string path_of(Sent const& job) {
    return std::string{job.body.at("result").as_string()}.substr(std::string{"/api/v1"}.size());
  }
  json::object remark(int n, int thread, std::string text) {
    return {{"id", RemarkId{id(n)}.text()},
            {"thread", RemarkId{id(thread)}.text()},
            {"text", std::move(text)}};
  }

  std::string const admin_a_, admin_b_, reviewer_a_;
};

TEST_F(ExchangeTest, EventsAreToldOnceAndOnlyToThoseConcerned) {
  auto const begin = std::string{get("/events", lead_b_).body.at("next_cursor").as_string()};
  ASSERT_EQ(create(journey(40), lead_a_).status, 201);
  auto const own = get("/events", lead_a_);
  ASSERT_EQ(own.body.at("data").as_array().size(), 1U) << own.text;
  EXPECT_EQ(own.body.at("data").at(0).at("kind"), "journey.created");
  EXPECT_EQ(own.body.at("data").at(0).at("subject"),
            json::value("/api/v1/journeys/" + JourneyId{id(40)}.text()));
  auto const cursor = std::string{own.body.at("next_cursor").as_string()};
  EXPECT_TRUE(get("/events?after=" + cursor, lead_a_).body.at("data").as_array().empty());
  auto const foreign = get("/events?after=" + begin, lead_b_);
  EXPECT_TRUE(foreign.body.at("data").as_array().empty());
  EXPECT_EQ(foreign.body.at("next_cursor").as_string().size(), begin.size())
      << "a cursor's length tells nothing";
  EXPECT_EQ(get("/events?after=5", lead_b_).body.at("code"), "request.cursor_malformed");
  EXPECT_EQ(get("/events", operator_).status, 403);
}

TEST_F(ExchangeTest, AnAgreementOpensItsFieldsUntilItIsRevoked) {
  ASSERT_EQ(create(journey(40), lead_a_).status, 201);
  auto const path = "/journeys/" + JourneyId{id(40)}.text();
  EXPECT_EQ(get(path, lead_b_).status, 404);
  agree();
  auto const seen = get(path, lead_b_);
  ASSERT_EQ(seen.status, 200) << seen.text;
  EXPECT_TRUE(seen.body.at("journey").as_object().contains("cases_basis"));
  EXPECT_FALSE(seen.body.at("journey").as_object().contains("note"));
  EXPECT_FALSE(seen.body.at("journey").as_object().contains("steps"));
  ASSERT_EQ(revoke(admin_b_).status, 200);
  EXPECT_EQ(get(path, lead_b_).status, 404) << "at the next request";
}

TEST_F(ExchangeTest, AgreementsAreForTheirSides) {
  EXPECT_EQ(post("/agreements", admin_b_, agreement(70)).status, 404) << "not for another giver";
  EXPECT_EQ(post("/agreements", lead_a_, agreement(70)).status, 403) << "administrators propose";
  auto wrong = agreement(71);
  wrong["fields"] = json::array{"note"};
  EXPECT_EQ(post("/agreements", admin_a_, wrong).body.at("code"), "agreement.field_unknown");
  ASSERT_EQ(post("/agreements", admin_a_, agreement(70)).status, 201);
  EXPECT_EQ(post("/agreements", admin_a_, agreement(70)).status, 200) << "sent again";
  auto const path = "/agreements/" + AgreementId{id(70)}.text();
  EXPECT_EQ(
      post(path + "/decision", admin_a_, {{"decision", "accept"}}, {{"if-match", "\"1\""}}).status,
      403)
      << "the giver accepts nothing";
  EXPECT_EQ(get(path, admin_b_).status, 200);
  EXPECT_EQ(get(path, admin_a_).body.at("agreement").at("state"), "PROPOSED");
  auto const admin_c = member("admin-c", 24, 3, MemberRole::admin);
  auto const foreign = get(path, admin_c);
  auto const absent = get("/agreements/" + AgreementId{id(99)}.text(), admin_c);
  EXPECT_EQ(foreign.status, 404);
  EXPECT_EQ(foreign.text, absent.text);
  EXPECT_TRUE(get("/agreements", admin_c).body.at("data").as_array().empty());
  EXPECT_EQ(get("/agreements", admin_b_).body.at("data").as_array().size(), 1U);
  auto const told = get("/events", admin_b_);
  EXPECT_EQ(told.body.at("data").at(0).at("kind"), "agreement.proposed") << told.text;
}

TEST_F(ExchangeTest, ASharingSettingHoldsAtTheNextRequest) {
  auto record = journey(40);
  record.permission = Permission::not_asked;
  auto const created = create(record, lead_a_);
  ASSERT_EQ(created.status, 201) << created.text;
  auto const path = "/journeys/" + JourneyId{id(40)}.text();
  EXPECT_EQ(get(path, analyst_).status, 404) << "nobody has said that others may";
  auto const setting = "/sharing-defaults/" + RoundId{id(9)}.text();
  auto const opened =
      send(http::Method::put, setting, admin_a_, R"({"permission":"COORDINATOR","basis":"asked"})");
  ASSERT_EQ(opened.status, 200) << opened.text;
  EXPECT_EQ(get(path, analyst_).status, 200);
  EXPECT_EQ(send(http::Method::put, setting, admin_a_, R"({"permission":"ONLY_US"})").status, 428);
  EXPECT_EQ(send(http::Method::put, setting, admin_a_, R"({"permission":"ONLY_US"})",
                 {{"if-match", opened.headers.at("etag")}})
                .status,
            200);
  EXPECT_EQ(get(path, analyst_).status, 404);
  EXPECT_TRUE(get("/sharing-defaults", lead_b_).body.at("data").as_array().empty());
  EXPECT_FALSE(
      get("/sharing-defaults", analyst_).body.at("data").at(0).as_object().contains("basis"));
}

TEST_F(ExchangeTest, CoverageIsTheOrganisationsAndTheCoordinators) {
  auto const path = "/coverage/" + RoundId{id(9)}.text();
  auto const kept = send(http::Method::put, path, lead_a_, R"({"services":["shelter"]})");
  ASSERT_EQ(kept.status, 200) << kept.text;
  EXPECT_EQ(get("/coverage", lead_a_).body.at("data").as_array().size(), 1U);
  EXPECT_EQ(get("/coverage", analyst_).body.at("data").as_array().size(), 1U);
  EXPECT_TRUE(get("/coverage", lead_b_).body.at("data").as_array().empty());
}

TEST_F(ExchangeTest, AnExportIsMarkedAuditedAndGoneAfterADay) {
  ASSERT_EQ(create(journey(40), lead_a_).status, 201);
  agree();
  auto const order = json::object{{"format", "csv"}, {"org", OrganisationId{id(1)}.text()}};
  auto const job = finish(post("/exports", lead_b_, order), lead_b_);
  ASSERT_EQ(job.body.at("state"), "done") << job.text;
  EXPECT_EQ(store_->last_audit()->action, "export.create");
  EXPECT_EQ(store_->last_audit()->detail, "format=csv|journeys=1|marking=TLP:AMBER");
  auto const file = get(path_of(job), lead_b_);
  EXPECT_EQ(file.headers.at("njia-marking"), "TLP:AMBER");
  EXPECT_EQ(file.headers.at("content-disposition"),
            "attachment; filename=\"njia-journeys-TLP-AMBER.csv\"");
  EXPECT_TRUE(file.text.starts_with("\xEF\xBB\xBF# TLP:AMBER\r\n")) << file.text;
  EXPECT_EQ(file.text.find("by night"), std::string::npos);
  EXPECT_EQ(get(path_of(job), lead_a_).status, 404) << "its owner's alone";
  for (auto const org : {2, 77}) {
    auto const foreign = json::object{{"format", "csv"}, {"org", OrganisationId{id(org)}.text()}};
    EXPECT_EQ(post("/exports", lead_a_, foreign).status, 404) << org;
  }
  now_ += std::chrono::hours{24};
  member("lead-b2", 32, 2, MemberRole::data_lead);
  auto token = store_->find<ApiToken>(ApiTokenId{id(112)})->record;
  token.expires_at = now_ + std::chrono::hours{1};
  put(token);
  EXPECT_EQ(get(path_of(job), lead_b_).body.at("code"), "export.gone");
}

TEST_F(ExchangeTest, AnalystsAskAndOwnersAnswer) {
  ASSERT_EQ(create(journey(40), lead_a_).status, 201);
  auto const path = "/journeys/" + JourneyId{id(40)}.text() + "/remarks";
  ASSERT_EQ(post(path, analyst_, remark(80, 80, "Was it at night?")).status, 201);
  EXPECT_EQ(post(path, analyst_, remark(80, 80, "Was it at night?")).status, 200);
  ASSERT_EQ(post(path, lead_a_, remark(81, 80, "It was.")).status, 201);
  ASSERT_EQ(post(path, reviewer_a_, remark(82, 82, "canary between us")).status, 201);
  EXPECT_EQ(get(path, lead_a_).body.at("data").as_array().size(), 3U);
  auto const asked = get(path, analyst_);
  EXPECT_EQ(asked.body.at("data").as_array().size(), 2U) << asked.text;
  EXPECT_EQ(asked.text.find("canary"), std::string::npos);
  EXPECT_EQ(post(path, analyst_, remark(83, 82, "what?")).body.at("code"), "remark.no_such_thread");
  EXPECT_EQ(post(path, lead_a_, remark(84, 80, "call 0712 345 678")).body.at("code"),
            "text.personal_data");
  EXPECT_EQ(get(path, lead_b_).status, 404);
  EXPECT_EQ(post(path, lead_b_, remark(85, 85, "x")).status, 404);
}

TEST_F(ExchangeTest, ReviewsAndAssessmentsAreKept) {
  ASSERT_EQ(create(journey(40), lead_a_).status, 201);
  auto const path = "/journeys/" + JourneyId{id(40)}.text();
  auto const step = json::object{
      {"id", ReviewStepId{id(80)}.text()}, {"journey_version", 1}, {"state", "ACCEPTED"}};
  EXPECT_EQ(post(path + "/reviews", reviewer_a_, step).status, 201);
  EXPECT_EQ(post(path + "/reviews", lead_a_, step).status, 403);
  EXPECT_EQ(get(path + "/reviews", reviewer_a_).body.at("data").as_array().size(), 1U);
  EXPECT_TRUE(get(path + "/reviews", analyst_).body.at("data").as_array().empty())
      << "a review inside the organisation stays there";
  auto const grade = json::object{{"id", AssessmentId{id(81)}.text()}, {"credibility", "2"}};
  auto const graded = post(path + "/assessments", analyst_, grade);
  EXPECT_EQ(graded.status, 201) << graded.text;
}

TEST_F(ExchangeTest, SettingsAreReadByAllAndSetByTheOperator) {
  EXPECT_EQ(send(http::Method::put, "/settings/contact", lead_a_, R"({"value":"x"})").status, 403);
  ASSERT_EQ(send(http::Method::put, "/settings/contact", operator_, R"({"value":"Room 4"})").status,
            200);
  ASSERT_EQ(send(http::Method::put, "/settings/contact", operator_, R"({"value":"Room 5"})").status,
            200);
  auto const all = get("/settings", "");
  EXPECT_EQ(all.body.at("data").at(1).at("code"), "contact");
  EXPECT_EQ(all.body.at("data").at(1).at("value"), "Room 5");
  EXPECT_NE(send(http::Method::put, "/settings/other", operator_, R"({"value":"x"})").status, 200);
}

TEST_F(ExchangeTest, ViewsAreOnesOwnUntilShared) {
  auto view = json::object{{"id", SavedViewId{id(90)}.text()}, {"title", "t"}, {"query", "q"}};
  ASSERT_EQ(post("/views", lead_a_, view).status, 201);
  EXPECT_TRUE(get("/views", reviewer_a_).body.at("data").as_array().empty());
  view["shared"] = true;
  auto const path = "/views/" + SavedViewId{id(90)}.text();
  auto const body = json::serialize(view);
  auto const version = std::vector<http::Header>{{"if-match", "\"1\""}};
  EXPECT_EQ(send(http::Method::put, path, reviewer_a_, body, version).status, 404);
  ASSERT_EQ(send(http::Method::put, path, lead_a_, body, version).status, 200);
  EXPECT_EQ(get("/views", reviewer_a_).body.at("data").as_array().size(), 1U);
  EXPECT_TRUE(get("/views", lead_b_).body.at("data").as_array().empty());
  EXPECT_EQ(send(http::Method::delete_, path, lead_b_).status, 404);
  EXPECT_EQ(send(http::Method::delete_, path, lead_a_).status, 204);
  EXPECT_TRUE(get("/views", lead_a_).body.at("data").as_array().empty());
}

TEST_F(ExchangeTest, ManyAreWithdrawnOrNone) {
  ASSERT_EQ(create(journey(40), lead_a_).status, 201);
  ASSERT_EQ(create(journey(41), lead_a_).status, 201);
  ASSERT_EQ(create(journey(42, 2), lead_b_).status, 201);
  auto const ids = [](std::vector<int> const& numbers) {
    auto array = json::array{};
    for (auto const n : numbers) {
      array.emplace_back(JourneyId{id(n)}.text());
    }
    return json::object{{"journeys", array}};
  };
  EXPECT_EQ(post("/withdrawals", lead_a_, ids({40, 42})).status, 404);
  EXPECT_EQ(get("/journeys", lead_a_).body.at("data").as_array().size(), 2U);
  EXPECT_EQ(post("/withdrawals", lead_a_, ids({40, 41})).body.at("journeys"), 2);
  EXPECT_TRUE(get("/journeys", lead_a_).body.at("data").as_array().empty());
  EXPECT_EQ(store_->last_audit()->action, "journey.write");
}

/// Words and ids of A that no answer to B may hold.
TEST_F(ExchangeTest, AMemberOfBFindsNothingOfAsOnAnyRoute) {
  auto record = journey(40);
  record.note = "canary-note";
  record.org_ref = "canary-ref";
  ASSERT_EQ(create(record, lead_a_).status, 201);
  auto const journey_path = "/journeys/" + record.id.text();
  ASSERT_EQ(post(journey_path + "/remarks", lead_a_, remark(80, 80, "canary-remark")).status, 201);
  auto view = json::object{{"id", SavedViewId{id(90)}.text()},
                           {"title", "canary-view"},
                           {"query", "q"},
                           {"shared", true}};
  ASSERT_EQ(post("/views", lead_a_, view).status, 201);
  ASSERT_EQ(send(http::Method::put, "/coverage/" + RoundId{id(9)}.text(), lead_a_,
                 R"({"services":["canary-service"]})")
                .status,
            200);
  ASSERT_EQ(send(http::Method::put, "/sharing-defaults/" + RoundId{id(9)}.text(), admin_a_,
                 R"({"permission":"NETWORK","basis":"canary-basis"})")
                .status,
            200);
  auto third = agreement(70);
  third["receiver"] = OrganisationId{id(3)}.text();
  third["purpose"] = "canary-purpose";
  ASSERT_EQ(post("/agreements", admin_a_, third).status, 201);
  auto const import = finish(upload("/imports", lead_a_,
                                    "Origin,Destination,Cases,Reference\n"
                                    "Kitale,Canarytown,3,canary-own-number\n",
                                    {{"round", RoundId{id(9)}.text()}, {"name", "canary.csv"}}),
                             lead_a_);
  ASSERT_EQ(import.body.at("state"), "done") << import.text;
  auto const exported = finish(post("/exports", lead_a_, {{"format", "csv"}}), lead_a_);
  ASSERT_EQ(exported.body.at("state"), "done") << exported.text;

  auto const import_id = path_of(import).substr(std::string{"/imports/"}.size());
  auto const job_id = std::string{exported.body.at("id").as_string()};
  auto const lead_c = member("reader-b", 33, 2, MemberRole::reviewer);
  auto asked = std::size_t{0};
  for (auto const& route : routes()) {
    auto const template_path = std::string{route.operation.path};
    auto const places = std::vector<std::pair<std::string, std::vector<std::string>>>{
        {"{id}",
         {record.id.text(), import_id, job_id, std::string{import.body.at("id").as_string()},
          AgreementId{id(70)}.text(), SavedViewId{id(90)}.text()}},
        {"{round}", {RoundId{id(9)}.text()}},
        {"{number}", {"1"}}};
    auto paths = std::vector<std::string>{template_path};
    for (auto const& [name, values] : places) {
      auto filled = std::vector<std::string>{};
      for (auto const& path : paths) {
        auto const at = path.find(name);
        if (at == std::string::npos) {
          filled.push_back(path);
          continue;
        }
        for (auto const& value : values) {
          filled.push_back(std::string{path}.replace(at, name.size(), value));
        }
      }
      paths = std::move(filled);
    }
    for (auto const& path : paths) {
      for (auto const& token : {lead_b_, admin_b_, lead_c}) {
        auto const method = route.operation.method;
        auto const sent =
            method == Method::get
                ? get(path == journey_path + "/changes" ? path + "?from=1" : path, token)
            : method == Method::post    ? send(http::Method::post, path, token, "{}")
            : method == Method::put     ? send(http::Method::put, path, token, "{}")
            : method == Method::delete_ ? send(http::Method::delete_, path, token)
                                        : send(http::Method::patch, path, token, "{}");
        ++asked;
        for (auto const* secret : {"canary", "Canary"}) {
          EXPECT_EQ(sent.text.find(secret), std::string::npos)
              << method_name(method) << " " << path << "\n"
              << sent.text;
        }
        if (method != Method::get && path.find(record.id.text()) != std::string::npos) {
          EXPECT_GE(sent.status, 400) << method_name(method) << " " << path;
        }
      }
    }
  }
  EXPECT_GT(asked, 100U);
  EXPECT_EQ(store_->find_journey(record.id)->version, 1U);
}

} // namespace
} // namespace njia::server
