// Multiple systems estimation: the CPU time of an estimate with its bootstrap, on the published
// tables and on made ones of more lists. Prints one JSON object a line.
#include "njia/analysis/multiple_systems/multiple_systems.h"
#include "njia/app/estimate/capture_file.h"

#include <sys/resource.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {

using namespace njia;

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// People on lists that are independent, but for neighbours: rounded means, no chance.
CaptureTable made_table(std::size_t lists) {
  auto table = CaptureTable{};
  for (auto i = std::size_t{0}; i < lists; ++i) {
    table.lists.push_back("L" + std::to_string(i));
  }
  for (auto set = ListSet{1}; set < ListSet{1} << lists; ++set) {
    auto log_mean = std::log(20'000.0);
    for (auto i = std::size_t{0}; i < lists; ++i) {
      log_mean += (set >> i & 1U) != 0 ? -3.0 - 0.1 * static_cast<double>(i % 5) : 0.0;
      auto const next = (i + 1) % lists;
      log_mean += (set >> i & 1U) != 0 && (set >> next & 1U) != 0 ? (i % 2 == 0 ? 0.8 : -0.5) : 0.0;
    }
    auto const people = static_cast<std::uint64_t>(std::llround(std::exp(log_mean)));
    if (people > 0) {
      table.patterns.push_back({.lists = set, .people = people});
    }
  }
  return table;
}

void measure(std::string const& name, CaptureTable const& table, std::size_t replicates) {
  auto const start = cpu_seconds();
  auto const got = analysis::multiple_systems(table, {.replicates = replicates});
  auto const seconds = cpu_seconds() - start;
  auto usage = rusage{};
  getrusage(RUSAGE_SELF, &usage);
  auto const total = got && got->total ? *got->total : 0.0;
  std::printf("{\"input\":\"%s\",\"lists\":%zu,\"patterns\":%zu,\"replicates\":%zu,\"pairs\":%zu,"
              "\"total\":%.1f,\"cpu_s\":%.4f,\"peak_kb\":%ld}\n",
              name.c_str(), table.lists.size(), table.patterns.size(), replicates,
              got ? got->pairs.size() : 0, total, seconds, usage.ru_maxrss);
}

} // namespace

int main(int argc, char** argv) {
  for (auto i = 1; i < argc; ++i) {
    auto const path = std::filesystem::path{argv[i]};
    auto const file = app::read_capture_file(path);
    if (auto const* const table = std::get_if<CaptureTable>(&file)) {
      for (auto const replicates : {100U, 1'000U, 10'000U}) {
        measure(path.stem().string(), *table, replicates);
      }
    }
  }
  for (auto const lists : {4U, 6U, 8U, 10U, 12U}) {
    measure("made", made_table(lists), 100);
  }
  return EXIT_SUCCESS;
}
