#include "njia/analysis/scan/scan.h"

#include "njia/analysis/scan/frame.h"
#include "njia/analysis/scan/maxima.h"
#include "njia/analysis/scan/search.h"
#include "njia/analysis/scan/shares.h"
#include "njia/base/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <queue>

namespace njia::analysis {
namespace {

/// The clusters of the observed cases, one after the other. The best window of each centre is known
/// once; when a cluster takes places away, only the centres that are next in line are looked at
/// again.
class ClusterFinder {
public:
  ClusterFinder(ScanFrame const& frame, ScanCounts const& counts)
      : frame_{frame}, search_{frame}, is_taken_(frame.circles().place_count(), false) {
    for (auto i = std::size_t{0}; i < counts.cases.size(); ++i) {
      auto const step = i % frame.steps();
      if (step >= frame.first_step()) {
        search_.add(0, i / frame.steps(), step - frame.first_step(), counts.cases[i]);
      }
    }
    search_.gather();
    for (auto centre = std::uint32_t{0}; centre < is_taken_.size(); ++centre) {
      look_from(centre);
    }
  }

  std::vector<ScanWindow> find(std::size_t most) {
    auto found = std::vector<ScanWindow>{};
    while (found.size() < most && !in_line_.empty()) {
      auto const window = in_line_.top();
      in_line_.pop();
      auto const free = free_neighbours(window.centre);
      if (window.neighbours > free) {
        look_from(window.centre);
        continue;
      }
      found.push_back(window);
      for (auto const& place : frame_.circles().around(window.centre).first(window.neighbours)) {
        is_taken_[place.place] = true;
      }
    }
    return found;
  }

private:
  struct IsLater {
    bool operator()(ScanWindow const& a, ScanWindow const& b) const {
      return a.ratio != b.ratio ? a.ratio < b.ratio : a.centre > b.centre;
    }
  };

  /// How many neighbours come before the first that is taken.
  std::size_t free_neighbours(std::uint32_t centre) const {
    auto const around = frame_.circles().around(centre);
    auto const taken = std::ranges::find_if(
        around, [&](Neighbour const& neighbour) { return bool{is_taken_[neighbour.place]}; });
    return static_cast<std::size_t>(taken - around.begin());
  }

  void look_from(std::uint32_t centre) {
    search_.start(0);
    search_.visit(centre, free_neighbours(centre));
    if (search_.best(0).ratio > 0) {
      in_line_.push(search_.best(0));
    }
  }

  ScanFrame const& frame_;
  WindowSearch<OneLane> search_;
  std::vector<bool> is_taken_;
  std::priority_queue<ScanWindow, std::vector<ScanWindow>, IsLater> in_line_;
};

ScanCluster to_cluster(ScanFrame const& frame, ScanWindow const& window,
                       std::vector<double> const& maxima) {
  auto places = std::vector<std::uint32_t>{};
  for (auto const& neighbour : frame.circles().around(window.centre).first(window.neighbours)) {
    places.push_back(neighbour.place);
  }
  return {.centre = window.centre,
          .places = std::move(places),
          .first_step = frame.first_step() + window.slots.from,
          .last_step = frame.first_step() + window.slots.to - 1,
          .cases = window.cases,
          .expected = window.expected,
          .relative_risk = relative_risk(static_cast<double>(window.cases), window.expected,
                                         static_cast<double>(frame.cases())),
          .log_likelihood_ratio = window.ratio,
          .p = rank_p(window.ratio, maxima),
          .gumbel_p = gumbel_p(window.ratio, maxima)};
}

} // namespace

Result<ScanResult> scan(ScanCircles const& circles, ScanCounts counts, ScanOptions const& options) {
  NJIA_CHECK(counts.steps > 0 && counts.cases.size() == circles.place_count() * counts.steps,
             "cases for each place and step");
  if (!is_share(options.max_time_share)) {
    return share_error(options.max_time_share);
  }
  auto const cases = std::accumulate(counts.cases.begin(), counts.cases.end(), std::uint64_t{0});
  if (cases > kMostScanCases) {
    return Error{.key = "analysis.scan_too_many_cases",
                 .where = "",
                 .args = {{"count", fmt::format("{}", cases)},
                          {"limit", fmt::format("{}", kMostScanCases)}}};
  }
  auto result = ScanResult{.cases = cases};
  if (cases == 0) {
    result.simulated_maxima.resize(options.simulations, 0.0);
    return result;
  }
  auto const frame = ScanFrame{circles, counts, options};
  result.simulated_maxima = simulated_maxima(frame, counts, options);
  if (frame.has_windows()) {
    for (auto const& window : ClusterFinder{frame, counts}.find(options.max_clusters)) {
      result.clusters.push_back(to_cluster(frame, window, result.simulated_maxima));
    }
  }
  return result;
}

} // namespace njia::analysis
