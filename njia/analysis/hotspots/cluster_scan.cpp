#include "njia/analysis/hotspots/cluster_scan.h"

#include "njia/analysis/hotspots/significance.h"
#include "njia/analysis/scan/scan.h"
#include "njia/base/check.h"

#include <algorithm>
#include <set>

namespace njia::analysis {
namespace {

constexpr double kMostExposure = 0.5;
constexpr double kMostMonths = 0.5;

/// Makes exposure the same wherever a group reports: permutations do not ask for any.
void level_exposure(Evidence& evidence) {
  evidence.exposure.assign(evidence.groups * evidence.cells, 1.0);
}

/// Without the months, to see how far groups lean to places.
Evidence of_places(Evidence const& evidence, std::size_t months) {
  auto out = Evidence{.groups = evidence.groups, .cells = evidence.cells / months};
  out.exposure.resize(out.groups * out.cells);
  for (auto k = std::size_t{0}; k < evidence.exposure.size(); ++k) {
    out.exposure[k / months] += evidence.exposure[k];
  }
  for (auto const& batch : evidence.batches) {
    out.batches.push_back({.group = batch.group,
                           .cell = static_cast<std::uint32_t>(batch.cell / months),
                           .events = batch.events});
  }
  return out;
}

/// Counts of the places that are scanned, in their order there.
class Ground {
public:
  Ground(std::vector<double> const& expected, std::span<LatLon const> points, std::size_t months)
      : months_{months} {
    for (auto i = std::uint32_t{0}; i < expected.size(); ++i) {
      if (expected[i] > 0) {
        places_.push_back(i);
        points_.push_back(points[i]);
        expected_.push_back(expected[i]);
      }
    }
  }

  std::vector<std::uint32_t> const& places() const { return places_; }
  std::vector<LatLon> const& points() const { return points_; }
  std::vector<double> const& expected() const { return expected_; }

  /// @param by_cell  all cells; out: places here x months
  void take(std::span<double const> by_cell, std::span<std::uint32_t> out) const {
    for (auto k = std::size_t{0}; k < places_.size(); ++k) {
      for (auto m = std::size_t{0}; m < months_; ++m) {
        out[k * months_ + m] = static_cast<std::uint32_t>(by_cell[places_[k] * months_ + m]);
      }
    }
  }

private:
  std::size_t months_;
  std::vector<std::uint32_t> places_ = {};
  std::vector<LatLon> points_ = {};
  std::vector<double> expected_ = {};
};

/// Each group's batches keep their places and exchange their months.
class MonthShuffle {
public:
  MonthShuffle(Evidence const& evidence, std::size_t months)
      : months_{months}, by_group_(evidence.groups) {
    for (auto const& batch : evidence.batches) {
      by_group_[batch.group].push_back(batch);
    }
    for (auto& batches : by_group_) {
      std::sort(batches.begin(), batches.end(), [](Batch const& a, Batch const& b) {
        return std::pair{a.cell, a.events} < std::pair{b.cell, b.events};
      });
    }
  }

  void draw(std::uint64_t seed, std::uint64_t simulation, std::span<double> counts) const {
    std::fill(counts.begin(), counts.end(), 0.0);
    for (auto g = std::size_t{0}; g < by_group_.size(); ++g) {
      auto draws = Draws{seed, simulation, g};
      auto months = std::vector<std::size_t>{};
      for (auto const& batch : by_group_[g]) {
        months.push_back(batch.cell % months_);
      }
      for (auto k = std::size_t{0}; k < months.size(); ++k) {
        auto const rest = months.size() - k;
        std::swap(months[k], months[k + draws.below(rest)]);
        auto const& batch = by_group_[g][k];
        counts[batch.cell / months_ * months_ + months[k]] += batch.events;
      }
    }
  }

private:
  std::size_t months_;
  std::vector<std::vector<Batch>> by_group_;
};

/// Keeps references to evidence and ground.
DrawCases null_of(Evidence const& evidence, Ground const& ground, ScanPlan const& plan,
                  double leaning) {
  auto const cells = evidence.cells;
  if (plan.permutation) {
    return [&ground, cells, shuffle = MonthShuffle{evidence, plan.months}](
               std::uint64_t seed, std::uint32_t run, std::span<std::uint32_t> cases) {
      auto counts = std::vector<double>(cells);
      shuffle.draw(seed, run, counts);
      ground.take(counts, cases);
    };
  }
  return [&ground, cells, null = ClusteredNull{evidence, leaning, plan.seed, plan.months}](
             std::uint64_t, std::uint32_t run, std::span<std::uint32_t> cases) {
    auto counts = std::vector<double>(cells);
    null.draw(run, counts);
    ground.take(counts, cases);
  };
}

Result<ScanResult> scan_ground(Evidence const& evidence, Ground const& ground, ScanPlan const& plan,
                               DrawCases null) {
  auto const circles = ScanCircles::on_globe(ground.points(), ground.expected(), kMostExposure);
  NJIA_CHECK(circles.has_value(), "points are on the globe and expectations above 0");
  auto cases = std::vector<std::uint32_t>(ground.places().size() * plan.months);
  ground.take(observed_counts(evidence), cases);
  return scan(circles.value(), {.cases = cases, .steps = static_cast<std::uint32_t>(plan.months)},
              {.model = plan.permutation ? ScanModel::permutation : ScanModel::poisson,
               .spans = plan.until_now ? ScanSpans::prospective : ScanSpans::retrospective,
               .max_time_share = kMostMonths,
               .simulations = plan.simulations,
               .seed = plan.seed,
               .null = std::move(null)});
}

void take_clusters(ScanResult const& found, Ground const& ground, ClusterScan& out) {
  for (auto const& cluster : found.clusters) {
    if (cluster.p > kClusterLevel) {
      continue;
    }
    auto const number = out.clusters.size();
    auto& taken =
        out.clusters.emplace_back(PlaceCluster{.first_month = cluster.first_step,
                                               .last_month = cluster.last_step,
                                               .events = cluster.cases,
                                               .expected = cluster.expected,
                                               .relative_risk = cluster.relative_risk,
                                               .log_likelihood_ratio = cluster.log_likelihood_ratio,
                                               .p = cluster.p});
    for (auto const place : cluster.places) {
      taken.places.push_back(ground.places()[place]);
      out.cluster_of[ground.places()[place]] = number;
    }
  }
}

std::size_t count_groups(Evidence const& evidence) {
  auto groups = std::set<std::uint32_t>{};
  for (auto const& batch : evidence.batches) {
    groups.insert(batch.group);
  }
  return groups.size();
}

/// What is to be expected of each place. Without exposure: the same of each that has reports, for
/// the size of the circles alone.
std::vector<double> expected_of_places(Evidence const& in_space, bool permutation) {
  auto expected = permutation ? observed_counts(in_space) : expected_counts(in_space);
  for (auto& one : expected) {
    one = permutation && one > 0 ? 1 : one;
  }
  return expected;
}

double leaning_of(Evidence const& in_space, ScanPlan const& plan) {
  if (plan.permutation) {
    return 0;
  }
  return plan.leaning ? *plan.leaning : leaning(in_space);
}

} // namespace

ClusterScan scan_clusters(Evidence evidence, std::span<LatLon const> points, ScanPlan const& plan) {
  NJIA_CHECK(points.size() * plan.months == evidence.cells, "one point for each place");
  NJIA_CHECK(!plan.permutation || plan.months > 1, "permutations are of months");
  if (plan.permutation) {
    level_exposure(evidence);
  }
  drop_unexposed(evidence);
  auto const in_space = of_places(evidence, plan.months);
  auto const ground = Ground{expected_of_places(in_space, plan.permutation), points, plan.months};
  if (count_groups(evidence) < kLeastGroups) {
    return {.refused = "too_few_groups"};
  }
  if (ground.places().size() < kLeastPlaces) {
    return {.refused = "too_few_places"};
  }
  auto out = ClusterScan{.tested = std::vector<bool>(points.size()),
                         .expected = std::vector<double>(points.size()),
                         .cluster_of = std::vector<std::optional<std::size_t>>(points.size()),
                         .leaning = leaning_of(in_space, plan)};
  for (auto k = std::size_t{0}; k < ground.places().size(); ++k) {
    out.tested[ground.places()[k]] = true;
    out.expected[ground.places()[k]] = plan.permutation ? 0 : ground.expected()[k];
  }
  auto const found =
      scan_ground(evidence, ground, plan, null_of(evidence, ground, plan, out.leaning));
  if (!found) {
    return {.refused = "too_many_reports"};
  }
  take_clusters(found.value(), ground, out);
  return out;
}

std::vector<bool> robust_places(ClusterScan const& scan, Evidence const& evidence,
                                std::span<LatLon const> points, ScanPlan const& plan) {
  auto robust = std::vector<bool>{};
  for (auto const& cluster : scan.cluster_of) {
    robust.push_back(cluster.has_value());
  }
  auto again = plan;
  again.leaning = scan.leaning;
  for (auto group = std::uint32_t{0}; group < evidence.groups; ++group) {
    auto rest = evidence;
    std::erase_if(rest.batches, [&](Batch const& batch) { return batch.group == group; });
    if (rest.batches.size() == evidence.batches.size() ||
        std::find(robust.begin(), robust.end(), true) == robust.end()) {
      continue;
    }
    auto const retest = scan_clusters(std::move(rest), points, again);
    for (auto i = std::size_t{0}; i < robust.size(); ++i) {
      robust[i] = robust[i] && retest.refused.empty() && retest.cluster_of[i].has_value();
    }
  }
  return robust;
}

} // namespace njia::analysis
