// Texts that are to be sealed are planted in a store, and looked for in every byte that is written.
#include "njia/app/keys/backup_pack.h"
#include "njia/app/keys/key_files.h"
#include "njia/app/keys/testing/planted.h"
#include "njia/crypto/testing/temporary_folder.h"
#include "njia/domain/record_json.h"
#include "njia/store/sqlite/sqlite_store.h"
#include "njia/store/testing/sample.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

namespace njia {
namespace {

namespace fs = std::filesystem;
using store_testing::dump;
using store_testing::Sample;
using ::testing::Contains;
using ::testing::HasSubstr;

constexpr auto kPlanted = 200;

std::string note_of(int number) { return "Kanarienvogel" + std::to_string(number) + "Notiz"; }
std::string number_of(int number) { return "ZX/" + std::to_string(number * 7919) + "/canary"; }

std::vector<std::string> planted_texts() {
  auto texts = std::vector<std::string>{};
  for (auto i = 1; i <= kPlanted; ++i) {
    texts.push_back(note_of(i));
    texts.push_back(number_of(i));
  }
  return texts;
}

std::vector<std::string> hits(fs::path const& folder) {
  static auto const kNeedles = planted::Needles{planted_texts()};
  return planted::hits(folder, kNeedles);
}

class SealedStore : public ::testing::Test {
protected:
  fs::path dir() const { return folder_.path() / "state"; }
  app::KeyPlaces places() const { return {.state = dir()}; }

  std::unique_ptr<Store> open(bool with_keys) {
    auto options = SqliteOptions{};
    if (with_keys) {
      fs::create_directories(dir());
      fs::permissions(dir(), fs::perms::owner_all);
      options.sealer = app::make_keys(places(), random_).value();
    }
    return std::move(open_sqlite_store(dir(), options)).value();
  }

  /// Notes and numbers in journeys, remarks' place taken by a batch's staged rows, file name and
  /// mapping.
  void plant(Store& store) {
    sample_.set_up(store);
    auto const transaction = store.begin();
    auto batch = sample_.batch();
    batch.file_name = note_of(1) + ".xlsx";
    batch = transaction->create_batch(batch).value();
    ASSERT_TRUE(transaction->put_mapping({sample_.org().id, "f00d", "{\"" + note_of(2) + "\":1}"},
                                         sample_.change()));
    for (auto i = 1; i <= kPlanted; ++i) {
      auto journey = sample_.journey();
      journey.note = note_of(i);
      journey.permission_basis = "as in " + number_of(i);
      journey.org_ref = number_of(i);
      auto const row = static_cast<std::uint64_t>(i);
      ASSERT_TRUE(transaction->put_staged(batch.id, {.number = row,
                                                     .source_rows = note_of(i) + "!7",
                                                     .journey_json = record_to_json(journey),
                                                     .findings_json = "[\"" + note_of(i) + "\"]"}));
      if (i % 2 == 0) {
        ASSERT_TRUE(transaction->put_journey(journey, 0, sample_.change(batch.id)));
        ASSERT_TRUE(transaction->note_committed(batch.id, row, journey.id, "fp"));
        journey.note += " corrected";
        ASSERT_TRUE(transaction->put_journey(journey, 1, sample_.change()));
        planted_.push_back(journey);
      }
    }
    ASSERT_TRUE(transaction->commit());
    batch_ = batch.id;
  }

  void expect_readable(Store const& store) {
    for (auto const& journey : planted_) {
      EXPECT_EQ(store.find_journey(journey.id)->journey, journey);
      EXPECT_EQ(store.find_by_org_ref(journey.org, journey.org_ref), journey.id);
    }
    auto const rows = store.staged_rows(batch_, {});
    ASSERT_EQ(rows.size(), static_cast<std::size_t>(kPlanted));
    EXPECT_EQ(rows[0].source_rows, note_of(1) + "!7");
    EXPECT_THAT(rows[0].journey_json, HasSubstr(note_of(1)));
    EXPECT_EQ(rows[0].findings_json, "[\"" + note_of(1) + "\"]");
    EXPECT_EQ(store.find_batch(batch_)->file_name, note_of(1) + ".xlsx");
    EXPECT_EQ(store.mappings(sample_.org().id)[0].mapping_json, "{\"" + note_of(2) + "\":1}");
  }

  crypto::testing::TemporaryFolder folder_;
  crypto::SystemRandom random_;
  Sample sample_;
  std::vector<Journey> planted_;
  BatchId batch_{Uuid{}};
};

TEST_F(SealedStore, HoldsNoPlantedTextInAnyFileWhileOpenAndClosed) {
  auto store = open(true);
  plant(*store);
  expect_readable(*store);
  EXPECT_EQ(store->count_unsealed(), 0U);
  EXPECT_EQ(hits(folder_.path()), std::vector<std::string>{}); // with the log beside
  ASSERT_TRUE(fs::file_size(dir() / "njia.db-wal") > 0);
  store.reset();
  EXPECT_EQ(hits(folder_.path()), std::vector<std::string>{});
  expect_readable(*open(true));
}

TEST_F(SealedStore, FindsThemAllWhereNothingIsSealed) { // the search itself works
  auto store = open(false);
  plant(*store);
  EXPECT_GT(store->count_unsealed(), 0U);
  store.reset();
  auto const found = hits(folder_.path());
  for (auto i = 1; i <= kPlanted; ++i) {
    EXPECT_THAT(found, Contains("njia.db: " + note_of(i)));
    EXPECT_THAT(found, Contains("njia.db: " + number_of(i)));
  }
  for (auto const& form : planted::forms_of(note_of(1))) {
    std::ofstream{folder_.path() / "form", std::ios::binary} << "abc" << form << "abc";
    EXPECT_THAT(hits(folder_.path()), Contains("form: " + note_of(1)));
  }
}

TEST_F(SealedStore, BackupsHoldNoneEither) {
  auto store = open(true);
  plant(*store);
  auto const plain = folder_.path() / "plain.backup";
  ASSERT_TRUE(backup_sqlite_store(dir(), plain));
  auto keys = app::open_keys(places(), random_).value();
  auto const key = crypto::BackupPrivateKey::make(random_);
  ASSERT_TRUE(app::write_pack(plain, keys.get(), random_, key.public_key(),
                              folder_.path() / "encrypted.backup"));
  EXPECT_EQ(hits(folder_.path()), std::vector<std::string>{});
}

TEST_F(SealedStore, SealsWhatWasPlainAndLeavesNoTrace) {
  {
    auto store = open(false);
    plant(*store);
  }
  auto store = open(true);
  EXPECT_EQ(store->count_unsealed(), 0U);
  expect_readable(*store);
  EXPECT_EQ(store->journey_history(planted_[3].id)[0].journey.note + " corrected",
            planted_[3].note);
  EXPECT_EQ(hits(folder_.path()), std::vector<std::string>{});
}

TEST_F(SealedStore, IsNotOpenedWithoutItsKeys) {
  open(true).reset();
  auto const without = open_sqlite_store(dir());
  ASSERT_FALSE(without.has_value());
  EXPECT_EQ(without.error().key, "store.needs_keys");
  fs::create_directories(folder_.path() / "other");
  auto const others = app::make_keys({.state = folder_.path() / "other"}, random_).value();
  auto const wrong = open_sqlite_store(dir(), {.sealer = others});
  ASSERT_FALSE(wrong.has_value());
  EXPECT_EQ(wrong.error().key, "keys.other_ring");
}

TEST_F(SealedStore, RefusesAnOldCopyOfItsKeys) {
  open(true).reset();
  auto const old = planted::read(dir() / "njia.keys");
  plant(*open(true)); // makes a key for the organisation
  std::ofstream{dir() / "njia.keys", std::ios::binary | std::ios::trunc} << old;
  auto const opened =
      open_sqlite_store(dir(), {.sealer = app::open_keys(places(), random_).value()});
  ASSERT_FALSE(opened.has_value());
  EXPECT_EQ(opened.error().key, "keys.rolled_back");
}

TEST_F(SealedStore, KilledWhileSealingGoesOnAtTheNextStart) {
  {
    auto store = open(false);
    plant(*store);
    sample_.import(*store, 6000);
  }
  auto before = std::vector<std::string>{};
  {
    auto store = std::move(open_sqlite_store(dir())).value();
    before = dump(*store);
  }
  for (auto const wait_ms : {1, 20, 60, 120, 250}) {
    auto const child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      auto keys = app::make_keys(places(), random_);
      auto opened = open_sqlite_store(dir(), {.sealer = keys ? *keys : nullptr});
      ::_exit(opened ? 0 : 1);
    }
    ::usleep(static_cast<useconds_t>(wait_ms) * 1000);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
  }
  auto store = open(true);
  EXPECT_EQ(store->count_unsealed(), 0U);
  EXPECT_EQ(dump(*store), before);
  EXPECT_EQ(hits(folder_.path()), std::vector<std::string>{});
}

TEST_F(SealedStore, OfADestroyedKeyReadsBlankAndTakesNothing) {
  auto store = open(true);
  plant(*store);
  auto const other = Organisation{.id = OrganisationId{SystemUuids{}.next()}, .code = "OTHER"};
  auto theirs = sample_.journey();
  theirs.org = other.id;
  theirs.note = "still here";
  theirs.org_ref = "T-1";
  {
    auto const change = store->begin();
    ASSERT_TRUE(change->put(other, sample_.change()));
    ASSERT_TRUE(change->put_journey(theirs, 0, sample_.change()));
    ASSERT_TRUE(change->commit());
  }
  auto keys = app::open_keys(places(), random_).value();
  ASSERT_TRUE(keys->keys().destroy(sample_.org().id.uuid()));
  EXPECT_TRUE(store->is_erased(sample_.org().id));
  EXPECT_FALSE(store->is_erased(other.id));
  for (auto const& journey : planted_) {
    auto const now = store->find_journey(journey.id)->journey;
    EXPECT_EQ(now.note + now.org_ref + now.permission_basis, "");
    EXPECT_EQ(now.steps, journey.steps); // what is no text of persons stays
    EXPECT_FALSE(store->find_by_org_ref(journey.org, journey.org_ref).has_value());
  }
  EXPECT_EQ(store->staged_rows(batch_, {})[0].journey_json, "");
  EXPECT_EQ(store->find_batch(batch_)->file_name, "");
  EXPECT_EQ(store->find_journey(theirs.id)->journey, theirs);
  auto const change = store->begin();
  auto const refused = change->put_journey(sample_.journey(), 0, sample_.change());
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().key, "keys.destroyed");
  EXPECT_TRUE(change->withdraw_journey(planted_[0].id, 2, sample_.change()));
  EXPECT_TRUE(change->commit());
}

TEST_F(SealedStore, RefusesATextThatWasMovedToAnotherRecord) {
  auto store = open(true);
  plant(*store);
  store.reset();
  auto bytes = planted::read(dir() / "njia.db");
  auto const first = bytes.find("s1.");
  ASSERT_NE(first, std::string::npos);
  auto const second = bytes.find("s1.", first + 3);
  ASSERT_NE(second, std::string::npos);
  auto const length = std::size_t{80};
  bytes.replace(first, length, bytes.substr(second, length)); // nonces and first bytes swapped
  std::ofstream{dir() / "njia.db", std::ios::binary | std::ios::trunc} << bytes;
  store = open(true);
  EXPECT_THROW(
      {
        dump(*store);
        for (auto const& row : store->staged_rows(batch_, {})) {
          (void)row;
        }
        (void)store->batches();
        (void)store->mappings(sample_.org().id);
        for (auto const& journey : planted_) {
          (void)store->journey_history(journey.id);
        }
      },
      StoreFailure);
}

TEST_F(SealedStore, ComesBackWholeFromAnEncryptedBackupInAnEmptyFolder) {
  auto store = open(true);
  plant(*store);
  auto const before = dump(*store);
  auto const plain = folder_.path() / "plain.backup";
  auto const file = folder_.path() / "encrypted.backup";
  ASSERT_TRUE(backup_sqlite_store(dir(), plain));
  auto const key = crypto::BackupPrivateKey::make(random_);
  auto keys = app::open_keys(places(), random_).value();
  auto const packed = app::write_pack(plain, keys.get(), random_, key.public_key(), file);
  ASSERT_TRUE(packed.has_value()) << packed.error().key;
  EXPECT_EQ(packed->bytes.encrypted, fs::file_size(file));
  store.reset();
  fs::remove_all(dir()); // the hub burns down, its own key with it

  auto const unpacked = folder_.path() / "unpacked";
  auto const back = app::read_pack(file, key, unpacked);
  ASSERT_TRUE(back.has_value()) << back.error().key;
  ASSERT_TRUE(back->has_value());
  EXPECT_EQ(planted::read(unpacked), planted::read(plain));
  fs::create_directories(dir());
  ASSERT_TRUE(app::restore_keys(places(), **back, random_));
  ASSERT_TRUE(restore_sqlite_store(dir(), unpacked, RestoreMode::replace));
  store = open(true);
  EXPECT_EQ(dump(*store), before);
  expect_readable(*store);
}

TEST_F(SealedStore, BackupsWithOneChangedByteAreRefused) {
  auto store = open(true);
  plant(*store);
  auto const plain = folder_.path() / "plain.backup";
  auto const file = folder_.path() / "encrypted.backup";
  ASSERT_TRUE(backup_sqlite_store(dir(), plain));
  auto const key = crypto::BackupPrivateKey::make(random_);
  auto keys = app::open_keys(places(), random_).value();
  ASSERT_TRUE(app::write_pack(plain, keys.get(), random_, key.public_key(), file));
  auto generator = std::mt19937_64{20};
  auto const damaged = folder_.path() / "damaged";
  auto const out = folder_.path() / "out";
  for (auto const& whole : {plain, file}) {
    auto bytes = planted::read(whole);
    std::ofstream{damaged, std::ios::binary | std::ios::trunc} << bytes;
    auto refused = 0;
    for (auto i = 0; i < 1000; ++i) {
      auto const at = generator() % bytes.size();
      auto const flip = static_cast<char>(1 + generator() % 255);
      auto change = std::fstream{damaged, std::ios::binary | std::ios::in | std::ios::out};
      change.seekp(static_cast<std::streamoff>(at));
      change.put(static_cast<char>(bytes[at] ^ flip));
      change.close();
      fs::remove(out);
      auto const is_refused =
          whole == plain
              ? !restore_sqlite_store(dir(), damaged, RestoreMode::check_only).has_value()
              : !app::read_pack(damaged, key, out).has_value();
      refused += is_refused ? 1 : 0;
      EXPECT_TRUE(is_refused) << whole.filename() << " at " << at << " xor " << int{flip};
      change.open(damaged, std::ios::binary | std::ios::in | std::ios::out);
      change.seekp(static_cast<std::streamoff>(at));
      change.put(bytes[at]);
    }
    EXPECT_EQ(refused, 1000);
  }
}

TEST_F(SealedStore, AnOlderBackupDoesNotBringADestroyedKeyBack) {
  auto store = open(true);
  plant(*store);
  auto const plain = folder_.path() / "plain.backup";
  auto const file = folder_.path() / "encrypted.backup";
  ASSERT_TRUE(backup_sqlite_store(dir(), plain));
  auto const key = crypto::BackupPrivateKey::make(random_);
  auto keys = app::open_keys(places(), random_).value();
  ASSERT_TRUE(app::write_pack(plain, keys.get(), random_, key.public_key(), file));
  ASSERT_TRUE(keys->keys().destroy(sample_.org().id.uuid()));
  auto const back = app::read_pack(file, key, folder_.path() / "unpacked").value();
  store.reset();
  ASSERT_TRUE(app::restore_keys(places(), *back, random_)); // keeps the folder's own
  ASSERT_TRUE(restore_sqlite_store(dir(), folder_.path() / "unpacked", RestoreMode::replace));
  EXPECT_TRUE(open(true)->is_erased(sample_.org().id));
  EXPECT_EQ(open(true)->find_journey(planted_[0].id)->journey.note, "");
}

} // namespace
} // namespace njia
