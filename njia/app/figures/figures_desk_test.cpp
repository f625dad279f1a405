#include "njia/app/figures/figures_desk.h"

#include "njia/app/records/network.h"
#include "njia/domain/blank.h"
#include "njia/domain/testing/no_places.h"
#include "njia/store/memory/memory_store.h"

#include <gtest/gtest.h>

namespace njia::app {
namespace {

class FiguresDeskTest : public ::testing::Test {
protected:
  void put(Organisation const& org, Permission permission) {
    auto journey = blank<Journey>();
    journey.id = JourneyId{ids_.next()};
    journey.org = org.id;
    journey.round = round_.id;
    journey.permission = permission;
    auto transaction = store_->begin();
    EXPECT_TRUE(transaction->put_journey(journey, 0, {.by = "x", .at = now_}));
    EXPECT_TRUE(transaction->commit());
  }
  std::size_t count(FiguresOf const& scope) {
    return desk_.current(*store_, scope, now_)->data.live_count();
  }

  std::unique_ptr<Store> store_ = make_memory_store();
  SeededUuids ids_{7, 1'600'000'000'000};
  testing::NoPlaces places_;
  Instant now_{std::chrono::seconds{1'600'000'000}};
  Actor actor_{.name = "x", .at = now_};
  Organisation org_ = *add_organisation(*store_, ids_, {.code = "A"}, actor_);
  Organisation other_ = *add_organisation(*store_, ids_, {.code = "B"}, actor_);
  Round round_ = *add_round(*store_, ids_, {.code = "KE-2020"}, actor_);
  FiguresDesk desk_{places_};
};

TEST_F(FiguresDeskTest, gives_an_organisation_its_own_and_the_circle_what_is_shared) {
  put(org_, Permission::only_us);
  put(org_, Permission::not_asked);
  put(org_, Permission::coordinator);
  put(other_, Permission::network);
  EXPECT_EQ(count({.owner = org_.id}), 3U);
  EXPECT_EQ(count({.owner = other_.id}), 1U);
  EXPECT_EQ(count({}), 2U);
  EXPECT_EQ(FiguresOf{}.audience(), Audience::coordinator);
  EXPECT_EQ(FiguresOf{.owner = org_.id}.audience(), Audience::owner);
}

TEST_F(FiguresDeskTest, drops_what_nobody_asks_for) {
  count({.owner = org_.id});
  count({});
  now_ += kFiguresIdle / 2;
  count({});
  now_ += kFiguresIdle / 2 + std::chrono::minutes{1};
  count({.owner = other_.id});
  EXPECT_EQ(desk_.held(), 2U) << "the first organisation's went, the circle's stayed";
}

TEST_F(FiguresDeskTest, never_holds_more_than_its_limit) {
  for (auto i = std::size_t{0}; i < kMaxFiguresHeld + 3; ++i) {
    now_ += std::chrono::seconds{1};
    count({.owner = OrganisationId{ids_.next()}});
  }
  EXPECT_EQ(desk_.held(), kMaxFiguresHeld);
}

} // namespace
} // namespace njia::app
