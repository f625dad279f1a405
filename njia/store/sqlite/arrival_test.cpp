// A batch that is written in several transactions: nobody sees a part of it, everybody sees the
// whole, and nothing is left of one that was not finished.
#include "njia/store/sqlite/sqlite_store.h"
#include "njia/store/testing/sample.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia {
namespace {

using store_testing::dump;
using store_testing::Sample;
using testing::ElementsAreArray;
using testing::IsEmpty;
namespace fs = std::filesystem;

class Arrival : public testing::Test {
protected:
  Arrival()
      : dir_{fs::path{testing::TempDir()} /
             (std::string{"njia_arrival_"} +
              testing::UnitTest::GetInstance()->current_test_info()->name())} {
    fs::remove_all(dir_);
    ours_ = open();
    theirs_ = open();
    sample_.set_up(*ours_);
    sample_.import(*ours_, 3);
  }
  ~Arrival() override {
    ours_.reset();
    theirs_.reset();
    fs::remove_all(dir_);
  }

  std::unique_ptr<Store> open() { return std::move(open_sqlite_store(dir_)).value(); }

  void begin() {
    auto transaction = ours_->begin();
    auto fresh = sample_.batch();
    fresh.state = BatchState::arriving;
    batch_ = transaction->create_batch(fresh).value();
    ASSERT_TRUE(transaction->commit_unseen().has_value());
  }

  /// So many new journeys of the batch, and a row that waits, in one transaction.
  void bring(std::size_t count) {
    auto transaction = ours_->begin();
    for (auto i = std::size_t{0}; i < count; ++i) {
      auto const next = sample_.journey();
      ASSERT_TRUE(transaction->put_journey(next, 0, sample_.change(batch_.id)).has_value());
      ASSERT_TRUE(transaction->note_committed(batch_.id, ++row_, next.id, Sample::fingerprint(next))
                      .has_value());
      brought_.push_back(next);
    }
    ASSERT_TRUE(transaction
                    ->put_staged(batch_.id, {.number = ++row_,
                                             .source_rows = "1",
                                             .status = RowStatus::conflict,
                                             .fingerprint = "f"})
                    .has_value());
    ASSERT_TRUE(transaction->commit_unseen().has_value());
  }

  void show() {
    auto transaction = ours_->begin();
    batch_.state = BatchState::committed;
    ASSERT_TRUE(transaction->update_batch(batch_).has_value());
    ASSERT_TRUE(transaction->commit().has_value());
  }

  static std::vector<JourneyId> ids(Store const& store, JourneyFilter const& filter = {}) {
    auto found = std::vector<JourneyId>{};
    store.each_journey(filter, [&](JourneyRevision&& revision) {
      found.push_back(revision.journey.id);
      return true;
    });
    return found;
  }

  void expect_unseen(Store const& store) const {
    EXPECT_EQ(ids(store).size(), 3U);
    EXPECT_EQ(store.batches().size(), 1U);
    EXPECT_FALSE(store.find_batch(batch_.id).has_value());
    EXPECT_FALSE(store.find_batch_by_code(batch_.code).has_value());
    EXPECT_EQ(store.find_batches_by_file(sample_.org().id, batch_.file_sha256).size(), 1U);
    for (auto const& journey : brought_) {
      EXPECT_FALSE(store.find_journey(journey.id).has_value());
      EXPECT_THAT(store.journey_history(journey.id), IsEmpty());
      EXPECT_FALSE(store.find_by_org_ref(journey.org, journey.org_ref).has_value());
      EXPECT_FALSE(
          store.find_by_fingerprint(journey.org, journey.round, Sample::fingerprint(journey))
              .has_value());
    }
  }

  Sample sample_;
  fs::path dir_;
  std::unique_ptr<Store> ours_;
  std::unique_ptr<Store> theirs_;
  Batch batch_ = sample_.batch();
  std::uint64_t row_ = 0;
  std::vector<Journey> brought_;
};

TEST_F(Arrival, IsSeenByNobodyElseBeforeItIsShownAndByAllAtOnceThen) {
  auto const before = dump(*theirs_);
  auto const mark = theirs_->change_mark();
  begin();
  bring(4);
  bring(5);
  expect_unseen(*theirs_);
  EXPECT_EQ(theirs_->change_mark(), mark) << "nothing moved for those who follow";
  EXPECT_EQ(dump(*theirs_), before);
  EXPECT_EQ(ids(*ours_).size(), 12U) << "whoever brings it sees it: rows of a file may agree";
  EXPECT_TRUE(ours_->find_by_org_ref(sample_.org().id, brought_[0].org_ref).has_value());
  EXPECT_EQ(ids(*ours_, {.without_arriving = true}).size(), 3U);
  show();
  EXPECT_EQ(ids(*theirs_).size(), 12U);
  EXPECT_EQ(theirs_->batches().size(), 2U);
  EXPECT_EQ(theirs_->find_batch(batch_.id)->state, BatchState::committed);
  EXPECT_EQ(theirs_->staged_rows(batch_.id, {}).size(), 2U);
  for (auto const& journey : brought_) {
    EXPECT_EQ(theirs_->find_journey(journey.id)->journey, journey);
    EXPECT_EQ(theirs_->find_by_org_ref(journey.org, journey.org_ref), journey.id);
  }
}

TEST_F(Arrival, ReachesThoseWhoFollowTheChangesHoweverOthersWroteMeanwhile) {
  auto const early = theirs_->change_mark();
  begin();
  bring(4);
  auto const single = sample_.import(*theirs_, 1); // has a later revision than the first four
  auto const late = theirs_->change_mark();
  EXPECT_NE(late, early);
  EXPECT_EQ(ids(*theirs_, {.changed_since = early}).size(), 1U);
  bring(2);
  show();
  EXPECT_NE(theirs_->change_mark(), late);
  auto wanted = std::vector<JourneyId>{};
  for (auto const& journey : brought_) {
    wanted.push_back(journey.id);
  }
  EXPECT_THAT(ids(*theirs_, {.changed_since = late}), ElementsAreArray(wanted));
  EXPECT_EQ(ids(*theirs_, {.changed_since = early}).size(), 7U);
  EXPECT_THAT(ids(*theirs_, {.changed_since = theirs_->change_mark()}), IsEmpty());
}

TEST_F(Arrival, ThatIsShownInVainStaysUnseen) {
  begin();
  bring(4);
  {
    auto transaction = ours_->begin();
    auto shown = batch_;
    shown.state = BatchState::committed;
    ASSERT_TRUE(transaction->update_batch(shown).has_value());
  } // not committed
  expect_unseen(*theirs_);
  bring(2);
  show();
  EXPECT_EQ(ids(*theirs_).size(), 9U);
}

TEST_F(Arrival, IsTakenAwayInPieces) {
  auto const before = dump(*theirs_);
  begin();
  bring(4);
  bring(5);
  auto calls = 1;
  while (!ours_->drop_arriving(batch_.id, 4)) {
    ++calls;
    expect_unseen(*theirs_);
  }
  EXPECT_EQ(calls, 3) << "4, 4 and 1 journeys; its two rows with the last";
  EXPECT_EQ(dump(*ours_), before);
  EXPECT_EQ(ours_->batches().size(), 1U);
  brought_.clear();
  row_ = 0;
  begin();
  bring(2);
  show();
  EXPECT_EQ(ids(*theirs_).size(), 5U) << "the next one arrives as the first";
}

TEST_F(Arrival, OfAProcessThatDiedIsGoneWhenTheStoreIsOpenedAgain) {
  auto const before = dump(*theirs_);
  begin();
  bring(4);
  ours_.reset();
  theirs_.reset();
  theirs_ = open();
  expect_unseen(*theirs_);
  EXPECT_EQ(dump(*theirs_), before);
  theirs_.reset();
  EXPECT_EQ(backup_sqlite_store(dir_, dir_ / "backup.db")->revisions, 3U)
      << "not kept unseen either";
}

TEST_F(Arrival, IsInNoBackupButDisturbsNone) {
  begin();
  bring(4);
  auto const made = backup_sqlite_store(dir_, dir_ / "backup.db");
  ASSERT_TRUE(made.has_value()) << made.error().key;
  EXPECT_EQ(made->journeys, 3U);
  EXPECT_EQ(made->revisions, 3U);
  EXPECT_EQ(made->batches, 1U);
  auto const elsewhere = dir_ / "elsewhere";
  ASSERT_TRUE(
      restore_sqlite_store(elsewhere, dir_ / "backup.db", RestoreMode::replace).has_value());
  auto const restored = std::move(open_sqlite_store(elsewhere)).value();
  expect_unseen(*restored);
}

TEST_F(Arrival, CannotBeChangedByOthersWhoGuessItsJourneys) {
  begin();
  bring(1);
  auto transaction = theirs_->begin();
  auto const id = brought_[0].id;
  EXPECT_EQ(transaction->withdraw_journey(id, 1, sample_.change()).error().key, "journey.unknown");
  EXPECT_EQ(transaction->put_journey(brought_[0], 1, sample_.change()).error().key,
            "journey.unknown");
  EXPECT_EQ(transaction->put_journey(brought_[0], 0, sample_.change()).error().key,
            "journey.exists");
}

TEST_F(Arrival, MayChangeWhatItBroughtItself) {
  begin();
  bring(1);
  {
    auto transaction = ours_->begin();
    auto again = brought_[0];
    again.note = "twice in the file";
    ASSERT_TRUE(transaction->put_journey(again, 1, sample_.change(batch_.id)).has_value());
    ASSERT_TRUE(transaction->commit_unseen().has_value());
  }
  expect_unseen(*theirs_);
  show();
  EXPECT_EQ(theirs_->find_journey(brought_[0].id)->version, 2U);
}

TEST_F(Arrival, IsUndoneAsAnyOther) {
  begin();
  bring(4);
  show();
  auto transaction = ours_->begin();
  EXPECT_EQ(transaction->undo_batch(batch_.id, sample_.change())->reversed.size(), 4U);
  ASSERT_TRUE(transaction->commit().has_value());
  EXPECT_EQ(ids(*theirs_).size(), 3U);
}

} // namespace
} // namespace njia
