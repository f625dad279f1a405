#include "njia/domain/columns.h"

#include "njia/domain/blank.h"
#include "njia/domain/testing/arbitrary_journey.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace njia {
namespace {

/// A leg of which nothing is known leaves no trace in columns; the journey is equal without it.
Journey without_empty_legs(Journey journey) {
  std::erase_if(journey.legs, [](Leg const& leg) { return leg == Leg{.to_step = leg.to_step}; });
  return journey;
}

RC_GTEST_PROP(Columns, a_journey_comes_back_from_its_row, ()) {
  auto const journey = without_empty_legs(testing::arbitrary_journey());
  auto const spare = *rc::gen::inRange<std::size_t>(0, 3);
  auto const names = journey_columns(journey.steps.size() + spare);
  auto const texts = journey_cells(journey, journey.steps.size() + spare);
  RC_ASSERT(names.size() == texts.size());
  auto cells = std::vector<std::pair<std::string, std::string>>{};
  for (auto i = std::size_t{0}; i < names.size(); ++i) {
    RC_ASSERT(is_journey_column(names[i]));
    cells.emplace_back(names[i], texts[i]);
  }
  auto const back = journey_from_cells(cells, blank<Journey>());
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == journey);
}

TEST(Columns, count_as_the_tables_say) {
  EXPECT_EQ(journey_columns(0).size(), 38U);
  EXPECT_EQ(journey_columns(2).size(), 38U + 2 * (6 + 4));
  EXPECT_EQ(journey_columns(1).back(), "step1.leg.concealment");
}

TEST(Columns, strangers_are_named) {
  EXPECT_FALSE(is_journey_column("victim_name"));
  EXPECT_FALSE(is_journey_column("step0.role"));
  EXPECT_FALSE(is_journey_column("step1.colour"));
  EXPECT_FALSE(is_journey_column("steps"));
  auto const journey = journey_from_cells({{"step1.colour", "red"}}, blank<Journey>());
  ASSERT_FALSE(journey);
  EXPECT_EQ(journey.error().key, "field.unknown");
  EXPECT_EQ(journey.error().where, "step1.colour");
}

TEST(InertCell, puts_an_apostrophe_before_what_a_spreadsheet_would_evaluate) {
  struct Row {
    char const* text;
    char const* inert;
  };
  for (auto const& row :
       {Row{"=1+1", "'=1+1"}, Row{"'=1+1", "''=1+1"}, Row{"+254", "'+254"}, Row{"-", "'-"},
        Row{"@x", "'@x"}, Row{"\tx", "'\tx"}, Row{"\rx", "'\rx"}, Row{"＝1", "'＝1"},
        Row{"Busia", "Busia"}, Row{"'Busia", "'Busia"}, Row{"", ""}, Row{"'", "'"}}) {
    EXPECT_EQ(inert_cell(row.text), row.inert);
    EXPECT_EQ(restore_cell(row.inert), row.text);
  }
}

RC_GTEST_PROP(InertCell, is_undone_exactly, ()) {
  auto const text =
      *rc::gen::container<std::string>(rc::gen::element('\'', '=', '+', 'a', '\t', '-'));
  RC_ASSERT(restore_cell(inert_cell(text)) == text);
}

} // namespace
} // namespace njia
