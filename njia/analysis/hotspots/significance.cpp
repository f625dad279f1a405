#include "njia/analysis/hotspots/significance.h"

#include "njia/analysis/hotspots/gi_star.h"
#include "njia/analysis/statistics.h"
#include "njia/base/check.h"
#include "njia/base/parallel.h"

#include <boost/math/distributions/poisson.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <mutex>
#include <optional>

namespace njia::analysis {
namespace {

constexpr std::uint32_t kLeastSimulations = 999;
constexpr std::uint32_t kAtOnce = 64; // simulations that a thread takes together
constexpr double kMonteCarloTail = 0.025;

std::vector<bool> reporting_groups(Evidence const& evidence) {
  auto reports = std::vector<bool>(evidence.groups);
  for (auto const& batch : evidence.batches) {
    reports[batch.group] = true;
  }
  return reports;
}

Evidence without_group(Evidence evidence, std::size_t group) {
  std::erase_if(evidence.batches, [&](Batch const& batch) { return batch.group == group; });
  return evidence;
}

/// One look at the reports, of all groups or of all but one: the cells where something is to be
/// expected, and how often simulations reach what was found there.
class Look {
public:
  Look(Evidence const& seen, std::span<LatLon const> points, Nearness const& nearness,
       std::optional<std::size_t> left_out)
      : left_out_{left_out} {
    auto const expected = expected_counts(seen);
    auto const reports = reporting_groups(seen);
    auto near = std::vector<LatLon>{};
    for (auto i = std::uint32_t{0}; i < seen.cells; ++i) {
      if (expected[i] > 0) {
        cells_.push_back(i);
        expected_.push_back(expected[i]);
        near.push_back(points[i]);
      }
    }
    if (std::count(reports.begin(), reports.end(), true) <
        static_cast<std::ptrdiff_t>(kLeastGroups)) {
      refused_ = "too_few_groups";
    } else if (cells_.size() < kLeastPlaces) {
      refused_ = "too_few_places";
    } else {
      neighbours_ = neighbours_of(near, nearness);
      observed_ = rates(observed_counts(seen), {});
      z_ = gi_star(observed_, neighbours_);
      hits_.resize(z_.size());
    }
  }

  std::string_view refused() const { return refused_; }
  std::vector<std::uint32_t> const& cells() const { return cells_; }
  std::vector<double> const& expected() const { return expected_; }
  std::vector<double> const& z() const { return z_; }
  std::vector<double> const& observed() const { return observed_; }
  Neighbours const& neighbours() const { return neighbours_; }

  std::vector<double> p(std::uint32_t simulations) const {
    auto out = std::vector<double>{};
    for (auto const hits : hits_) {
      out.push_back((1.0 + hits) / (1.0 + simulations));
    }
    return out;
  }

  /// @param by_group  what was drawn for each group, groups x cells; @param all  their sums
  void compare(std::span<double const> by_group, std::span<double const> all,
               std::vector<double>& z, std::vector<std::uint32_t>& hits) const {
    auto const left_out = left_out_ ? by_group.subspan(*left_out_ * all.size(), all.size())
                                    : std::span<double const>{};
    z.resize(cells_.size());
    hits.resize(cells_.size());
    gi_star_into(rates(all, left_out), neighbours_, z);
    for (auto k = std::size_t{0}; k < z.size(); ++k) {
      hits[k] += z[k] >= z_[k] - kTie ? 1 : 0;
    }
  }
  void add(std::vector<std::uint32_t> const& hits) {
    std::transform(hits.begin(), hits.end(), hits_.begin(), hits_.begin(), std::plus{});
  }

private:
  /// Standardised, of the cells looked at; `less` is taken off first.
  std::vector<double> rates(std::span<double const> counts, std::span<double const> less) const {
    auto out = std::vector<double>{};
    out.reserve(cells_.size());
    for (auto k = std::size_t{0}; k < cells_.size(); ++k) {
      auto const count = counts[cells_[k]] - (less.empty() ? 0 : less[cells_[k]]);
      out.push_back((count - expected_[k]) / std::sqrt(expected_[k]));
    }
    return out;
  }

  std::optional<std::size_t> left_out_;
  std::string_view refused_ = {};
  std::vector<std::uint32_t> cells_ = {};
  std::vector<double> expected_ = {};
  Neighbours neighbours_ = {};
  std::vector<double> observed_ = {};
  std::vector<double> z_ = {};
  std::vector<std::uint32_t> hits_ = {};
};

/// Simulations from `first` to before `end` for all looks at once: each group is drawn once.
void simulate(ClusteredNull const& null, std::span<Look> looks, std::uint32_t first,
              std::uint32_t end) {
  auto together = std::mutex{};
  for_each_in_parallel((end - first + kAtOnce - 1) / kAtOnce, [&](std::size_t block) {
    auto const from = first + static_cast<std::uint32_t>(block) * kAtOnce;
    auto by_group = std::vector<double>(null.groups() * null.cells());
    auto all = std::vector<double>(null.cells());
    auto z = std::vector<double>{};
    auto hits = std::vector<std::vector<std::uint32_t>>(looks.size());
    for (auto r = from; r < std::min(from + kAtOnce, end); ++r) {
      std::fill(by_group.begin(), by_group.end(), 0.0);
      std::fill(all.begin(), all.end(), 0.0);
      for (auto g = std::size_t{0}; g < null.groups(); ++g) {
        auto const row = std::span{by_group}.subspan(g * all.size(), all.size());
        null.add_group(r, g, row);
        std::transform(row.begin(), row.end(), all.begin(), all.begin(), std::plus{});
      }
      for (auto k = std::size_t{0}; k < looks.size(); ++k) {
        looks[k].compare(by_group, all, z, hits[k]);
      }
    }
    auto const lock = std::lock_guard{together};
    for (auto k = std::size_t{0}; k < looks.size(); ++k) {
      looks[k].add(hits[k]);
    }
  });
}

/// Whether some p is so near to the limit of Benjamini and Hochberg that more simulations may
/// decide otherwise: its hits are what a true p at the limit would bring, in 95 of 100 runs.
bool is_close(std::vector<double> const& p, double rate, std::uint32_t simulations) {
  auto const rejected = benjamini_hochberg(p, rate);
  auto const count =
      std::max<std::ptrdiff_t>(std::count(rejected.begin(), rejected.end(), true), 1);
  auto const limit = rate * static_cast<double>(count) / static_cast<double>(p.size());
  auto const at_limit = boost::math::poisson_distribution<>{limit * simulations};
  return std::any_of(p.begin(), p.end(), [&](double one) {
    auto const hits = std::round(one * (1.0 + simulations)) - 1;
    auto const as_few = boost::math::cdf(at_limit, hits);
    auto const as_many =
        hits > 0 ? boost::math::cdf(boost::math::complement(at_limit, hits - 1)) : 1;
    return std::min(as_few, as_many) > kMonteCarloTail;
  });
}

/// So many that one cell alone can pass.
std::uint32_t enough_simulations(std::size_t cells, TestSettings const& settings) {
  auto const enough = std::max<std::size_t>(20 * cells - 1, kLeastSimulations);
  return static_cast<std::uint32_t>(
      std::min<std::size_t>(enough, std::max(settings.most_simulations, 1U)));
}

std::uint32_t simulate_until_clear(ClusteredNull const& null, Look& look,
                                   TestSettings const& settings) {
  auto done = enough_simulations(look.cells().size(), settings);
  simulate(null, {&look, 1}, 0, done);
  while (done < settings.most_simulations &&
         is_close(look.p(done), settings.false_discovery, done)) {
    auto const more = std::min(4 * done + 3, settings.most_simulations);
    simulate(null, {&look, 1}, done, more);
    done = more;
  }
  return done;
}

bool has_equal_exposure(Look const& look) {
  auto const [least, most] = std::minmax_element(look.expected().begin(), look.expected().end());
  return *most - *least <= kTie * *most;
}

std::vector<double> permuted_p(Look const& look, TestSettings const& settings) {
  return conditional_permutation_p(
      look.observed(), look.neighbours(),
      {.simulations = enough_simulations(look.cells().size(), settings), .seed = settings.seed});
}

/// By cell of the evidence, from a look's own.
std::vector<bool> significant_cells(Look const& look, std::vector<double> const& p,
                                    std::size_t cells, double rate) {
  auto out = std::vector<bool>(cells);
  auto const significant = benjamini_hochberg(p, rate);
  for (auto k = std::size_t{0}; k < look.cells().size(); ++k) {
    out[look.cells()[k]] = significant[k];
  }
  return out;
}

std::vector<bool> none(std::size_t cells) { return std::vector<bool>(cells); }

} // namespace

GiStarTest test_gi_star(Evidence evidence, std::span<LatLon const> points, Nearness const& nearness,
                        TestSettings const& settings) {
  NJIA_CHECK(points.size() == evidence.cells, "one point for each cell");
  drop_unexposed(evidence);
  auto look = Look{evidence, points, nearness, {}};
  auto const permutes = settings.null == NullKind::permutation;
  if (!look.refused().empty()) {
    return {.refused = look.refused()};
  }
  if (permutes && !has_equal_exposure(look)) {
    return {.refused = "unequal_exposure"};
  }
  auto out = GiStarTest{.tested = none(evidence.cells),
                        .expected = std::vector<double>(evidence.cells),
                        .z = std::vector<double>(evidence.cells),
                        .p = std::vector<double>(evidence.cells, 1.0)};
  auto p = std::vector<double>{};
  if (permutes) {
    out.simulations = enough_simulations(look.cells().size(), settings);
    p = permuted_p(look, settings);
  } else {
    out.leaning = leaning(evidence);
    auto const null = ClusteredNull{evidence, out.leaning, settings.seed};
    out.simulations = simulate_until_clear(null, look, settings);
    p = look.p(out.simulations);
  }
  for (auto k = std::size_t{0}; k < look.cells().size(); ++k) {
    auto const cell = look.cells()[k];
    out.tested[cell] = true;
    out.expected[cell] = look.expected()[k];
    out.z[cell] = look.z()[k];
    out.p[cell] = p[k];
  }
  out.significant = significant_cells(look, p, evidence.cells, settings.false_discovery);
  return out;
}

std::vector<bool> robust_cells(GiStarTest const& test, Evidence evidence,
                               std::span<LatLon const> points, Nearness const& nearness,
                               TestSettings const& settings) {
  auto robust = test.significant;
  if (std::find(robust.begin(), robust.end(), true) == robust.end()) {
    return robust;
  }
  drop_unexposed(evidence);
  auto const reports = reporting_groups(evidence);
  auto looks = std::vector<Look>{};
  for (auto g = std::size_t{0}; g < evidence.groups; ++g) {
    if (reports[g]) {
      looks.emplace_back(without_group(evidence, g), points, nearness, g);
      if (!looks.back().refused().empty()) {
        return none(evidence.cells);
      }
    }
  }
  auto const permutes = settings.null == NullKind::permutation;
  if (!permutes) {
    simulate({evidence, test.leaning, settings.seed}, looks, 0, test.simulations);
  }
  for (auto const& look : looks) {
    if (permutes && !has_equal_exposure(look)) {
      return none(evidence.cells);
    }
    auto const p = permutes ? permuted_p(look, settings) : look.p(test.simulations);
    auto const still = significant_cells(look, p, evidence.cells, settings.false_discovery);
    for (auto i = std::size_t{0}; i < robust.size(); ++i) {
      robust[i] = robust[i] && still[i];
    }
  }
  return robust;
}

} // namespace njia::analysis
