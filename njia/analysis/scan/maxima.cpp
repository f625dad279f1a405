#include "njia/analysis/scan/maxima.h"

#include "njia/analysis/scan/nulls.h"
#include "njia/analysis/scan/search.h"
#include "njia/base/check.h"
#include "njia/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace njia::analysis {
namespace {

/// Fills lanes [0, count) of a search with runs [first, first + count).
struct FromDraw {
  ScanFrame const& frame;
  ScanOptions const& options;

  template <class Search>
  void operator()(Search& search, std::uint32_t first, std::size_t count) const {
    auto const steps = frame.steps();
    auto cases = std::vector<std::uint32_t>(frame.circles().place_count() * steps);
    for (auto lane = std::size_t{0}; lane < count; ++lane) {
      std::ranges::fill(cases, 0);
      options.null(options.seed, first + static_cast<std::uint32_t>(lane), cases);
      NJIA_CHECK(std::accumulate(cases.begin(), cases.end(), std::uint64_t{0}) == frame.cases(),
                 "a simulation has as many cases as were observed");
      for (auto i = std::size_t{0}; i < cases.size(); ++i) {
        auto const step = i % steps;
        if (cases[i] > 0 && step >= frame.first_step()) {
          search.add(lane, i / steps, step - frame.first_step(), cases[i]);
        }
      }
    }
  }
};

template <class Null> struct FromNull {
  Null const& null;

  template <class Search>
  void operator()(Search& search, std::uint32_t first, std::size_t count) const {
    for (auto lane = std::size_t{0}; lane < count; ++lane) {
      null.draw(first + static_cast<std::uint32_t>(lane),
                [&](std::size_t place, std::size_t slot) { search.add(lane, place, slot, 1); });
    }
  }
};

/// The maxima of one batch of runs. Only windows above `floor` are looked for; should a lane have
/// none, all of them are looked at again from 0. False if the lanes cannot hold so many cases.
template <class Lanes, class Fill>
bool scan_batch(ScanFrame const& frame, Fill const& fill, double floor, std::uint32_t first,
                std::span<double> maxima) {
  auto search = WindowSearch<Lanes>{frame};
  fill(search, first, maxima.size());
  if (!search.fits()) {
    return false;
  }
  search.gather();
  for (auto const from : {floor, 0.0}) {
    search.start(from);
    for (auto const centre : frame.circles().neighbourly_order()) {
      search.visit(centre, std::numeric_limits<std::size_t>::max());
    }
    auto are_found = true;
    for (auto lane = std::size_t{0}; lane < maxima.size(); ++lane) {
      maxima[lane] = search.best(lane).ratio;
      are_found = are_found && maxima[lane] > from;
    }
    if (are_found || from == 0) {
      break;
    }
  }
  return true;
}

using Narrow = ManyLanes<std::int16_t>;
using Wide = ManyLanes<std::int32_t>;
constexpr auto kBatch = Narrow::kLanes;

/// One batch in the narrowest lanes that hold what falls into the spans: mostly known beforehand.
template <class Fill>
void scan_runs(ScanFrame const& frame, Fill const& fill, double floor, std::uint32_t first,
               std::span<double> maxima) {
  auto const likely = static_cast<double>(frame.cases()) * frame.slots() / frame.steps();
  if (likely <= std::numeric_limits<std::int16_t>::max() &&
      scan_batch<Narrow>(frame, fill, floor, first, maxima)) {
    return;
  }
  for (auto done = std::size_t{0}; done < maxima.size(); done += Wide::kLanes) {
    auto const lanes = std::min(Wide::kLanes, maxima.size() - done);
    auto const fitted = scan_batch<Wide>(
        frame, fill, floor, first + static_cast<std::uint32_t>(done), maxima.subspan(done, lanes));
    NJIA_CHECK(fitted, "there are no more than kMostScanCases");
  }
}

template <class Fill>
std::vector<double> scan_all(ScanFrame const& frame, Fill const& fill, std::uint32_t simulations) {
  auto maxima = std::vector<double>(simulations);
  auto const run_batch = [&](std::size_t batch, double floor) {
    auto const first = batch * kBatch;
    auto const some = std::span{maxima}.subspan(first, std::min(kBatch, simulations - first));
    scan_runs(frame, fill, floor, static_cast<std::uint32_t>(first), some);
  };
  run_batch(0, 0.0);
  // The next ones will hardly stay below what the lowest of the first found: they need not begin at
  // the bottom.
  auto const floor = 0.9 * *std::ranges::min_element(
                               std::span{maxima}.first(std::min<std::size_t>(kBatch, simulations)));
  auto const batches = (simulations + kBatch - 1) / kBatch;
  for_each_in_parallel(batches - 1, [&](std::size_t i) { run_batch(i + 1, floor); });
  return maxima;
}

} // namespace

std::vector<double> simulated_maxima(ScanFrame const& frame, ScanCounts const& counts,
                                     ScanOptions const& options) {
  if (options.simulations == 0 || !frame.has_windows()) {
    return std::vector<double>(options.simulations, 0.0);
  }
  if (options.null) {
    return scan_all(frame, FromDraw{frame, options}, options.simulations);
  }
  if (options.model == ScanModel::permutation) {
    auto const null =
        PermutationNull{counts.cases, frame.steps(), frame.first_step(), options.seed};
    return scan_all(frame, FromNull<PermutationNull>{null}, options.simulations);
  }
  auto weights = std::vector<std::uint64_t>{};
  for (auto i = std::size_t{0}; i < frame.circles().place_count(); ++i) {
    weights.push_back(frame.place_weight(i));
  }
  auto const null =
      PoissonNull{weights, frame.cases(), frame.steps(), frame.first_step(), options.seed};
  return scan_all(frame, FromNull<PoissonNull>{null}, options.simulations);
}

double rank_p(double ratio, std::vector<double> const& maxima) {
  auto const reached = ratio - 1e-10 * std::max(1.0, ratio);
  auto const above = std::ranges::count_if(maxima, [&](double one) { return one >= reached; });
  return static_cast<double>(1 + above) / static_cast<double>(1 + maxima.size());
}

std::optional<double> gumbel_p(double ratio, std::vector<double> const& maxima) {
  auto const count = static_cast<double>(maxima.size());
  auto const mean = std::accumulate(maxima.begin(), maxima.end(), 0.0) / count;
  auto squares = 0.0;
  for (auto const one : maxima) {
    squares += (one - mean) * (one - mean);
  }
  auto const deviation = std::sqrt(squares / (count - 1));
  if (!(deviation > 1e-12 * mean) || !std::isfinite(deviation)) {
    return std::nullopt;
  }
  auto const beta = deviation * std::sqrt(6.0) / std::numbers::pi;
  auto const mu = mean - std::numbers::egamma * beta;
  return -std::expm1(-std::exp(-(ratio - mu) / beta));
}

} // namespace njia::analysis
