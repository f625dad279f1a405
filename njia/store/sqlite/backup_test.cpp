// Backups are whole, checked and private; restoring one brings back what was, and keeps what it
// replaces.
#include "njia/store/sqlite/sqlite_store.h"
#include "njia/store/testing/sample.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

namespace njia {
namespace {

using store_testing::dump;
using store_testing::Sample;
namespace fs = std::filesystem;

class Backup : public testing::Test {
protected:
  Backup()
      : top_{fs::path{testing::TempDir()} /
             (std::string{"njia_backup_"} +
              testing::UnitTest::GetInstance()->current_test_info()->name())} {
    fs::remove_all(top_);
    fs::create_directories(top_);
    store_ = std::move(open_sqlite_store(dir())).value();
    sample_.set_up(*store_);
    sample_.import(*store_, 30);
  }
  ~Backup() override {
    store_.reset();
    fs::remove_all(top_);
  }

  fs::path dir() const { return top_ / "state"; }
  fs::path file() const { return top_ / "backup.db"; }
  std::unique_ptr<Store> open(fs::path const& folder) {
    return std::move(open_sqlite_store(folder)).value();
  }

  Sample sample_;
  fs::path top_;
  std::unique_ptr<Store> store_;
};

TEST_F(Backup, OfAnOpenStoreBringsTheSameKnowledgeBack) {
  auto const before = dump(*store_);
  auto const made = backup_sqlite_store(dir(), file());
  ASSERT_TRUE(made.has_value()) << made.error().key;
  EXPECT_EQ(made->journeys, 30U);
  EXPECT_EQ(made->revisions, 30U);
  EXPECT_EQ(made->batches, 1U);
  EXPECT_EQ(made->bytes, fs::file_size(file()));
  struct stat found = {};
  ASSERT_EQ(::stat(file().c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 0777U, 0600U);
  auto const restored = restore_sqlite_store(top_ / "elsewhere", file(), RestoreMode::replace);
  ASSERT_TRUE(restored.has_value()) << restored.error().key;
  EXPECT_EQ(restored->digest, made->digest);
  EXPECT_EQ(dump(*open(top_ / "elsewhere")), before);
}

TEST_F(Backup, LeavesNothingElseBehind) {
  ASSERT_TRUE(backup_sqlite_store(dir(), file()).has_value());
  for (auto const& entry : fs::directory_iterator{top_}) {
    EXPECT_TRUE(entry.path() == dir() || entry.path() == file()) << entry.path();
  }
}

TEST_F(Backup, IsNeverWrittenOverAFile) {
  std::ofstream{file()} << "precious";
  EXPECT_EQ(backup_sqlite_store(dir(), file()).error().key, "backup.exists");
  EXPECT_EQ(fs::file_size(file()), 8U);
}

TEST_F(Backup, NeedsAStoreToBackUp) {
  EXPECT_EQ(backup_sqlite_store(top_ / "nothing", file()).error().key, "store.not_a_store");
  EXPECT_FALSE(fs::exists(top_ / "nothing")) << "asking for a backup makes no store";
}

TEST_F(Backup, RestoreReplacesTheStoreAndKeepsIt) {
  auto const before = dump(*store_);
  ASSERT_TRUE(backup_sqlite_store(dir(), file()).has_value());
  sample_.import(*store_, 5);
  auto const later = dump(*store_);
  store_.reset();
  ASSERT_TRUE(restore_sqlite_store(dir(), file(), RestoreMode::replace).has_value());
  EXPECT_EQ(dump(*open(dir())), before);
  ASSERT_TRUE(fs::exists(dir() / "njia.db.before-restore"));
  ASSERT_TRUE(restore_sqlite_store(dir(), dir() / "njia.db.before-restore", RestoreMode::replace)
                  .has_value());
  EXPECT_EQ(dump(*open(dir())), later) << "what was replaced can be brought back";
}

TEST_F(Backup, RestoreWaitsForNobody) {
  ASSERT_TRUE(backup_sqlite_store(dir(), file()).has_value());
  auto const before = dump(*store_);
  EXPECT_EQ(restore_sqlite_store(dir(), file(), RestoreMode::replace).error().key, "store.in_use");
  EXPECT_EQ(dump(*store_), before);
}

TEST_F(Backup, CheckOnlyChangesNothing) {
  auto const made = backup_sqlite_store(dir(), file()).value();
  EXPECT_EQ(restore_sqlite_store(top_ / "elsewhere", file(), RestoreMode::check_only).value(),
            made);
  EXPECT_FALSE(fs::exists(top_ / "elsewhere"));
}

TEST_F(Backup, DamagedOrForeignFilesAreRefusedAndTheStoreStays) {
  auto const before = dump(*store_);
  ASSERT_TRUE(backup_sqlite_store(dir(), file()).has_value());
  store_.reset();
  EXPECT_EQ(restore_sqlite_store(dir(), top_ / "none.db", RestoreMode::replace).error().key,
            "backup.missing");
  auto const letter = top_ / "letter.txt";
  std::ofstream{letter} << "Dear all, this is no store";
  EXPECT_EQ(restore_sqlite_store(dir(), letter, RestoreMode::replace).error().key,
            "store.not_a_store");
  {
    auto damaged = std::fstream{file(), std::ios::in | std::ios::out | std::ios::binary};
    damaged.seekp(static_cast<std::streamoff>(fs::file_size(file()) / 2));
    damaged << std::string(5000, 'x');
  }
  EXPECT_EQ(restore_sqlite_store(dir(), file(), RestoreMode::check_only).error().key,
            "store.damaged");
  EXPECT_EQ(restore_sqlite_store(dir(), file(), RestoreMode::replace).error().key, "store.damaged");
  EXPECT_EQ(dump(*open(dir())), before);
}

TEST_F(Backup, ABackupWithATriggerIsRefused) {
  ASSERT_TRUE(backup_sqlite_store(dir(), file()).has_value());
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(file().c_str(), &raw), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(
                raw, "CREATE TRIGGER t AFTER INSERT ON journey BEGIN DELETE FROM assessment; END",
                nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(raw);
  EXPECT_EQ(restore_sqlite_store(dir(), file(), RestoreMode::check_only).error().key,
            "store.damaged");
}

} // namespace
} // namespace njia
