// Whoever waits is served in the order of coming, also between the many transactions of one writer.
#include "njia/store/write_turn.h"

#include "njia/store/failure.h"

#include <future>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace njia {
namespace {

TEST(WriteTurn, IsGivenInTheOrderOfComing) {
  auto turn = WriteTurn{std::chrono::minutes{1}};
  auto first = std::make_unique<WriteTurn::Held>(&turn);
  auto order = std::vector<int>{};
  auto waiting = std::vector<std::future<void>>{};
  for (auto n = 0; n < 5; ++n) {
    waiting.push_back(std::async(std::launch::async, [&turn, &order, n] {
      auto const mine = WriteTurn::Held{&turn};
      order.push_back(n); // guarded by the turn itself
    }));
    while (turn.waiting() != static_cast<std::size_t>(n) + 1) {
      std::this_thread::yield();
    }
  }
  first->give_back(); // and wants it again at once
  auto const again = WriteTurn::Held{&turn};
  EXPECT_EQ(order, (std::vector{0, 1, 2, 3, 4}));
  for (auto& one : waiting) {
    one.get();
  }
}

TEST(WriteTurn, IsNotWaitedForWithoutEnd) {
  auto turn = WriteTurn{std::chrono::milliseconds{1}};
  auto held = std::optional<WriteTurn::Held>{};
  held.emplace(&turn);
  EXPECT_THROW(WriteTurn::Held{&turn}, StoreBusy);
  EXPECT_EQ(turn.waiting(), 0U) << "whoever gave up is not served";
  held.reset();
  EXPECT_NO_THROW(WriteTurn::Held{&turn});
}

TEST(WriteTurn, IsNotNeededByALoneStore) {
  auto alone = WriteTurn::Held{nullptr};
  EXPECT_NO_THROW(alone.give_back());
}

} // namespace
} // namespace njia
