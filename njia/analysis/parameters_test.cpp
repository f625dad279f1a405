#include "njia/analysis/parameters.h"

#include "njia/analysis/testing/scenario.h"

#include <gtest/gtest.h>

#include <array>

namespace njia::analysis::testing {
namespace {

constexpr std::array<std::string_view, 2> kMethods = {"gi_star", "scan"};
constexpr Parameter kNumber{"k", ParameterType::number, "3", false, {}, 1, 20};
constexpr Parameter kShare{"rate", ParameterType::share, "0.05", false};
constexpr Parameter kMethod{"method", ParameterType::choice, "gi_star", false, kMethods};
constexpr Parameter kPlace{"origin", ParameterType::place, "", false};
constexpr Parameter kPeriod{"before", ParameterType::period, "", false};
constexpr std::array kKnown = {kNumber, kShare, kMethod, kPlace, kPeriod};

class OtherParameters : public ::testing::Test {
protected:
  Scenario scenario_ = read_scenario("places K Kisumu KE-42\nrounds 2020 2020\n");

  Result<Parameters> read(ParameterTexts const& texts) {
    return read_parameters("sample", kKnown, texts, scenario_.places, scenario_.exercise);
  }
};

TEST_F(OtherParameters, have_their_fallbacks) {
  auto const parameters = read({});
  ASSERT_TRUE(parameters.has_value());
  EXPECT_EQ(parameters->number("k"), 3U);
  EXPECT_EQ(parameters->share("rate"), 0.05);
  EXPECT_EQ(parameters->choice("method"), 0U);
  EXPECT_FALSE(parameters->place("origin").has_value());
  EXPECT_FALSE(parameters->period("before").has_value());
}

TEST_F(OtherParameters, are_written_as_they_were_typed) {
  auto const texts = ParameterTexts{
      {"k", "20"}, {"rate", "0.125"}, {"method", "scan"}, {"origin", "KE"}, {"before", "2019-07"}};
  auto const parameters = read(texts);
  ASSERT_TRUE(parameters.has_value());
  EXPECT_EQ(write_parameters(kKnown, *parameters, scenario_.places, scenario_.exercise), texts);
  EXPECT_EQ(parameters->place("origin"), scenario_.places.id("KE"));
}

TEST_F(OtherParameters, name_a_place_by_code_or_id) {
  EXPECT_EQ(read({{"origin", "KE-42"}})->place("origin"), scenario_.places.id("KE-42"));
  auto const town = scenario_.places.id("K");
  EXPECT_EQ(read({{"origin", town.text()}})->place("origin"), town);
}

TEST_F(OtherParameters, say_what_is_wrong_with_them) {
  for (auto const& [key, text] : ParameterTexts{{"k", "0"},
                                                {"k", "21"},
                                                {"k", "many"},
                                                {"k", "-1"},
                                                {"rate", "nan"},
                                                {"rate", "1.5"},
                                                {"rate", "-0.1"},
                                                {"method", "heat"},
                                                {"origin", "Nowhere"},
                                                {"origin", "0190b5a0-0000-7000-8000-000000000000"},
                                                {"before", "2020/2019"}}) {
    auto const parameters = read({{key, text}});
    ASSERT_FALSE(parameters.has_value()) << key << " " << text;
    EXPECT_EQ(parameters.error().key, "analysis.parameter_value") << text;
    EXPECT_EQ(parameters.error().where, key);
  }
}

} // namespace
} // namespace njia::analysis::testing
