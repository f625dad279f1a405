// Places over the interface: found, proposed, decided about, used at once.
#include "njia/server/hub/testing/hub_fixture.h"

#include "njia/geo/place_id.h"

#include <gmock/gmock.h>

namespace njia::server {
namespace {

using namespace hub_testing;

class PlacesOverHttp : public HubFixture {
protected:
  PlacesOverHttp() {
    put(organisation("A", 1, Standing::contributor));
    put(organisation("B", 2, Standing::contributor));
    put(organisation("C", 3, Standing::coordinator));
    worker_a_ = member("worker-a", 11, 1, MemberRole::case_worker);
    lead_b_ = member("lead-b", 12, 2, MemberRole::data_lead);
    analyst_ = member("analyst", 13, 3, MemberRole::analyst);
    start();
  }
  static PlaceProposal proposal(int n, int org = 1) {
    auto record = blank<PlaceProposal>();
    record.id = PlaceProposalId{id(n)};
    record.org = OrganisationId{id(org)};
    record.name = "Mlango Kubwa";
    record.country = "KE";
    record.admin1 = "KE-30";
    record.reason = "named in a story";
    return record;
  }
  Sent propose(PlaceProposal const& record, std::string const& token) {
    return send(http::Method::post, "/place-proposals", token, record_to_json(record));
  }
  Sent decide(int n, std::string const& body, std::string const& token, char const* tag = "\"1\"") {
    return send(http::Method::post,
                "/place-proposals/" + PlaceProposalId{id(n)}.text() + "/decision", token, body,
                {{"if-match", tag}});
  }
  std::string first_hit(std::string const& words) {
    auto const sent = get("/places?q=" + words, worker_a_);
    EXPECT_EQ(sent.status, 200) << sent.text;
    auto const& data = sent.body.at("data").as_array();
    return data.empty() ? "" : std::string{data[0].at("name").as_string()};
  }

  std::string worker_a_, lead_b_, analyst_;
};

TEST_F(PlacesOverHttp, AreFoundByTheBeginningOfANameInTheCallersLanguage) {
  auto const sent = send(http::Method::get, "/places?q=nairo&country=KE&limit=3", worker_a_, "",
                         {{"accept-language", "ar"}});
  ASSERT_EQ(sent.status, 200) << sent.text;
  auto const& first = sent.body.at("data").at(0);
  EXPECT_EQ(first.at("country"), "KE");
  EXPECT_THAT(std::string{first.at("within").as_string()}, ::testing::HasSubstr("كينيا"));
  auto const one = get("/places/" + std::string{first.at("id").as_string()}, worker_a_);
  EXPECT_EQ(one.body.at("name"), "Nairobi");
  EXPECT_EQ(get("/places/" + PlaceId{id(5)}.text(), worker_a_).status, 404);
  EXPECT_EQ(get("/places?q=nairo&country=ZZ", worker_a_).body.at("code"), "places.country_unknown");
}

TEST_F(PlacesOverHttp, AnApprovedProposalIsFoundWithoutARestart) {
  auto const before = figures_.places.current();
  EXPECT_EQ(first_hit("mlango"), "");
  auto const sent = propose(proposal(40), worker_a_);
  ASSERT_EQ(sent.status, 201) << sent.text;
  EXPECT_EQ(propose(proposal(40), worker_a_).status, 200) << "sent again";
  auto const decided = decide(40, R"({"verdict":"approve"})", analyst_);
  ASSERT_EQ(decided.status, 200) << decided.text;
  EXPECT_EQ(decided.body.at("state"), "ACCEPTED");
  EXPECT_EQ(first_hit("mlango"), "Mlango Kubwa");
  EXPECT_TRUE(before->gazetteer.search("mlango", {}, 5).empty())
      << "who holds the old one keeps it";
  auto const place = get("/places/" + std::string{decided.body.at("place").as_string()}, worker_a_);
  EXPECT_EQ(place.body.at("within"), "Nairobi, Kenya");
  EXPECT_EQ(place.text.find("named in a story"), std::string::npos);
}

TEST_F(PlacesOverHttp, ProposalsAreTheOrganisationsOwnAndTheCoordinators) {
  ASSERT_EQ(propose(proposal(40), worker_a_).status, 201);
  EXPECT_EQ(propose(proposal(41, 2), worker_a_).status, 404) << "for another organisation";
  EXPECT_EQ(propose(proposal(41, 2), analyst_).status, 404);
  EXPECT_EQ(get("/place-proposals", worker_a_).body.at("data").as_array().size(), 1U);
  EXPECT_TRUE(get("/place-proposals", lead_b_).body.at("data").as_array().empty());
  auto const all = get("/place-proposals", analyst_).body.at("data").as_array();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].at("version"), 1);
  EXPECT_FALSE(all[0].at("proposal").as_object().contains("org"));
  EXPECT_EQ(all[0].at("proposal").at("reason"), "named in a story");
  EXPECT_EQ(decide(40, R"({"verdict":"approve"})", lead_b_).status, 403);
}

TEST_F(PlacesOverHttp, MergedIntoAPlaceThatIsThere) {
  ASSERT_EQ(propose(proposal(40), worker_a_).status, 201);
  auto const nairobi = place_id("geonames:184745").text();
  EXPECT_EQ(decide(40, R"({"verdict":"merge"})", analyst_).body.at("code"), "field.required");
  auto const stale = decide(40, R"({"verdict":"decline"})", analyst_, "\"7\"");
  EXPECT_EQ(stale.status, 412) << stale.text;
  auto const body = R"({"verdict":"merge","place":")" + nairobi + "\"}";
  EXPECT_EQ(decide(40, body, analyst_).body.at("place"), json::value(nairobi));
  EXPECT_EQ(decide(40, body, analyst_, "\"2\"").body.at("code"), "proposal.decided");
  EXPECT_EQ(store_->last_audit()->action, "place.decide");
  EXPECT_EQ(store_->last_audit()->org, OrganisationId{id(1)}.text());
}

} // namespace
} // namespace njia::server
