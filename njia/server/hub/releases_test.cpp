// Snapshots, sealed editions, grants and requests over the interface.
#include "njia/server/hub/testing/hub_fixture.h"

#include "njia/base/sha256.h"
#include "njia/geo/place_id.h"

#include <gmock/gmock.h>

namespace njia::server {
namespace {

using namespace hub_testing;

class ReleasesOverHttp : public HubFixture {
protected:
  ReleasesOverHttp() {
    put(organisation("A", 1, Standing::contributor));
    put(organisation("C", 3, Standing::coordinator));
    put(organisation("S", 6, Standing::state_body));
    auto exercise = round(9);
    exercise.period = *parse_edtf("2023");
    put(exercise);
    lead_ = member("lead-a", 11, 1, MemberRole::data_lead);
    reader_ = member("reader-a", 12, 1, MemberRole::reader);
    analyst_ = member("analyst", 13, 3, MemberRole::analyst);
    officer_ = member("officer", 14, 6, MemberRole::officer);
    for (auto n = 20; n < 24; ++n) {
      auto record = journey(n, 1);
      record.nature = Nature::trafficking_confirmed;
      record.steps = {step(Role::origin, "geonames:184745"),
                      step(Role::exploitation, "njx:moyale-et")};
      record.permission = Permission::open;
      put_journey(record);
    }
    start();
  }
  static Step step(Role role, char const* place) {
    return {.role = role, .places = {place_id(place)}, .precision = Precision::city};
  }
  static std::string text(int n) { return format_uuid(id(n)); }
  Sent post(std::string const& path, std::string const& token, std::string const& body,
            std::vector<http::Header> headers = {}) {
    return send(http::Method::post, path, token, body, std::move(headers));
  }
  /// The job of an order when it is over, or the answer that refused it.
  Sent follow(Sent const& ordered) {
    return ordered.status == 202 ? finish(ordered, analyst_) : ordered;
  }
  Sent freeze(int n) {
    return follow(post("/snapshots", analyst_,
                       R"({"id":")" + text(n) + R"(","round":")" + text(9) + R"(","focal":"KE"})"));
  }
  Sent seal(int n, int snapshot, std::string const& audience) {
    return follow(post("/releases", analyst_,
                       R"({"id":")" + text(n) + R"(","snapshot":")" + text(snapshot) +
                           R"(","audience":")" + audience + "\"}"));
  }
  std::size_t listed(std::string const& token) {
    return get("/releases", token).body.at("data").as_array().size();
  }

  std::string lead_, reader_, analyst_, officer_;
};

TEST_F(ReleasesOverHttp, AnEditionIsSealedReadAndItsBytesAreThoseThatWereKept) {
  auto const ordered = freeze(30);
  ASSERT_EQ(ordered.body.at("state"), "done") << ordered.text;
  EXPECT_EQ(ordered.body.at("result").as_string(), "/api/v1/snapshots/" + text(30));
  EXPECT_EQ(get("/snapshots/" + text(30), analyst_).body.at("focal"), "KE");
  EXPECT_EQ(get("/snapshots", lead_).status, 403);
  auto const before = store_->last_audit()->seq;
  ASSERT_EQ(seal(31, 30, "network").body.at("state"), "done");
  EXPECT_EQ(store_->last_audit()->seq, before + 2) << "one line for the order, one for the edition";
  EXPECT_EQ(store_->last_audit()->action, "release.seal");
  auto const detail = get("/releases/" + text(31), lead_);
  ASSERT_EQ(detail.status, 200) << detail.text;
  EXPECT_EQ(detail.body.at("release").at("edition"), 1);
  EXPECT_FALSE(detail.body.at("release").as_object().contains("snapshot"));
  ASSERT_EQ(detail.body.at("files").as_array().size(), 3U);
  for (auto const& file : detail.body.at("files").as_array()) {
    auto const name = std::string{file.at("name").as_string()};
    auto const sent = get("/releases/" + text(31) + "/files/" + name, lead_);
    EXPECT_EQ(sent.status, 200);
    auto const digest = std::string{file.at("digest").as_string()};
    EXPECT_EQ(format_hex(sha256(sent.text)), digest) << name;
    EXPECT_EQ(sent.headers.at("etag"), "\"" + digest + "\"");
    EXPECT_EQ(sent.headers.at("content-type"), std::string{file.at("media_type").as_string()});
  }
  auto const table = get("/releases/" + text(31) + "/tables/totals", lead_);
  EXPECT_EQ(table.body.at("audience"), "network");
  EXPECT_EQ(get("/releases/" + text(31) + "/files/other.pdf", lead_).status, 404);
  EXPECT_EQ(seal(31, 30, "network").body.at("state"), "done") << "asked again";
  EXPECT_EQ(store_->all<SealedRelease>().size(), 1U);
}

TEST_F(ReleasesOverHttp, WhyOneWasNotMadeStandsInItsJob) {
  freeze(30);
  auto record = store_->find_journey(JourneyId{id(20)});
  auto transaction = store_->begin();
  record->journey.note = "later, with an earlier time";
  ASSERT_TRUE(transaction->put_journey(record->journey, record->version, {.by = "x"}));
  ASSERT_TRUE(transaction->commit());
  auto const job = seal(31, 30, "network");
  EXPECT_EQ(job.body.at("state"), "failed") << job.text;
  EXPECT_EQ(job.body.at("problem").at("code"), "snapshot.changed") << job.text;
  EXPECT_EQ(get("/releases/" + text(31), analyst_).status, 404);
  EXPECT_EQ(get("/releases/" + text(31), lead_).status, 404);
  EXPECT_TRUE(store_->all<SealedRelease>().empty());
}

TEST_F(ReleasesOverHttp, ThePublicWaitsNinetyDays) {
  freeze(30); // at 2023-11-14
  auto const early = seal(31, 30, "public");
  EXPECT_EQ(early.status, 409);
  EXPECT_EQ(early.body.at("code"), "release.too_early") << early.text;
}

TEST_F(ReleasesOverHttp, EachSeesWhatWasMadeForThem) {
  freeze(30);
  seal(31, 30, "network");
  seal(32, 30, "government");
  EXPECT_EQ(listed(analyst_), 2U);
  EXPECT_EQ(listed(lead_), 1U);
  EXPECT_EQ(listed(reader_), 1U);
  EXPECT_EQ(listed(officer_), 1U);
  EXPECT_EQ(get("/releases/" + text(32), lead_).status, 404);
  auto const foreign = get("/releases/" + text(31), officer_);
  EXPECT_EQ(foreign.status, 404);
  EXPECT_EQ(foreign.text, get("/releases/" + text(77), officer_).text);
  auto const before = store_->last_audit()->seq;
  EXPECT_EQ(get("/releases/" + text(32) + "/tables/totals", officer_).status, 200);
  EXPECT_EQ(store_->last_audit()->seq, before + 1) << "what a state body reads is on record";
}

TEST_F(ReleasesOverHttp, AGrantOpensAndItsRevocationClosesAtOnce) {
  freeze(30);
  seal(31, 30, "network");
  auto const path = "/releases/" + text(31);
  auto const grant = [&](int n, int receiver) {
    return post(path + "/grants", analyst_,
                R"({"id":")" + text(n) + R"(","receiver":")" + text(receiver) +
                    R"(","purpose":"shelters"})");
  };
  EXPECT_EQ(grant(40, 1).body.at("code"), "grant.not_state_body");
  EXPECT_EQ(get(path, officer_).status, 404);
  ASSERT_EQ(grant(40, 6).status, 201);
  EXPECT_EQ(get(path, officer_).status, 200);
  EXPECT_EQ(get("/release-grants", lead_).body.at("data").as_array().size(), 1U)
      << "the members see what went out";
  EXPECT_EQ(send(http::Method::delete_, "/release-grants/" + text(40), lead_).status, 403);
  EXPECT_EQ(send(http::Method::delete_, "/release-grants/" + text(40), analyst_).status, 204);
  EXPECT_EQ(get(path, officer_).status, 404);
  EXPECT_EQ(get(path + "/files/report.html", officer_).status, 404);
  auto const kept = get("/release-grants?release=" + text(31), lead_).body.at("data").as_array();
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].at("state"), "REVOKED");
}

TEST_F(ReleasesOverHttp, ARequestIsReceivedAndAnswered) {
  freeze(30);
  seal(31, 30, "network");
  auto const request = [](int org) {
    return R"({"id":")" + text(50) + R"(","org":")" + text(org) + R"(","round":")" + text(9) +
           R"(","purpose":"To plan shelters"})";
  };
  EXPECT_EQ(post("/release-requests", officer_, request(1)).status, 404) << "for another one";
  EXPECT_EQ(post("/release-requests", lead_, request(1)).status, 403);
  auto const asked = post("/release-requests", officer_, request(6));
  ASSERT_EQ(asked.status, 201) << asked.text;
  EXPECT_EQ(asked.body.at("state"), "PROPOSED");
  auto const path = "/release-requests/" + text(50);
  auto const received = post(path + "/receipt", analyst_, "", {{"if-match", "\"1\""}});
  ASSERT_EQ(received.status, 200) << received.text;
  EXPECT_TRUE(get(path, officer_).body.as_object().contains("received_at"));
  auto const answer = R"({"release":")" + text(31) + R"(","response":"For planning."})";
  auto const answered = post(path + "/answer", analyst_, answer, {{"if-match", "\"2\""}});
  ASSERT_EQ(answered.status, 200) << answered.text;
  EXPECT_EQ(answered.body.at("state"), "ACCEPTED");
  EXPECT_EQ(get("/releases/" + text(31), officer_).status, 200);
  EXPECT_EQ(get("/release-grants", officer_).body.at("data").as_array().size(), 1U);
  auto const again = post(path + "/answer", analyst_, answer, {{"if-match", "\"3\""}});
  EXPECT_EQ(again.body.at("code"), "request.answered") << again.text;
}

} // namespace
} // namespace njia::server
