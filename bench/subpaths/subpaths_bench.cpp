// subpaths_bench JOURNEYS SUPPORT KIND: frequent sub-paths of generated journeys, KIND contiguous
// or gaps; prints {"kind","journeys","stops","support","patterns","cpu_s","peak_kb"}. Patterns of
// one place count too, as the peers count them. The journeys: 2 and more stops, 3.7 on average; of
// 3,000 places the i-th is drawn in proportion to 1 / (i + 3)^0.85; a place has five usual next
// ones, drawn likewise, to which 93 of 100 go on.
#include "njia/analysis/draws.h"
#include "njia/analysis/subpaths/miner.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include <sys/resource.h>

namespace njia::analysis {
namespace {

constexpr std::uint32_t kPlaces = 3'000;
constexpr double kGoesOn = 1.7 / 2.7; // so that 2 + the further stops are 3.7 on average
constexpr double kUsual = 0.93;
constexpr std::uint32_t kUsualPlaces = 5;

struct Journeys {
  std::vector<std::uint32_t> begins = {0};
  std::vector<std::uint32_t> places = {};
};

class Generator {
public:
  Generator() {
    for (auto i = std::uint32_t{0}; i < kPlaces; ++i) {
      sums_.push_back((sums_.empty() ? 0 : sums_.back()) + std::pow(i + 3.0, -0.85));
    }
    for (auto i = std::uint32_t{0}; i < kPlaces * kUsualPlaces; ++i) {
      usual_.push_back(any_place());
    }
  }

  void add_journey(Journeys& out) {
    auto place = any_place();
    out.places.push_back(place);
    for (auto stops = 1; stops < 2 || random_.unit() < kGoesOn; ++stops) {
      place = place_after(place);
      out.places.push_back(place);
    }
    out.begins.push_back(static_cast<std::uint32_t>(out.places.size()));
  }

private:
  std::uint32_t any_place() {
    auto const at = random_.unit() * sums_.back();
    return static_cast<std::uint32_t>(std::upper_bound(sums_.begin(), sums_.end(), at) -
                                      sums_.begin());
  }
  std::uint32_t place_after(std::uint32_t place) {
    if (random_.unit() < kUsual) {
      auto const share = random_.unit(); // squared: the first ones more often
      auto const usual =
          usual_[place * kUsualPlaces + static_cast<std::uint32_t>(share * share * kUsualPlaces)];
      if (usual != place) {
        return usual;
      }
    }
    auto next = any_place();
    for (; next == place; next = any_place()) {
    }
    return next;
  }

  Draws random_ = Draws::at_state(2020);
  std::vector<double> sums_;
  std::vector<std::uint32_t> usual_;
};

Journeys generate(std::uint64_t count) {
  auto out = Journeys{};
  auto generator = Generator{};
  for (auto i = std::uint64_t{0}; i < count; ++i) {
    generator.add_journey(out);
  }
  return out;
}

double cpu_seconds() {
  auto used = timespec{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

void run(std::uint64_t count, std::uint64_t support, std::string const& kind) {
  auto const journeys = generate(count);
  auto const before = cpu_seconds();
  auto const found = mine_subpaths(
      {.begins = journeys.begins, .places = journeys.places, .weights = {}, .place_count = kPlaces},
      {.kind = kind == "gaps" ? SubpathKind::gaps : SubpathKind::contiguous,
       .min_support = support,
       .min_length = 1,
       .max_length = SubpathOptions::kLongest});
  auto const seconds = cpu_seconds() - before;
  auto use = rusage{};
  getrusage(RUSAGE_SELF, &use);
  std::printf("{\"kind\":\"%s\",\"journeys\":%zu,\"stops\":%zu,\"support\":%zu,\"patterns\":%zu,"
              "\"cpu_s\":%.4f,\"peak_kb\":%ld}\n",
              kind.c_str(), static_cast<std::size_t>(count), journeys.places.size(),
              static_cast<std::size_t>(support), found.patterns.size(), seconds, use.ru_maxrss);
}

} // namespace
} // namespace njia::analysis

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: subpaths_bench JOURNEYS SUPPORT KIND\n");
    return 2;
  }
  njia::analysis::run(std::strtoull(argv[1], nullptr, 10), std::strtoull(argv[2], nullptr, 10),
                      argv[3]);
  return 0;
}
