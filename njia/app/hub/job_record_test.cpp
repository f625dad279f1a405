#include "njia/app/hub/job_record.h"

#include "njia/store/memory/memory_store.h"

#include <gtest/gtest.h>

namespace njia::app {
namespace {

Uuid id(int n) { return make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n)); }
constexpr auto kNow = Instant{std::chrono::seconds{1'700'000'000}};

void keep(Store& store, JobRecord const& job) {
  auto transaction = store.begin();
  put_job(*transaction, job);
  ASSERT_TRUE(transaction->commit());
}

TEST(JobRecord, ComesBackAsItWasKept) {
  auto const store = make_memory_store();
  auto const job =
      JobRecord{.id = id(1),
                .owner = MemberId{id(2)},
                .kind = "import",
                .stage = JobStage::failed,
                .done = 3,
                .total = 7,
                .created_at = kNow,
                .finished_at = kNow + std::chrono::seconds{5},
                .result = "/imports/x",
                .problems = {{.key = "a.b", .where = "Routes!F17", .args = {{"value", "x"}}}},
                .summary = R"({"rows":1})"};
  keep(*store, job);
  auto const loaded = load_jobs(*store, kNow);
  ASSERT_EQ(loaded.size(), 1U);
  auto const& back = loaded.front();
  EXPECT_EQ(back.id, job.id);
  EXPECT_EQ(back.owner, job.owner);
  EXPECT_EQ(back.kind, "import");
  EXPECT_EQ(back.stage, JobStage::failed);
  EXPECT_EQ(back.done, 3U);
  EXPECT_EQ(back.total, 7U);
  EXPECT_EQ(back.created_at, job.created_at);
  EXPECT_EQ(back.finished_at, job.finished_at);
  EXPECT_EQ(back.result, job.result);
  ASSERT_EQ(back.problems.size(), 1U);
  EXPECT_EQ(back.problems[0].key, "a.b");
  EXPECT_EQ(back.problems[0].where, "Routes!F17");
  EXPECT_EQ(back.problems[0].args, job.problems[0].args);
  EXPECT_EQ(back.summary, job.summary);
  EXPECT_TRUE(load_jobs(*store, kNow + kJobMemory).empty()) << "a week later it is forgotten";
}

TEST(JobRecord, ARestartFailsWhatRanAndKeepsWhatWasOver) {
  auto const store = make_memory_store();
  auto const stages = {JobStage::queued, JobStage::running, JobStage::done, JobStage::cancelled};
  auto n = 10;
  for (auto const stage : stages) {
    keep(*store, {.id = id(n++),
                  .owner = MemberId{id(2)},
                  .kind = "import",
                  .stage = stage,
                  .created_at = kNow});
  }
  auto const later = kNow + std::chrono::hours{1};
  auto const recovered = recover_jobs(*store, later);
  ASSERT_TRUE(recovered);
  auto const kept = load_jobs(*store, later);
  ASSERT_EQ(kept.size(), 4U);
  auto const want = {JobStage::failed, JobStage::failed, JobStage::done, JobStage::cancelled};
  auto i = std::size_t{0};
  for (auto const stage : want) {
    EXPECT_EQ(kept[i].stage, stage) << i;
    EXPECT_EQ((*recovered)[i].stage, stage) << i;
    EXPECT_EQ(kept[i].problems.size(), i < 2 ? 1U : 0U) << i;
    ++i;
  }
  EXPECT_EQ(kept[0].problems[0].key, "job.interrupted");
  EXPECT_EQ(kept[0].finished_at, later);
}

} // namespace
} // namespace njia::app
