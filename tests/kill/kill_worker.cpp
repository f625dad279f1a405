// kill_worker STATE SEED [too-early]: imports batches of different sizes until it is done or
// killed, and says after each commit() what is durable now.
#include "njia/store/sqlite/sqlite_store.h"
#include "njia/store/testing/sample.h"

#include <cstdio>
#include <exception>
#include <string>

namespace njia {
namespace {

constexpr auto kBatches = 12;

/// A liar for the test of the harness: says "committed" first.
enum class Acknowledge { after_commit, too_early };

void say_committed(std::string const& code, std::uint64_t rows) {
  std::printf("committed %s %llu\n", code.c_str(), static_cast<unsigned long long>(rows));
  std::fflush(stdout);
}

int work(std::string const& state, std::uint64_t seed, Acknowledge acknowledge) {
  auto const opened = open_sqlite_store(state);
  if (!opened) {
    std::fprintf(stderr, "kill_worker: %s\n", opened.error().key.c_str());
    return 1;
  }
  auto& store = **opened;
  auto sample = store_testing::Sample{seed};
  sample.set_up(store);
  for (auto i = std::uint64_t{0}; i < kBatches; ++i) {
    auto const rows = 1 + (seed * 31 + i * 17) % 120;
    if (acknowledge == Acknowledge::too_early) {
      say_committed("B-" + std::to_string(store.batches().size() + 1), rows);
    }
    auto const batch = sample.import(store, rows);
    say_committed(batch.code, rows);
  }
  return 0;
}

} // namespace
} // namespace njia

int main(int count, char** arguments) {
  if (count != 3 && count != 4) {
    std::fputs("usage: kill_worker STATE SEED [too-early]\n", stderr);
    return 2;
  }
  try {
    auto const acknowledge =
        count == 4 ? njia::Acknowledge::too_early : njia::Acknowledge::after_commit;
    return njia::work(arguments[1], std::stoull(arguments[2]), acknowledge);
  } catch (std::exception const& failure) {
    std::fprintf(stderr, "kill_worker: %s\n", failure.what());
    return 1;
  }
}
