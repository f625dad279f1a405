// kill_worker STATE SEED: imports batches of different sizes until it is done or killed, and says
// after each commit() what is durable now.
#include "njia/store/sqlite/sqlite_store.h"
#include "njia/store/testing/sample.h"

#include <cstdio>
#include <exception>
#include <string>

namespace njia {
namespace {

constexpr auto kBatches = 12;

int work(std::string const& state, std::uint64_t seed) {
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
    auto const batch = sample.import(store, rows);
    std::printf("committed %s %llu\n", batch.code.c_str(), static_cast<unsigned long long>(rows));
    std::fflush(stdout);
  }
  return 0;
}

} // namespace
} // namespace njia

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: kill_worker STATE SEED\n", stderr);
    return 2;
  }
  try {
    return njia::work(arguments[1], std::stoull(arguments[2]));
  } catch (std::exception const& failure) {
    std::fprintf(stderr, "kill_worker: %s\n", failure.what());
    return 1;
  }
}
