// What is acknowledged survives a power cut, at every point and whatever became of what was not
// synced; and the same search finds what is lost where SQLite syncs less.
#include "exploring.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace njia::power_loss {
namespace {

namespace fs = std::filesystem;

bool is_long() { return std::getenv("NJIA_LONG") != nullptr; }

/// In memory where there is such a folder: a thousand stores are opened there.
fs::path scratch() {
  auto const memory = fs::path{"/dev/shm"};
  auto const parent = fs::is_directory(memory) ? memory : fs::path{testing::TempDir()};
  auto const* const test = testing::UnitTest::GetInstance()->current_test_info();
  auto const dir = parent / fmt::format("njia_power_loss_{}_{}", test->name(), ::getpid());
  fs::remove_all(dir);
  return dir;
}

struct Outcome {
  RecordedRun run;
  Survey survey;
};

Outcome cut_power(std::string const& synchronous, std::uint64_t states, std::uint64_t every,
                  std::uint32_t rounds = is_long() ? 27 : 4) {
  auto const started = std::chrono::steady_clock::now();
  auto const dir = scratch();
  auto run = record_run(dir / "recorded", synchronous, rounds);
  auto survey = explore(run, states, every, dir / "found",
                        is_long() ? std::max(std::thread::hardware_concurrency(), 1U) : 1);
  fs::remove_all(dir);
  auto const seconds =
      std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - started);
  fmt::print(
      "power loss, synchronous={}: {} crash states ({} with acknowledged commits) at {} points of "
      "{} acknowledged commits, {} losses (damaged {}, acknowledged and lost {}, half a commit {}, "
      "of {} opened by "
      "open_sqlite_store refused {}), {} s\n",
      synchronous.empty() ? "FULL (the store's own)" : synchronous, survey.states, survey.promised,
      survey.points, survey.commits, survey.losses, survey.damaged, survey.lost, survey.half,
      survey.reopened, survey.refused, seconds.count());
  return {std::move(run), std::move(survey)};
}

TEST(PowerLoss, NothingThatWasAcknowledgedIsLost) {
  auto const states = std::uint64_t{is_long() ? 125'000U : 400U};
  // At the last points little is open, and fewer states are found than are wanted.
  auto const [run, survey] = cut_power("", states + states / 8, 60);
  EXPECT_EQ(run.settings, "wal/2") << "what the store sets, not the test";
  EXPECT_GE(survey.states, states);
  EXPECT_GE(survey.promised, is_long() ? 100'000U : 300U);
  EXPECT_GE(survey.reopened, states / 100);
  EXPECT_EQ(survey.losses, 0U) << survey.first;
}

// Every state of these is opened by the program: nobody may have to mend a state folder by hand
// because the power went while it was first made.
TEST(PowerLoss, AStoreThatWasBeingMadeOpensAgain) {
  auto const states = std::uint64_t{is_long() ? 3'000U : 120U};
  auto const [run, survey] = cut_power("", states, 1, 0);
  EXPECT_GE(survey.states - survey.promised, states / 3) << "of the making itself";
  EXPECT_GE(survey.reopened, survey.states);
  EXPECT_EQ(survey.losses, 0U) << survey.first;
}

// Without these two, the search above might not find a loss where there is one.
TEST(PowerLoss, TheSearchFindsWhatSynchronousNormalLoses) {
  auto const survey = cut_power("NORMAL", is_long() ? 10'000 : 150, is_long() ? 50 : 6).survey;
  EXPECT_GT(survey.lost, 0U);
  EXPECT_GT(survey.refused, 0U);
  EXPECT_EQ(survey.damaged + survey.half, 0U) << "it loses the newest commits whole";
}

TEST(PowerLoss, TheSearchFindsWhatSynchronousOffLoses) {
  auto const survey = cut_power("OFF", is_long() ? 10'000 : 150, is_long() ? 50 : 6).survey;
  EXPECT_GT(survey.lost, 0U);
  EXPECT_GT(survey.refused, 0U);
  EXPECT_GT(survey.damaged + survey.half, 0U);
}

} // namespace
} // namespace njia::power_loss
