// The published tables of victim lists, and what SparseMSE 2.0.1 says of them (threshold 0.02).
#include "njia/analysis/multiple_systems/multiple_systems.h"
#include "njia/analysis/multiple_systems/testing.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

namespace njia::analysis {
namespace {

struct Published {
  char const* file;
  char const* total;
  char const* low;
  char const* high;
  char const* independent;
  char const* chao;
};

std::string printed(double people) { return fmt::format("{:.1f}", people); }

class PublishedTables : public ::testing::TestWithParam<Published> {};

TEST_P(PublishedTables, give_the_published_figures) {
  auto const& want = GetParam();
  auto const table = testing::read_capture_csv(want.file);
  if (!table) {
    GTEST_SKIP() << "the test data is not here";
  }
  auto const got = multiple_systems(*table, {.replicates = 0});
  ASSERT_TRUE(got);
  EXPECT_EQ(got->refused, "");
  EXPECT_EQ(printed(*got->total), want.total);
  EXPECT_EQ(printed(got->wald_95->low), want.low);
  EXPECT_EQ(printed(*got->wald_95->high), want.high);
  EXPECT_EQ(printed(*got->independent), want.independent);
  EXPECT_EQ(printed(*got->chao), want.chao);
}

INSTANTIATE_TEST_SUITE_P(
    SparseMse, PublishedTables,
    ::testing::Values(Published{"UKdat_5.csv", "11313.0", "9884.4", "13027.4", "13444.1",
                                "17616.7"},
                      Published{"UKdat.csv", "11418.0", "9977.3", "13145.7", "12214.0", "15628.0"},
                      Published{"NewOrl.csv", "1183.7", "720.9", "2046.1", "996.7", "1529.7"},
                      Published{"NewOrl_5.csv", "1034.2", "658.3", "1708.6", "1034.2", "1681.5"}),
    [](auto const& row) {
      auto const file = std::string{row.param.file};
      return file.substr(0, file.find('.'));
    });

} // namespace
} // namespace njia::analysis
