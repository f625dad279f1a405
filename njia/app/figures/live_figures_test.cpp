#include "njia/app/figures/live_figures.h"

#include "njia/app/records/network.h"
#include "njia/domain/blank.h"
#include "njia/domain/testing/no_places.h"
#include "njia/store/memory/memory_store.h"

#include <atomic>
#include <future>

#include <gtest/gtest.h>

namespace njia::app {
namespace {

class LiveFiguresTest : public ::testing::Test {
protected:
  std::unique_ptr<Store> store_ = make_memory_store();
  SeededUuids ids_{7, 1'600'000'000'000};
  testing::NoPlaces places_;
  Actor actor_{.name = "analyst", .at = Instant{std::chrono::seconds{1'600'000'000}}};
  Change change_{.by = "analyst", .at = actor_.at};
  Organisation org_ = *add_organisation(*store_, ids_, {.code = "ORG-A"}, actor_);
  Organisation other_ = *add_organisation(*store_, ids_, {.code = "ORG-B"}, actor_);
  Round round_ = *add_round(*store_, ids_, {.code = "KE-2020"}, actor_);
  Round earlier_ = *add_round(*store_, ids_, {.code = "KE-2019"}, actor_);

  Journey journey(Organisation const& org, std::uint32_t cases) {
    auto out = blank<Journey>();
    out.id = JourneyId{ids_.next()};
    out.org = org.id;
    out.round = round_.id;
    out.nature = Nature{1};
    out.steps = {{.role = Role::origin}};
    out.cases_basis = CasesBasis::exact;
    out.cases_min = out.cases_max = cases;
    return out;
  }
  void put(Journey const& journey, std::uint32_t version) {
    auto transaction = store_->begin();
    EXPECT_TRUE(transaction->put_journey(journey, version, change_));
    EXPECT_TRUE(transaction->commit());
  }
  /// Submissions, groups and people of everything.
  static std::string total(FiguresInput const& input) {
    auto const selected = analysis::select(input.data, testing::NoPlaces{}, {});
    auto const counts = count(*input.data.ledger(), selected.journeys);
    return std::to_string(counts.submissions()) + " of " + std::to_string(counts.groups()) + ": " +
           std::to_string(counts.persons().low);
  }
};

TEST_F(LiveFiguresTest, follow_the_store_and_leave_earlier_answers_as_they_were) {
  auto live = LiveFigures{places_, {}};
  auto const empty = live.current(*store_);
  EXPECT_EQ(total(*empty), "0 of 0: 0");
  auto first = journey(org_, 3);
  auto const second = journey(other_, 5);
  put(first, 0);
  put(second, 0);
  auto const both = live.current(*store_);
  EXPECT_EQ(total(*both), "2 of 2: 8");
  first.cases_min = first.cases_max = 30;
  put(first, 1);
  auto const changed = live.current(*store_);
  EXPECT_EQ(total(*changed), "2 of 2: 35");
  {
    auto transaction = store_->begin();
    EXPECT_TRUE(transaction->withdraw_journey(second.id, 1, change_));
    EXPECT_TRUE(transaction->commit());
  }
  EXPECT_EQ(total(*live.current(*store_)), "1 of 1: 30");
  EXPECT_EQ(total(*empty), "0 of 0: 0");
  EXPECT_EQ(total(*both), "2 of 2: 8");
  EXPECT_EQ(total(*changed), "2 of 2: 35");
}

TEST_F(LiveFiguresTest, follow_a_journey_out_of_the_round_and_back) {
  auto live = LiveFigures{places_, {.rounds = {round_.id}}};
  auto moved = journey(org_, 3);
  put(moved, 0);
  EXPECT_EQ(total(*live.current(*store_)), "1 of 1: 3");
  moved.round = earlier_.id;
  put(moved, 1);
  EXPECT_EQ(total(*live.current(*store_)), "0 of 0: 0");
  moved.round = round_.id;
  put(moved, 2);
  EXPECT_EQ(total(*live.current(*store_)), "1 of 1: 3");
}

TEST_F(LiveFiguresTest, of_an_owner_know_nothing_of_what_others_cover) {
  {
    auto transaction = store_->begin();
    for (auto const& organisation : {org_, other_}) {
      auto statement = blank<CoverageStatement>();
      statement.id = CoverageId{ids_.next()};
      statement.org = organisation.id;
      statement.round = round_.id;
      EXPECT_TRUE(transaction->put(statement, change_));
    }
    EXPECT_TRUE(transaction->commit());
  }
  auto const all = LiveFigures{places_, {}}.current(*store_);
  EXPECT_EQ(all->exercise.coverage.size(), 2U);
  auto const own = LiveFigures{places_, {.owner = org_.id}}.current(*store_);
  ASSERT_EQ(own->exercise.coverage.size(), 1U);
  EXPECT_EQ(own->exercise.coverage[0].group, analysis::group_of(org_));
}

TEST_F(LiveFiguresTest, know_organisations_and_groups_that_come_later) {
  auto live = LiveFigures{places_, {}};
  put(journey(org_, 1), 0);
  EXPECT_EQ(total(*live.current(*store_)), "1 of 1: 1");
  auto const late = add_organisation(*store_, ids_, {.code = "ORG-C"}, actor_);
  put(journey(*late, 2), 0);
  EXPECT_EQ(total(*live.current(*store_)), "2 of 2: 3");
  auto const group = add_group(*store_, ids_, "G", "Funder and partner", actor_);
  ASSERT_TRUE(group);
  auto transaction = store_->begin();
  for (auto organisation : store_->organisations()) {
    organisation.group = group->id;
    EXPECT_TRUE(transaction->put(organisation, change_));
  }
  EXPECT_TRUE(transaction->commit());
  EXPECT_EQ(total(*live.current(*store_)), "2 of 1: 3");
}

class SharedFigures : public LiveFiguresTest {
protected:
  void share(Permission permission, std::optional<Permission> before = {}) {
    auto setting = blank<SharingDefault>();
    setting.id = before ? setting_ : SharingDefaultId{ids_.next()};
    setting_ = setting.id;
    setting.org = org_.id;
    setting.round = round_.id;
    setting.permission = permission;
    auto transaction = store_->begin();
    EXPECT_TRUE(transaction->put(setting, change_));
    EXPECT_TRUE(transaction->commit());
  }
  static std::string total_for(FiguresInput const& input, Audience audience) {
    auto const selected = analysis::select(input.data, testing::NoPlaces{}, {.audience = audience});
    auto text = std::to_string(selected.journeys.size());
    for (auto const& one : selected.left_out) {
      text += " " + std::string{one.first};
    }
    return text;
  }

  SharingDefaultId setting_{Uuid{}};
};

TEST_F(SharedFigures, an_organisations_setting_bounds_its_records) {
  auto open = journey(org_, 3);
  open.permission = Permission::open;
  put(open, 0);
  auto live = LiveFigures{places_, {.permission_if_not_asked = Permission::only_us}};
  EXPECT_EQ(total_for(*live.current(*store_), Audience::network), "1");
  share(Permission::coordinator);
  EXPECT_EQ(total_for(*live.current(*store_), Audience::coordinator), "1");
  EXPECT_EQ(total_for(*live.current(*store_), Audience::network), "0 not_permitted");
  share(Permission::open, Permission::coordinator);
  EXPECT_EQ(total_for(*live.current(*store_), Audience::network), "1");
}

TEST_F(SharedFigures, a_record_that_says_nothing_follows_the_setting) {
  auto silent = journey(org_, 3);
  silent.permission = Permission::not_asked;
  put(silent, 0);
  auto live = LiveFigures{places_, {.permission_if_not_asked = Permission::only_us}};
  EXPECT_EQ(total_for(*live.current(*store_), Audience::coordinator), "0 not_permitted");
  share(Permission::network);
  EXPECT_EQ(total_for(*live.current(*store_), Audience::network), "1");
}

TEST_F(SharedFigures, what_is_not_shared_with_the_circle_is_not_even_left_out) {
  auto silent = journey(org_, 3);
  silent.permission = Permission::only_us;
  put(silent, 0);
  auto live = LiveFigures{places_, {.shared_at_least = Permission::coordinator}};
  EXPECT_EQ(total_for(*live.current(*store_), Audience::coordinator), "0");
  silent.permission = Permission::coordinator;
  put(silent, 1);
  EXPECT_EQ(total_for(*live.current(*store_), Audience::coordinator), "1");
  share(Permission::only_us);
  EXPECT_EQ(total_for(*live.current(*store_), Audience::coordinator), "0");
}

TEST_F(LiveFiguresTest, are_the_same_object_while_nothing_changes) {
  auto live = LiveFigures{places_, {}};
  put(journey(org_, 3), 0);
  auto const first = live.current(*store_);
  EXPECT_EQ(live.current(*store_), first);
  put(journey(org_, 4), 0);
  EXPECT_NE(live.current(*store_), first);
}

/// Places that keep whoever asks for one waiting until they are opened.
struct ClosedPlaces : testing::NoPlaces {
  std::optional<PlaceId> ancestor(PlaceId, Level) const override {
    if (is_closed) {
      reached->set_value();
      is_closed = false;
      opened.wait();
    }
    return std::nullopt;
  }
  mutable std::atomic<bool> is_closed = false;
  std::shared_ptr<std::promise<void>> reached = std::make_shared<std::promise<void>>();
  std::shared_future<void> opened;
};

TEST_F(LiveFiguresTest,
       nobody_waits_long_while_many_changes_are_taken_in_but_for_what_was_revoked) {
  auto open = std::promise<void>{};
  auto places = ClosedPlaces{};
  places.opened = open.get_future().share();
  auto live = LiveFigures{places, {}};
  put(journey(org_, 3), 0);
  EXPECT_EQ(total(*live.current(*store_)), "1 of 1: 3");
  auto placed = journey(org_, 4);
  placed.steps[0].places = {PlaceId{ids_.next()}};
  put(placed, 0);
  places.is_closed = true;
  auto taking = std::async(std::launch::async, [&] { return total(*live.current(*store_)); });
  places.reached->get_future().wait();
  EXPECT_EQ(total(*live.current(*store_)), "1 of 1: 3") << "as they stood";
  static_cast<void>(add_organisation(*store_, ids_, {.code = "ORG-C"}, actor_)); // who may see what
  auto strict = std::async(std::launch::async, [&] { return total(*live.current(*store_)); });
  EXPECT_EQ(strict.wait_for(2 * kPatienceWithChanges), std::future_status::timeout);
  open.set_value();
  EXPECT_EQ(taking.get(), "2 of 1: 7");
  EXPECT_EQ(strict.get(), "2 of 1: 7");
}

} // namespace
} // namespace njia::app
