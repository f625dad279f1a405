// Live answers against the analyses of the registry: same keys, same numbers.
#include "njia/app/figures/live_question.h"

#include "njia/analysis/registry.h"
#include "njia/analysis/testing/random_journeys.h"
#include "njia/domain/blank.h"
#include "njia/store/memory/memory_store.h"

#include <gtest/gtest.h>

namespace njia::app {
namespace {

using analysis::TableKind;

class LiveQuestionTest : public ::testing::Test {
protected:
  analysis::testing::RandomJourneys world_{{.seed = 5, .places = 120}};
  FiguresInput input_{.data = world_.dataset(3'000),
                      .exercise = {},
                      .index = std::make_shared<analysis::LiveIndex>()};
  std::shared_ptr<void const> state_ = std::make_shared<int>();
  std::unique_ptr<Store> store_ = make_memory_store();

  Result<LiveAnswer> ask(LiveQuestion const& question, FiguresOf const& scope = {}) {
    return answer_live(input_, world_.places(), scope, question,
                       names_for(*store_, world_.places(), scope), state_);
  }
  std::map<std::vector<std::string>, std::uint64_t>
  of_registry(std::string_view key, analysis::ParameterTexts const& texts) {
    auto const* row = analysis::find_analysis(key);
    auto const parameters =
        analysis::read_parameters(*row, texts, world_.places(), input_.exercise);
    EXPECT_TRUE(parameters.has_value());
    auto const table = analysis::run(*row, {.data = input_.data,
                                            .places = world_.places(),
                                            .exercise = input_.exercise,
                                            .selection = {.audience = Audience::coordinator},
                                            .parameters = *parameters});
    auto out = std::map<std::vector<std::string>, std::uint64_t>{};
    for (auto const& one : table.rows) {
      out.emplace(one.keys, one.counts.submissions());
    }
    return out;
  }
};

TEST_F(LiveQuestionTest, has_the_keys_and_numbers_of_the_analyses) {
  struct Row {
    std::string_view analysis;
    analysis::ParameterTexts texts;
    analysis::TableSpec spec;
  };
  using analysis::Question;
  for (auto const& row : {
           Row{"corridors", {{"level", "admin1"}}, {.level = Level::admin1}},
           Row{"trunk_segments",
               {{"level", "country"}},
               {.kind = TableKind::trunk_segments, .level = Level::country}},
           Row{"diversion",
               {{"level", "country"}},
               {.kind = TableKind::diversion, .level = Level::country}},
           Row{"places_by_role",
               {{"level", "admin1"}},
               {.kind = TableKind::places_by_role, .level = Level::admin1}},
           Row{"profiles",
               {{"question", "transport"}},
               {.kind = TableKind::profiles, .question = Question::transport}},
           Row{"profiles",
               {{"question", "industry"}, {"by", "transport"}},
               {.kind = TableKind::profiles,
               .question = Question::industry,
               .by = Question::transport}},
           Row{"totals", {{"split", "nature"}}, {.kind = TableKind::totals, .split = 2}},
           Row{"totals", {{"split", "round"}}, {.kind = TableKind::totals, .split = 1}},
           Row{"totals", {}, {.kind = TableKind::totals}},
       }) {
    auto const answer = ask({.tables = {row.spec}, .most_cells = 100'000});
    ASSERT_TRUE(answer.has_value());
    auto got = std::map<std::vector<std::string>, std::uint64_t>{};
    for (auto const& cell : answer->tables.front().cells) {
      got.emplace(cell.keys, cell.sums.submissions);
    }
    EXPECT_EQ(got, of_registry(row.analysis, row.texts)) << row.analysis;
    EXPECT_FALSE(got.empty()) << row.analysis;
  }
}

TEST_F(LiveQuestionTest, names_each_place_of_its_cells_once) {
  auto const answer = ask({.tables = {{.level = Level::country}}, .most_cells = 3});
  ASSERT_TRUE(answer.has_value());
  auto named = std::set<std::string>{};
  for (auto const& cell : answer->tables.front().cells) {
    named.insert(cell.keys.begin(), cell.keys.end());
  }
  auto listed = std::set<std::string>{};
  for (auto const place : answer->places) {
    EXPECT_TRUE(listed.insert(place.text()).second);
  }
  EXPECT_EQ(listed, named);
  EXPECT_GT(answer->tables.front().all_cells, 3U);
}

TEST_F(LiveQuestionTest, writes_times_as_people_do) {
  using analysis::PeriodUnit;
  auto const answer = ask({.tables = {{.kind = TableKind::series, .unit = PeriodUnit::year},
                                      {.kind = TableKind::series, .unit = PeriodUnit::quarter},
                                      {.kind = TableKind::series, .unit = PeriodUnit::month}}});
  ASSERT_TRUE(answer.has_value());
  for (auto i = std::size_t{0}; i < 3; ++i) {
    auto const precision =
        std::array{DatePrecision::year, DatePrecision::quarter, DatePrecision::month}[i];
    ASSERT_FALSE(answer->tables[i].cells.empty());
    for (auto const& cell : answer->tables[i].cells) {
      EXPECT_EQ(parse_edtf(cell.keys.front())->precision, precision) << cell.keys.front();
    }
  }
}

TEST_F(LiveQuestionTest, says_where_a_filter_is_wrong) {
  auto const answer = ask({.filter = "cases >= ", .tables = {{}}});
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().key, "filter.malformed");
}

TEST_F(LiveQuestionTest, an_organisation_finds_no_other_by_its_code) {
  auto own = blank<Organisation>();
  own.id = OrganisationId{make_uuid_v7(1, 0, 1)};
  own.code = "ORG-A";
  auto other = own;
  other.id = OrganisationId{make_uuid_v7(1, 0, 2)};
  other.code = "ORG-B";
  auto transaction = store_->begin();
  ASSERT_TRUE(transaction->put(own, {.by = "x"}));
  ASSERT_TRUE(transaction->put(other, {.by = "x"}));
  ASSERT_TRUE(transaction->commit());
  EXPECT_TRUE(ask({.filter = "org = ORG-A", .tables = {{}}}, {.owner = own.id}).has_value());
  auto const foreign = ask({.filter = "org = ORG-B", .tables = {{}}}, {.owner = own.id});
  auto const absent = ask({.filter = "org = ORG-C", .tables = {{}}}, {.owner = own.id});
  ASSERT_FALSE(foreign.has_value());
  EXPECT_EQ(foreign.error().key, absent.error().key);
  EXPECT_TRUE(ask({.filter = "org = ORG-B", .tables = {{}}}).has_value());
}

} // namespace
} // namespace njia::app
