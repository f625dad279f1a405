#include "njia/privacy/release.h"

#include "njia/privacy/cube.h"
#include "njia/privacy/rule.h"
#include "njia/privacy/testing/random_tables.h"
#include "njia/privacy/testing/simplex.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace njia {
namespace {

using testing::EightPlaces;
using testing::random_tables;

Day const kToday = *parse_day("2022-01-01");
ReleaseContext const kContext = {.today = kToday, .period = *parse_edtf("2020")};

std::vector<CountTable> any_tables() {
  auto const seed = *rc::gen::inRange<std::uint32_t>(0, 1'000'000);
  auto const journeys = *rc::gen::inRange<std::size_t>(1, 150);
  auto const groups = *rc::gen::inRange<std::uint32_t>(1, 9);
  return random_tables(seed, journeys, groups);
}

/// What an attacker can say at most and at least of a set of journeys, by linear programming.
struct Attack {
  std::vector<std::vector<double>> rows;
  std::vector<double> values;
  std::vector<std::size_t> atom_of;
  std::vector<std::size_t> atom_sizes;

  Attack(AuditInput const& input, bool persons) {
    auto figures = std::vector<std::vector<std::size_t>>(input.ledger.journeys.size());
    for (auto i = std::size_t{0}; i < input.published.size(); ++i) {
      for (auto const member : input.published[i]) {
        figures[member].push_back(i);
      }
    }
    auto atoms = std::map<std::vector<std::size_t>, std::size_t>{};
    for (auto const& in : figures) {
      auto const atom = atoms.emplace(in, atoms.size()).first->second;
      atom_of.push_back(atom);
      atom_sizes.resize(atoms.size(), 0);
      ++atom_sizes[atom];
    }
    for (auto const& members : input.published) {
      auto row = std::vector<double>(atoms.size(), 0.0);
      auto value = 0.0;
      for (auto const member : members) {
        row[atom_of[member]] = 1;
        auto const& part = input.ledger.journeys[member].part;
        value += static_cast<double>(persons ? part.persons.low : part.submissions);
      }
      rows.push_back(row);
      values.push_back(value);
    }
  }

  std::pair<double, double> say(Members const& members) const {
    auto inside = std::map<std::size_t, std::size_t>{};
    for (auto const member : members) {
      ++inside[atom_of[member]];
    }
    auto least = std::vector<double>(atom_sizes.size(), 0.0);
    auto most = least;
    for (auto const& [atom, size] : inside) {
      most[atom] = 1;
      least[atom] = size == atom_sizes[atom] ? -1 : 0;
    }
    return {-testing::maximise(rows, values, least), testing::maximise(rows, values, most)};
  }
};

RC_GTEST_PROP(Release, no_withheld_figure_can_be_worked_out_even_by_linear_programming, ()) {
  auto const made = release_with_evidence(any_tables(), Audience::network, EightPlaces{}, kContext);
  RC_ASSERT(made.has_value());
  auto const input = made->audit_input();
  RC_ASSERT(audit(input).empty());
  for (auto const persons : {false, true}) {
    auto const attack = Attack{input, persons};
    for (auto const& members : input.withheld) {
      auto truth = 0.0;
      for (auto const member : members) {
        auto const& part = input.ledger.journeys[member].part;
        truth += static_cast<double>(persons ? part.persons.low : part.submissions);
      }
      auto const [low, high] = attack.say(members);
      RC_LOG() << "truth " << truth << " said " << low << ".." << high << "\n";
      RC_ASSERT(low <= truth + 1e-6);
      RC_ASSERT(high >= truth - 1e-6);
      if (truth > 0) {
        RC_ASSERT(high - low > std::max(1e-6, truth / 10 - 1e-6));
      }
    }
  }
}

RC_GTEST_PROP(Release, every_figure_shown_passes_the_rule, ()) {
  for (auto const audience : {Audience::network, Audience::open}) {
    auto const made = release_with_evidence(any_tables(), audience, EightPlaces{}, kContext);
    RC_ASSERT(made.has_value());
    for (auto const& members : made->published) {
      RC_ASSERT(judge(count(*made->ledger, members)).passes());
    }
  }
}

RC_GTEST_PROP(Release, differences_of_figures_within_each_other_pass_the_rule, ()) {
  auto const made = release_with_evidence(any_tables(), Audience::network, EightPlaces{}, kContext);
  RC_ASSERT(made.has_value());
  for (auto const& whole : made->published) {
    for (auto const& part : made->published) {
      auto const inside = std::includes(whole.begin(), whole.end(), part.begin(), part.end());
      if (inside && part.size() < whole.size()) {
        auto const rest = count(*made->ledger, without(whole, part));
        RC_ASSERT(judge(rest).passes());
      }
    }
  }
}

RC_GTEST_PROP(Release, the_public_learns_nothing_finer_than_members_and_nothing_wrong, ()) {
  auto const tables = any_tables();
  auto const network = release_with_evidence(tables, Audience::network, EightPlaces{}, kContext);
  auto const open = release_with_evidence(tables, Audience::open, EightPlaces{}, kContext);
  RC_ASSERT(network.has_value());
  RC_ASSERT(open.has_value());
  // Every public figure is a sum of figures that members see.
  for (auto const& members : open->published) {
    auto covered = std::set<std::uint32_t>{};
    for (auto const& shown : network->published) {
      if (std::includes(members.begin(), members.end(), shown.begin(), shown.end())) {
        covered.insert(shown.begin(), shown.end());
      }
    }
    RC_ASSERT(covered.size() == members.size());
  }
  for (auto const& table : open->release.tables) {
    for (auto const& row : table->rows) {
      RC_ASSERT(row.cell.figure.has_value());
      RC_ASSERT(row.cell.figure->persons.low % 5 == 0);
      RC_ASSERT(row.cell.figure->groups == 3U);
      for (auto d = std::size_t{0}; d < row.levels.size(); ++d) {
        RC_ASSERT(table->dimensions[d].kind != DimensionKind::place ||
                  row.levels[d] >= Level::admin1);
      }
    }
  }
}

RC_GTEST_PROP(Release, the_same_tables_give_the_same_release, ()) {
  auto tables = any_tables();
  auto const first = release(tables, Audience::network, EightPlaces{}, kContext);
  auto const again = release(tables, Audience::network, EightPlaces{}, kContext);
  RC_ASSERT(first.has_value() && again.has_value());
  for (auto i = std::size_t{0}; i < tables.size(); ++i) {
    RC_ASSERT(first->tables[i]->rows == again->tables[i]->rows);
    RC_ASSERT(first->tables[i]->total == again->tables[i]->total);
    RC_ASSERT(first->tables[i]->left_out == again->tables[i]->left_out);
  }
}

RC_GTEST_PROP(Release, exact_figures_lie_within_what_is_shown, ()) {
  auto const tables = any_tables();
  auto const exact = release(tables, Audience::coordinator, EightPlaces{}, kContext);
  RC_ASSERT(exact.has_value());
  for (auto const audience : {Audience::network, Audience::open}) {
    auto const shown = release(tables, audience, EightPlaces{}, kContext);
    RC_ASSERT(shown.has_value());
    for (auto i = std::size_t{0}; i < tables.size(); ++i) {
      auto const& total = shown->tables[i]->total.figure;
      auto const& truth = exact->tables[i]->total.figure;
      if (total && truth) {
        RC_ASSERT(total->persons.low <= truth->persons.low);
        RC_ASSERT(!total->persons.high ||
                  (truth->persons.high && *total->persons.high >= *truth->persons.high));
      }
    }
  }
}

GroupId group(std::uint8_t number) {
  auto uuid = Uuid{};
  uuid.bytes[15] = number;
  return GroupId{uuid};
}

/// A figure by its exact numbers of persons, one per group.
Counts of(std::vector<std::uint64_t> const& persons) {
  auto counts = Counts{};
  for (auto i = std::size_t{0}; i < persons.size(); ++i) {
    if (persons[i] > 0) {
      counts.add(
          group(static_cast<std::uint8_t>(i + 1)),
          {.submissions = 1, .sized = 1, .persons = {.low = persons[i], .high = persons[i]}});
    }
  }
  return counts;
}

CountTable by_place(std::vector<std::pair<unsigned, Counts>> const& rows) {
  auto table = CountTable{
      .name = "corridors",
      .dimensions = {{.key = "place", .kind = DimensionKind::place, .level = Level::place}},
      .additive = true};
  table.policy = ReleasePolicy{Audience::open};
  for (auto const& [number, counts] : rows) {
    table.rows.push_back({.keys = {EightPlaces::place(number).text()}, .counts = counts});
    table.total += counts;
  }
  return table;
}

PublishedTable only(std::vector<CountTable> tables, Audience audience) {
  auto const made = release(std::move(tables), audience, EightPlaces{}, kContext);
  EXPECT_TRUE(made.has_value());
  return made->tables.front().get();
}

TEST(Ladder, two_places_of_one_county_pass_together) {
  // 8 and 9 lie in 4. Each rests on two groups; together 5, 5, 5.
  auto const table = only({by_place({{8, of({5, 0, 0})}, {9, of({0, 5, 5})}})}, Audience::network);
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0].cell.state, CellState::rolled_up);
  EXPECT_EQ(table.rows[0].keys[0], EightPlaces::place(4).text());
  EXPECT_EQ(table.rows[0].levels[0], Level::admin1);
  EXPECT_EQ(table.rows[0].cell.figure->persons, (Cases{.low = 15, .high = 15}));
  EXPECT_EQ(table.total.figure->persons, (Cases{.low = 15, .high = 15}));
}

TEST(Ladder, places_of_two_counties_meet_in_their_country) {
  // 8 lies in 4, 10 in 5, both in 2.
  auto const table = only({by_place({{8, of({5, 0, 0})}, {10, of({0, 5, 5})}})}, Audience::network);
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0].keys[0], EightPlaces::place(2).text());
  EXPECT_EQ(table.rows[0].levels[0], Level::country);
}

TEST(Complement, a_single_row_that_fails_takes_another_with_it_or_the_total_would_give_it_away) {
  // 12 stands alone in its country; its 2 persons would follow from the total.
  auto const table =
      only({by_place({{8, of({5, 5, 5})}, {9, of({20, 20, 20})}, {12, of({2, 0, 0})}})},
           Audience::network);
  auto shown = std::uint64_t{0};
  for (auto const& row : table.rows) {
    if (row.cell.figure && row.keys[0] != kOtherKey) {
      shown += row.cell.figure->persons.low;
    }
  }
  ASSERT_TRUE(table.total.figure.has_value());
  EXPECT_EQ(table.total.figure->persons.low, 77U);
  // The 15 of place 8 are given up and stand with the 2 as "all others": 17.
  EXPECT_EQ(shown, 60U);
  EXPECT_EQ(
      std::count_if(table.rows.begin(), table.rows.end(),
                    [](PublishedRow const& row) { return row.cell.reason == "protects_another"; }),
      1);
}

TEST(Complement, the_same_cell_in_two_tables_is_withheld_in_both) {
  auto const tables = std::vector{by_place({{8, of({5, 5, 5})}, {12, of({2, 0, 0})}}),
                                  by_place({{8, of({5, 5, 5})}, {12, of({2, 0, 0})}})};
  auto const made = release(tables, Audience::network, EightPlaces{}, kContext);
  ASSERT_TRUE(made.has_value());
  EXPECT_EQ(made->tables[0]->rows, made->tables[1]->rows);
}

TEST(Release, a_report_of_unknown_size_leaves_a_lower_bound) {
  auto total = of({5, 5, 5});
  auto table = by_place({{8, total}});
  auto unknown = Counts{};
  unknown.add(group(4), {.submissions = 1});
  table.rows[0].counts += unknown;
  table.total += unknown;
  auto const made = only({table}, Audience::network);
  ASSERT_TRUE(made.rows[0].cell.figure.has_value());
  EXPECT_TRUE(made.rows[0].cell.figure->is_partial);
  EXPECT_EQ(made.rows[0].cell.figure->persons, (Cases{.low = 15, .high = std::nullopt}));
  EXPECT_EQ(made.rows[0].cell.figure->groups, 3U);
}

TEST(Release, the_public_sees_counties_rounded_outward_and_no_trace_of_what_is_suppressed) {
  // 8 and 9 lie in county 4; 12 and 14 fail alone and meet in country 3.
  auto const table =
      only({by_place(
               {{8, of({6, 6, 6})}, {9, of({7, 7, 7})}, {12, of({5, 0, 0})}, {14, of({0, 5, 5})}})},
           Audience::open);
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0].keys[0], EightPlaces::place(4).text());
  EXPECT_EQ(table.rows[0].cell.figure->persons, (Cases{.low = 35, .high = 40})); // 18 + 21 = 39
  EXPECT_TRUE(table.rows[0].cell.figure->groups_or_more);
  EXPECT_EQ(table.rows[1].keys[0], EightPlaces::place(3).text());
  EXPECT_EQ(table.rows[1].cell.state, CellState::rolled_up);
}

TEST(Release, a_county_whose_remainder_stands_elsewhere_is_a_lower_bound) {
  // The single person of 14 takes the 18 of 8 along: county 4 then shows the 21 of 9, "or more".
  auto const table = only({by_place({{8, of({6, 6, 6})}, {9, of({7, 7, 7})}, {14, of({1, 0, 0})}})},
                          Audience::open);
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0].keys[0], EightPlaces::place(4).text());
  EXPECT_EQ(table.rows[0].cell.figure->persons, (Cases{.low = 20, .high = std::nullopt}));
  EXPECT_EQ(table.rows[1].keys[0], kOtherKey);
}

TEST(Release, the_public_waits_90_days_after_the_end_of_the_period) {
  auto const table = by_place({{8, of({5, 5, 5})}});
  auto const on = [&](char const* day, std::optional<DateSpan> const& period) {
    return release({table}, Audience::open, EightPlaces{},
                   {.today = *parse_day(day), .period = period});
  };
  EXPECT_EQ(on("2021-03-30", *parse_edtf("2020")).error().key, "release.too_early"); // 89 days
  EXPECT_TRUE(on("2021-03-31", *parse_edtf("2020")).has_value());
  EXPECT_EQ(on("2021-03-31", std::nullopt).error().key, "release.period_unknown");
}

TEST(Release, no_audience_beyond_the_analysis_policy) {
  auto table = by_place({{8, of({5, 5, 5})}});
  table.policy = ReleasePolicy{Audience::network};
  EXPECT_TRUE(release({table}, Audience::network, EightPlaces{}, kContext).has_value());
  EXPECT_EQ(release({table}, Audience::open, EightPlaces{}, kContext).error().key,
            "release.not_for_audience");
}

/// One journey of group 1, with what it permits and when it began.
CountTable with_ledger(Permission permission, std::optional<Day> day) {
  auto ledger = std::make_shared<Ledger>();
  ledger->groups = {group(1), group(2), group(3)};
  for (auto i = std::uint32_t{0}; i < 6; ++i) {
    ledger->journeys.push_back(
        {.group = i % 3,
         .part = {.submissions = 1, .sized = 1, .persons = {.low = 10, .high = 10}},
         .permission = i == 0 ? permission : Permission::open,
         .earliest = i == 0 ? day : std::nullopt});
  }
  auto table = CountTable{.name = "totals", .dimensions = {}, .additive = true};
  table.ledger = ledger;
  table.total_members = {0, 1, 2, 3, 4, 5};
  table.rows = {{.keys = {}, .members = table.total_members}};
  table.policy = ReleasePolicy{Audience::open};
  return table;
}

TEST(Release, a_record_goes_no_further_than_it_permits) {
  auto const table = with_ledger(Permission::coordinator, {});
  EXPECT_TRUE(release({table}, Audience::coordinator, EightPlaces{}, kContext).has_value());
  EXPECT_EQ(release({table}, Audience::network, EightPlaces{}, kContext).error().key,
            "release.not_permitted");
  EXPECT_EQ(release({with_ledger(Permission::not_asked, {})}, Audience::coordinator, EightPlaces{},
                    kContext)
                .error()
                .key,
            "release.not_permitted");
}

TEST(Release, the_newest_month_is_not_public) {
  auto const in_november =
      only({with_ledger(Permission::open, *parse_day("2020-11-30"))}, Audience::open);
  auto const in_december =
      only({with_ledger(Permission::open, *parse_day("2020-12-01"))}, Audience::open);
  EXPECT_EQ(in_november.total.figure->persons.low, 60U);
  EXPECT_EQ(in_december.total.figure->persons.low, 50U);
}

TEST(Release, an_owner_gets_exact_figures_of_its_own_records_only) {
  auto own = by_place({{8, of({5})}});
  auto mixed = with_ledger(Permission::only_us, {});
  auto const context = ReleaseContext{.today = kToday, .owner = group(1)};
  EXPECT_EQ(release({mixed}, Audience::owner, EightPlaces{}, context).error().key,
            "release.not_own");
  mixed.total_members = {0, 3};
  mixed.rows[0].members = {0, 3};
  auto const made = release({mixed}, Audience::owner, EightPlaces{}, context);
  ASSERT_TRUE(made.has_value());
  EXPECT_EQ(made->tables.front()->total.figure->persons.low, 20U);
  EXPECT_EQ(release({own}, Audience::owner, EightPlaces{}, {.today = kToday, .owner = group(2)})
                .error()
                .key,
            "release.not_own");
}

TEST(Release, what_reveals_sources_stays_with_the_coordinator) {
  auto table = by_place({{8, of({5, 5, 5})}});
  table.rows[0].facts = {{"change", "newly_covered"},
                         {"why", "no_panel"},
                         {"share", "1.0000"},
                         {"share_low", "0.9312"},
                         {"share_high", "1.0000"}};
  auto const facts = [&](Audience audience) { return only({table}, audience).rows[0].facts; };
  EXPECT_EQ(facts(Audience::coordinator), table.rows[0].facts);
  EXPECT_EQ(facts(Audience::network), (Facts{{"change", "newly_reported"},
                                             {"share", "1.0000"},
                                             {"share_low", "0.9000"},
                                             {"share_high", "1.0000"}}));
}

TEST(ReleaseJourneys, go_to_their_owner_or_the_coordinator) {
  auto journey = Journey{
      .id = JourneyId{Uuid{}}, .org = OrganisationId{group(1).uuid()}, .round = RoundId{Uuid{}}};
  auto const own = OrganisationId{group(1).uuid()};
  auto const other = OrganisationId{group(2).uuid()};
  EXPECT_TRUE(release_journeys({journey}, Audience::owner, own).has_value());
  EXPECT_EQ(release_journeys({journey}, Audience::owner, other).error().key, "release.not_own");
  EXPECT_EQ(release_journeys({journey}, Audience::coordinator, {}).error().key,
            "release.not_permitted");
  journey.permission = Permission::coordinator;
  EXPECT_TRUE(release_journeys({journey}, Audience::coordinator, {}).has_value());
  EXPECT_EQ(release_journeys({journey}, Audience::network, {}).error().key,
            "release.not_for_audience");
}

} // namespace
} // namespace njia
