// Every scenario below njia/analysis/<method>/golden gives the tables that stand beside it.
#include "njia/analysis/testing/scenario.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace njia::analysis::testing {
namespace {

std::vector<std::string> scenario_paths() {
  auto paths = std::vector<std::string>{};
  auto const root = std::filesystem::path{NJIA_SOURCE_DIR} / "njia" / "analysis";
  for (auto const& entry : std::filesystem::recursive_directory_iterator{root}) {
    if (entry.path().extension() == ".scenario") {
      paths.push_back(entry.path().string());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

class Golden : public ::testing::TestWithParam<std::string> {};

TEST_P(Golden, the_scenario_gives_the_wanted_tables) { EXPECT_EQ(check_golden(GetParam()), ""); }

INSTANTIATE_TEST_SUITE_P(Scenarios, Golden, ::testing::ValuesIn(scenario_paths()),
                         [](auto const& param) {
                           auto const path = std::filesystem::path{param.param};
                           return path.parent_path().parent_path().filename().string() + "_" +
                                  path.stem().string();
                         });

TEST(Golden, the_answer_does_not_depend_on_the_order_of_the_journeys) {
  for (auto const& path : scenario_paths()) {
    auto in = std::ifstream{path};
    auto const text = std::string{std::istreambuf_iterator<char>{in}, {}};
    auto scenario = read_scenario(text);
    auto const before = scenario.dataset();
    auto reversed = scenario;
    std::reverse(reversed.journeys.begin(), reversed.journeys.end());
    auto const after = reversed.dataset();
    for (auto const& ask : scenario.asks) {
      EXPECT_EQ(to_csv(scenario, answer(scenario, before, ask)),
                to_csv(scenario, answer(scenario, after, ask)))
          << path << ": " << ask;
    }
  }
}

} // namespace
} // namespace njia::analysis::testing
