#include "njia/app/places/proposals.h"

#include "njia/domain/blank.h"
#include "njia/geo/place_id.h"
#include "njia/geo/testing/small_gazetteer.h"
#include "njia/store/memory/memory_store.h"

#include <gmock/gmock.h>

namespace njia::app {
namespace {

class Proposals : public ::testing::Test {
protected:
  PlaceProposal proposal() {
    auto out = blank<PlaceProposal>();
    out.id = PlaceProposalId{ids_.next()};
    out.org = org_.id;
    out.name = "Mlango Kubwa";
    out.country = "KE";
    out.admin1 = "KE-30";
    out.kind = PlaceKind::settlement;
    out.reason = "The market is called so";
    return out;
  }
  PlaceProposalId proposed() {
    auto const sent = proposal();
    EXPECT_TRUE(propose(sent).proposal);
    return sent.id;
  }
  ProposalOutcome propose(PlaceProposal const& sent) {
    return propose_place(*store_, *places_.current(), sent, actor_);
  }
  Result<Current<PlaceProposal>> decide(PlaceProposalId id, PlaceDecision const& decision,
                                        std::uint32_t version = 1) {
    return decide_place(*store_, *places_.current(), ids_, id, version, decision, actor_);
  }

  std::unique_ptr<Store> store_ = make_memory_store();
  SeededUuids ids_{7, 1'600'000'000'000};
  Actor actor_{.name = "x", .at = Instant{std::chrono::seconds{1'600'000'000}}};
  Organisation org_ = *add_organisation(*store_, ids_, {.code = "A"}, actor_);
  ServedPlaces places_{njia::testing::SmallWorld{}.gazetteer()};
};

TEST_F(Proposals, ApprovedOnesAreServedAtOnce) {
  auto const id = proposed();
  auto const decided = decide(id, {.verdict = PlaceVerdict::approve});
  ASSERT_TRUE(decided.has_value()) << decided.error().key;
  EXPECT_EQ(decided->record.state, Decision::accepted);
  EXPECT_EQ(decided->version, 2U);
  places_.refresh(*store_);
  EXPECT_EQ(places_.name(*decided->record.place, Language::en), "Mlango Kubwa");
  EXPECT_TRUE(places_.contains(*places_.find_unit("KE-30"), *decided->record.place));
}

TEST_F(Proposals, MergedOnesTeachTheProposersWord) {
  auto const id = proposed();
  auto const nairobi = place_id("geonames:184745");
  auto const decided = decide(id, {.verdict = PlaceVerdict::merge, .into = nairobi});
  ASSERT_TRUE(decided.has_value()) << decided.error().key;
  EXPECT_EQ(decided->record.state, Decision::merged);
  EXPECT_EQ(decided->record.place, nairobi);
  EXPECT_THAT(store_->aliases(org_.id),
              ::testing::ElementsAre(PlaceAlias{
                  .org = org_.id, .text = "mlango kubwa", .country = "KE", .place = nairobi}));
  EXPECT_TRUE(store_->places().empty());
}

TEST_F(Proposals, AreDecidedOnceAndByWhoKnowsTheVersion) {
  auto const id = proposed();
  EXPECT_EQ(decide(id, {}, 7).error().key, "record.version_stale");
  EXPECT_EQ(decide(id, {.verdict = PlaceVerdict::merge}).error().key, "field.required");
  auto const nowhere = PlaceId{ids_.next()};
  EXPECT_EQ(decide(id, {.verdict = PlaceVerdict::merge, .into = nowhere}).error().key,
            "places.unknown");
  EXPECT_EQ(decide(id, {})->record.state, Decision::declined);
  EXPECT_EQ(decide(id, {.verdict = PlaceVerdict::approve}, 2).error().key, "proposal.decided");
  EXPECT_TRUE(store_->places().empty());
}

TEST_F(Proposals, SayEverythingThatIsWrong) {
  auto wrong = proposal();
  wrong.name = " ";
  wrong.country = "ZZ";
  wrong.admin1 = "KE-99";
  wrong.lat_deg = 91;
  wrong.reason = "ask 0712 345 678";
  auto keys = std::vector<std::string>{};
  for (auto const& problem : propose(wrong).problems) {
    keys.push_back(problem.where + " " + problem.key);
  }
  EXPECT_THAT(keys,
              ::testing::ElementsAre("name field.required", "country places.country_unknown",
                                     "admin1 places.unit_unknown", "lon_deg field.required",
                                     "lat_deg field.out_of_range", "reason text.personal_data"));
}

TEST_F(Proposals, SentAgainAreKeptOnce) {
  auto sent = proposal();
  sent.state = Decision::accepted; // not the sender's to say
  EXPECT_EQ(propose(sent).proposal->record.state, Decision::proposed);
  EXPECT_TRUE(propose(sent).was_there);
  sent.name = "Another";
  EXPECT_EQ(propose(sent).problems.at(0).key, "record.version_stale");
}

} // namespace
} // namespace njia::app
