#include "njia/base/parallel.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace njia {
namespace {

TEST(ForEachInParallel, WorksOnEachPieceOnce) {
  for (auto const count : {std::size_t{0}, std::size_t{1}, std::size_t{1000}}) {
    auto done = std::vector<int>(count);
    for_each_in_parallel(count, [&](std::size_t i) { ++done[i]; });
    EXPECT_EQ(done, std::vector<int>(count, 1));
  }
}

TEST(ForEachInParallel, ThrowsWhatAPieceThrew) {
  auto const work = [](std::size_t i) {
    if (i == 7) {
      throw std::runtime_error{"piece 7"};
    }
  };
  EXPECT_THROW(for_each_in_parallel(100, work), std::runtime_error);
}

} // namespace
} // namespace njia
