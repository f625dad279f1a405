// What only an engine on disk can be asked: nothing that was removed is left in its folder, several
// processes at once.
#include "njia/store/sqlite/sqlite_store.h"
#include "njia/store/testing/sample.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace njia {
namespace {

using store_testing::dump;
using store_testing::Sample;
namespace fs = std::filesystem;

class SqliteStore : public testing::Test {
protected:
  SqliteStore()
      : dir_{fs::path{testing::TempDir()} /
             (std::string{"njia_sqlite_"} +
              testing::UnitTest::GetInstance()->current_test_info()->name())} {
    fs::remove_all(dir_);
    store_ = open();
    sample_.set_up(*store_);
  }
  ~SqliteStore() override {
    store_.reset();
    fs::remove_all(dir_);
  }

  std::unique_ptr<Store> open() { return std::move(open_sqlite_store(dir_)).value(); }

  /// Files of the folder in which the text stands anywhere.
  std::vector<std::string> files_with(std::string const& text) const {
    auto found = std::vector<std::string>{};
    for (auto const& entry : fs::directory_iterator{dir_}) {
      auto bytes = std::ostringstream{};
      bytes << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
      if (bytes.str().find(text) != std::string::npos) {
        found.push_back(entry.path().filename());
      }
    }
    return found;
  }

  Sample sample_;
  fs::path dir_;
  std::unique_ptr<Store> store_;
};

/// Whether another process finds the file locked by this one. SQLite holds a shared lock on the
/// bytes behind 0x40000002 for as long as a connection is open in WAL mode (os.h, "SHARED_FIRST").
bool is_locked_for_others(fs::path const& file) {
  auto const child = ::fork();
  if (child == 0) {
    auto const descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
    struct flock asked = {};
    asked.l_type = F_WRLCK;
    asked.l_whence = SEEK_SET;
    asked.l_start = 0x40000002;
    asked.l_len = 510;
    auto const answered = ::fcntl(descriptor, F_GETLK, &asked);
    ::_exit(answered == 0 && asked.l_type != F_UNLCK ? 1 : 0);
  }
  auto status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

// A hub opens its store once for each thread. The second opening used to drop the locks of the
// first, and any command of the machine then removed the log that the hub was writing to.
TEST_F(SqliteStore, OpeningItAgainLeavesItLockedForOtherProcesses) {
  EXPECT_TRUE(is_locked_for_others(dir_ / "njia.db"));
  auto const second = open();
  EXPECT_EQ(dump(*second), dump(*store_));
  EXPECT_TRUE(is_locked_for_others(dir_ / "njia.db"));
}

TEST_F(SqliteStore, DiscardedDraftsAreInNoFileOfTheFolder) {
  auto const secret = std::string{"draft-that-was-discarded"};
  auto batch = sample_.batch();
  {
    auto const change = store_->begin();
    batch = change->create_batch(batch).value();
    for (auto row = std::uint64_t{1}; row <= 2000; ++row) {
      auto const text = "{\"note\":\"" + secret + std::to_string(row * 7919 % 2000) + "\"}" +
                        std::string(row * 31 % 900, ' ');
      ASSERT_TRUE(change->put_staged(batch.id, {.number = row * 1201 % 2003, .journey_json = text})
                      .has_value());
    }
    ASSERT_TRUE(change->commit().has_value());
  }
  EXPECT_FALSE(files_with(secret).empty());
  {
    auto const change = store_->begin();
    ASSERT_TRUE(change->discard_staged(batch.id).has_value());
    ASSERT_TRUE(change->commit().has_value());
  }
  store_.reset();
  EXPECT_EQ(files_with(secret), std::vector<std::string>{});
}

TEST_F(SqliteStore, CommittedDraftsAreInNoFileOfTheFolder) {
  auto const secret = std::string{"draft-that-was-committed"};
  auto batch = sample_.batch();
  {
    auto const change = store_->begin();
    batch = change->create_batch(batch).value();
    for (auto row = std::uint64_t{1}; row <= 500; ++row) {
      ASSERT_TRUE(change
                      ->put_staged(batch.id, {.number = row,
                                              .journey_json = secret + std::string(row % 700, ' ')})
                      .has_value());
    }
    ASSERT_TRUE(change->commit().has_value());
  }
  {
    auto const change = store_->begin();
    for (auto row = std::uint64_t{1}; row <= 500; ++row) {
      auto const journey = sample_.journey();
      ASSERT_TRUE(change->put_journey(journey, 0, sample_.change(batch.id)).has_value());
      ASSERT_TRUE(change->note_committed(batch.id, row, journey.id, "f").has_value());
    }
    ASSERT_TRUE(change->commit().has_value());
  }
  store_.reset();
  EXPECT_EQ(files_with(secret), std::vector<std::string>{});
}

TEST_F(SqliteStore, ACleanCloseLeavesOneFileAndTheLock) {
  sample_.import(*store_, 10);
  store_.reset();
  for (auto const& entry : fs::directory_iterator{dir_}) {
    EXPECT_TRUE(entry.path().filename() == "njia.db" || entry.path().filename() == "njia.lock")
        << entry.path();
  }
}

TEST_F(SqliteStore, AnotherOpenStoreSeesWhatWasCommitted) {
  auto const other = open();
  sample_.import(*store_, 10);
  EXPECT_EQ(dump(*other), dump(*store_));
  auto seen = 0;
  other->each_journey({}, [&](JourneyRevision const&) {
    if (++seen == 1) {
      sample_.import(*store_, 10); // a reader goes on with what was there when it began
    }
    return true;
  });
  EXPECT_EQ(seen, 10);
}

TEST_F(SqliteStore, CodesGoOnAfterReopening) {
  EXPECT_EQ(sample_.import(*store_, 1).code, "B-1");
  store_.reset();
  store_ = open();
  EXPECT_EQ(sample_.import(*store_, 1).code, "B-2");
}

} // namespace
} // namespace njia
