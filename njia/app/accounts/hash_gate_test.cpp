#include "njia/app/accounts/hash_gate.h"

#include <gtest/gtest.h>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

namespace njia::app {
namespace {

TEST(HashGate, RunsTwoAtOnceLetsSixteenWaitAndTurnsTheRestAway) {
  auto gate = HashGate{};
  auto places = std::vector<HashGate::Place>{};
  for (auto i = 0; i < 18; ++i) {
    auto place = gate.admit();
    ASSERT_TRUE(place) << i;
    places.push_back(*std::move(place));
  }
  auto const refused = gate.admit();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().key, "session.busy");
  EXPECT_EQ(refused.error().args.at(0).first, "retry_after");
  places.pop_back();
  EXPECT_TRUE(gate.admit());
}

TEST(HashGate, NeverRunsMoreThanTwo) {
  auto gate = HashGate{};
  auto running = std::atomic<int>{0};
  auto most = std::atomic<int>{0};
  auto done = std::atomic<int>{0};
  auto arrived = std::atomic<int>{0};
  auto threads = std::vector<std::thread>{};
  for (auto i = 0; i < 18; ++i) {
    threads.emplace_back([&, place = *gate.admit()]() mutable {
      place.run([&] {
        auto const now = ++running;
        auto seen = most.load();
        while (seen < now && !most.compare_exchange_weak(seen, now)) {
        }
        ++arrived; // the first waits for the second: two do run at the same time
        arrived.notify_all();
        for (auto here = arrived.load(); here < 2; here = arrived.load()) {
          arrived.wait(here);
        }
        --running;
        ++done;
      });
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(done, 18);
  EXPECT_EQ(most, 2);
}

TEST(HashGate, AWorkThatThrowsGivesItsTurnBack) {
  auto gate = HashGate{1, 0};
  for (auto i = 0; i < 3; ++i) {
    auto place = gate.admit();
    ASSERT_TRUE(place);
    EXPECT_THROW(place->run([]() -> int { throw std::bad_alloc{}; }), std::bad_alloc);
  }
}

} // namespace
} // namespace njia::app
