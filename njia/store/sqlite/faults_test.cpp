// What a failing machine does to the store: nothing that was committed is lost, and the message
// says what to do.
#include "njia/base/testing/child_process.h"
#include "njia/store/sqlite/sqlite_store.h"
#include "njia/store/testing/full_disk.h"
#include "njia/store/testing/sample.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace njia {
namespace {

using store_testing::dump;
using store_testing::Sample;
namespace fs = std::filesystem;

class Faults : public testing::Test {
protected:
  Faults()
      : dir_{fs::path{testing::TempDir()} /
             (std::string{"njia_faults_"} +
              testing::UnitTest::GetInstance()->current_test_info()->name())} {
    fs::remove_all(dir_);
  }
  ~Faults() override {
    ::chmod(dir_.c_str(), 0700);
    fs::remove_all(dir_);
  }

  std::unique_ptr<Store> open(SqliteOptions const& options = {}) {
    return std::move(open_sqlite_store(dir_, options)).value();
  }
  std::string open_error(SqliteOptions const& options = {}) {
    auto const opened = open_sqlite_store(dir_, options);
    return opened ? "" : opened.error().key;
  }

  /// A store with one batch of journeys; answers with its dump.
  std::vector<std::string> fill(std::size_t journeys = 5) {
    auto const store = open();
    sample_.set_up(*store);
    sample_.import(*store, journeys);
    return dump(*store);
  }

  fs::path database() const { return dir_ / "njia.db"; }

  Sample sample_;
  fs::path dir_;
};

TEST_F(Faults, OnlyTheOwnerMayReadTheFolder) {
  auto const store = open();
  sample_.set_up(*store);
  struct stat found = {};
  ASSERT_EQ(::stat(dir_.c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 0777U, 0700U);
  for (auto const* name : {"njia.db", "njia.lock", "njia.db-wal"}) {
    ASSERT_EQ(::stat((dir_ / name).c_str(), &found), 0) << name;
    EXPECT_EQ(found.st_mode & 0077U, 0U) << name;
  }
}

TEST_F(Faults, AFullDiskLosesNothingThatWasCommittedWhereverItStrikes) {
  auto const disk = std::make_unique<store_testing::FullDisk>();
  auto const before = fill();
  auto failures = 0;
  for (auto writes = std::uint64_t{0};; ++writes) {
    auto const store = open({.file_layer = disk->name()});
    disk->allow_writes(writes);
    auto succeeded = true;
    try {
      sample_.import(*store, 40);
    } catch (StoreFailure const& failure) {
      succeeded = false;
      EXPECT_TRUE(failure.error().key == "store.disk_full" || failure.error().key == "store.io")
          << failure.what();
      ++failures;
    }
    disk->make_room();
    if (succeeded) {
      EXPECT_EQ(dump(*store).size(), before.size() + 40);
      break;
    }
    ASSERT_EQ(dump(*store), before) << "after " << writes << " writes";
  }
  EXPECT_GT(failures, 10);
  EXPECT_EQ(dump(*open()).size(), before.size() + 40);
}

TEST_F(Faults, AfterAFullDiskTheSameStoreGoesOn) {
  auto const disk = std::make_unique<store_testing::FullDisk>();
  auto const before = fill();
  auto const store = open({.file_layer = disk->name()});
  disk->allow_writes(3);
  EXPECT_THROW(sample_.import(*store, 40), StoreFailure);
  disk->make_room();
  sample_.import(*store, 3);
  EXPECT_EQ(dump(*store).size(), before.size() + 3);
}

TEST_F(Faults, AFileSizeLimitCountsAsAFullDisk) {
  auto const before = fill();
  auto const ended = base_testing::in_child([&] {
    base_testing::limit_file_size(400'000);
    auto const store = open();
    try {
      sample_.import(*store, 2000);
    } catch (StoreFailure const& failure) {
      return failure.error().key == "store.disk_full" ? 7 : 8;
    }
    return 9;
  });
  EXPECT_EQ(ended, 7);
  EXPECT_EQ(dump(*open()), before);
}

TEST_F(Faults, AReadOnlyFolderIsSaidToBeSo) {
  fill();
  auto const ended = base_testing::in_child([&] {
    ::chmod(database().c_str(), 0400);
    ::chmod(dir_.c_str(), 0500);
    if (::getuid() == 0 &&
        (::chown(dir_.c_str(), 65534, 65534) != 0 ||
         ::chown(database().c_str(), 65534, 65534) != 0 ||
         ::chown((dir_ / "njia.lock").c_str(), 65534, 65534) != 0 || ::setuid(65534) != 0)) {
      return 77; // the owner of everything cannot be kept out
    }
    return open_error() == "store.read_only" ? 7 : 8;
  });
  if (ended == 77) {
    GTEST_SKIP() << "cannot become another user here";
  }
  EXPECT_EQ(ended, 7);
}

TEST_F(Faults, AFileInTheFoldersPlaceIsSaidToBeSo) {
  std::ofstream{dir_} << "x";
  EXPECT_EQ(open_error(), "store.cannot_open");
}

TEST_F(Faults, AKilledImportIsAbsent) {
  auto const before = fill();
  auto const ended = base_testing::in_child([&] {
    auto const store = open();
    auto const transaction = store->begin();
    for (auto i = 0; i < 3000; ++i) { // enough to spill into the log
      (void)transaction->put_journey(sample_.journey(), 0, sample_.change());
    }
    return ::raise(SIGKILL);
  });
  EXPECT_EQ(ended, -SIGKILL);
  EXPECT_TRUE(fs::exists(database().string() + "-wal"));
  EXPECT_EQ(dump(*open()), before);
}

TEST_F(Faults, AKillAfterCommitLosesNothing) {
  auto const before = fill();
  auto const ended = base_testing::in_child([&] {
    auto const store = open();
    sample_.import(*store, 10);
    return ::raise(SIGKILL);
  });
  EXPECT_EQ(ended, -SIGKILL);
  EXPECT_EQ(dump(*open()).size(), before.size() + 10);
}

TEST_F(Faults, ASecondWriterIsToldToWait) {
  fill();
  auto const first = open();
  auto const second = open({.patience = std::chrono::milliseconds{20}});
  {
    auto const writing = first->begin();
    ASSERT_TRUE(writing->put_journey(sample_.journey(), 0, sample_.change()).has_value());
    EXPECT_THROW((void)second->begin(), StoreBusy);
    EXPECT_EQ(dump(*second).size(), dump(*first).size() - 1) << "others see what is committed";
  }
  EXPECT_NO_THROW((void)second->begin());
}

TEST_F(Faults, OtherFilesAreNotTakenForAStore) {
  fs::create_directories(dir_);
  std::ofstream{database()} << "name;phone\nsomebody;0700\n";
  EXPECT_EQ(open_error(), "store.not_a_store");
  fs::remove(database());
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(database().c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "CREATE TABLE birds (name)", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(other);
  auto const size = fs::file_size(database());
  EXPECT_EQ(open_error(), "store.not_a_store");
  EXPECT_EQ(fs::file_size(database()), size) << "and are left as they are";
}

// What a power cut may leave while the database is first made, and what only looks like it. Only
// the file under the other name is replaced, never one that holds something.
TEST_F(Faults, WhatAPowerCutLeftOfAStoreThatWasBeingMadeIsMadeAnew) {
  auto const zeros = std::string(4096, '\0');
  auto const torn = std::string(512, '\0') + "left over from a removed file";
  struct Left {
    char const* name;
    std::map<std::string, std::string> files;
    char const* want; ///< error of opening
  };
  for (auto const& left : std::initializer_list<Left>{
           {"nothing but the lock", {{"njia.lock", ""}}, ""},
           {"an empty file", {{"njia.db", ""}}, ""},
           {"not yet named: nothing", {{"njia.db.unfinished", ""}}, ""},
           {"not yet named: zeros", {{"njia.db.unfinished", zeros}}, ""},
           {"not yet named: a torn page and a journal",
            {{"njia.db.unfinished", torn}, {"njia.db.unfinished-journal", zeros}},
            ""},
           {"not yet named: a page and a log",
            {{"njia.db.unfinished", "SQLite format 3"}, {"njia.db.unfinished-wal", torn}},
            ""},
           {"named and zeros: it may have held something",
            {{"njia.db", zeros}},
            "store.not_a_store"},
           {"emptied, with changes beside it",
            {{"njia.db", ""}, {"njia.db-wal", zeros}},
            "store.damaged"},
           {"removed, with changes beside it", {{"njia.db-wal", zeros}}, "store.damaged"},
           {"removed, with a journal beside it", {{"njia.db-journal", zeros}}, "store.damaged"},
       }) {
    fs::remove_all(dir_);
    fs::create_directories(dir_);
    for (auto const& [name, bytes] : left.files) {
      std::ofstream{dir_ / name, std::ios::binary} << bytes;
    }
    ASSERT_EQ(open_error(), left.want) << left.name;
    if (*left.want != '\0') {
      for (auto const& [name, bytes] : left.files) {
        EXPECT_EQ(fs::file_size(dir_ / name), bytes.size()) << left.name << ": left as it is";
      }
      continue;
    }
    EXPECT_TRUE(fs::exists(database())) << left.name;
    for (auto const* rest : {"njia.db.unfinished", "njia.db.unfinished-wal",
                             "njia.db.unfinished-journal", "njia.db.unfinished-shm"}) {
      EXPECT_FALSE(fs::exists(dir_ / rest)) << left.name << ": " << rest;
    }
    EXPECT_FALSE(fill().empty()) << left.name;
  }
}

TEST_F(Faults, AFullDiskWhileAStoreIsMadeLeavesNoneAndTheNextStartMakesIt) {
  auto const disk = std::make_unique<store_testing::FullDisk>();
  auto failures = 0;
  for (auto writes = std::uint64_t{0};; writes += 1 + writes / 6) {
    disk->allow_writes(writes);
    auto const failure = open_error({.file_layer = disk->name()});
    disk->make_room();
    if (failure.empty()) {
      break;
    }
    ++failures;
    ASSERT_TRUE(failure == "store.disk_full" || failure == "store.io") << failure;
    ASSERT_FALSE(fs::exists(dir_ / "njia.db.unfinished"));
    ASSERT_EQ(open_error({.check = true}), "") << "after " << writes << " writes";
    fs::remove_all(dir_);
  }
  EXPECT_GT(failures, 10);
}

TEST_F(Faults, AStoreOfANewerNjiaIsRefusedAndLeftAsItIs) {
  auto const before = fill();
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(database().c_str(), &raw), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(raw, "PRAGMA user_version = 999", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(raw);
  EXPECT_EQ(open_error(), "store.newer_schema");
}

TEST_F(Faults, DamageIsFoundWhenAskedForOrAfterAKill) {
  fill(400);
  {
    auto file = std::fstream{database(), std::ios::in | std::ios::out | std::ios::binary};
    file.seekp(static_cast<std::streamoff>(fs::file_size(database()) / 2));
    file << std::string(20'000, 'x');
  }
  EXPECT_EQ(open_error({.check = true}), "store.damaged");
  // A log that a killed process left behind asks for the same check.
  std::ofstream{database().string() + "-wal"} << "left behind";
  EXPECT_EQ(open_error(), "store.damaged");
}

TEST_F(Faults, ATruncatedStoreIsDamaged) {
  fill(400);
  fs::resize_file(database(), fs::file_size(database()) / 2);
  EXPECT_EQ(open_error({.check = true}), "store.damaged");
}

} // namespace
} // namespace njia
