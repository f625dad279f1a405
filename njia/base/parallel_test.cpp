#include "njia/base/parallel.h"

#include "njia/base/batch_line.h"

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

TEST(BatchLine, TakesAllInOrder) {
  auto taken = std::vector<int>{};
  auto line = BatchLine<int>{[&](int&& item) { taken.push_back(item); }, 3};
  for (auto i = 0; i < 7; ++i) {
    line.add(int{i});
  }
  line.wait();
  EXPECT_EQ(taken, (std::vector{0, 1, 2, 3, 4, 5, 6}));
}

TEST(BatchLine, ThrowsOnWhatTakingThrew) {
  auto line = BatchLine<int>{[](int&&) { throw std::runtime_error{"no room"}; }, 3};
  line.add(1);
  EXPECT_THROW(line.wait(), std::runtime_error);
}

} // namespace
} // namespace njia
