// How long an import keeps other writers waiting: seconds from begin() to commit(), beside the
// seconds of the whole import. Usage: import_lock_bench FOLDER ROWS.
#include "njia/app/import/import_file.h"
#include "njia/app/import/testing.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <chrono>
#include <cstdlib>
#include <iostream>

namespace {

using namespace njia;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

struct AtCommit final : CommitWatcher {
  Result<Done> before_commit(Transaction&) override {
    at = Clock::now();
    return Done{};
  }
  Clock::time_point at = {};
};

std::string table(int rows) {
  auto text = std::string{"Reference,Origin,Destination,Cases,Year\n"};
  char const* const from[] = {"Kitale", "Nairobi", "Mombasa", "Kampala"};
  char const* const to[] = {"Dubai", "Riyadh"};
  for (auto i = 0; i < rows; ++i) {
    text += "R-" + std::to_string(i) + "," + from[i % 4] + "," + to[i % 2] + "," +
            std::to_string(i % 7 + 1) + ",2020\n";
  }
  return text;
}

} // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: import_lock_bench FOLDER ROWS\n";
    return 2;
  }
  auto const rows = std::atoi(arguments[2]);
  for (auto const mode : {importing::CommitMode::stage_only, importing::CommitMode::good_rows}) {
    auto const folder = std::filesystem::path{arguments[1]} /
                        (mode == importing::CommitMode::stage_only ? "stage" : "save");
    auto store = open_sqlite_store(folder);
    auto bench = importing::TestBench{};
    auto const put = [&](auto const& all) {
      auto transaction = (*store)->begin();
      for (auto const& record : all) {
        static_cast<void>(transaction->put(record, {.by = "bench"}));
      }
      static_cast<void>(transaction->commit());
    };
    put(bench.store->organisations());
    put(bench.store->rounds());
    auto watcher = AtCommit{};
    (*store)->watch(&watcher);
    auto opened = Clock::time_point{};
    auto const start = Clock::now();
    auto const outcome =
        importing::ImportFile{
            .store = **store, .places = bench.places, .ids = bench.ids, .actor = bench.actor}
            .from_bytes(table(rows), {.file = "cases.csv",
                                      .org = "ORG-A",
                                      .round = "KE-2020",
                                      .commit = mode,
                                      .opened = [&](BatchId) { opened = Clock::now(); }});
    if (!outcome) {
      std::cerr << outcome.error().key << '\n';
      return 1;
    }
    auto const end = Clock::now();
    std::cout << folder.filename().string() << ": " << rows << " rows, whole "
              << seconds_since(start) << " s, other writers wait "
              << std::chrono::duration<double>(end - opened).count() << " s, of these for the disk "
              << std::chrono::duration<double>(end - watcher.at).count() << " s\n";
    (*store)->watch(nullptr);
  }
  return 0;
}
