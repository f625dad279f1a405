// One test of hotspots by Gi*, with what is left of it without any one group, on made reports: 10
// groups, unequal exposure, workbooks, 12 months; one line of JSON.
#include "njia/analysis/hotspots/significance.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace {

using namespace njia;
using namespace njia::analysis;

constexpr auto kGroups = std::size_t{10};

struct Made {
  Evidence evidence = {};
  std::vector<LatLon> points = {};
};

/// Some `a_place` reports a place, one place in fifty three times as busy.
Made make(std::size_t places, double a_place) {
  auto draws = Draws{7, places};
  auto out = Made{.evidence = {.groups = kGroups, .cells = places}};
  auto people = std::vector<double>{};
  for (auto i = std::size_t{0}; i < places; ++i) {
    out.points.push_back({.lat = -5 + 10 * draws.unit(), .lon = 33 + 10 * draws.unit()});
    people.push_back(std::exp(3 * draws.unit()));
  }
  for (auto g = std::uint32_t{0}; g < kGroups; ++g) {
    out.evidence.exposure.insert(out.evidence.exposure.end(), people.begin(), people.end());
    for (auto i = std::uint32_t{0}; i < places; ++i) {
      auto const mean = a_place / kGroups * people[i] / 6.4 * (i % 50 == 0 ? 3 : 1);
      for (auto left = mean; draws.unit() < left; left -= 1) {
        out.evidence.batches.push_back(
            {.group = g, .cell = i, .events = static_cast<std::uint32_t>(1 + draws.below(3))});
      }
    }
  }
  return out;
}

double cpu_seconds() {
  auto usage = rusage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         1e-6 * static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "use: hotspots_bench places reports_a_place\n");
    return 2;
  }
  auto const made = make(std::strtoul(argv[1], nullptr, 10), std::strtod(argv[2], nullptr));
  auto const begin = cpu_seconds();
  auto const test = test_gi_star(made.evidence, made.points, {}, {});
  auto const tested = cpu_seconds();
  auto const robust = robust_cells(test, made.evidence, made.points, {}, {});
  auto const done = cpu_seconds();
  auto usage = rusage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("{{\"batches\": {}, \"simulations\": {}, \"leaning\": {:.3f}, \"significant\": {}, "
             "\"robust\": {}, \"test_cpu\": {:.3f}, \"robust_cpu\": {:.3f}, \"peak_kb\": {}}}\n",
             made.evidence.batches.size(), test.simulations, test.leaning,
             std::count(test.significant.begin(), test.significant.end(), true),
             std::count(robust.begin(), robust.end(), true), tested - begin, done - tested,
             usage.ru_maxrss);
}
