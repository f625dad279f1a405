#include "njia/server/hub/long_work.h"

#include "njia/domain/blank.h"
#include "njia/store/failure.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <filesystem>
#include <future>

#include <gtest/gtest.h>

namespace njia::server {
namespace {

Uuid id(int n) { return make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n)); }

class LongWorkTest : public ::testing::Test {
protected:
  LongWorkTest() {
    std::filesystem::remove_all(dir_);
    auto const open = [this] { return open_sqlite_store(dir_); };
    workers_ = std::move(*Workers::start(open, 1));
    work_ = std::move(*LongWork::start(open, *workers_));
    store_ = std::move(*open());
  }
  ~LongWorkTest() override {
    work_.reset();
    workers_.reset();
    store_.reset();
    std::filesystem::remove_all(dir_);
  }

  static LongWork::Order order(int n, LongWork::Make make) {
    return {.id = id(n),
            .note = {.actor = "x", .action = "round.write", .object = format_uuid(id(n))},
            .make = std::move(make)};
  }
  /// Work that makes a round.
  static LongWork::Order round_order(int n) {
    return order(n, [n](Store const&) -> Result<LongWork::Keep> {
      return LongWork::Keep{[n](Worker& worker) {
        auto round = blank<Round>();
        round.id = RoundId{id(n)};
        round.code = "R" + std::to_string(n);
        auto transaction = worker.store.begin();
        auto const done = transaction->put(round, {.by = "x"});
        return done ? transaction->commit() : done;
      }};
    });
  }

  std::filesystem::path dir_ =
      std::filesystem::path{::testing::TempDir()} /
      (std::string{"njia_work_"} + ::testing::UnitTest::GetInstance()->current_test_info()->name());
  std::unique_ptr<Workers> workers_;
  std::unique_ptr<LongWork> work_;
  std::unique_ptr<Store> store_;
};

TEST_F(LongWorkTest, IsMadeKeptAndAudited) {
  ASSERT_TRUE(work_->submit(round_order(1)).has_value());
  work_->wait();
  EXPECT_EQ(work_->find(id(1))->state, LongWork::State::done);
  EXPECT_TRUE(store_->find<Round>(RoundId{id(1)}));
  EXPECT_EQ(store_->last_audit()->object, format_uuid(id(1)));
  EXPECT_FALSE(work_->find(id(2)));
}

TEST_F(LongWorkTest, OrderedTwiceIsDoneOnce) {
  auto runs = std::make_shared<int>(0);
  auto const once = [&] {
    auto one = round_order(1);
    one.make = [runs, make = std::move(one.make)](Store const& store) {
      ++*runs;
      return make(store);
    };
    return one;
  };
  work_->submit(once());
  work_->wait();
  EXPECT_EQ(work_->submit(once())->state, LongWork::State::done);
  work_->wait();
  EXPECT_EQ(*runs, 1);
}

TEST_F(LongWorkTest, ThatFailsSaysWhyAndMayBeOrderedAgain) {
  work_->submit(order(1, [](Store const&) -> Result<LongWork::Keep> {
    return Error{.key = "snapshot.changed", .where = ""};
  }));
  work_->wait();
  EXPECT_EQ(work_->find(id(1))->problem->key, "snapshot.changed");
  work_->submit(order(1, [](Store const&) -> Result<LongWork::Keep> {
    throw StoreFailure{Error{.key = "store.disk_full", .where = ""}};
  }));
  work_->wait();
  EXPECT_EQ(work_->find(id(1))->problem->key, "store.disk_full");
  work_->submit(round_order(1));
  work_->wait();
  EXPECT_EQ(work_->find(id(1))->state, LongWork::State::done);
}

TEST_F(LongWorkTest, IsRefusedWhenTooMuchWaits) {
  auto gate = std::promise<void>{};
  auto opened = gate.get_future().share();
  auto began = std::promise<void>{};
  work_->submit(order(1, [&](Store const&) -> Result<LongWork::Keep> {
    began.set_value();
    opened.wait();
    return Error{.key = "snapshot.changed", .where = ""};
  }));
  began.get_future().wait();
  for (auto n = std::size_t{0}; n < kMaxLongWork; ++n) {
    EXPECT_TRUE(work_->submit(round_order(static_cast<int>(10 + n))).has_value());
  }
  EXPECT_FALSE(work_->submit(round_order(99)).has_value());
  gate.set_value();
  work_->wait();
  EXPECT_EQ(store_->rounds().size(), kMaxLongWork);
}

TEST_F(LongWorkTest, ThatWaitsIsGivenUpWhenTheHubStops) {
  auto gate = std::promise<void>{};
  auto opened = gate.get_future().share();
  auto began = std::promise<void>{};
  auto running = round_order(1);
  work_->submit(order(1, [&, make = std::move(running.make)](Store const& store) {
    began.set_value();
    opened.wait();
    return make(store);
  }));
  work_->submit(round_order(2));
  began.get_future().wait();
  auto stopping = std::async(std::launch::async, [&] { work_.reset(); });
  gate.set_value();
  stopping.wait();
  EXPECT_TRUE(store_->find<Round>(RoundId{id(1)})) << "what was running is kept";
}

} // namespace
} // namespace njia::server
