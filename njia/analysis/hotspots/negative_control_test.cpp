// Counties whose figures are their state's total times their share of the population
// (NJIA_TEST_DATA, hotline_us): where everything is population, rates must show nothing, and raw
// counts show cities.
#include "njia/analysis/draws.h"
#include "njia/analysis/scan/scan.h"
#include "njia/analysis/statistics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

namespace njia::analysis {
namespace {

struct County {
  std::uint32_t calls = 0; ///< of 2016
  double people = 0;
};
using States = std::map<std::string, std::vector<County>>;

std::optional<std::filesystem::path> find_file() {
  auto const* folder = std::getenv("NJIA_TEST_DATA");
  auto const root = folder != nullptr
                        ? std::filesystem::path{folder}
                        : std::filesystem::path{NJIA_SOURCE_DIR}.parent_path() / "shared" / "data";
  auto const path = root / "hotline_us" / "county_weighted_estimates.csv";
  return std::filesystem::exists(path) ? std::optional{path} : std::nullopt;
}

/// One line of the file as cells; names are quoted, and may hold a comma.
std::vector<std::string> cells_of(std::string const& line) {
  auto out = std::vector<std::string>{""};
  auto quoted = false;
  for (auto const c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      out.emplace_back();
    } else if (c != '\r') {
      out.back() += c;
    }
  }
  return out;
}

/// States with at least `least` counties, counties in the order of the file: by code, and so by
/// name.
States read_states(std::filesystem::path const& path, std::size_t least) {
  auto in = std::ifstream{path, std::ios::binary};
  auto states = States{};
  auto line = std::string{};
  std::getline(in, line);
  while (std::getline(in, line)) {
    auto const cells = cells_of(line);
    auto const comma = cells[2].rfind(", ");
    if (cells[0].empty() || comma == std::string::npos) {
      continue; // the state itself
    }
    states[cells[2].substr(comma + 2)].push_back(
        {.calls = static_cast<std::uint32_t>(std::stoul(cells[15])),
         .people = std::stod(cells[17])});
  }
  std::erase_if(states, [&](auto const& state) { return state.second.size() < least; });
  return states;
}

/// The file says nothing of where counties lie. Layout 0 is a line in the order of their codes;
/// others put them anywhere: what is found must be nothing whoever is next to whom.
std::vector<PlanePoint> layout(std::size_t counties, std::uint64_t number) {
  auto draws = Draws{number, counties};
  auto out = std::vector<PlanePoint>{};
  for (auto i = std::size_t{0}; i < counties; ++i) {
    auto const x = draws.unit();
    auto const y = draws.unit();
    out.push_back(number == 0 ? PlanePoint{.x = static_cast<double>(i), .y = 0}
                              : PlanePoint{.x = x, .y = y});
  }
  return out;
}

struct MostLikely {
  double p = 1;
  std::vector<std::uint32_t> counties = {};
};

bool is_long() {
  auto const* set = std::getenv("NJIA_LONG");
  return set != nullptr && std::string_view{set} == "1";
}

MostLikely scan_state(std::vector<County> const& counties, bool rates, std::uint64_t number) {
  auto exposure = std::vector<double>{};
  auto calls = std::vector<std::uint32_t>{};
  for (auto const& county : counties) {
    exposure.push_back(rates ? county.people : 1);
    calls.push_back(county.calls);
  }
  auto const points = layout(counties.size(), number);
  auto const circles = ScanCircles::on_plane(points, exposure, 0.5).value();
  auto const found =
      scan(circles, {.cases = calls}, {.simulations = is_long() ? 1999U : 49U}).value();
  return found.clusters.empty()
             ? MostLikely{}
             : MostLikely{.p = found.clusters[0].p, .counties = found.clusters[0].places};
}

std::uint32_t largest(std::vector<County> const& counties) {
  auto const most =
      std::max_element(counties.begin(), counties.end(),
                       [](County const& a, County const& b) { return a.people < b.people; });
  return static_cast<std::uint32_t>(most - counties.begin());
}

TEST(NegativeControl, rates_show_nothing_within_any_state_and_raw_counts_show_the_cities) {
  auto const path = find_file();
  if (!path) {
    GTEST_SKIP() << "hotline_us/county_weighted_estimates.csv is not in NJIA_TEST_DATA";
  }
  auto const states = read_states(*path, 10);
  ASSERT_EQ(states.size(), 46U);
  for (auto number = 0U; number < (is_long() ? 5U : 1U); ++number) {
    auto by_rate = std::vector<double>{};
    auto by_count = std::vector<double>{};
    auto with_largest = 0U;
    for (auto const& [state, counties] : states) {
      by_rate.push_back(scan_state(counties, true, number).p);
      auto const raw = scan_state(counties, false, number);
      by_count.push_back(raw.p);
      with_largest += std::count(raw.counties.begin(), raw.counties.end(), largest(counties)) > 0;
    }
    auto const found = benjamini_hochberg(by_rate, 0.05);
    EXPECT_EQ(std::count(found.begin(), found.end(), true), 0) << "layout " << number;
    auto const raw = benjamini_hochberg(by_count, 0.05);
    auto const alarms = std::count(raw.begin(), raw.end(), true);
    EXPECT_GE(alarms, 43) << "layout " << number;
    EXPECT_GE(with_largest, 40U) << "layout " << number;
    if (is_long()) {
      std::printf(
          "layout %u: of %zu states, rates significant in %td (smallest p %.4f), raw counts in "
          "%td, with the largest county in %u\n",
          number, states.size(), std::count(found.begin(), found.end(), true),
          *std::min_element(by_rate.begin(), by_rate.end()), alarms, with_largest);
    }
  }
}

} // namespace
} // namespace njia::analysis
