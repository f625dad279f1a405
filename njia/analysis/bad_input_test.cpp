// What every analysis says where there is next to nothing to say, or nothing sensible: a stated
// empty answer or a table that adds up, never a number that is none. A new row of the registry is
// asked too. Elsewhere: journeys of too many steps in domain/validate_test, exposures that are no
// numbers in scan/circles_test and hotspots/clustered_null_test, more points than places in
// where_to_stand_test, capture tables in app/estimate/capture_file_test.
#include "njia/analysis/registry.h"
#include "njia/analysis/testing/scenario.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

namespace njia::analysis::testing {
namespace {

constexpr std::string_view kWorld = R"(
region   GULF SA QA
places   K Kisumu KE-42 | N Nairobi KE-30 | R Riyadh SA-01 | D Doha QA-DA
rounds   2020 2020 | 2019 2019
)";

struct World {
  std::string_view name;
  std::string_view lines;      ///< of the scenario, after kWorld
  std::string_view words = {}; ///< of the selection
  bool is_empty = false;       ///< no journey is selected
};

constexpr auto kSome =
    std::string_view{"routes   a: K > N > R! | 3 | 2020-02 | exploitation=DOMESTIC_SERVITUDE\n"
                     "         b: K > R! | 2..4 | 2019-03 | round=2019\n"};

World const kWorlds[] = {
    {.name = "nothing at all", .lines = "", .is_empty = true},
    {.name = "nothing selected", .lines = kSome, .words = "period=1990", .is_empty = true},
    {.name = "a period of one day", .lines = kSome, .words = "period=2020-02-01"},
    {.name = "one organisation",
     .lines = "coverage a 2020 KE-42 channel=HOTLINE\n"
              "routes   a: K > N > R! | 3 | 2020-02\n"
              "         a: K > R! | ? | 2019-03 | round=2019\n"
              "         a: N > D! | incidents:4 | 2020-03\n"},
    {.name = "one place",
     .lines = "facts    K at=-0.09,34.77 people=400000\n"
              "routes   a: K > K! | 1 | 2020-01\n"
              "         b: K > K! | 2.. | 2019-01 | round=2019\n"
              "         c: K > (K) | ? | 2020-01\n"},
    {.name = "all unknown",
     .lines = "routes   a: ? > ? | ? |\n"
              "         b: ? > ? > ?! | ? | | round=2019\n"},
    {.name = "nobody lives there, and no location is known",
     .lines = "facts    K people=0 | N people=0 | KE-42 people=0 | KE-30 people=0 | KE people=0\n"
              "routes   a: K > N > R! | 3 | 2020-02\n"
              "         b: K > R! | 2 | 2019-03 | round=2019\n"
              "         c: N > R! | 2 | 2020-03\n"},
    {.name = "everything at one point",
     .lines = "facts    K at=0,0 people=1 | N at=0,0 people=1 | R at=0,0 people=1 | D at=0,0\n"
              "         KE-42 at=0,0 people=1 | KE-30 at=0,0 people=1\n"
              "coverage a 2020 KE-42,KE-30 channel=HOTLINE\n"
              "coverage b 2020 KE-42,KE-30 channel=HOTLINE\n"
              "routes   a: K > N > R! | 3 | 2020-02\n"
              "         b: K > N > D! | 2 | 2020-03\n"
              "         c: N > K > D! | 2 | 2020-03\n"},
    {.name = "a place again and again",
     .lines = "routes   a: K > N > K > N > K > N > K > R! | 3 | 2020-02\n"
              "         b: K > K > K > K! | 3 | 2020-02\n"
              "         b: K > N > K > N > K > R! | 1 | 2019-02 | round=2019\n"},
    {.name = "as many persons as can be said",
     .lines = "routes   a: K > R! | 1000000..1000000 | 2020-02\n"
              "         b: K > R! | 1000000.. | 2019-02 | round=2019\n"},
};

void PrintTo(World const& world, std::ostream* out) { *out << world.name; }

/// Values to try of a parameter that need not be given.
std::vector<std::string> values_of(Parameter const& parameter) {
  switch (parameter.type) {
  case ParameterType::level:
    return {"place", "admin1", "country", "region"};
  case ParameterType::question:
    return {"exploitation", "transport"};
  case ParameterType::unit:
    return {"year", "quarter", "month"};
  case ParameterType::split:
    return {"nothing", "round", "nature", "detection"};
  case ParameterType::choice:
    return {parameter.choices.begin(), parameter.choices.end()};
  case ParameterType::number:
    return {std::to_string(parameter.least), std::to_string(parameter.most)};
  case ParameterType::days:
    return {"0"};
  default:
    return {};
  }
}

/// The analysis with what it must be told, then with each value of each other parameter.
std::vector<std::string> asks_of(Analysis const& analysis) {
  auto first = std::string{analysis.key};
  for (auto const& one : analysis.parameters) {
    auto const key = std::string{one.key};
    if (key == "round" || key == "baseline") {
      first += " " + key + (key == "round" ? "=2020" : "=2019");
    } else if (one.required && one.type == ParameterType::country) {
      first += " " + key + "=KE";
    } else if (one.required && one.type == ParameterType::place) {
      first += " " + key + (key == "origin" ? "=KE" : "=SA");
    }
  }
  auto out = std::vector{first};
  for (auto const& one : analysis.parameters) {
    for (auto const& value : values_of(one)) {
      out.push_back(first + " " + std::string{one.key} + "=" + value);
    }
  }
  return out;
}

bool is_no_number(std::string value) {
  std::transform(value.begin(), value.end(), value.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (auto const* const bad : {"nan", "-nan", "inf", "-inf"}) {
    for (auto at = value.find(bad); at != std::string::npos; at = value.find(bad, at + 1)) {
      auto const end = at + std::string_view{bad}.size();
      auto const is_letter = [&](std::size_t i) {
        return i < value.size() && std::isalpha(static_cast<unsigned char>(value[i])) != 0;
      };
      if (!is_letter(end) && (at == 0 || !is_letter(at - 1))) {
        return true;
      }
    }
  }
  return false;
}

class BadInput : public ::testing::TestWithParam<World> {};

TEST_P(BadInput, ends_in_tables_that_add_up_without_a_number_that_is_none) {
  auto const scenario = read_scenario(std::string{kWorld} + std::string{GetParam().lines});
  auto const data = scenario.dataset();
  auto const words = std::string{GetParam().words};
  for (auto const& analysis : analyses()) {
    for (auto const& ask : asks_of(analysis)) {
      SCOPED_TRACE(ask);
      auto const table = answer(scenario, data, words.empty() ? ask : ask + " " + words);
      for (auto const& [key, value] : table.facts) {
        EXPECT_FALSE(is_no_number(value)) << key << " " << value;
      }
      for (auto const& row : table.rows) {
        EXPECT_LE(row.counts.submissions(), table.total.submissions());
        for (auto const& [key, value] : row.facts) {
          EXPECT_FALSE(is_no_number(value)) << key << " " << value;
        }
      }
      auto accounted = table.total.submissions();
      for (auto const& left_out : table.left_out) {
        accounted += left_out.counts.submissions();
      }
      EXPECT_LE(accounted, data.size());
      if (GetParam().is_empty) {
        EXPECT_EQ(table.total.submissions(), 0U);
        for (auto const& row : table.rows) {
          EXPECT_EQ(row.counts.submissions(), 0U);
        }
      }
    }
  }
}

std::string name_of(::testing::TestParamInfo<World> const& world) {
  auto name = std::string{world.param.name};
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == ' ' || c == ','; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Worlds, BadInput, ::testing::ValuesIn(kWorlds), name_of);

TEST(IsNoNumber, tells_nan_from_nairobi) {
  EXPECT_TRUE(is_no_number("nan"));
  EXPECT_TRUE(is_no_number("0.5 to -inf"));
  EXPECT_FALSE(is_no_number("Nancy, informal, finance"));
}

} // namespace
} // namespace njia::analysis::testing
