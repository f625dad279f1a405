// How long the choice of service points takes: random journeys over places of heavy-tailed use, at
// several sizes, for 5 and 10 points; and how long it takes to say what rests on single sources.
// One line of JSON for each job. Usage: where_to_stand_bench JOURNEYS…
#include "njia/analysis/where_to_stand/without_each.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>

#include <sys/resource.h>

namespace {

using namespace njia::analysis;

constexpr std::uint32_t kPlaces = 3'000;
constexpr std::uint32_t kSources = 14;

/// Journeys whose steps are drawn one by one: the place of rank r with weight 1 / (r + 1).
class Draw {
public:
  explicit Draw(std::uint64_t seed) : bits_{seed} {
    auto sum = 0.0;
    for (auto rank = std::uint32_t{0}; rank < kPlaces; ++rank) {
      sum += 1.0 / (rank + 1);
      upto_.push_back(sum);
    }
  }

  double share() { return static_cast<double>(bits_() >> 11U) * 0x1p-53; }
  std::uint32_t place() {
    auto const found = std::lower_bound(upto_.begin(), upto_.end(), share() * upto_.back());
    return static_cast<std::uint32_t>(found - upto_.begin());
  }
  /// 3.7 steps on average, at least two.
  std::vector<std::uint32_t> journey() {
    auto steps = std::vector<std::uint32_t>{place(), place()};
    while (share() < 0.63) {
      steps.push_back(place());
    }
    return steps;
  }
  std::uint32_t source() { return static_cast<std::uint32_t>(bits_() % kSources); }

private:
  std::mt19937_64 bits_;
  std::vector<double> upto_;
};

double cpu_s() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

long peak_kb() {
  auto usage = rusage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

void measure(std::size_t journeys) {
  auto draw = Draw{journeys};
  auto problem = CoverProblem{.places = kPlaces};
  auto sources = std::vector<std::uint32_t>{};
  for (auto i = std::size_t{0}; i < journeys; ++i) {
    problem.add(draw.journey(), 1);
    sources.push_back(draw.source());
  }
  for (auto const points : {5U, 10U}) {
    auto const start = cpu_s();
    auto const cover = best_cover(problem, points);
    auto const chosen = cpu_s();
    auto const rows = without_each(problem, sources, kSources, cover.chosen, points, 5);
    auto const gap = 100.0 * static_cast<double>(cover.bound - cover.met) /
                     static_cast<double>(std::max<std::uint64_t>(cover.met, 1));
    auto const decided = std::count_if(rows.begin(), rows.end(), [](WithoutOne const& row) {
      return row.better_elsewhere != Exceeds::not_decided;
    });
    fmt::print(R"({{"journeys": {}, "points": {}, "choose_s": {:.3f}, "optimal": {}, )"
               R"("gap_percent": {:.4f}, "nodes": {}, "steadiness_s": {:.3f}, "decided": {}, )"
               R"("peak_kb": {}}})"
               "\n",
               journeys, points, chosen - start, cover.is_optimal(), gap, cover.nodes,
               cpu_s() - chosen, decided, peak_kb());
  }
}

} // namespace

int main(int count, char** arguments) {
  for (auto i = 1; i < count; ++i) {
    measure(std::strtoull(arguments[i], nullptr, 10));
  }
  return 0;
}
