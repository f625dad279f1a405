#include "njia/analysis/statistics.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace njia::analysis {
namespace {

TEST(BenjaminiHochberg, worked_by_hand) {
  EXPECT_EQ(benjamini_hochberg({0.01, 0.04, 0.03, 0.5}, 0.05),
            (std::vector{true, false, false, false}));
  EXPECT_EQ(benjamini_hochberg({0.01, 0.02, 0.03, 0.5}, 0.05),
            (std::vector{true, true, true, false}));
  EXPECT_TRUE(benjamini_hochberg({}, 0.05).empty());
}

TEST(BenjaminiHochberg, the_example_of_the_paper) {
  // Benjamini and Hochberg 1995, section 3.2: 15 p-values of a thrombolysis trial; four are
  // rejected at 0.05.
  auto const rejected =
      benjamini_hochberg({0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459,
                          0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0},
                         0.05);
  EXPECT_EQ(std::count(rejected.begin(), rejected.end(), true), 4);
}

} // namespace
} // namespace njia::analysis
