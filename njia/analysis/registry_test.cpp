#include "njia/analysis/registry.h"

#include "njia/analysis/testing/scenario.h"
#include "njia/domain/labels.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

namespace njia::analysis::testing {
namespace {

TEST(Registry, every_analysis_has_its_page_folder_readme_golden_scenario_and_words) {
  auto const root = std::filesystem::path{NJIA_SOURCE_DIR};
  auto keys = std::set<std::string_view>{};
  for (auto const& analysis : analyses()) {
    auto const key = std::string{analysis.key};
    auto const folder = root / "njia" / "analysis" / analysis.folder;
    EXPECT_TRUE(keys.insert(analysis.key).second) << key;
    EXPECT_TRUE(
        std::filesystem::exists(root / "docs" / "methods" / (std::string{analysis.page} + ".md")))
        << key;
    EXPECT_TRUE(std::filesystem::exists(folder / "README.md")) << key;
    EXPECT_FALSE(std::filesystem::is_empty(folder / "golden")) << key;
    EXPECT_TRUE(has_label("analysis", "analysis." + key)) << key;
    for (auto const& parameter : analysis.parameters) {
      EXPECT_TRUE(has_label("analysis", "parameter." + std::string{parameter.key}))
          << parameter.key;
    }
  }
}

TEST(Registry, every_dimension_reason_and_fact_of_the_scenarios_has_words) {
  auto const root = std::filesystem::path{NJIA_SOURCE_DIR} / "njia" / "analysis";
  for (auto const& entry : std::filesystem::recursive_directory_iterator{root}) {
    if (entry.path().extension() != ".scenario") {
      continue;
    }
    auto in = std::ifstream{entry.path()};
    auto const scenario = read_scenario(std::string{std::istreambuf_iterator<char>{in}, {}});
    auto const data = scenario.dataset();
    for (auto const& ask : scenario.asks) {
      auto const table = answer(scenario, data, ask);
      for (auto const& dimension : table.dimensions) {
        EXPECT_TRUE(has_label("analysis", "dimension." + dimension.key)) << dimension.key;
      }
      for (auto const& left_out : table.left_out) {
        EXPECT_TRUE(has_label("analysis", "left_out." + left_out.reason)) << left_out.reason;
      }
      for (auto const& row : table.rows) {
        for (auto const& fact : row.facts) {
          EXPECT_TRUE(has_label("analysis", "fact." + fact.first)) << fact.first;
        }
      }
    }
  }
}

class Parameters : public ::testing::Test {
protected:
  Scenario scenario_ = read_scenario("places K Kisumu KE-42\nrounds 2020 2020 | 2019 2019\n");
  Result<analysis::Parameters> read(std::string_view name, ParameterTexts const& texts) {
    return read_parameters(*find_analysis(name), texts, scenario_.places, scenario_.exercise);
  }
};

TEST_F(Parameters, are_read_with_their_defaults) {
  auto const corridors = read("corridors", {{"level", "admin1"}});
  ASSERT_TRUE(corridors.has_value());
  EXPECT_EQ(corridors->level, Level::admin1);
  EXPECT_EQ(read("corridors", {})->level, Level::country);
  auto const news =
      read("new_corridors", {{"round", "2020"}, {"baseline", "2019"}, {"max_delay_days", "90"}});
  ASSERT_TRUE(news.has_value());
  EXPECT_EQ(news->max_delay_days, 90U);
  EXPECT_NE(news->round, news->baseline);
  EXPECT_EQ(read("profiles", {{"by", "industry"}})->by, Question::industry);
}

TEST_F(Parameters, say_what_is_wrong_with_them) {
  auto const error = [&](std::string_view name, ParameterTexts const& texts) {
    return read(name, texts).error();
  };
  EXPECT_EQ(error("corridors", {{"level", "village"}}).key, "analysis.parameter_value");
  EXPECT_EQ(error("corridors", {{"focal", "KE"}}).key, "analysis.parameter_unknown");
  EXPECT_EQ(error("flow_class", {}).key, "analysis.parameter_missing");
  EXPECT_EQ(error("flow_class", {{"focal", "XX"}}).where, "focal");
  EXPECT_EQ(error("new_corridors", {{"round", "2020"}, {"baseline", "2017"}}).key,
            "analysis.parameter_value");
  EXPECT_EQ(
      error("new_corridors", {{"round", "2020"}, {"baseline", "2019"}, {"max_delay_days", "ten"}})
          .key,
      "analysis.parameter_value");
}

} // namespace
} // namespace njia::analysis::testing
