// The live tables against the analyses of the registry, which name every journey behind a cell.
#include "njia/analysis/tables/live_tables.h"

#include "njia/analysis/corridors/corridors.h"
#include "njia/analysis/dataset_builder.h"
#include "njia/analysis/diversion/diversion.h"
#include "njia/analysis/filter/filter.h"
#include "njia/analysis/places_by_role/places_by_role.h"
#include "njia/analysis/profiles/profiles.h"
#include "njia/analysis/testing/random_journeys.h"
#include "njia/analysis/totals/totals.h"
#include "njia/domain/vocabulary.h"

#include <gtest/gtest.h>

#include <map>

namespace njia::analysis::testing {
namespace {

CellSums sums_of(Counts const& counts) {
  auto out = CellSums{.submissions = counts.submissions(),
                      .unknown = counts.unknown_size(),
                      .incidents = counts.incidents(),
                      .groups = static_cast<std::uint32_t>(counts.groups())};
  auto const persons = counts.persons();
  out.low = persons.low;
  out.high = persons.high.value_or(0);
  return out;
}

/// What both ways of counting must agree on: `open` and `high` only together.
std::string text(CellSums const& sums) {
  auto const persons = sums.persons();
  return std::to_string(sums.submissions) + " of " + std::to_string(sums.groups) + ": " +
         std::to_string(persons.low) + ".." + (persons.high ? std::to_string(*persons.high) : "") +
         " unknown " + std::to_string(sums.unknown) + " incidents " +
         std::to_string(sums.incidents);
}
std::string text(Counts const& counts) {
  auto sums = sums_of(counts);
  sums.open = counts.persons().high ? 0 : 1;
  return text(sums);
}

class LiveTables : public ::testing::TestWithParam<std::uint32_t> {
protected:
  RandomJourneys world_{
      {.seed = GetParam(), .places = 300, .groups = GetParam() % 2 == 0 ? 7U : 130U}};
  Dataset data_ = world_.dataset(9'000);

  LiveTable live(TableSpec const& spec, Selection const& selection) {
    auto const specs = std::array{spec};
    auto tables = live_tables(data_, world_.places(), selection, specs);
    EXPECT_TRUE(tables.has_value());
    return std::move(tables->front());
  }

  /// Whether rows have the same counts, cell for cell, and the same total and left-outs.
  void expect_same(LiveTable const& live, CountTable const& wanted,
                   std::function<std::vector<std::string>(Cell)> const& keys_of) {
    auto rows = std::map<std::vector<std::string>, std::string>{};
    for (auto const& row : wanted.rows) {
      rows.emplace(row.keys, text(row.counts));
    }
    auto cells = std::map<std::vector<std::string>, std::string>{};
    for (auto const& [cell, sums] : live.cells) {
      cells.emplace(keys_of(cell), text(sums));
    }
    EXPECT_EQ(cells, rows);
    EXPECT_FALSE(rows.empty());
    EXPECT_EQ(text(live.total), text(wanted.total));
    auto left_out = std::map<std::string_view, std::string>{};
    for (auto const& one : wanted.left_out) {
      left_out.emplace(one.reason, text(one.counts));
    }
    auto live_left_out = std::map<std::string_view, std::string>{};
    for (auto const& [reason, sums] : live.left_out) {
      live_left_out.emplace(reason, text(sums));
    }
    EXPECT_EQ(live_left_out, left_out);
  }

  std::vector<std::string> pair_of_places(Cell cell) const {
    return {place_key(data_, first_of(cell)), place_key(data_, second_of(cell))};
  }

  std::vector<Selection> selections() const {
    auto const kenya = *world_.places().find_country("CA");
    auto bus_or_few =
        Filter::any({Filter::of(AnswerTest{.question = Question::transport, .codes = {2, 3}}),
                     Filter::none({Filter::of(CasesTest{.least = 4})})});
    return {{},
            {.natures = {Nature{1}}},
            {.period = year_span(2020), .audience = Audience::network},
            {.origin_in = kenya, .where = std::move(bus_or_few)}};
  }
};

TEST_P(LiveTables, count_as_the_analyses_do) {
  for (auto const& selection : selections()) {
    auto const selected = select(data_, world_.places(), selection);
    for (auto const level : {Level::place, Level::admin1, Level::country}) {
      expect_same(live({.kind = TableKind::corridors, .level = level}, selection),
                  corridors(data_, selected, level),
                  [&](Cell cell) { return pair_of_places(cell); });
      expect_same(live({.kind = TableKind::trunk_segments, .level = level}, selection),
                  trunk_segments(data_, selected, level),
                  [&](Cell cell) { return pair_of_places(cell); });
      expect_same(live({.kind = TableKind::diversion, .level = level}, selection),
                  diversion(data_, selected, level),
                  [&](Cell cell) { return pair_of_places(cell); });
    }
    expect_same(live({.kind = TableKind::totals, .split = 2}, selection),
                totals(data_, selected, SplitBy::nature), [](Cell cell) {
                  return std::vector{term_code("nature", static_cast<std::uint8_t>(cell))};
                });
  }
}

TEST_P(LiveTables, count_places_by_what_they_were) {
  for (auto const& selection : selections()) {
    auto const wanted =
        places_by_role(data_, select(data_, world_.places(), selection), Level::admin1);
    auto activities = std::vector<std::string>{
        "any",          "origin",      "recruitment",    "transit", "intended_destination",
        "exploitation", "destination", "rescue_or_exit", "in",      "out"};
    expect_same(live({.kind = TableKind::places_by_role, .level = Level::admin1}, selection),
                wanted, [&](Cell cell) {
                  return std::vector{place_key(data_, first_of(cell)), activities[second_of(cell)]};
                });
  }
}

TEST_P(LiveTables, count_answers) {
  auto const code = [](Question question, std::uint32_t number) {
    return term_code(vocabulary_of(question), static_cast<std::uint8_t>(number));
  };
  for (auto const& selection : selections()) {
    auto const selected = select(data_, world_.places(), selection);
    expect_same(live({.kind = TableKind::profiles, .question = Question::transport}, selection),
                profiles(data_, selected, Question::transport, {}),
                [&](Cell cell) { return std::vector{code(Question::transport, second_of(cell))}; });
    expect_same(live({.kind = TableKind::profiles,
                      .question = Question::industry,
                      .by = Question::transport},
                     selection),
                profiles(data_, selected, Question::industry, Question::transport), [&](Cell cell) {
                  return std::vector{code(Question::industry, second_of(cell)),
                                     code(Question::transport, first_of(cell))};
                });
  }
}

TEST_P(LiveTables, count_time_only_where_it_is_known_well_enough) {
  auto const tables =
      live_tables(data_, world_.places(), {},
                  std::array{TableSpec{.kind = TableKind::series, .unit = PeriodUnit::month},
                             TableSpec{.kind = TableKind::series, .unit = PeriodUnit::quarter},
                             TableSpec{.kind = TableKind::series, .unit = PeriodUnit::year}});
  ASSERT_TRUE(tables.has_value());
  auto const selected = select(data_, world_.places(), {});
  for (auto const& table : *tables) {
    auto wanted = std::map<Cell, std::uint64_t>{};
    auto undated = std::uint64_t{0};
    auto coarse = std::uint64_t{0};
    for (auto const journey : selected.journeys) {
      auto const happened = data_.journey(journey).happened;
      auto const submissions = data_.ledger()->journeys[journey].part.submissions;
      if (!happened) {
        undated += submissions;
        continue;
      }
      auto const date = std::chrono::year_month_day{happened->earliest};
      auto const month = static_cast<unsigned>(date.month());
      auto const span = table.spec.unit == PeriodUnit::year
                            ? year_span(static_cast<int>(date.year()))
                        : table.spec.unit == PeriodUnit::quarter
                            ? quarter_span(static_cast<int>(date.year()), (month + 2) / 3)
                            : month_span(date.year() / date.month());
      if (span.latest < happened->latest) {
        coarse += submissions;
        continue;
      }
      auto const days = (span.earliest - Day{std::chrono::year{1900} / 1 / 1}).count();
      wanted[static_cast<Cell>(days)] += submissions;
    }
    auto got = std::map<Cell, std::uint64_t>{};
    for (auto const& [cell, sums] : table.cells) {
      got.emplace(cell, sums.submissions);
    }
    EXPECT_EQ(got, wanted);
    auto left_out = std::map<std::string_view, std::uint64_t>{};
    for (auto const& [reason, sums] : table.left_out) {
      left_out.emplace(reason, sums.submissions);
    }
    EXPECT_EQ(left_out["undated"], undated);
    EXPECT_EQ(left_out["date_too_coarse"], coarse);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, LiveTables, ::testing::Values(1U, 2U));

TEST(LiveTable, of_nothing_is_empty) {
  auto const world = RandomJourneys{{.seed = 1, .places = 3, .groups = 1}};
  auto const data = world.dataset(0);
  auto const tables = live_tables(data, world.places(), {}, std::array{TableSpec{}});
  ASSERT_TRUE(tables.has_value());
  EXPECT_TRUE(tables->front().cells.empty());
  EXPECT_EQ(tables->front().total, CellSums{});
  EXPECT_TRUE(tables->front().left_out.empty());
}

TEST(LiveTable, largest_cells_come_first) {
  auto const table = LiveTable{.spec = {},
                               .cells = {{1, {.submissions = 5}},
                                         {2, {.submissions = 9}},
                                         {3, {.submissions = 5}},
                                         {4, {.submissions = 1}}}};
  auto const top = largest(table, 3);
  ASSERT_EQ(top.size(), 3U);
  EXPECT_EQ(top[0].first, 2U);
  EXPECT_EQ(top[1].first, 1U);
  EXPECT_EQ(top[2].first, 3U);
  EXPECT_EQ(largest(table, 9).size(), 4U);
}

} // namespace
} // namespace njia::analysis::testing
