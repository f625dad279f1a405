// The published refugee flows, counted by another program: data/PROVENANCE.md of the test data.
#include "njia/analysis/first_seen/first_seen.h"

#include "njia/analysis/corridors/corridors.h"
#include "njia/analysis/dataset_builder.h"
#include "njia/analysis/testing/literal_places.h"
#include "njia/base/csv_text.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace njia::analysis::testing {
namespace {

std::string test_data() {
  auto const* folder = std::getenv("NJIA_TEST_DATA");
  return folder != nullptr ? folder : std::string{NJIA_SOURCE_DIR} + "/../shared/data";
}

/// Unknown and stateless are not countries.
bool is_place(std::string const& code) { return code != "UKN" && code != "STA"; }

Step step_of(Role role, std::string const& code, LiteralPlaces const& places) {
  auto step = Step{.role = role};
  if (is_place(code)) {
    step.places.push_back(places.id(code));
    step.precision = Precision::country;
  }
  return step;
}

struct Flows {
  LiteralPlaces places;
  std::vector<Journey> journeys;
};

Flows read_flows(std::string const& text) {
  auto const table = load_csv_table(text);
  auto flows = Flows{};
  auto const from = table.column("coo_iso");
  auto const to = table.column("coa_iso");
  for (auto const& row : table.rows()) {
    for (auto const& code : {row[from], row[to]}) {
      if (is_place(code)) {
        flows.places.add_country(code, code);
      }
    }
  }
  for (auto const& row : table.rows()) {
    auto journey =
        Journey{.id = JourneyId{Uuid{}}, .org = OrganisationId{Uuid{}}, .round = RoundId{Uuid{}}};
    journey.nature = Nature::other_movement;
    journey.journey_from = *parse_edtf(row[table.column("year")]);
    journey.steps = {step_of(Role::origin, row[from], flows.places),
                     step_of(Role::destination, row[to], flows.places)};
    flows.journeys.push_back(std::move(journey));
  }
  return flows;
}

TEST(Unhcr, corridors_first_seen_in_each_year) {
  auto in = std::ifstream{test_data() + "/unhcr/flows.csv", std::ios::binary};
  if (!in) {
    GTEST_SKIP() << "the test data is not here: " << test_data();
  }
  auto text = std::ostringstream{};
  text << in.rdbuf();
  auto const flows = read_flows(text.str());
  ASSERT_EQ(flows.journeys.size(), 105'868U);
  auto builder = DatasetBuilder{flows.places};
  for (auto const& journey : flows.journeys) {
    builder.add(journey, GroupId{Uuid{}});
  }
  auto const data = std::move(builder).finish();
  auto const selected = select(data, flows.places, {.reference_movements = true});
  auto const table = first_seen(data, selected, Level::country, PeriodUnit::year);

  EXPECT_EQ(table.facts.back(), (std::pair<std::string, std::string>{"corridors", "8601"}));
  auto first = std::map<std::string, std::string>{};
  for (auto const& row : table.rows) {
    first[row.keys.front()] = row.facts.front().second;
  }
  EXPECT_EQ((std::vector{first["2019"], first["2020"], first["2021"], first["2022"], first["2023"],
                         first["2024"], first["2025"]}),
            (std::vector<std::string>{"194", "102", "92", "277", "171", "154", "100"}));
  ASSERT_EQ(table.left_out.size(), 1U);
  EXPECT_EQ(table.left_out.front().reason, "unlocated");
  EXPECT_EQ(table.left_out.front().counts.submissions(), 2'331U);
  EXPECT_EQ(table.total.submissions(), 105'868U - 2'331U);
  EXPECT_EQ(corridors(data, selected, Level::country).rows.size(), 8'601U);
}

} // namespace
} // namespace njia::analysis::testing
