#include "njia/analysis/routes/routes.h"

#include <gtest/gtest.h>

namespace njia::analysis {
namespace {

TEST(Jaccard, worked_by_hand) {
  EXPECT_DOUBLE_EQ(jaccard({}, {}), 1);
  EXPECT_DOUBLE_EQ(jaccard({}, {1}), 0);
  EXPECT_DOUBLE_EQ(jaccard({1, 2}, {2, 3}), 1.0 / 3);
  EXPECT_DOUBLE_EQ(jaccard({1, 2}, {1, 2, 3}), 2.0 / 3);
}

} // namespace
} // namespace njia::analysis
