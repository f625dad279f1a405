// store_bench MODE ROWS DIR [keys]: one job on the SQLite store, timed; prints
// {"mode","rows","seconds","peak_kb","db_mb"}.
// With `keys` the store seals its fields; numbers, notes and bases of 60 letters are in all stores.
//   flat    the journeys' values into one table of SQLite without history or references: the floor
//   plain   put_journey + note_committed, one transaction
//   staged  staging rows in one transaction, then reading, committing and linking them in another
//   read, dump, undo   of a store that `plain` made in DIR
#include "njia/app/keys/key_files.h"
#include "njia/domain/field_text.h"
#include "njia/domain/record_json.h"
#include "njia/store/sqlite/sqlite_store.h"
#include "njia/store/testing/sample.h"

#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>

#include <sqlite3.h>
#include <sys/resource.h>

namespace njia {
namespace {

using store_testing::Sample;

struct Job {
  std::string mode;
  std::uint64_t rows;
  std::filesystem::path dir;
  bool has_keys = false;
};

/// A journey with all three texts that are sealed.
Journey journey_with_texts(Sample& sample) {
  auto journey = sample.journey();
  journey.note = "met at the bus park by a woman known from church, " + journey.org_ref;
  journey.permission_basis = "written consent at intake, asked again";
  return journey;
}

void run_sql(sqlite3* database, std::string const& sql) {
  if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw std::runtime_error{sqlite3_errmsg(database)};
  }
}

void write_flat(Job const& job) {
  std::filesystem::create_directories(job.dir);
  sqlite3* database = nullptr;
  sqlite3_open((job.dir / "njia.db").c_str(), &database);
  run_sql(
      database,
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; BEGIN");
  auto columns = std::string{};
  auto marks = std::string{};
  for_each_field<Journey>([&](auto const& row) {
    columns += (columns.empty() ? "\"" : ", \"") + std::string{row.key} + "\"";
    marks += marks.empty() ? "?" : ", ?";
  });
  run_sql(database, "CREATE TABLE journey (" + columns + ")");
  sqlite3_stmt* insert = nullptr;
  sqlite3_prepare_v2(database, ("INSERT INTO journey VALUES (" + marks + ")").c_str(), -1, &insert,
                     nullptr);
  auto sample = Sample{};
  for (auto i = std::uint64_t{0}; i < job.rows; ++i) {
    auto const journey = journey_with_texts(sample);
    auto column = 0;
    for_each_field<Journey>([&](auto const& row) {
      using Value = typename std::remove_cvref_t<decltype(row)>::Value;
      auto const text = FieldText<Value>::format(journey.*(row.member));
      sqlite3_bind_text(insert, ++column, text.data(), static_cast<int>(text.size()),
                        SQLITE_TRANSIENT);
    });
    sqlite3_step(insert);
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
  run_sql(database, "COMMIT");
  sqlite3_close(database);
}

std::unique_ptr<Store> open(Job const& job) {
  static auto random = crypto::SystemRandom{};
  auto options = SqliteOptions{};
  if (job.has_keys) {
    std::filesystem::create_directories(job.dir);
    options.sealer = app::make_keys({.state = job.dir}, random).value();
  }
  return std::move(open_sqlite_store(job.dir, options)).value();
}

void must(Result<Done> const& result) { NJIA_CHECK(result.has_value(), "the store takes it"); }

void write_plain(Job const& job) {
  auto const store = open(job);
  auto sample = Sample{};
  sample.set_up(*store);
  auto const transaction = store->begin();
  auto batch = transaction->create_batch(sample.batch()).value();
  for (auto row = std::uint64_t{1}; row <= job.rows; ++row) {
    auto const journey = journey_with_texts(sample);
    must(transaction->put_journey(journey, 0, sample.change(batch.id)));
    must(transaction->note_committed(batch.id, row, journey.id, Sample::fingerprint(journey)));
  }
  batch.state = BatchState::committed;
  batch.counts = {.rows_read = job.rows, .committed = job.rows};
  must(transaction->update_batch(batch));
  must(transaction->commit());
}

void stage(Store& store, Sample& sample, Batch& batch, std::uint64_t rows) {
  auto const transaction = store.begin();
  batch = transaction->create_batch(batch).value();
  for (auto row = std::uint64_t{1}; row <= rows; ++row) {
    auto const journey = journey_with_texts(sample);
    must(transaction->put_staged(batch.id, {.number = row,
                                            .source_rows = "Routes!" + std::to_string(row + 1),
                                            .fingerprint = Sample::fingerprint(journey),
                                            .journey_json = record_to_json(journey),
                                            .findings_json = "[]"}));
  }
  must(transaction->commit());
}

void commit_staged(Store& store, Sample& sample, Batch batch) {
  auto const transaction = store.begin();
  auto committed = std::uint64_t{0};
  for (auto rows = store.staged_rows(batch.id, {}); !rows.empty();
       rows = store.staged_rows(batch.id, {.after = rows.back().number})) {
    for (auto const& row : rows) {
      auto const journey = record_from_json<Journey>(row.journey_json).value();
      NJIA_CHECK(!store.find_by_fingerprint(journey.org, journey.round, row.fingerprint),
                 "it is new");
      NJIA_CHECK(!store.find_by_org_ref(journey.org, journey.org_ref), "its number is new");
      must(transaction->put_journey(journey, 0, sample.change(batch.id)));
      must(transaction->note_committed(batch.id, row.number, journey.id, row.fingerprint));
      ++committed;
    }
  }
  batch.state = BatchState::committed;
  batch.counts = {.rows_read = committed, .committed = committed};
  must(transaction->update_batch(batch));
  must(transaction->commit());
}

void write_staged(Job const& job) {
  auto const store = open(job);
  auto sample = Sample{};
  sample.set_up(*store);
  auto batch = sample.batch();
  stage(*store, sample, batch, job.rows);
  commit_staged(*store, sample, batch);
}

void read(Job const& job) {
  auto seen = std::uint64_t{0};
  open(job)->each_journey({}, [&](JourneyRevision const& revision) {
    seen += revision.journey.steps.size() == 4 ? 1 : 0;
    return true;
  });
  NJIA_CHECK(seen == job.rows, "every journey is visited");
}

void dump(Job const& job) {
  auto lines = std::uint64_t{0};
  open(job)->dump([&](std::string const&) { ++lines; });
  NJIA_CHECK(lines >= job.rows, "every journey is written");
}

void undo(Job const& job) {
  auto const store = open(job);
  auto const transaction = store->begin();
  auto const report = transaction->undo_batch(store->batches().front().id, {.by = "bench"}).value();
  NJIA_CHECK(report.reversed.size() == job.rows, "every journey is reversed");
  must(transaction->commit());
}

void work(Job const& job) {
  using Work = std::pair<char const*, void (*)(Job const&)>;
  for (auto const& [mode, run] : {Work{"flat", write_flat},
                                  {"plain", write_plain},
                                  {"staged", write_staged},
                                  {"read", read},
                                  {"dump", dump},
                                  {"undo", undo}}) {
    if (job.mode == mode) {
      run(job);
      return;
    }
  }
  throw std::runtime_error{"no such mode: " + job.mode};
}

} // namespace
} // namespace njia

int main(int count, char** arguments) {
  if (count != 4 && count != 5) {
    std::fputs("usage: store_bench flat|plain|staged|read|dump|undo ROWS DIR [keys]\n", stderr);
    return 2;
  }
  try {
    auto const job = njia::Job{.mode = arguments[1],
                               .rows = std::stoull(arguments[2]),
                               .dir = arguments[3],
                               .has_keys = count == 5};
    auto const started = std::chrono::steady_clock::now();
    njia::work(job);
    auto const seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    auto usage = rusage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("{\"mode\":\"%s\",\"rows\":%llu,\"seconds\":%.3f,\"peak_kb\":%ld,\"db_mb\":%.1f}\n",
                job.mode.c_str(), static_cast<unsigned long long>(job.rows), seconds,
                usage.ru_maxrss,
                static_cast<double>(std::filesystem::file_size(job.dir / "njia.db")) / 1e6);
  } catch (std::exception const& failure) {
    std::fprintf(stderr, "store_bench: %s\n", failure.what());
    return 1;
  }
  return 0;
}
