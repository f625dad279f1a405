// A long file is written in many transactions: others write in between, nobody sees a part of it,
// and what they wrote meanwhile is heeded as if it had been there before.
#include "njia/app/import/stager.h"
#include "njia/app/import/testing.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <filesystem>
#include <functional>
#include <future>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::importing {
namespace {

namespace fs = std::filesystem;

constexpr auto kRows = 1'200; // four parts and a rest

/// Numbered from `first` on, all from Kitale to Dubai.
std::string table(int rows = kRows, int first = 1, std::string const& cases = "1") {
  auto text = std::string{"Case number,Origin,Country of origin,Destination,Number of victims\n"};
  for (auto row = first; row < first + rows; ++row) {
    text += "R-" + std::to_string(row) + ",Kitale,Kenya,Dubai," + cases + "\n";
  }
  return text;
}

class InParts : public testing::Test {
protected:
  InParts() {
    fs::remove_all(folder_);
    bench_.store = open();
    static_cast<void>(app::add_organisation(*bench_.store, bench_.ids,
                                            {.code = "ORG-A", .country = "KE"}, bench_.actor));
    static_cast<void>(app::add_round(*bench_.store, bench_.ids,
                                     {.code = "KE-2020", .period = "2020"}, bench_.actor));
    other_ = open();
  }
  ~InParts() override {
    other_.reset();
    bench_.store.reset();
    fs::remove_all(folder_);
  }

  std::unique_ptr<Store> open() {
    return std::move(open_sqlite_store(folder_, {.turn = turn_})).value();
  }

  static std::size_t count(Store const& store) {
    auto journeys = std::size_t{0};
    store.each_journey({}, [&](JourneyRevision&&) { return ++journeys > 0; });
    return journeys;
  }

  /// Imports while another thread does `work` with its own store, once the first part stands.
  template <class Work> ImportOutcome import_while(std::string const& text, Work const& work) {
    auto theirs = std::future<void>{};
    auto request = ImportRequest{};
    request.opened = [&](BatchId) {
      if (theirs.valid()) { // taken again in one piece
        return;
      }
      theirs = std::async(std::launch::async, work);
      while (turn_->waiting() == 0) { // it waits for its turn behind the first part
        std::this_thread::yield();
      }
    };
    auto outcome = bench_.import(text, request);
    EXPECT_TRUE(outcome.has_value()) << outcome.error().key;
    theirs.get();
    return std::move(*outcome);
  }

  /// A report that another person of the organisation writes, after a look around.
  void report(
      Journey const& journey, std::uint32_t version, std::function<void()> const& look = [] {}) {
    auto transaction = other_->begin();
    look();
    EXPECT_TRUE(transaction->put_journey(journey, version, {.by = "other", .at = bench_.actor.at})
                    .has_value());
    EXPECT_TRUE(transaction->commit().has_value());
  }

  Journey like(Journey journey, std::string ref) {
    journey.id = JourneyId{ids_.next()};
    journey.org_ref = std::move(ref);
    return journey;
  }

  fs::path folder_ = fs::path{testing::TempDir()} /
                     (std::string{"njia_in_parts_"} +
                      testing::UnitTest::GetInstance()->current_test_info()->name());
  std::shared_ptr<WriteTurn> turn_ = std::make_shared<WriteTurn>();
  SeededUuids ids_{9, 1'600'000'000'000};
  TestBench bench_;
  std::unique_ptr<Store> other_;
};

TEST_F(InParts, OthersWriteBetweenThePartsAndSeeNone) {
  static_cast<void>(bench_.import(table(1, 9'000)));
  auto const sample = bench_.journeys().at(0);
  auto const outcome = import_while(table(), [&] {
    report(like(sample, "S-1"), 0, [&] {
      EXPECT_EQ(count(*other_), 1U) << "a part of the import was seen";
      EXPECT_EQ(other_->batches().size(), 1U);
    });
  });
  EXPECT_EQ(outcome.counts.committed, std::uint64_t{kRows});
  EXPECT_EQ(count(*other_), 1U + 1 + kRows);
  EXPECT_EQ(other_->find_batch(outcome.batch->id)->counts, outcome.counts);
}

TEST_F(InParts, ANumberThatWasGivenMeanwhileIsMetAsIfItHadBeenThere) {
  static_cast<void>(bench_.import(table(1, 9'000)));
  auto clash = like(bench_.journeys().at(0), "R-7");
  clash.cases_min = clash.cases_max = 4;
  auto const outcome = import_while(table(), [&] { report(clash, 0); });
  EXPECT_EQ(outcome.submissions.at(RowStatus::conflict), 1U);
  EXPECT_EQ(outcome.counts.committed, std::uint64_t{kRows - 1});
  EXPECT_EQ(count(*other_), std::size_t{1 + 1 + kRows - 1});
}

TEST_F(InParts, ARecordThatTheFileChangesAndAnotherChangedMeanwhileIsAConflict) {
  static_cast<void>(bench_.import(table(2)));
  auto edited = bench_.journeys().at(0);
  edited.cases_min = edited.cases_max = 4;
  auto const outcome = import_while(table(kRows, 1, "3"), [&] { report(edited, 1); });
  EXPECT_EQ(outcome.submissions.at(RowStatus::conflict), 1U);
  EXPECT_EQ(outcome.submissions.at(RowStatus::update), 1U);
  EXPECT_EQ(other_->find_journey(edited.id)->journey.cases_max, 4U) << "the person's change stands";
  EXPECT_EQ(outcome.counts.committed, std::uint64_t{kRows - 1});
}

TEST_F(InParts, RecordsThatStoodBeforeAreChangedAndNeverDisappear) {
  static_cast<void>(bench_.import(table(300)));
  auto const single = like(bench_.journeys().at(0), "S-1");
  auto const outcome = import_while(
      table(kRows, 1, "3"), [&] { report(single, 0, [&] { EXPECT_EQ(count(*other_), 300U); }); });
  EXPECT_EQ(outcome.submissions.at(RowStatus::update), 300U);
  EXPECT_EQ(outcome.submissions.at(RowStatus::fresh), std::uint64_t{kRows - 300});
  auto with_three = 0;
  other_->each_journey({}, [&](JourneyRevision const& revision) {
    with_three += revision.journey.cases_max == 3U ? 1 : 0;
    return true;
  });
  EXPECT_EQ(with_three, kRows);
}

TEST_F(InParts, AllOrNothingLeavesEverythingInStagingWhenOneRowIsNotReady) {
  auto const text = table() + "R-x,Kitale,Kenya,Dubai,-4\n";
  auto const outcome = bench_.import(text, {.commit = CommitMode::all_or_nothing});
  ASSERT_TRUE(outcome.has_value()) << outcome.error().key;
  EXPECT_EQ(count(*other_), 0U);
  EXPECT_EQ(other_->staged_rows(outcome->batch->id, {.limit = 5'000}).size(), kRows + 1U);
  EXPECT_EQ(other_->batches().size(), 1U) << "the batch of the first try is gone";
}

TEST_F(InParts, ADryRunAndOneThatBringsNothingLeaveNothing) {
  auto const dry = bench_.import(table(), {.dry_run = true});
  EXPECT_EQ(dry->counts.committed, std::uint64_t{kRows});
  EXPECT_EQ(count(*other_), 0U);
  EXPECT_TRUE(other_->batches().empty());
  static_cast<void>(bench_.import(table()));
  auto const again = bench_.import(table(), {}, "another-name.csv");
  EXPECT_EQ(again->counts.unchanged, std::uint64_t{kRows});
  EXPECT_EQ(other_->batches().size(), 1U);
  EXPECT_EQ(count(*other_), std::size_t{kRows});
}

TEST_F(InParts, GoesBackToOneTransactionWhenItChangesMoreThanWaits) {
  constexpr auto kMany = static_cast<int>(kMostLateChanges) + 1;
  static_cast<void>(bench_.import(table(kMany)));
  auto const outcome = bench_.import(table(kMany, 1, "3"), {}, "corrected.csv");
  EXPECT_EQ(outcome->submissions.at(RowStatus::update), std::uint64_t{kMany});
  EXPECT_EQ(count(*other_), std::size_t{kMany});
}

} // namespace
} // namespace njia::importing
