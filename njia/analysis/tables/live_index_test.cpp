// With what is held between questions, the figures are those of nothing held: over many filters,
// asked again, while journeys come, change and go.
#include "njia/analysis/tables/live_index.h"

#include "njia/analysis/dataset_builder.h"
#include "njia/analysis/filter/filter_text.h"
#include "njia/analysis/tables/live_tables.h"
#include "njia/analysis/testing/random_journeys.h"

#include <gtest/gtest.h>

#include <random>

namespace njia::analysis::testing {
namespace {

std::string text(CellSums const& sums) {
  return std::to_string(sums.submissions) + "/" + std::to_string(sums.groups) + "/" +
         std::to_string(sums.low) + "/" + std::to_string(sums.high) + "/" +
         std::to_string(sums.unknown) + "/" + std::to_string(sums.incidents) + "/" +
         std::to_string(sums.open);
}

std::vector<std::string> text(std::vector<LiveTable> const& tables) {
  auto out = std::vector<std::string>{};
  for (auto const& table : tables) {
    out.push_back("table " + std::to_string(static_cast<int>(table.spec.kind)));
    for (auto const& [cell, sums] : table.cells) {
      out.push_back(std::to_string(cell) + ": " + text(sums));
    }
    out.push_back("total: " + text(table.total));
    for (auto const& [reason, sums] : table.left_out) {
      out.push_back(std::string{reason} + ": " + text(sums));
    }
  }
  return out;
}

std::vector<TableSpec> specs() {
  return {{.kind = TableKind::corridors, .level = Level::country},
          {.kind = TableKind::corridors, .level = Level::place},
          {.kind = TableKind::places_by_role, .level = Level::admin1},
          {.kind = TableKind::diversion, .level = Level::admin1},
          {.kind = TableKind::profiles, .question = Question::transport},
          {.kind = TableKind::profiles, .question = Question::industry, .by = Question::transport},
          {.kind = TableKind::series, .unit = PeriodUnit::quarter},
          {.kind = TableKind::totals, .split = 0},
          {.kind = TableKind::totals, .split = 1},
          {.kind = TableKind::totals, .split = 3}};
}

class LiveIndexTest : public ::testing::TestWithParam<std::uint32_t> {
protected:
  RandomJourneys world_{
      {.seed = GetParam(), .places = 300, .groups = GetParam() % 2 == 0 ? 7U : 130U}};
  std::mt19937 random_{GetParam()};
  LiveIndex index_;
  std::shared_ptr<void const> state_ = std::make_shared<int>();

  std::string pick(std::vector<std::string> const& choices) {
    return choices[random_() % choices.size()];
  }
  std::string test() {
    return pick({"origin = CA,CB",
                 "end = CB",
                 "place = CA-1",
                 "intended = CA",
                 "cases >= 3",
                 "cases <= 5",
                 "period = 2019",
                 "period = 2020-03/2020-09",
                 "learned = 2020",
                 "transport = BUS,FOOT",
                 "not recruitment = FRIENDS",
                 "nature = TRAFFICKING_CONFIRMED",
                 "detection != MEDIA",
                 "date_precision = month",
                 "step(place = CB and role = TRANSIT)",
                 "leg(from = CA and crossing = UNOFFICIAL)",
                 "industry = UNKNOWN",
                 "transport = BUS,UNKNOWN",
                 "recruitment = NOT_ASKED,FRIENDS",
                 "origin = CA-1,CB,CA",
                 "nature = UNKNOWN,HIGH_RISK_MIGRATION",
                 "period = 2019-02/2020-06",
                 "period = 2020-02/2020-06",
                 "learned = 2019-07/2020-06",
                 "cases >= " + std::to_string(random_() % 50)});
  }
  std::string filter() {
    auto out = test();
    for (auto more = random_() % 4; more > 0; --more) {
      out = "(" + out + pick({" and ", " or "}) + test() + ")";
    }
    return random_() % 5 == 0 ? "not " + out : out;
  }

  Selection selection_of(std::string const& text) {
    auto const names = FilterNames{
        .place = [&](std::string_view name) -> std::optional<PlaceId> {
          auto const country = world_.places().find_country(name);
          return country ? country : world_.places().find_unit(name);
        },
        .round = [](std::string_view) { return std::optional<RoundId>{}; },
        .organisation = [](std::string_view) { return std::optional<OrganisationId>{}; }};
    auto where = parse_filter(text, names);
    EXPECT_TRUE(where.has_value()) << text;
    return {.where = std::move(*where),
            .audience = random_() % 2 == 0 ? Audience::network : Audience::owner};
  }

  void expect_same(Dataset const& data, std::string const& filter) {
    auto const selection = selection_of(filter);
    auto const plain = live_tables(data, world_.places(), selection, specs());
    ASSERT_TRUE(plain.has_value());
    for (auto time = 0; time < 3; ++time) { // remembered, held, found
      auto const held = live_tables(data, world_.places(), selection, specs(),
                                    {.index = &index_, .places = state_});
      ASSERT_TRUE(held.has_value());
      EXPECT_EQ(text(*held), text(*plain)) << filter;
    }
  }
};

TEST_P(LiveIndexTest, answers_as_without_while_journeys_come_and_go) {
  auto journeys = std::vector<std::pair<Journey, GroupId>>{};
  world_.each(
      9'000, [&](Journey const& journey, GroupId group) { journeys.emplace_back(journey, group); });
  auto builder = DatasetBuilder{world_.places()};
  auto next = std::size_t{0};
  auto const add = [&](std::size_t count) {
    for (auto end = next + count; next < end; ++next) {
      builder.add(journeys[next].first, journeys[next].second);
    }
  };
  add(100);
  auto const early = builder.publish();
  expect_same(early, "cases >= 3 and period = 2020");
  add(4'200);
  for (auto i = 0; i < 8; ++i) {
    expect_same(builder.publish(), filter());
  }
  builder.put(journeys[7].first, journeys[7].second);
  builder.regroup(journeys[0].first.org, journeys[1].second);
  builder.withdraw(journeys[9].first.id);
  add(1);
  for (auto i = 0; i < 8; ++i) {
    expect_same(builder.publish(), filter());
  }
  add(4'000);
  expect_same(builder.publish(), filter());
  expect_same(early, "cases >= 3 and period = 2020"); // somebody still holds the first version
  for (auto i = std::size_t{10}; i < 6'000; ++i) {    // so many that the rest is moved together
    builder.withdraw(journeys[i].first.id);
  }
  auto const moved = builder.publish();
  ASSERT_LT(moved.size(), 4'000U);
  for (auto i = 0; i < 8; ++i) {
    expect_same(moved, filter());
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, LiveIndexTest, ::testing::Values(1U, 2U, 3U));

TEST(LiveIndex, holds_a_clause_from_its_second_time_on_and_forgets_it_with_the_places) {
  auto const world = RandomJourneys{{.seed = 1}};
  auto const data = world.dataset(1'000);
  auto index = LiveIndex{};
  auto places = std::shared_ptr<void const>{std::make_shared<int>()};
  auto const kenya = *world.places().find_country("CA");
  auto const ask = [&] {
    auto const filter = Filter::of(PlaceTest{.of = PlaceOf::origin, .places = {kenya}});
    EXPECT_TRUE(live_tables(data, world.places(), {.where = filter}, std::array{TableSpec{}},
                            {.index = &index, .places = places})
                    .has_value());
    return index.clauses().bytes();
  };
  auto const first = ask(); // permission and nature alone
  auto const second = ask();
  EXPECT_GT(second, first);
  EXPECT_EQ(ask(), second);
  auto made = 0;
  auto const judge = [&]() -> ClauseCache::Judge {
    ++made;
    return [](std::size_t, BlockBits const& asked, BlockBits& yes, ReasonBits&) { yes = asked; };
  };
  (void)index.clauses().find("one", data, places, judge, true);
  (void)index.clauses().find("one", data, places, judge, true);
  EXPECT_EQ(made, 1);
  places = std::make_shared<int>();
  (void)index.clauses().find("one", data, places, judge, true);
  EXPECT_EQ(made, 2);
}

TEST(LiveIndex, never_holds_more_than_it_may) {
  auto const world = RandomJourneys{{.seed = 1}};
  auto const data = world.dataset(5'000);
  auto cache = ClauseCache{};
  auto const places = std::shared_ptr<void const>{std::make_shared<int>()};
  auto const judge = [] {
    return ClauseCache::Judge{
        [](std::size_t, BlockBits const& asked, BlockBits& yes, ReasonBits&) { yes = asked; }};
  };
  for (auto i = 0; i < 20'000; ++i) { // 1,024 bytes each
    (void)cache.find(std::to_string(i), data, places, judge, true);
    ASSERT_LE(cache.bytes(), kMaxClauseBytes);
  }
  EXPECT_GT(cache.bytes(), kMaxClauseBytes - 2'000);
}

} // namespace
} // namespace njia::analysis::testing
