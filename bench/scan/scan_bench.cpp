// Scan: processor seconds of whole scans (circles, clusters, simulations) on places uniform in a
// square with equal exposure and cases that fall at random, 10 a place on average over 60 months.
// Usage: scan_bench PLACES SIMULATIONS {poisson|permutation} {prospective|retrospective}
// EXPOSURE_SHARE TIME_SHARE. Prints one JSON object.
#include "njia/analysis/scan/nulls.h"
#include "njia/analysis/scan/scan.h"

#include <fmt/format.h>

#include <ctime>
#include <string>
#include <vector>

#include <sys/resource.h>

namespace {

using namespace njia::analysis;

constexpr auto kSteps = std::uint32_t{60};
constexpr auto kCasesPerPlace = std::uint64_t{10};

struct Input {
  std::vector<PlanePoint> points;
  std::vector<double> exposure;
  std::vector<std::uint32_t> cases;
};

double unit(Draws& bits) { return static_cast<double>(bits.next() >> 11U) * 0x1p-53; }

Input draw(std::size_t places) {
  auto bits = Draws{20200815, 0};
  auto input = Input{.points = {},
                     .exposure = std::vector<double>(places, 1000.0),
                     .cases = std::vector<std::uint32_t>(places * kSteps)};
  for (auto i = std::size_t{0}; i < places; ++i) {
    input.points.push_back({.x = unit(bits), .y = unit(bits)});
  }
  for (auto i = std::uint64_t{0}; i < kCasesPerPlace * places; ++i) {
    ++input.cases[cut(bits.next(), input.cases.size()).whole];
  }
  return input;
}

double seconds_since(std::clock_t start) {
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

long peak_kb() {
  auto usage = rusage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 7) {
    fmt::print(stderr,
               "use: scan_bench places simulations model spans exposure_share time_share\n");
    return 1;
  }
  auto const input = draw(std::stoul(argv[1]));
  auto const options = ScanOptions{
      .model = argv[3] == std::string{"poisson"} ? ScanModel::poisson : ScanModel::permutation,
      .spans =
          argv[4] == std::string{"prospective"} ? ScanSpans::prospective : ScanSpans::retrospective,
      .max_time_share = std::stod(argv[6]),
      .simulations = static_cast<std::uint32_t>(std::stoul(argv[2])),
      .seed = 7,
      .max_clusters = 10};
  auto const start = std::clock();
  auto const circles = ScanCircles::on_plane(input.points, input.exposure, std::stod(argv[5]));
  auto const circles_s = seconds_since(start);
  auto const found = scan(*circles, {.cases = input.cases, .steps = kSteps}, options);
  auto const& first = found->clusters.at(0);
  fmt::print("{{\"circles_s\": {:.3f}, \"all_s\": {:.3f}, \"ratio\": {:.6f}, \"p\": {:.4f}, "
             "\"clusters\": {}, \"peak_kb\": {}}}\n",
             circles_s, seconds_since(start), first.log_likelihood_ratio, first.p,
             found->clusters.size(), peak_kb());
  return 0;
}
