// The hub as its users meet it: requests to the application, answers as documents. Sockets are
// tested in ../http.
#include "njia/server/hub/testing/hub_fixture.h"

namespace njia::server {
namespace {

using hub_testing::HubTest;
using hub_testing::id;
namespace json = boost::json;

TEST_F(HubTest, AJourneyIsHandedInReadCorrectedWithdrawnAndRestored) {
  auto const created = create(journey(20), lead_a_);
  ASSERT_EQ(created.status, 201) << created.text;
  auto const path = "/journeys/" + JourneyId{id(20)}.text();
  EXPECT_EQ(created.headers.at("location"), "/api/v1" + path);
  auto const read = get(path, lead_a_);
  EXPECT_EQ(read.body.at("version"), 1);
  EXPECT_EQ(read.body.at("journey").at("note"), "by night, over the river");
  EXPECT_EQ(read.body.at("journey").at("entered_by"), json::value(MemberId{id(11)}.text()));

  auto changed = journey(20);
  changed.note = "by day";
  auto const body = record_to_json(changed);
  EXPECT_EQ(send(http::Method::put, path, lead_a_, body).status, 428);
  auto const replaced =
      send(http::Method::put, path, lead_a_, body, {{"if-match", read.headers.at("etag")}});
  ASSERT_EQ(replaced.status, 200) << replaced.text;
  EXPECT_EQ(replaced.body.at("version"), 2);
  auto const stale =
      send(http::Method::put, path, lead_a_, body, {{"if-match", read.headers.at("etag")}});
  EXPECT_EQ(stale.status, 412);
  EXPECT_EQ(stale.body.at("code"), "journey.version_stale");

  auto const changes = get(path + "/changes?from=1", lead_a_);
  ASSERT_EQ(changes.status, 200) << changes.text;
  EXPECT_EQ(json::serialize(changes.body.at("changes")),
            R"([{"pointer":"#/note","before":"by night, over the river","after":"by day"}])");

  EXPECT_EQ(send(http::Method::delete_, path, lead_a_, "", {{"if-match", "\"2\""}}).status, 204);
  EXPECT_TRUE(get("/journeys", lead_a_).body.at("data").as_array().empty());
  EXPECT_EQ(
      send(http::Method::post, path + "/restore", lead_a_, "", {{"if-match", "\"3\""}}).status,
      200);
  EXPECT_EQ(get("/journeys", lead_a_).body.at("data").as_array().size(), 1U);
  EXPECT_EQ(get(path + "/revisions", lead_a_).body.at("data").as_array().size(), 4U);
}

TEST_F(HubTest, ForeignAndAbsentAreTheSameAnswer) {
  ASSERT_EQ(create(journey(20), lead_a_).status, 201);
  for (auto const& suffix : {"", "/revisions", "/changes?from=1"}) {
    auto const foreign = get("/journeys/" + JourneyId{id(20)}.text() + suffix, lead_b_);
    auto const absent = get("/journeys/" + JourneyId{id(21)}.text() + suffix, lead_b_);
    EXPECT_EQ(foreign.status, 404);
    EXPECT_EQ(foreign.text, absent.text);
    EXPECT_EQ(foreign.headers, absent.headers);
  }
  EXPECT_TRUE(get("/journeys", lead_b_).body.at("data").as_array().empty());
  auto const by_org = get("/journeys?org=" + OrganisationId{id(1)}.text(), lead_b_);
  EXPECT_TRUE(by_org.body.at("data").as_array().empty()) << by_org.text;
}

TEST_F(HubTest, NobodyHandsInForAnotherOrganisation) {
  auto const sent = create(journey(20, 2), lead_a_);
  EXPECT_EQ(sent.status, 404);
  EXPECT_FALSE(store_->find_journey(JourneyId{id(20)}));
}

TEST_F(HubTest, TheAnalystSeesWhatIsSharedWithoutTheOwnersWordsAndLeavesALine) {
  ASSERT_EQ(create(journey(20), lead_a_).status, 201);
  auto private_one = journey(21);
  private_one.permission = Permission::only_us;
  ASSERT_EQ(create(private_one, lead_a_).status, 201);
  auto const before = store_->last_audit()->seq;
  auto const list = get("/journeys", analyst_);
  ASSERT_EQ(list.body.at("data").as_array().size(), 1U) << list.text;
  auto const& seen = list.body.at("data").at(0).at("journey").as_object();
  EXPECT_EQ(seen.at("id"), json::value(JourneyId{id(20)}.text()));
  for (auto const* key : {"note", "org_ref", "entered_by", "entered_at", "permission"}) {
    EXPECT_FALSE(seen.contains(key)) << key;
  }
  ASSERT_EQ(store_->last_audit()->seq, before + 1);
  EXPECT_EQ(store_->last_audit()->action, "journey.read");
  EXPECT_EQ(store_->last_audit()->actor, MemberId{id(13)}.text());
  get("/journeys", lead_a_);
  EXPECT_EQ(store_->last_audit()->seq, before + 1) << "one's own leave none";
}

TEST_F(HubTest, TheOperatorReadsNoRecord) {
  ASSERT_EQ(create(journey(20), lead_a_).status, 201);
  for (auto const& path : {std::string{"/journeys"}, "/journeys/" + JourneyId{id(20)}.text()}) {
    EXPECT_EQ(get(path, operator_).status, 403);
  }
  EXPECT_EQ(get("/organisations", operator_).body.at("data").as_array().size(), 3U);
}

TEST_F(HubTest, WithoutAValidKeyNothingButWhatIsForAnybody) {
  for (auto const& token : {std::string{}, std::string{"njia_pat_x"}, MemberId{id(11)}.text()}) {
    auto const sent = get("/journeys", token);
    EXPECT_EQ(sent.status, 401) << token;
    EXPECT_EQ(sent.body.at("code"), "access.sign_in");
  }
  EXPECT_EQ(get("/vocabularies", "").status, 200);
  EXPECT_EQ(get("/vocabularies/transport", "").body.at("name"), "transport");
}

TEST_F(HubTest, WhatIsRevokedIsRevokedAtTheNextRequest) {
  ASSERT_EQ(get("/journeys", lead_a_).status, 200);
  auto member = store_->find<Member>(MemberId{id(11)})->record;
  member.access = AccessState::suspended;
  put(member);
  EXPECT_EQ(get("/journeys", lead_a_).status, 401);
}

TEST_F(HubTest, TheSameRequestTwiceIsCarriedOutOnce) {
  auto const key = std::vector<http::Header>{{"idempotency-key", format_uuid(id(77))}};
  auto const path = "/journeys/" + JourneyId{id(20)}.text();
  ASSERT_EQ(create(journey(20), lead_a_).status, 201);
  auto headers = key;
  headers.push_back({"if-match", "\"1\""});
  ASSERT_EQ(send(http::Method::delete_, path, lead_a_, "", {{"if-match", "\"1\""}}).status, 204);
  auto restore = key;
  restore.push_back({"if-match", "\"2\""});
  auto const first = send(http::Method::post, path + "/restore", lead_a_, "", restore);
  auto const again = send(http::Method::post, path + "/restore", lead_a_, "", restore);
  EXPECT_EQ(first.status, 200) << first.text;
  EXPECT_EQ(again.text, first.text);
  EXPECT_EQ(again.headers, first.headers);
  EXPECT_EQ(store_->find_journey(JourneyId{id(20)})->version, 3U);
  auto const other = create(journey(22), lead_a_, key);
  EXPECT_EQ(other.status, 409);
  EXPECT_EQ(other.body.at("code"), "request.key_reused");
}

TEST_F(HubTest, PagesFollowOnEachOther) {
  for (auto n = 20; n < 25; ++n) {
    ASSERT_EQ(create(journey(n), lead_a_).status, 201);
  }
  auto seen = std::vector<std::string>{};
  auto path = std::string{"/journeys?limit=2"};
  auto const first = get(path, lead_a_);
  EXPECT_EQ(first.body.at("data").as_array().size(), 2U);
  auto const cursor = std::string{first.body.at("next_cursor").as_string()};
  auto const rest = get("/journeys?cursor=" + cursor, lead_a_);
  EXPECT_EQ(rest.body.at("data").as_array().size(), 3U);
  EXPECT_FALSE(rest.body.as_object().contains("next_cursor"));
  EXPECT_EQ(get("/journeys?cursor=nonsense", lead_a_).body.at("code"), "request.cursor_malformed");
}

TEST_F(HubTest, EveryProblemOfABodyComesWithItsPointer) {
  auto const sent = send(http::Method::post, "/journeys", lead_a_, R"({"id":"x","stepz":[]})");
  EXPECT_EQ(sent.headers.at("content-type"), "application/problem+json");
  EXPECT_GE(sent.body.at("errors").as_array().size(), 2U) << sent.text;
  auto personal = journey(20);
  personal.note = "call 0712 345 678";
  auto const refused = create(personal, lead_a_);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(refused.body.at("errors").at(0).at("pointer"), "#/note") << refused.text;
  EXPECT_EQ(refused.text.find("0712"), std::string::npos);
}

TEST_F(HubTest, MessagesSpeakTheCallersLanguage) {
  auto const sent =
      send(http::Method::get, "/journeys", "", "", {{"accept-language", "fr-CD, en;q=0.5"}});
  EXPECT_EQ(sent.headers.at("content-language"), "fr");
}

TEST_F(HubTest, AnAdministratorDescribesTheOrganisationAndRaisesItToNothing) {
  auto const admin = member("admin-a", 15, 1, MemberRole::admin);
  auto record = organisation("A", 1, Standing::contributor);
  record.name = "A new name";
  auto const path = "/organisations/" + record.id.text();
  auto const done =
      send(http::Method::put, path, admin, record_to_json(record), {{"if-match", "\"1\""}});
  EXPECT_EQ(done.status, 200) << done.text;
  record.standing = Standing::coordinator;
  auto const refused =
      send(http::Method::put, path, admin, record_to_json(record), {{"if-match", "\"2\""}});
  EXPECT_EQ(refused.body.at("code"), "field.read_only") << refused.text;
  EXPECT_EQ(send(http::Method::put, "/organisations/" + OrganisationId{id(2)}.text(), admin,
                 record_to_json(record), {{"if-match", "\"1\""}})
                .status,
            404);
}

TEST_F(HubTest, AMemberSeesOfOtherOrganisationsWhatTheNetworkMay) {
  auto const list = get("/organisations", lead_a_);
  ASSERT_EQ(list.body.at("data").as_array().size(), 3U);
  EXPECT_TRUE(list.body.at("data").at(0).as_object().contains("code"));
  EXPECT_FALSE(list.body.at("data").at(1).as_object().contains("code"));
  EXPECT_EQ(list.body.at("data").at(1).at("name"), "Organisation B");
}

TEST_F(HubTest, APathKnowsItsMethods) {
  auto const wrong = send(http::Method::patch, "/journeys", lead_a_, "{}");
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(wrong.headers.at("allow"), "GET, HEAD, POST, OPTIONS");
  EXPECT_EQ(get("/nothing", lead_a_).status, 404);
  EXPECT_EQ(send(http::Method::options, "/journeys", "").status, 204);
}

} // namespace
} // namespace njia::server
