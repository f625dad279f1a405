#include "recorded_run.h"

#include "njia/app/hub/audit_file.h"
#include "njia/app/hub/auditor.h"
#include "njia/base/check.h"
#include "njia/crypto/testing/seeded_random.h"
#include "njia/domain/field_text.h"
#include "njia/store/sqlite/sqlite_store.h"
#include "njia/store/testing/sample.h"

#include <stdexcept>

#include <fmt/format.h>
#include <sqlite3.h>

namespace njia::power_loss {
namespace {

using store_testing::at;
using store_testing::Sample;

constexpr auto kPagesToCheckpoint = 30; ///< SQLite's own 1000 would leave all in the log

class Statement {
public:
  Statement(sqlite3* database, std::string const& sql) : database_{database} {
    if (sqlite3_prepare_v2(database, sql.c_str(), -1, &statement_, nullptr) != SQLITE_OK) {
      throw std::runtime_error{sqlite3_errmsg(database)};
    }
  }
  Statement(Statement const&) = delete;
  Statement& operator=(Statement const&) = delete;
  ~Statement() { sqlite3_finalize(statement_); }

  bool step() {
    auto const code = sqlite3_step(statement_);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
      throw std::runtime_error{sqlite3_errmsg(database_)};
    }
    return code == SQLITE_ROW;
  }
  int columns() const { return sqlite3_column_count(statement_); }
  std::string_view text(int column) const {
    auto const* data = static_cast<char const*>(sqlite3_column_blob(statement_, column));
    auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return data == nullptr ? std::string_view{} : std::string_view{data, size};
  }

private:
  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
};

/// Of the store; it opens others for a moment, before and after its own.
sqlite3* connection = nullptr;

/// Called by SQLite for each connection that is made.
int note_connection(sqlite3* database, char const**, sqlite3_api_routines const*) {
  auto const file = std::filesystem::path{sqlite3_db_filename(database, "main")}.filename();
  connection = file == "njia.db" ? database : connection;
  return SQLITE_OK;
}

class Run {
public:
  Run(std::filesystem::path dir, std::string synchronous)
      : dir_{std::move(dir)}, synchronous_{std::move(synchronous)} {
    open();
    run_.settings =
        ask(connection, "PRAGMA journal_mode") + "/" + ask(connection, "PRAGMA synchronous");
    set();
    acknowledge();
    change([&](Transaction& t) {
      done(t.put(sample_.org(), sample_.change()));
      done(t.put(sample_.round(), sample_.change()));
    });
  }

  void round(std::uint32_t number) {
    put_new_journeys(3);
    replace_and_withdraw();
    import_and_stage(2 + number % 5);
    keep_entries(number);
    if (number % 5 == 3) {
      arrive(3);
    }
    if (number % 3 == 0) {
      sign_head();
    }
    if (number % 4 == 1) {
      undo_last_batch();
    }
    if (number % 4 == 2) {
      store_->settle();
      acknowledge();
    }
    if (number % 7 == 5) {
      reopen();
    }
  }

  RecordedRun finish() {
    close();
    acknowledge_again();
    run_.events = disk_.events();
    return std::move(run_);
  }

private:
  static void done(Result<Done> const& result) {
    NJIA_CHECK(result.has_value(), "a change that the store takes");
  }

  void open() {
    connection = nullptr;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(note_connection));
    store_ = std::move(open_sqlite_store(dir_, {.file_layer = RecordingDisk::name()})).value();
    sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(note_connection));
    auditor_ = std::make_unique<app::Auditor>(*store_, random_);
  }
  void set() const {
    sqlite3_wal_autocheckpoint(connection, kPagesToCheckpoint);
    if (!synchronous_.empty()) {
      ask(connection, "PRAGMA synchronous = " + synchronous_);
    }
  }
  void close() {
    auditor_.reset();
    store_.reset();
  }
  void reopen() {
    close();
    acknowledge_again();
    open();
    set();
    acknowledge();
  }

  /// From here on this is promised.
  void acknowledge() {
    run_.digests.push_back(digest_of(connection));
    run_.contents.push_back(digest_of(*store_));
    disk_.acknowledge();
  }
  /// The same is still promised, and nothing is on its way.
  void acknowledge_again() {
    run_.digests.push_back(run_.digests.back());
    run_.contents.push_back(run_.contents.back());
    disk_.acknowledge();
  }

  /// From here on this is on the disk, and seen by nobody: what is promised is what was before.
  void acknowledge_unseen() {
    run_.digests.push_back(digest_of(connection));
    run_.contents.push_back(run_.contents.back());
    disk_.acknowledge();
  }

  template <class Work> void change(Work const& work) {
    auto const note = app::AuditNote{.actor = "member-1",
                                     .at = at(7),
                                     .action = "test.change",
                                     .object_kind = "run",
                                     .object = std::to_string(run_.digests.size())};
    auto const scope = app::AuditScope{*auditor_, note};
    auto const transaction = store_->begin();
    work(*transaction);
    // The mark of the transaction, in a table of its own.
    transaction->put_entry({.kind = "mark", .key = "last", .value = note.object});
    done(transaction->commit());
    acknowledge();
  }

  void put_new_journeys(int count) {
    for (auto i = 0; i < count; ++i) {
      auto const journey = sample_.journey();
      journeys_.push_back({journey, 1});
      change([&](Transaction& t) { done(t.put_journey(journey, 0, sample_.change())); });
    }
  }

  void replace_and_withdraw() {
    for (auto i = std::size_t{0}; i < 3; ++i) {
      auto& [journey, version] = journeys_[(journeys_.size() * 7 + i * 5) % journeys_.size()];
      journey.note = std::string(100 + i * 700, 'n') + std::to_string(version);
      change([&](Transaction& t) { done(t.put_journey(journey, version, sample_.change())); });
      ++version;
    }
    auto& [journey, version] = journeys_[journeys_.size() / 2];
    change(
        [&](Transaction& t) { done(t.withdraw_journey(journey.id, version, sample_.change())); });
    ++version;
    change([&](Transaction& t) { done(t.put_journey(journey, version, sample_.change())); });
    ++version;
  }

  /// One whole batch in one change, then one whose rows wait.
  void import_and_stage(std::uint64_t rows) {
    change([&](Transaction& t) {
      last_batch_ = t.create_batch(sample_.batch()).value();
      for (auto row = std::uint64_t{1}; row <= rows; ++row) {
        auto const journey = sample_.journey();
        done(t.put_journey(journey, 0, sample_.change(last_batch_->id)));
        done(t.note_committed(last_batch_->id, row, journey.id, Sample::fingerprint(journey)));
      }
      last_batch_->state = BatchState::committed;
      last_batch_->counts = {.rows_read = rows, .committed = rows};
      done(t.update_batch(*last_batch_));
    });
    auto waiting = std::optional<Batch>{};
    change([&](Transaction& t) {
      waiting = t.create_batch(sample_.batch()).value();
      for (auto row = std::uint64_t{1}; row <= rows; ++row) {
        done(t.put_staged(waiting->id, {.number = row, .journey_json = std::string(300, 'j')}));
      }
    });
    change([&](Transaction& t) { done(t.discard_staged(waiting->id)); });
  }

  void bring(Batch const& batch, std::uint64_t row) {
    auto const transaction = store_->begin();
    for (auto const last = row + 2; row < last; ++row) {
      auto const journey = sample_.journey();
      done(transaction->put_journey(journey, 0, sample_.change(batch.id)));
      done(transaction->note_committed(batch.id, row, journey.id, Sample::fingerprint(journey)));
    }
    done(transaction->commit_unseen());
    acknowledge_unseen();
  }

  /// A batch in so many parts, shown with the last; then one that is given up after the first.
  void arrive(std::uint64_t parts) {
    for (auto const is_shown : {true, false}) {
      auto batch = sample_.batch();
      batch.state = BatchState::arriving;
      {
        auto const transaction = store_->begin();
        batch = transaction->create_batch(batch).value();
        done(transaction->commit_unseen());
      }
      acknowledge_unseen();
      for (auto part = std::uint64_t{0}; part < (is_shown ? parts : 1); ++part) {
        bring(batch, 2 * part + 1);
      }
      if (is_shown) {
        batch.state = BatchState::committed;
        change([&](Transaction& t) { done(t.update_batch(batch)); });
      } else {
        NJIA_CHECK(store_->drop_arriving(batch.id, 100), "so few go at once");
        acknowledge_unseen();
      }
    }
  }

  void keep_entries(std::uint32_t number) {
    change([&](Transaction& t) {
      for (auto i = 0; i < 4; ++i) {
        t.put_entry({.kind = "session",
                     .key = fmt::format("{}-{}", number, i),
                     .owner = "member-1",
                     .value = std::string(200, 's')});
      }
    });
    change([&](Transaction& t) { t.remove_entry("session", fmt::format("{}-0", number)); });
    auto transaction = store_->begin(); // given up
    transaction->put_entry({.kind = "session", .key = "never", .value = "x"});
  }

  void sign_head() {
    auto const quiet = app::QuietScope{*auditor_};
    NJIA_CHECK(app::sign_audit_head(*store_, signer_of_run(), at(9)).has_value(),
               "a head is signed");
    acknowledge();
  }

  void undo_last_batch() {
    change([&](Transaction& t) {
      NJIA_CHECK(t.undo_batch(last_batch_->id, sample_.change()).has_value(), "a batch is undone");
    });
  }

  std::filesystem::path dir_;
  std::string synchronous_;
  RecordingDisk disk_;
  RecordedRun run_;
  Sample sample_;
  crypto::testing::SeededRandom random_{7};
  std::unique_ptr<Store> store_;
  std::unique_ptr<app::Auditor> auditor_;
  std::vector<std::pair<Journey, std::uint32_t>> journeys_;
  std::optional<Batch> last_batch_;
};

} // namespace

std::string ask(sqlite3* database, std::string const& sql) {
  auto statement = Statement{database, sql};
  return statement.step() && statement.columns() > 0 ? std::string{statement.text(0)} : "";
}

std::uint64_t digest_of(sqlite3* database) {
  auto text = std::string{};
  auto const add = [&](std::string const& sql) {
    auto rows = Statement{database, sql};
    while (rows.step()) {
      for (auto column = 0; column < rows.columns(); ++column) {
        auto const value = rows.text(column);
        text.append(std::to_string(value.size())).append(1, ':').append(value);
      }
    }
    text += '\n';
  };
  add("SELECT type, name, sql FROM sqlite_schema");
  auto tables = std::vector<std::string>{};
  auto names = Statement{database, "SELECT name FROM sqlite_schema WHERE type = 'table'"};
  while (names.step()) {
    tables.emplace_back(names.text(0));
  }
  for (auto const& table : tables) {
    add("SELECT * FROM \"" + table + '"');
  }
  return std::hash<std::string>{}(text);
}

std::uint64_t digest_of(Store const& store) {
  auto text = std::string{};
  store.dump([&](std::string const& line) { text.append(line) += '\n'; });
  store.each_journey({.include_withdrawn = true}, [&](JourneyRevision&& revision) {
    text += fmt::format("{} {}\n", revision.journey.id.text(), revision.version);
    return true;
  });
  for (auto const& batch : store.batches()) {
    text += fmt::format("{} {} {}\n", batch.code, static_cast<int>(batch.state),
                        store.staged_rows(batch.id, {}).size());
  }
  for (auto const* kind : {"mark", "session", app::kAuditHeadKind}) {
    for (auto const& entry : store.entries(kind, {})) {
      text += entry.key + ' ' + entry.value + '\n';
    }
  }
  store.each_audit(0, [&](AuditLine&& line) {
    text += fmt::format("{} {} {}\n", line.seq, line.object, line.hash);
    return true;
  });
  return std::hash<std::string>{}(text);
}

crypto::AuditSigner signer_of_run() {
  auto random = crypto::testing::SeededRandom{20};
  return crypto::AuditSigner{crypto::random_bytes<32>(random)};
}

RecordedRun record_run(std::filesystem::path const& dir, std::string const& synchronous,
                       std::uint32_t rounds) {
  sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, 2020, nullptr); // the log's salts
  auto run = Run{dir, synchronous};
  for (auto number = std::uint32_t{0}; number < rounds; ++number) {
    run.round(number);
  }
  return run.finish();
}

} // namespace njia::power_loss
