#include "njia/analysis/dataset_builder.h"

#include "njia/analysis/registry.h"
#include "njia/analysis/testing/scenario.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <thread>

namespace njia::analysis::testing {
namespace {

constexpr auto kWorld = "region GULF SA AE\n"
                        "places K Kisumu KE-42 | N Nairobi KE-30 | R Riyadh SA-01 | D Dubai AE-DU\n"
                        "routes a: K > N > R! | 3\n"
                        "       b: N > R!     | 5\n"
                        "       b: K > D!     | 2..4\n"
                        "       c: N > (D) > R! | ? \n";

class Builder : public ::testing::Test {
protected:
  Scenario scenario_ = read_scenario(kWorld);
  DatasetBuilder builder_{scenario_.places};

  void add(std::size_t number) {
    builder_.add(scenario_.journeys[number].first, scenario_.journeys[number].second);
  }
  void add_all() {
    for (auto i = std::size_t{0}; i < scenario_.journeys.size(); ++i) {
      add(i);
    }
  }
  /// The corridors as CSV: what a user would see of a dataset.
  std::string corridors(Dataset const& data) const {
    return to_csv(scenario_, answer(scenario_, data, "corridors level=country"));
  }
  std::string corridors_of(std::vector<std::size_t> const& numbers) const {
    auto fresh = DatasetBuilder{scenario_.places};
    for (auto const number : numbers) {
      fresh.add(scenario_.journeys[number].first, scenario_.journeys[number].second);
    }
    return corridors(fresh.publish());
  }
};

TEST_F(Builder, a_version_stays_as_it_was_when_others_follow) {
  add(0);
  add(1);
  auto const before = builder_.publish();
  add(2);
  builder_.withdraw(scenario_.journeys[0].first.id);
  auto const after = builder_.publish();
  EXPECT_EQ(corridors(before), corridors_of({0, 1}));
  EXPECT_EQ(corridors(after), corridors_of({1, 2}));
  EXPECT_EQ(before.live_count(), 2U);
  EXPECT_EQ(after.live_count(), 2U);
  EXPECT_EQ(after.size(), 3U);
}

TEST_F(Builder, a_changed_journey_counts_in_its_new_form_only) {
  add_all();
  auto changed = scenario_.journeys[1].first;
  changed.cases_min = changed.cases_max = 50;
  builder_.put(changed, scenario_.journeys[1].second);
  auto const data = builder_.publish();
  EXPECT_EQ(data.live_count(), 4U);
  auto const selected = select(data, scenario_.places, {});
  EXPECT_EQ(count(*data.ledger(), selected.journeys).persons(),
            (Cases{.low = 3 + 50 + 2, .high = std::nullopt}));
}

TEST_F(Builder, withdrawing_what_is_not_there_changes_nothing) {
  add_all();
  builder_.withdraw(JourneyId{code_uuid("nobody")});
  builder_.withdraw(scenario_.journeys[2].first.id);
  builder_.withdraw(scenario_.journeys[2].first.id);
  EXPECT_EQ(builder_.publish().live_count(), 3U);
}

TEST_F(Builder, a_regrouped_organisation_counts_with_its_new_group) {
  add_all();
  auto const before = builder_.publish();
  builder_.regroup(scenario_.journeys[0].first.org, scenario_.journeys[1].second);
  auto const after = builder_.publish();
  auto const groups = [&](Dataset const& data) {
    return count(*data.ledger(), select(data, scenario_.places, {}).journeys).groups();
  };
  EXPECT_EQ(groups(before), 3U);
  EXPECT_EQ(groups(after), 2U);
}

TEST_F(Builder, many_changes_later_the_figures_are_those_of_a_fresh_start) {
  auto random = std::mt19937{7};
  auto current = std::map<std::uint32_t, Journey>{};
  auto group = scenario_.journeys[0].second;
  for (auto i = 0; i < 6'000; ++i) {
    auto journey = scenario_.journeys[random() % 4].first;
    auto uuid = Uuid{};
    auto const number = static_cast<std::uint32_t>(random() % 1'000);
    uuid.bytes[0] = static_cast<std::uint8_t>(number % 256);
    uuid.bytes[1] = static_cast<std::uint8_t>(number / 256);
    journey.id = JourneyId{uuid};
    if (random() % 4 == 0) {
      builder_.withdraw(journey.id);
      current.erase(number);
    } else {
      builder_.put(journey, group);
      current.insert_or_assign(number, journey);
    }
    if (i % 500 == 0) {
      (void)builder_.publish(); // what no longer counts is moved out of the way now and then
    }
  }
  auto const data = builder_.publish();
  auto fresh = DatasetBuilder{scenario_.places};
  for (auto const& [number, journey] : current) {
    fresh.add(journey, group);
  }
  EXPECT_EQ(data.live_count(), current.size());
  EXPECT_LT(data.size(), 2 * current.size() + 500);
  EXPECT_EQ(corridors(data), corridors(fresh.publish()));
}

TEST_F(Builder, readers_go_on_while_it_adds) {
  add_all();
  auto const version = builder_.publish();
  auto const wanted = corridors(version);
  auto reader = std::thread{[&] {
    for (auto i = 0; i < 50; ++i) {
      EXPECT_EQ(corridors(version), wanted);
    }
  }};
  for (auto i = 0; i < 5'000; ++i) {
    add(static_cast<std::size_t>(i) % 4);
    if (i % 100 == 0) {
      EXPECT_EQ(builder_.publish().size(), static_cast<std::size_t>(i) + 5);
    }
  }
  reader.join();
}

} // namespace
} // namespace njia::analysis::testing
