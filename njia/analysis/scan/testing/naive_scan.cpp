#include "njia/analysis/scan/testing/naive_scan.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace njia::analysis::testing {
namespace {

constexpr auto kEqual = 1e-9;

double distance(PlanePoint a, PlanePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// All circles around a centre, by radius: the places within the distance of some place.
std::vector<std::vector<std::uint32_t>> circles_around(NaiveGround const& ground,
                                                       std::uint32_t centre) {
  auto all = 0.0;
  auto radii = std::vector<double>{};
  for (auto i = std::size_t{0}; i < ground.points.size(); ++i) {
    all += ground.exposure[i];
    radii.push_back(distance(ground.points[centre], ground.points[i]));
  }
  auto ordered = radii;
  std::sort(ordered.begin(), ordered.end());
  auto circles = std::vector<std::vector<std::uint32_t>>{};
  for (auto k = std::size_t{0}; k < ordered.size(); ++k) {
    if (k + 1 < ordered.size() && ordered[k + 1] < ordered[k] + kEqual) {
      continue;
    }
    auto places = std::vector<std::uint32_t>{};
    auto exposure = 0.0;
    for (auto i = std::uint32_t{0}; i < radii.size(); ++i) {
      if (radii[i] < ordered[k] + kEqual) {
        places.push_back(i);
        exposure += ground.exposure[i];
      }
    }
    if (exposure <= ground.max_exposure_share * all + kEqual * all) {
      circles.push_back(places);
    }
  }
  return circles;
}

double ratio(double c, double e, double all) {
  if (c <= e) {
    return 0;
  }
  return c * std::log(c / e) + (c < all ? (all - c) * std::log((all - c) / (all - e)) : 0.0);
}

struct Naive {
  NaiveGround const& ground;
  ScanCounts const& counts;
  ScanOptions const& options;
  double all = 0;
  double all_exposure = 0;

  std::uint64_t at(std::uint32_t place, std::uint32_t step) const {
    return counts.cases[place * counts.steps + step];
  }

  double expected(std::vector<std::uint32_t> const& places, std::uint32_t first,
                  std::uint32_t last) const {
    if (options.model == ScanModel::poisson) {
      auto exposure = 0.0;
      for (auto const place : places) {
        exposure += ground.exposure[place];
      }
      return all * exposure / all_exposure * (last - first + 1) / counts.steps;
    }
    auto of_places = 0.0;
    auto of_steps = 0.0;
    for (auto i = std::uint32_t{0}; i < ground.points.size(); ++i) {
      auto const is_inside = std::find(places.begin(), places.end(), i) != places.end();
      for (auto t = std::uint32_t{0}; t < counts.steps; ++t) {
        auto const cases = static_cast<double>(at(i, t));
        of_places += is_inside ? cases : 0.0;
        of_steps += t >= first && t <= last ? cases : 0.0;
      }
    }
    return of_places * of_steps / all;
  }

  void list(std::uint32_t centre, std::vector<NaiveCluster>& windows) const {
    auto const longest = std::max(1.0, std::floor(options.max_time_share * counts.steps + kEqual));
    for (auto const& places : circles_around(ground, centre)) {
      for (auto first = std::uint32_t{0}; first < counts.steps; ++first) {
        auto cases = std::uint64_t{0};
        for (auto last = first; last < counts.steps && last - first + 1 <= longest; ++last) {
          for (auto const place : places) {
            cases += at(place, last);
          }
          if (options.spans == ScanSpans::prospective && last + 1 != counts.steps) {
            continue;
          }
          auto const e = expected(places, first, last);
          if (e > 0 && static_cast<double>(cases) > e + kEqual) {
            windows.push_back({.centre = centre,
                               .places = places,
                               .first_step = first,
                               .last_step = last,
                               .cases = cases,
                               .expected = e,
                               .ratio = ratio(static_cast<double>(cases), e, all)});
          }
        }
      }
    }
  }
};

} // namespace

std::vector<NaiveCluster> naive_scan(NaiveGround const& ground, ScanCounts const& counts,
                                     ScanOptions const& options) {
  auto naive = Naive{.ground = ground, .counts = counts, .options = options};
  for (auto const cases : counts.cases) {
    naive.all += static_cast<double>(cases);
  }
  for (auto const exposure : ground.exposure) {
    naive.all_exposure += exposure;
  }
  // By centre, size, start, end: of equal ratios the first one counts.
  auto windows = std::vector<NaiveCluster>{};
  for (auto centre = std::uint32_t{0}; centre < ground.points.size(); ++centre) {
    naive.list(centre, windows);
  }
  auto found = std::vector<NaiveCluster>{};
  auto taken = std::set<std::uint32_t>{};
  while (found.size() < options.max_clusters) {
    NaiveCluster const* best = nullptr;
    for (auto const& window : windows) {
      auto const is_free = std::none_of(window.places.begin(), window.places.end(),
                                        [&](auto place) { return taken.contains(place); });
      if (is_free && (best == nullptr || window.ratio > best->ratio + kEqual)) {
        best = &window;
      }
    }
    if (best == nullptr) {
      break;
    }
    found.push_back(*best);
    taken.insert(best->places.begin(), best->places.end());
  }
  return found;
}

} // namespace njia::analysis::testing
